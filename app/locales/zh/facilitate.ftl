### Placeholder

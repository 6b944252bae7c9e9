// Starts the browser part: loads the WebAssembly and wakes the islands that the server marked.
const self = document.querySelector("script[data-wasm]");
const islands = [...document.querySelectorAll("leptos-island")];

// Islands read nothing that was resolved on the server, so these stay empty; the WebAssembly expects them to exist.
globalThis.__RESOLVED_RESOURCES = [];
globalThis.__SERIALIZED_ERRORS = [];
globalThis.__INCOMPLETE_CHUNKS = [];
globalThis.__PENDING_RESOURCES = [];
globalThis.__RESOURCE_RESOLVERS = [];

async function start() {
  const module = await import(new URL(self.dataset.glue, location.href));
  await module.default({ module_or_path: self.dataset.wasm });
  module.hydrate();
  for (const island of islands) {
    const wake = module[island.dataset.component];
    if (wake) await wake(island);
  }
}

if (self && islands.length > 0) {
  // Whoever leaves meanwhile has broken the loading off herself: only a page that is still there has something to say.
  const say = (error) => console.warn("This page works without its interactive parts.", error);
  start().catch((error) => setTimeout(say, 1000, error));
}

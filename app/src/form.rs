//! What somebody has typed into a form, and what came of it, on the way back to the page with the form.

/// A form as it comes back: nothing that was typed is lost, and what is wrong stands beside its field. Passwords are
/// never sent back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filled {
    values: Vec<(&'static str, String)>,
    faults: Vec<Fault>,
    shown_once: Option<String>,
}

/// Something wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Name of the field.
    pub field: &'static str,
    /// What is wrong and what to do.
    pub says: String,
}

impl Filled {
    /// Keeps what was typed into a field.
    #[must_use]
    pub fn with(mut self, field: &'static str, value: impl Into<String>) -> Self {
        self.values.push((field, value.into()));
        self
    }

    /// Says what is wrong with a field.
    #[must_use]
    pub fn wrong(mut self, field: &'static str, says: impl ToString) -> Self {
        self.faults.push(Fault { field, says: sentence(&says.to_string()) });
        self
    }

    /// Shows a secret, such as a new token, which cannot be shown a second time.
    #[must_use]
    pub fn showing(mut self, secret: impl Into<String>) -> Self {
        self.shown_once = Some(secret.into());
        self
    }

    /// What was typed into a field; empty where nothing was.
    pub fn value(&self, field: &str) -> String {
        self.values.iter().find(|(name, _)| *name == field).map(|(_, value)| value.clone()).unwrap_or_default()
    }

    /// What is wrong with a field.
    pub fn fault(&self, field: &str) -> Option<&str> {
        self.faults.iter().find(|fault| fault.field == field).map(|fault| fault.says.as_str())
    }

    /// All that is wrong, in the order of the form.
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// The secret to be shown now.
    pub fn shown_once(&self) -> Option<&str> {
        self.shown_once.as_deref()
    }
}

/// Messages of types begin in lower case, because they also follow a colon; on a page they are sentences.
fn sentence(message: &str) -> String {
    let mut rest = message.chars();
    let first: String = rest.next().map(|c| c.to_uppercase().collect()).unwrap_or_default();
    let end = if message.ends_with(['.', '!', '?']) { "" } else { "." };
    format!("{first}{}{end}", rest.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_and_what_is_wrong_come_back() {
        let filled = Filled::default().with("email", "ann").wrong("email", "an address has one @");
        assert_eq!((filled.value("email").as_str(), filled.value("name").as_str()), ("ann", ""));
        assert_eq!(filled.fault("email"), Some("An address has one @."));
        assert_eq!(filled.fault("name"), None);
    }
}

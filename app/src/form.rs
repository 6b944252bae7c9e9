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

    /// Says what is wrong with a field, in the reader's language: an error would say it in English.
    #[must_use]
    pub fn wrong(mut self, field: &'static str, says: impl Into<String>) -> Self {
        self.faults.push(Fault { field, says: says.into() });
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_and_what_is_wrong_come_back() {
        let filled = Filled::default().with("email", "ann").wrong("email", "An address has one @.");
        assert_eq!((filled.value("email").as_str(), filled.value("name").as_str()), ("ann", ""));
        assert_eq!(filled.fault("email"), Some("An address has one @."));
        assert_eq!(filled.fault("name"), None);
    }
}

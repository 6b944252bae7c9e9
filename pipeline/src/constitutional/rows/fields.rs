//! The fields of one object, read by name and type, with the name in every complaint.

use crate::language::{Message, Role};
use record::Id;
use serde_json::{Map, Value};

/// What is wrong with a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The field, such as `messages[2].role`; empty for the line as a whole.
    pub field: String,
    /// What is wrong with it, and what is expected.
    pub problem: String,
}

impl Fault {
    pub(super) fn line(problem: impl Into<String>) -> Self {
        Self { field: String::new(), problem: problem.into() }
    }
}

/// The fields of an object.
#[derive(Clone, Debug)]
pub struct Fields<'v> {
    values: &'v Map<String, Value>,
    /// Where the object itself stands, such as `messages[2].`.
    place: String,
}

impl<'v> Fields<'v> {
    /// The fields of a whole line.
    ///
    /// # Errors
    /// When it is no object.
    pub fn of(value: &'v Value) -> Result<Self, Fault> {
        let values = value.as_object().ok_or_else(|| Fault::line(format!("it is {}, not an object", kind(value))))?;
        Ok(Self { values, place: String::new() })
    }

    /// A complaint about a field.
    pub fn fault(&self, name: &str, problem: impl Into<String>) -> Fault {
        Fault { field: format!("{}{name}", self.place), problem: problem.into() }
    }

    /// A field that is there and not `null`.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&'v Value> {
        self.values.get(name).filter(|value| !value.is_null())
    }

    /// Whether a field is there and not `null`.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    fn expected(&self, name: &str, what: &str) -> Fault {
        match self.get(name) {
            None => self.fault(name, format!("it is missing; {what} is expected")),
            Some(value) => self.fault(name, format!("it is {}; {what} is expected", kind(value))),
        }
    }

    /// A text that must be there.
    ///
    /// # Errors
    /// When it is not, or something else is.
    pub fn text(&self, name: &str) -> Result<&'v str, Fault> {
        self.get(name).and_then(Value::as_str).ok_or_else(|| self.expected(name, "text"))
    }

    /// A text that may be missing.
    ///
    /// # Errors
    /// When something else is there.
    pub fn optional_text(&self, name: &str) -> Result<Option<&'v str>, Fault> {
        if self.has(name) { self.text(name).map(Some) } else { Ok(None) }
    }

    /// A finite number that must be there.
    ///
    /// # Errors
    /// When it is not, or something else is.
    pub fn number(&self, name: &str) -> Result<f64, Fault> {
        self.get(name).and_then(Value::as_f64).ok_or_else(|| self.expected(name, "a number"))
    }

    /// A number that may be missing.
    ///
    /// # Errors
    /// When something else is there.
    pub fn optional_number(&self, name: &str) -> Result<Option<f64>, Fault> {
        if self.has(name) { self.number(name).map(Some) } else { Ok(None) }
    }

    /// A number from 0 to 1.
    ///
    /// # Errors
    /// When it is missing, or something else is there.
    pub fn share(&self, name: &str) -> Result<f64, Fault> {
        let value = self.number(name)?;
        if (0.0..=1.0).contains(&value) {
            return Ok(value);
        }
        Err(self.fault(name, format!("it is {value}; a number from 0 to 1 is expected")))
    }

    /// `true` or `false`.
    ///
    /// # Errors
    /// When it is missing, or something else is there.
    pub fn truth(&self, name: &str) -> Result<bool, Fault> {
        self.get(name).and_then(Value::as_bool).ok_or_else(|| self.expected(name, "true or false"))
    }

    /// An id: text, or a whole number that is not negative.
    ///
    /// # Errors
    /// When something else is there.
    pub fn id(&self, name: &str) -> Result<Option<Id>, Fault> {
        match self.get(name) {
            None => Ok(None),
            Some(Value::String(text)) if !text.is_empty() => Ok(Some(Id::new(text.as_str()))),
            Some(value) => match value.as_u64() {
                Some(number) => Ok(Some(number.into())),
                None => Err(self.expected(name, "text or a whole number")),
            },
        }
    }

    /// One of several words.
    ///
    /// # Errors
    /// When it is missing, or another word is there.
    pub fn word<T: Copy>(&self, name: &str, words: &[(&str, T)]) -> Result<T, Fault> {
        let found = self.text(name)?;
        words.iter().find(|(word, _)| *word == found).map(|(_, meaning)| *meaning).ok_or_else(|| {
            let known: Vec<String> = words.iter().map(|(word, _)| format!("{word:?}")).collect();
            self.fault(name, format!("it is {found:?}; expected is one of {}", known.join(", ")))
        })
    }

    /// A list of two texts that are not empty.
    ///
    /// # Errors
    /// When something else is there.
    pub fn two_texts(&self, name: &str) -> Result<[String; 2], Fault> {
        let texts = self.get(name).and_then(Value::as_array).map(Vec::as_slice);
        match texts {
            Some([Value::String(a), Value::String(b)]) if !a.trim().is_empty() && !b.trim().is_empty() => {
                Ok([a.trim().to_owned(), b.trim().to_owned()])
            }
            _ => Err(self.fault(name, "two texts are expected that are not empty")),
        }
    }

    /// The objects of a list that must be there.
    ///
    /// # Errors
    /// When it is missing, empty, or holds something else.
    pub fn objects(&self, name: &str) -> Result<Vec<Fields<'v>>, Fault> {
        let list = self.get(name).and_then(Value::as_array).ok_or_else(|| self.expected(name, "a list"))?;
        let objects = list.iter().enumerate().map(|(index, value)| {
            let place = format!("{name}[{index}]");
            let values = value
                .as_object()
                .ok_or_else(|| self.fault(&place, format!("it is {}; an object is expected", kind(value))))?;
            Ok(Fields { values, place: format!("{}{place}.", self.place) })
        });
        objects.collect()
    }

    /// The objects of a list that may be missing.
    ///
    /// # Errors
    /// When it holds something else.
    pub fn optional_objects(&self, name: &str) -> Result<Vec<Fields<'v>>, Fault> {
        if self.has(name) { self.objects(name) } else { Ok(Vec::new()) }
    }

    /// The messages of a list: objects with `role` and `content`.
    ///
    /// # Errors
    /// When the list is missing or empty, or a message in it is none; unknown roles are refused.
    pub fn messages(&self, name: &str) -> Result<Vec<Message>, Fault> {
        const ROLES: [(&str, Role); 3] =
            [("system", Role::System), ("user", Role::User), ("assistant", Role::Assistant)];
        self.said(name, "role", "content", &ROLES)
    }

    /// The messages of a list whose fields and roles have these names.
    ///
    /// # Errors
    /// As [`Fields::messages`].
    pub fn said(&self, name: &str, role: &str, content: &str, roles: &[(&str, Role)]) -> Result<Vec<Message>, Fault> {
        let objects = self.objects(name)?;
        if objects.is_empty() {
            return Err(self.fault(name, "it is empty; at least one message is expected"));
        }
        let message = |(index, fields): (usize, &Fields<'v>)| {
            let role = fields.word(role, roles)?;
            if role == Role::System && index > 0 {
                return Err(fields.fault("role", "a system's message stands at the beginning alone"));
            }
            Ok(Message { role, content: fields.text(content)?.to_owned() })
        };
        objects.iter().enumerate().map(message).collect()
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(text) if text.is_empty() => "an empty text",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

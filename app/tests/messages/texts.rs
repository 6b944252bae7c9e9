//! What stands in a file of messages, as far as it can be compared.

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey},
    parser::parse,
};
use std::collections::{BTreeMap, BTreeSet};

/// The plural categories of CLDR.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// One text: the value of a message or term, or an attribute.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Text {
    /// What it says, without variables; all forms one after the other.
    pub(crate) says: String,
    /// Its variables.
    pub(crate) variables: BTreeSet<String>,
    /// The messages and terms that it quotes.
    pub(crate) quotes: BTreeSet<String>,
    /// The categories of every choice between plural forms.
    pub(crate) plurals: Vec<BTreeSet<String>>,
    /// What is in it that no message may contain.
    pub(crate) faults: Vec<String>,
}

/// The texts of a file by key (`message`, `message.attribute`, `-term`), in order, doubled ones twice; and what could
/// not be read.
pub(crate) fn read(file: &str) -> (Vec<(String, Text)>, Vec<String>) {
    let (resource, mut faults) = match parse(file) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors.iter().map(ToString::to_string).collect()),
    };
    let mut texts = Vec::new();
    for entry in resource.body {
        let (id, value, attributes) = match entry {
            Entry::Message(message) => (message.id.name.to_owned(), message.value, message.attributes),
            Entry::Term(term) => (format!("-{}", term.id.name), Some(term.value), term.attributes),
            Entry::Junk { content } => {
                faults.push(format!("cannot be read: {content}"));
                continue;
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
        };
        for attribute in &attributes {
            texts.push((format!("{id}.{}", attribute.id.name), Text::of(&attribute.value)));
        }
        texts.extend(value.map(|value| (id, Text::of(&value))));
    }
    (texts, faults)
}

impl Text {
    fn of(pattern: &Pattern<&str>) -> Self {
        let mut text = Self::default();
        text.add(pattern);
        text
    }

    fn add(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.says.push_str(value),
                PatternElement::Placeable { expression } => self.add_expression(expression),
            }
        }
    }

    fn add_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.add_inline(inline),
            Expression::Select { selector, variants } => {
                self.add_inline(selector);
                let named: BTreeSet<String> = variants
                    .iter()
                    .filter_map(|variant| match variant.key {
                        VariantKey::Identifier { name } => Some(name.to_owned()),
                        VariantKey::NumberLiteral { .. } => None,
                    })
                    .collect();
                if named.iter().any(|name| CATEGORIES.contains(&name.as_str())) {
                    self.plurals.push(named);
                }
                for variant in variants {
                    self.says.push(' ');
                    self.add(&variant.value);
                }
            }
        }
    }

    fn add_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => _ = self.variables.insert(id.name.to_owned()),
            InlineExpression::MessageReference { id, attribute } => {
                let key = attribute.as_ref().map_or_else(|| id.name.to_owned(), |a| format!("{}.{}", id.name, a.name));
                self.quotes.insert(key);
            }
            InlineExpression::TermReference { id, .. } => _ = self.quotes.insert(format!("-{}", id.name)),
            InlineExpression::FunctionReference { id, .. } => {
                self.faults.push(format!("calls {}, but there are no functions", id.name));
            }
            InlineExpression::Placeable { expression } => self.add_expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }
}

/// The variables of a text with those of the messages that it quotes.
pub(crate) fn variables(key: &str, texts: &BTreeMap<String, Text>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut seen = BTreeSet::new();
    let mut open = vec![key.to_owned()];
    while let Some(key) = open.pop() {
        if let Some(text) = texts.get(&key).filter(|_| seen.insert(key.clone())) {
            found.extend(text.variables.iter().cloned());
            open.extend(text.quotes.iter().cloned());
        }
    }
    found
}

#[test]
fn a_text_is_read_with_all_that_is_in_it() {
    let (texts, faults) = read(
        "a-b = { $n ->\n    [one] One { $what }\n   *[other] { $n } of { -a-term }\n } { a-c.help }\n    .help = { $who }\n",
    );
    assert!(faults.is_empty(), "{faults:?}");
    let keys: Vec<&str> = texts.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(keys, ["a-b.help", "a-b"]);
    let text = &texts[1].1;
    assert_eq!(text.variables.iter().map(String::as_str).collect::<Vec<_>>(), ["n", "what"]);
    assert_eq!(text.quotes.iter().map(String::as_str).collect::<Vec<_>>(), ["-a-term", "a-c.help"]);
    assert_eq!(text.plurals.len(), 1);
    assert!(!read("no message\n").1.is_empty());
}

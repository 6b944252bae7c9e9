//! Words of strangers inside a page of ours.

/// `text` on one line, such that neither Markdown nor HTML finds anything in it to act on.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '@' => escaped.push_str("&#64;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '$' | '#' => {
                escaped.push('\\');
                escaped.push(c);
            }
            // Marks that reverse the direction of writing could make the rest of the page read backwards.
            '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => {}
            c if c.is_control() || c.is_whitespace() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    // Addresses would otherwise turn into links.
    let escaped = escaped.replace("://", "&#58;//").replace("www.", "www&#46;").replace("mailto:", "mailto&#58;");
    escaped.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The same for text at the start of a line or list item, where a list, a heading or a rule could begin.
pub(super) fn at_start(text: &str) -> String {
    let escaped = escape(text);
    let digits = escaped.bytes().take_while(u8::is_ascii_digit).count();
    match escaped.as_bytes().get(digits) {
        Some(b'.' | b')') if digits > 0 => format!("{}\\{}", &escaped[..digits], &escaped[digits..]),
        Some(b'-' | b'+' | b'=') if digits == 0 => format!("\\{escaped}"),
        _ => escaped,
    }
}

/// `text` for use between back quotes.
pub(super) fn code(text: &str) -> String {
    text.chars().filter(|c| *c != '`' && !c.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_acts() {
        let table = [
            ("plain words", "plain words"),
            ("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;"),
            ("[a](http://b)", "\\[a\\](http&#58;//b)"),
            ("# head\n- item", "\\# head - item"),
            ("a|b `c` *d*", "a\\|b \\`c\\` \\*d\\*"),
            ("&lt;", "&amp;lt;"),
        ];
        for (from, to) in table {
            assert_eq!(escape(from), to);
        }
        for (from, to) in [("- item", "\\- item"), ("1. item", "1\\. item"), ("1.5 times", "1\\.5 times"), ("", "")] {
            assert_eq!(at_start(from), to);
        }
    }
}

//! Where the Rust sources say a message, found in their text.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// One place that says a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Said {
    /// The keys that are written there; several where a `match` or an `if` chooses.
    pub(crate) keys: Vec<String>,
    /// The variables that are given.
    pub(crate) variables: BTreeSet<String>,
    /// File and line.
    pub(crate) place: String,
}

/// Every place in the sources of pages and server, tests left out.
pub(crate) fn all() -> Vec<Said> {
    let app = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for folder in [app.join("src"), app.join("../server/src")] {
        collect(&folder, &mut files);
    }
    assert!(files.len() > 50, "the sources were not found below {}", app.display());
    files
        .iter()
        // The one file that says messages by keys that it was given.
        .filter(|path| !path.ends_with("app/src/words.rs") && !path.ends_with("tests.rs"))
        .flat_map(|path| {
            let source = fs::read_to_string(path).expect("a source file");
            let name = path.strip_prefix(app).unwrap_or(path).display().to_string();
            find(&name, source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default())
        })
        .collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
}

/// The places in one source.
fn find(name: &str, source: &str) -> Vec<Said> {
    let mut found = Vec::new();
    for call in ["say(", "say_with(", "say_around("] {
        for (at, _) in source.match_indices(&format!(".{call}")) {
            let line_start = source[..at].rfind('\n').map_or(0, |end| end + 1);
            if source[line_start..at].trim_start().starts_with("//") {
                continue;
            }
            let given = inside(&source[at + call.len() + 1..]);
            let parts = split(given);
            let key = parts.first().copied().unwrap_or_default();
            let variables = parts.iter().find_map(|part| part.trim().strip_prefix("args!("));
            found.push(Said {
                keys: literals(key),
                variables: variables.map(|list| names(inside(list))).unwrap_or_default(),
                place: format!("{name}:{}", source[..at].matches('\n').count() + 1),
            });
        }
    }
    found
}

/// Walks over code; `see` gets every character that is not in a literal with the depth of brackets before it, and ends
/// the walk by answering `false`.
fn walk(code: &str, mut see: impl FnMut(usize, char, usize) -> bool) {
    let mut depth = 0_usize;
    let mut letters = code.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '"' => {
                while let Some((_, inner)) = letters.next() {
                    match inner {
                        '\\' => _ = letters.next(),
                        '"' => break,
                        _ => {}
                    }
                }
                continue;
            }
            // A character such as '(' or '\''; what follows a lifetime's tick is no closing tick.
            '\'' => {
                let rest = &code[at + 1..];
                let length = if rest.starts_with('\\') { 2 } else { rest.chars().next().map_or(0, char::len_utf8) };
                if rest.get(length..).is_some_and(|tail| tail.starts_with('\'')) {
                    while letters.next_if(|(next, _)| *next <= at + 1 + length).is_some() {}
                }
                continue;
            }
            _ => {}
        }
        if !see(at, letter, depth) {
            return;
        }
        match letter {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
}

/// The code up to the bracket that closes what was open before it.
fn inside(code: &str) -> &str {
    let mut end = code.len();
    walk(code, |at, letter, depth| {
        let closed = depth == 0 && matches!(letter, ')' | ']' | '}');
        if closed {
            end = at;
        }
        !closed
    });
    &code[..end]
}

/// The arguments of a call.
fn split(code: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    walk(code, |at, letter, depth| {
        if letter == ',' && depth == 0 {
            parts.push(&code[start..at]);
            start = at + 1;
        }
        true
    });
    parts.push(&code[start..]);
    parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect()
}

/// The texts in quotation marks, but for those that something is compared with.
fn literals(code: &str) -> Vec<String> {
    let parts: Vec<&str> = code.split('"').collect();
    let compared = |before: &str, after: &str| {
        let after = after.trim_start();
        before.trim_end().ends_with("==") || ["=>", "==", "|"].iter().any(|sign| after.starts_with(sign))
    };
    let texts = parts.windows(3).step_by(2);
    texts.filter(|around| !compared(around[0], around[2])).map(|around| around[1].to_owned()).collect()
}

/// The names before the equals signs of `args!`.
fn names(code: &str) -> BTreeSet<String> {
    split(code).iter().filter_map(|part| part.split_once('=')).map(|(name, _)| name.trim().to_owned()).collect()
}

#[test]
fn places_are_found_whatever_they_look_like() {
    let source = "
        // words.say(\"in-a-comment\")
        let a = words.say(\"a-plain\");
        let b = use_words().say_with(\"a-given\", args!(who = name(')', \"x, y\"), n = list.len()));
        let c = words.say(match x { \"b\" | \"c\" => \"a-one\", _ => \"a-two\" });
        words.say_around(\"a-link\", args!(link = Slot, n = Share(f(1, 2))), |_| view! { <a>\"b\"</a> }.into_any())
        let d = words.say(key);
    ";
    let found = find("x.rs", source);
    let keys: Vec<Vec<String>> = found.iter().map(|said| said.keys.clone()).collect();
    let expected: [&[&str]; 5] = [&["a-plain"], &["a-one", "a-two"], &[], &["a-given"], &["a-link"]];
    assert_eq!(keys, expected.map(|keys| keys.iter().map(ToString::to_string).collect::<Vec<_>>()));
    let given: Vec<Vec<&str>> = found.iter().map(|s| s.variables.iter().map(String::as_str).collect()).collect();
    assert_eq!(given[3..], [vec!["n", "who"], vec!["link", "n"]]);
    assert_eq!(found[0].place, "x.rs:3");
}

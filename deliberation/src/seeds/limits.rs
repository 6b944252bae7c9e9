//! How much of a table is looked at, and how little of it is kept.

/// Bytes that one upload may have.
pub const LARGEST: usize = LARGEST_MB << 20;
pub(super) const LARGEST_MB: usize = 4;
/// Columns of a row; tables of statements have a few dozen at the most.
pub(super) const MOST_COLUMNS: usize = 1_000;
/// Lines of which it is said what is wrong: whoever has more of them has taken another file.
pub(super) const MOST_FAULTS: usize = 200;
/// Bytes of a cell that names something; anything longer names nothing.
pub(super) const LONGEST_NAME: usize = 1_000;
/// Characters of it that a message repeats.
pub(super) const REPEATED: usize = 60;

/// Lines at which rows begin that have too many columns. They are looked for before anything is taken apart, because
/// each column takes room.
pub(super) fn too_wide(text: &str, separator: u8) -> impl Iterator<Item = u64> {
    let (mut line, mut begun, mut columns) = (1, 1, 1);
    // A quotation mark is one at the beginning of a cell, and behind the one that has just ended it: there it is a
    // doubled one. Anywhere else it is a letter like others.
    let (mut is_quoted, mut opens) = (false, true);
    text.bytes().filter_map(move |byte| {
        let is_mark = byte == b'"';
        let opened = std::mem::replace(&mut opens, is_mark && is_quoted);
        match byte {
            _ if is_mark => is_quoted = !is_quoted && opened,
            b'\n' => {
                line += 1;
                if !is_quoted {
                    (begun, columns, opens) = (line, 1, true);
                }
            }
            byte if byte == separator && !is_quoted => {
                (columns, opens) = (columns + 1, true);
                return (columns == MOST_COLUMNS + 1).then_some(begun);
            }
            _ => {}
        }
        None
    })
}

/// The beginning of a cell, for a message.
pub(super) fn shortened(cell: &str) -> String {
    match cell.char_indices().nth(REPEATED) {
        Some((end, _)) => format!("{}…", &cell[..end]),
        None => cell.to_owned(),
    }
}

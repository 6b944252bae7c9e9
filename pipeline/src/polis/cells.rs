//! Cells that a spreadsheet would run.
//!
//! A cell that begins with `=`, `+`, `-`, `@`, a tab, a line end or a zero byte may be taken for a formula when a file is
//! opened by double click (OWASP: CSV injection). Guarded files have an apostrophe before such cells, which spreadsheets
//! take for "this is text". Plain numbers stay as they are. So that nothing is lost, a cell that already begins with
//! apostrophes and then such a character gets one more, and the reader takes exactly one off again. A file does not show
//! whether it is guarded: `summary.csv` says it, in the line [`KEY`]`,`[`APOSTROPHE`].

use std::borrow::Cow;

/// Key in `summary.csv` that says how the cells of an export are guarded.
pub(super) const KEY: &str = "cell-guard";
/// Its value when they are.
pub(super) const APOSTROPHE: &str = "apostrophe";

/// How cells are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cells {
    /// As they are: for programs.
    #[default]
    Plain,
    /// With an apostrophe before what a spreadsheet would run: for people.
    FormulaSafe,
}

impl Cells {
    /// The cell as it is written.
    pub fn write(self, cell: &[u8]) -> Cow<'_, [u8]> {
        if self == Self::Plain || is_plain_number(cell) || !is_formula(cell) {
            return Cow::Borrowed(cell);
        }
        Cow::Owned([b"'", cell].concat())
    }

    /// The cell as it was before [`Cells::write`].
    pub(super) fn read(self, cell: &[u8]) -> &[u8] {
        match cell {
            [b'\'', rest @ ..] if self == Self::FormulaSafe && is_formula(cell) => rest,
            _ => cell,
        }
    }
}

/// Whether a cell begins like a formula, apostrophes apart.
fn is_formula(cell: &[u8]) -> bool {
    let first = cell.iter().find(|&&byte| byte != b'\'');
    first.is_some_and(|byte| matches!(byte, b'=' | b'+' | b'-' | b'@' | b'\t' | b'\r' | b'\n' | 0))
}

/// Digits with at most one sign and one point: what a spreadsheet reads as a number and nothing else.
fn is_plain_number(cell: &[u8]) -> bool {
    let digits = cell.strip_prefix(b"-").unwrap_or(cell);
    let (whole, part) = match digits.iter().position(|&byte| byte == b'.') {
        Some(point) => (&digits[..point], &digits[point + 1..]),
        None => (digits, &b"0"[..]),
    };
    let all_digits = |bytes: &[u8]| !bytes.is_empty() && bytes.iter().all(u8::is_ascii_digit);
    all_digits(whole) && all_digits(part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_a_spreadsheet_would_run_gets_an_apostrophe_and_numbers_do_not() {
        let written =
            |cell: &str| String::from_utf8(Cells::FormulaSafe.write(cell.as_bytes()).into_owned()).expect("text");
        for cell in ["=1+1", "+1", "-1+2", "@SUM(A1)", "\tx", "\rx", "\nx", "\0x", "-", "--1", "-1.", "'=1", "''@x"] {
            assert_eq!(written(cell), format!("'{cell}"));
        }
        for cell in ["", "1", "-1", "-0.5", "a=1", "'tis", "1+1", " =1"] {
            assert_eq!(written(cell), cell);
        }
        assert_eq!(&*Cells::Plain.write(b"=1"), b"=1");
        assert_eq!(Cells::Plain.read(b"'=1"), b"'=1");
    }

    proptest! {
        #[test]
        fn reading_takes_off_exactly_what_writing_put_there(cell in "['=+@a1.\t-]{0,6}") {
            for cells in [Cells::Plain, Cells::FormulaSafe] {
                let written = cells.write(cell.as_bytes());
                prop_assert_eq!(cells.read(&written), cell.as_bytes());
            }
            let safe = Cells::FormulaSafe.write(cell.as_bytes());
            prop_assert!(!is_formula(&safe) || safe[0] == b'\'' || is_plain_number(&safe));
        }
    }
}

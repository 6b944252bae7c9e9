//! Which share of each group agrees with each statement, as a heat map: a file for those who look closer, on no page.
//!
//! It stands alone, without the style sheets of the site: light, with dark letters on every shade.

use crate::{
    args,
    markup::escaped,
    published::{Cell, Published, Statement},
    words::{Share, Words, results},
};
use deliberation::Poll;

/// Room around everything.
const EDGE: usize = 16;
/// Width of the column with the statements.
const TEXT: usize = 680;
/// Width of a cell.
const WIDE: usize = 88;
/// Height of a row.
const ROW: usize = 22;
/// Height of what stands above the rows: title, finding, legend, names of the groups.
const HEAD: usize = 150;
/// Where the legend begins; three lines of the finding find room above it.
const LEGEND: usize = 88;
/// Letters of a line that runs across the whole picture.
const LINE: usize = 120;
/// Letters of a statement that find room, those of double width counted twice.
const LETTERS: usize = 84;
/// The colour of agreement.
const AGREE: &str = "#1d6fb8";
/// The colour of what is hidden.
const HIDDEN: &str = "#8f8b83";
/// The strongest shade: dark letters can still be read on it.
const DARKEST: f64 = 0.8;

/// The picture as a file; none where there are no groups, or no statements to be compared.
pub fn matrix(words: Words, poll: &Poll, published: &Published) -> Option<String> {
    let statements = sorted(published);
    if !published.has_groups() || statements.is_empty() {
        return None;
    }
    let width = 2 * EDGE + TEXT + WIDE * published.groups.len();
    let height = HEAD + ROW * statements.len() + EDGE;
    let (language, direction) = (words.language(), words.language().direction());
    let title = words.say_with("agreement-matrix", args!(topic = poll.topic_in(language).0));
    let title = if poll.is_simulated() { words.say_with("site-simulated-news", args!(news = title)) } else { title };
    let (whole, title) = (escaped(&title), escaped(&shortened(&title)));
    let finding = words.say("agreement-matrix.finding");
    // Where a line begins that runs across the whole picture.
    let start = if direction == "rtl" { width - EDGE } else { EDGE };
    let line = |(at, line): (usize, &String)| {
        let (y, line) = (48 + 16 * at, escaped(line));
        format!("<text x=\"{start}\" y=\"{y}\" direction=\"{direction}\">{line}</text>\n")
    };
    let lines: String = wrapped(&finding).iter().enumerate().map(line).collect();
    let finding = escaped(&finding);
    let rows: String = statements.iter().enumerate().map(|(at, one)| row(words, at, one)).collect();
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" \
         height=\"{height}\" role=\"img\" aria-labelledby=\"title finding\" xml:lang=\"{language}\" \
         font-family=\"system-ui,sans-serif\" font-size=\"12\" fill=\"#1b1e22\">\n\
         <title id=\"title\">{whole}</title>\n<desc id=\"finding\">{finding}</desc>\n\
         <defs><pattern id=\"hidden\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" \
         patternTransform=\"rotate(45)\"><rect width=\"2\" height=\"6\" fill=\"{HIDDEN}\"/></pattern></defs>\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>\n\
         <text x=\"{start}\" y=\"28\" direction=\"{direction}\" font-size=\"16\" font-weight=\"700\">{title}</text>\n\
         {lines}{}{}{rows}</svg>\n",
        legend(words),
        names(words, published),
    ))
}

/// As the page on agreement has them: from alike to apart; then those on which some number is hidden, and those that
/// few have seen.
fn sorted(published: &Published) -> Vec<&Statement> {
    let ranking = &published.ranking;
    let places = ranking.by_gap.iter().chain(&ranking.hidden).chain(&ranking.too_few);
    places.filter_map(|at| published.at(*at)).collect()
}

/// What shades and hatching mean.
fn legend(words: Words) -> String {
    let mut legend = String::new();
    for (at, share) in [0.0, 0.25, 0.5, 0.75, 1.0].into_iter().enumerate() {
        legend.push_str(&shade(words, EDGE + at * 56, LEGEND, 52, share));
    }
    let x = EDGE + 300;
    for (y, fill, says) in
        [(LEGEND, "url(#hidden)", words.say("tally-hidden")), (LEGEND + ROW, "none", words.say("tally-unseen"))]
    {
        legend.push_str(&format!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"24\" height=\"18\" fill=\"{fill}\" stroke=\"{HIDDEN}\"/>\
             <text x=\"{}\" y=\"{}\">{}</text>\n",
            x + 30,
            y + 13,
            escaped(&says)
        ));
    }
    legend
}

/// The names of the groups above their columns.
fn names(words: Words, published: &Published) -> String {
    let name = |(at, group): (usize, &crate::published::Group)| {
        let (x, says) = (column(at) + WIDE / 2, escaped(&results::group(words, &group.letter)));
        format!("<text x=\"{x}\" y=\"{}\" text-anchor=\"middle\" font-weight=\"700\">{says}</text>\n", HEAD - 8)
    };
    published.groups.iter().enumerate().map(name).collect()
}

/// Where the column of a group begins.
fn column(group: usize) -> usize {
    EDGE + TEXT + WIDE * group
}

fn row(words: Words, at: usize, statement: &Statement) -> String {
    let (id, y) = (statement.id.to_string(), HEAD + ROW * at);
    let text = if statement.text.is_empty() {
        words.say_with("statement-without-text", args!(id = id.clone()))
    } else {
        statement.text.clone()
    };
    let (whole, short) = (escaped(&text), escaped(&shortened(&text)));
    // What says that there is no text is in the language of the picture.
    let language = statement.language.as_deref().filter(|_| !statement.text.is_empty());
    let language = language.map_or_else(String::new, |tag| format!(" xml:lang=\"{}\"", escaped(tag)));
    let cells: String = statement.groups.iter().enumerate().map(|(at, one)| cell(words, column(at), y, *one)).collect();
    format!(
        "<g><title{language}>{id}: {whole}</title><text x=\"{EDGE}\" y=\"{}\"{language}>{id}: {short}</text>{cells}</g>\n",
        y + 14,
        id = escaped(&id)
    )
}

fn cell(words: Words, x: usize, y: usize, cell: Cell) -> String {
    let width = WIDE - 2;
    match cell {
        Cell::Shown { votes, agree, interval } => {
            let says = words.say_with("tally-share", args!(share = Share(agree), interval = words.interval(interval)));
            let of = words.say_with("tally-of", args!(people = votes.seen));
            let shade = shade(words, x, y, width, agree);
            format!("<g data-n=\"{}\"><title>{}, {}</title>{shade}</g>", votes.seen, escaped(&says), escaped(&of))
        }
        Cell::Hidden => {
            format!(
                "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"18\" fill=\"url(#hidden)\" stroke=\"{HIDDEN}\"/>"
            )
        }
        Cell::Unseen => {
            format!("<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"18\" fill=\"none\" stroke=\"{HIDDEN}\"/>")
        }
    }
}

/// A share in its shade, with its number.
fn shade(words: Words, x: usize, y: usize, width: usize, share: f64) -> String {
    let (opacity, says) = (share.clamp(0.0, 1.0) * DARKEST, escaped(&words.percent(share)));
    format!(
        "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"18\" fill=\"{AGREE}\" fill-opacity=\"{opacity:.2}\"/>\
         <text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{says}</text>",
        x + width / 2,
        y + 13
    )
}

/// A text in lines, broken between words.
fn wrapped(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= LINE => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// As much of a text as finds room, on one line.
fn shortened(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut left = LETTERS;
    let mut short = String::new();
    for letter in line.chars() {
        // Scripts of East Asia have letters as wide as high.
        let wide = if letter >= '\u{2E80}' { 2 } else { 1 };
        if wide > left {
            return format!("{}…", short.trim_end());
        }
        left -= wide;
        short.push(letter);
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_shortened_to_one_line() {
        assert_eq!(shortened(" Two\nlines "), "Two lines");
        let full = "a".repeat(LETTERS);
        assert_eq!(shortened(&full), full);
        assert_eq!(shortened(&format!("{full}a")), format!("{full}…"));
        assert_eq!(shortened(&"宪".repeat(LETTERS)), format!("{}…", "宪".repeat(LETTERS / 2)));
    }

    #[test]
    fn long_findings_take_several_lines() {
        let words = "word ".repeat(30);
        let lines = wrapped(&words);
        assert_eq!(lines.iter().map(|line| line.chars().count()).collect::<Vec<_>>(), [119, 29]);
        assert_eq!(wrapped("one"), ["one"]);
    }

    #[test]
    fn shades_follow_shares_and_what_is_hidden_is_hatched() {
        let words = Words::default();
        assert!(shade(words, 0, 0, 10, 0.5).contains("fill-opacity=\"0.40\""));
        assert!(shade(words, 0, 0, 10, 1.0).contains("fill-opacity=\"0.80\""));
        let hidden = cell(words, 0, 0, Cell::Hidden);
        assert!(hidden.contains("url(#hidden)") && !hidden.contains("<text"), "{hidden}");
    }
}

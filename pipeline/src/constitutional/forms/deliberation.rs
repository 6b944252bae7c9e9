//! A comparison with a chain of thought before the answer: the second layout of Bai et al. 2022, section 4.1.

use super::{Forms, Instruction, Speaker, Turn};

/// What stands between a chain of thought and one of the options.
pub const SO_THE_ANSWER_IS: &str = "\n\nHuman:\nSo the answer is:";

impl Forms {
    /// The prompt after which a model thinks, and [`SO_THE_ANSWER_IS`] follows. It is always in the layout of the
    /// paper: the compact one knows no thinking.
    #[must_use]
    pub fn deliberation(self, turns: &[Turn], instruction: &Instruction<'_>, responses: [&str; 2]) -> String {
        let mut text =
            "\n\nHuman: Consider the following conversation between a human (H) and an assistant (A):".to_owned();
        for turn in turns {
            let letter = match turn.speaker {
                Speaker::Human => 'H',
                Speaker::Assistant => 'A',
            };
            text.push_str(&format!("\n\n{letter}: {}", turn.text));
        }
        let ([a, b], principle) = (responses, instruction.comparison);
        text + &format!("\n\n{principle}\n (A) [[[{a}]]]\n (B) [[[{b}]]]\n\nAssistant: Let's think step by step:")
    }
}

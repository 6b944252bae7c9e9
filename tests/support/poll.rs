//! Small polls, written as the four files of Polis' export.

use std::fs;
use std::path::Path;

/// A poll in the making. Participants and statements are numbered from 0.
#[derive(Clone, Debug, Default)]
pub struct Poll {
    statements: Vec<(String, i8)>,
    votes: Vec<(usize, usize, i8)>,
    participants: usize,
}

impl Poll {
    /// A poll without statements and votes.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an accepted statement.
    #[must_use]
    pub fn statement(self, text: &str) -> Self {
        self.moderated(text, 1)
    }

    /// Adds a statement with a moderation state: 1 accepted, 0 not moderated, -1 rejected.
    #[must_use]
    pub fn moderated(mut self, text: &str, moderation: i8) -> Self {
        self.statements.push((text.to_owned(), moderation));
        self
    }

    /// Adds a vote: 1 agree, 0 pass, -1 disagree.
    #[must_use]
    pub fn vote(mut self, participant: usize, statement: usize, vote: i8) -> Self {
        self.participants = self.participants.max(participant + 1);
        self.votes.push((participant, statement, vote));
        self
    }

    /// `participants` people vote on `statements` statements as `vote(participant, statement)` says; `None` is no
    /// vote.
    #[must_use]
    pub fn voted(participants: usize, statements: usize, vote: impl Fn(usize, usize) -> Option<i8>) -> Self {
        let texts = (0..statements).map(|n| format!("The AI should follow rule number {n}."));
        let mut poll = texts.fold(Self::new(), |poll, text| poll.statement(&text));
        for participant in 0..participants {
            for statement in 0..statements {
                if let Some(vote) = vote(participant, statement) {
                    poll = poll.vote(participant, statement, vote);
                }
            }
        }
        poll.participants = participants;
        poll
    }

    /// Two camps of 20 who agree on even statements and are divided about odd ones, 12 statements in all.
    #[must_use]
    pub fn divided() -> Self {
        Self::voted(40, 12, |participant, statement| {
            // One vote in eleven is a pass and one in thirteen is missing, so that all kinds occur.
            let turn = participant * 12 + statement;
            match (turn % 13, turn % 11) {
                (0, _) => None,
                (_, 0) => Some(0),
                _ if statement % 2 == 0 || participant < 20 => Some(1),
                _ => Some(-1),
            }
        })
    }

    /// `summary.csv`.
    #[must_use]
    pub fn summary(&self) -> String {
        format!(
            "topic,A poll for tests\nurl,\nviews,{0}\nvoters,{0}\nvoters-in-conv,{0}\ncommenters,1\ncomments,{1}\ngroups,2\nconversation-description,\n",
            self.participants,
            self.statements.len()
        )
    }

    /// `comments.csv`.
    #[must_use]
    pub fn comments(&self) -> String {
        let mut text = "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n".to_owned();
        for (id, (body, moderation)) in self.statements.iter().enumerate() {
            let count = |vote| self.votes.iter().filter(|v| v.1 == id && v.2 == vote).count();
            let body = body.replace('"', "\"\"");
            text.push_str(&format!(
                "{},Mon Nov 06 09:00:00 UTC 2023,{id},0,{},{},{moderation},\"{body}\"\n",
                1_699_261_200_000 + id * 1000,
                count(1),
                count(-1)
            ));
        }
        text
    }

    /// `votes.csv`, in the order in which votes were added.
    #[must_use]
    pub fn log(&self) -> String {
        let mut text = "timestamp,datetime,comment-id,voter-id,vote\n".to_owned();
        for (turn, (participant, statement, vote)) in self.votes.iter().enumerate() {
            text.push_str(&format!(
                "{},Mon Nov 06 10:00:00 UTC 2023,{statement},{participant},{vote}\n",
                1_699_264_800_000 + turn
            ));
        }
        text
    }

    /// `participants-votes.csv`.
    #[must_use]
    pub fn matrix(&self) -> String {
        let mut text = "participant,group-id,n-comments,n-votes,n-agree,n-disagree".to_owned();
        for id in 0..self.statements.len() {
            text.push_str(&format!(",{id}"));
        }
        text.push('\n');
        for participant in 0..self.participants {
            let own: Vec<_> = self.votes.iter().filter(|vote| vote.0 == participant).collect();
            let latest = |statement| own.iter().rev().find(|vote| vote.1 == statement).map(|vote| vote.2);
            let cells: Vec<Option<i8>> = (0..self.statements.len()).map(latest).collect();
            let count = |vote| cells.iter().filter(|cell| **cell == Some(vote)).count();
            let given = cells.iter().flatten().count();
            text.push_str(&format!("{participant},,0,{given},{},{}", count(1), count(-1)));
            for cell in cells {
                text.push_str(&cell.map_or_else(|| ",".to_owned(), |vote| format!(",{vote}")));
            }
            text.push('\n');
        }
        text
    }

    /// Writes all four files into `folder`.
    ///
    /// # Panics
    /// When the folder cannot be written.
    pub fn write(&self, folder: &Path) {
        fs::create_dir_all(folder).expect("a folder for the poll");
        fs::write(folder.join("summary.csv"), self.summary()).expect("summary.csv");
        fs::write(folder.join("comments.csv"), self.comments()).expect("comments.csv");
        fs::write(folder.join("votes.csv"), self.log()).expect("votes.csv");
        fs::write(folder.join("participants-votes.csv"), self.matrix()).expect("participants-votes.csv");
    }
}

//! Statements, votes and the vote matrix as CSV and as Parquet.

use crate::translate::{
    compute,
    export::{Tallies, as_text, has_topics, importance_row, refused, summary, tally, topics, vote_row},
    names::{Names, is_withheld},
};
use deliberation::{
    Agreement, Participant, Poll, Statement, VoteEvent,
    store::{LatestVote, Snapshot},
};
use pipeline::{
    disclosure::SMALL,
    polis::{
        Cells, StatementRow, VoteRow, parquet,
        write::{self, Export, Extra},
    },
};
use record::{Analysis, Id};
use std::{
    collections::{HashMap, HashSet},
    fs,
    path::Path,
};

/// The tables of one publication.
pub(super) struct Tables<'a> {
    pub(super) poll: &'a Poll,
    pub(super) names: &'a Names,
    pub(super) dir: &'a Path,
    /// Whether the poll asks what is important.
    pub(super) importance: bool,
}

impl Tables<'_> {
    /// Writes all tables; says how many people are left out of the mathematics, and when the last vote was.
    pub(super) async fn write(
        &self,
        snapshot: &mut Snapshot<'_>,
        analysis: &Analysis,
    ) -> anyhow::Result<(usize, Option<i64>)> {
        let export = Export { dir: self.dir, cells: Cells::FormulaSafe };
        let statements = snapshot.statements().await?;
        let entries = match self.names.are_new() {
            true => self.summary(&statements, analysis),
            false => summary(snapshot.summary().await?, self.poll),
        };
        export.summary(entries.iter().map(|(key, value)| (key.as_str(), value.as_str())))?;
        let (tallies, last) = match self.names.are_new() {
            true => self.latest_votes(snapshot, &export).await?,
            false => self.log(snapshot, &export).await?,
        };
        self.statements(&statements, &tallies, &export)?;
        Ok((self.matrix(snapshot, &statements, analysis, &export).await?, last))
    }

    /// What Polis says of a poll. Small numbers of people are left open.
    fn summary(&self, statements: &[Statement], analysis: &Analysis) -> Vec<(String, String)> {
        let people = |number: u64| if SMALL.contains(&number) { String::new() } else { number.to_string() };
        let authors: HashSet<&Id> = statements.iter().filter_map(|statement| statement.author.as_ref()).collect();
        let topic = if self.poll.topic == self.poll.slug.as_str() { "" } else { &self.poll.topic };
        [
            ("topic", topic.to_owned()),
            ("voters", people(analysis.input.participants)),
            ("voters-in-conv", people(analysis.groups.sizes.iter().sum())),
            ("commenters", people(authors.len() as u64)),
            ("comments", statements.len().to_string()),
            ("groups", analysis.groups.k.to_string()),
            ("conversation-description", self.poll.description.clone()),
            ("vote-convention", write::VOTE_CONVENTION.to_owned()),
        ]
        .map(|(key, value)| (key.to_owned(), value))
        .into_iter()
        .chain(topics(self.poll))
        .collect()
    }

    /// Every event as it came.
    async fn log(&self, snapshot: &mut Snapshot<'_>, export: &Export<'_>) -> anyhow::Result<(Tallies, Option<i64>)> {
        let (mut file, mut packed) = (export.votes(self.importance)?, parquet::votes(self.dir)?);
        let (mut tallies, mut last) = (Tallies::new(), None);
        let each = |event: VoteEvent<'_>| {
            tally(&mut tallies, event.statement, event.agreement, event.important);
            last = last.max(event.at_ms);
            let at = event.at_ms.map(write::time).unwrap_or_default();
            file.row(vote_row(&event, &at, self.importance))
                .and_then(|()| packed.row(&parquet::vote(&row(event), self.importance)))
                .map_err(refused)
        };
        snapshot.vote_events(each).await?;
        file.finish()?;
        packed.finish()?;
        Ok((tallies, last))
    }

    /// The latest vote in every cell, with the day on which it was given, in the order of people's new ids. Days cannot
    /// say which of two votes of one day counts, so those that do not count are not here.
    async fn latest_votes(
        &self,
        snapshot: &mut Snapshot<'_>,
        export: &Export<'_>,
    ) -> anyhow::Result<(Tallies, Option<i64>)> {
        let (mut file, mut packed) = (export.votes(self.importance)?, parquet::votes(self.dir)?);
        let (mut tallies, mut last) = (Tallies::new(), None);
        let each = |participant: &Participant, ballot: &[LatestVote<'_>]| {
            for vote in ballot {
                let (statement, participant) = (vote.statement.as_str(), participant.id.as_str());
                let LatestVote { agreement, important, .. } = *vote;
                let event =
                    VoteEvent { participant, statement, agreement, important, at_ms: vote.at_ms.map(write::day) };
                tally(&mut tallies, statement, agreement, important);
                last = last.max(event.at_ms);
                let at = event.at_ms.map(write::time).unwrap_or_default();
                file.row(vote_row(&event, &at, self.importance))
                    .and_then(|()| packed.row(&parquet::vote(&row(event), self.importance)))
                    .map_err(refused)?;
            }
            Ok(())
        };
        snapshot.ballots_as(|id| self.names.of(id), each).await?;
        file.finish()?;
        packed.finish()?;
        Ok((tallies, last))
    }

    fn statements(&self, statements: &[Statement], tallies: &Tallies, export: &Export<'_>) -> anyhow::Result<()> {
        let extra = Extra { importance: self.importance, topics: has_topics(self.poll, statements) };
        let (mut file, mut packed) = (export.statements(extra)?, parquet::statements(self.dir)?);
        for statement in statements {
            let withheld = is_withheld(self.poll, statement);
            let coarse = |ms: i64| if self.names.are_new() { write::day(ms) } else { ms };
            let row = StatementRow {
                id: statement.id.clone(),
                text: if withheld { String::new() } else { compute::text(statement) },
                language: compute::language(statement).filter(|_| !withheld),
                author: statement.author.as_ref().filter(|_| !withheld).map(|author| self.names.of(author)),
                created_ms: statement.created_at_ms.map(coarse),
                moderation: statement.moderation.value(),
                is_meta: statement.is_meta,
                is_seed: statement.is_seed,
                topics: statement.topics.clone(),
            };
            let events = tallies.get(statement.id.as_str()).copied().unwrap_or_default();
            let importance = match SMALL.contains(&events.important) {
                true => String::new(),
                false => events.important.to_string(),
            };
            file.row(write::statement_row(&row, events, extra, &importance))?;
            packed.row(&parquet::statement(&row, events.agrees, events.disagrees))?;
        }
        file.finish()?;
        Ok(packed.finish()?)
    }

    async fn matrix(
        &self,
        snapshot: &mut Snapshot<'_>,
        statements: &[Statement],
        analysis: &Analysis,
        export: &Export<'_>,
    ) -> anyhow::Result<usize> {
        let ids = || statements.iter().map(|statement| statement.id.as_str());
        let mut file = export.matrix(ids())?;
        let mut marked = self.importance.then(|| export.importances(ids())).transpose()?;
        let mut packed = parquet::matrix(self.dir)?;
        let mut written: HashMap<Id, u64> = HashMap::new();
        for author in statements.iter().filter(|s| !is_withheld(self.poll, s)).filter_map(|s| s.author.as_ref()) {
            *written.entry(self.names.of(author)).or_default() += 1;
        }
        let groups = self.groups(analysis);
        let mut left_out = String::new();
        let mut row: Vec<String> = Vec::new();
        let each = |participant: &Participant, ballot: &[LatestVote<'_>]| {
            // Who only looked is nobody's business; an imported poll says what it came with.
            if ballot.is_empty() && self.names.are_new() {
                return Ok(());
            }
            if participant.excluded.is_some() {
                left_out.push_str(participant.id.as_str());
                left_out.push('\n');
            }
            let group = groups.get(&participant.id).cloned().or_else(|| participant.imported_group.clone());
            let count = |wanted| ballot.iter().filter(|vote| vote.agreement == wanted).count().to_string();
            row.clear();
            row.push(participant.id.to_string());
            row.push(String::new());
            row.push(group.clone().unwrap_or_default());
            row.push(written.get(&participant.id).copied().unwrap_or(0).to_string());
            row.push(ballot.len().to_string());
            row.push(count(Agreement::Agree));
            row.push(count(Agreement::Disagree));
            // Both lists are by id, so one walk over the statements meets all votes.
            let mut votes = ballot.iter().peekable();
            for statement in statements {
                let vote = votes.next_if(|vote| *vote.statement == statement.id);
                row.push(vote.map_or("", |vote| as_text(vote.agreement)).to_owned());
            }
            file.row(&row).map_err(refused)?;
            if let Some(marked) = &mut marked {
                let written = written.get(&participant.id).copied().unwrap_or(0);
                let row = importance_row(participant, group.as_deref(), written, statements, ballot);
                marked.row(row).map_err(refused)?;
            }
            for vote in ballot {
                let (who, what) = (participant.id.as_str(), vote.statement.as_str());
                packed.row(&parquet::cell(who, group.as_deref(), what, vote.agreement.value())).map_err(refused)?;
            }
            Ok(())
        };
        snapshot.ballots_as(|id| self.names.of(id), each).await?;
        file.finish()?;
        marked.map(write::CsvFile::finish).transpose()?;
        packed.finish()?;
        if !left_out.is_empty() {
            fs::write(self.dir.join(super::LEFT_OUT), format!("participant\n{left_out}"))?;
        }
        Ok(left_out.lines().count())
    }

    /// Groups of people in a poll that is held here; what is imported keeps the groups that it came with.
    fn groups(&self, analysis: &Analysis) -> HashMap<Id, String> {
        let people = analysis.participants.iter().filter(|_| self.names.are_new());
        people.filter_map(|person| Some((person.id.clone(), person.group?.to_string()))).collect()
    }
}

fn row(event: VoteEvent<'_>) -> VoteRow<'_> {
    let VoteEvent { participant, statement, agreement, at_ms, important } = event;
    VoteRow { participant, statement, vote: agreement.value(), at_ms, important }
}

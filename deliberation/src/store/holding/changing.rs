//! Changing what a poll asks and how.

use super::{
    HeldPoll,
    seeding::principles_stay,
    seen::{is_set, settings_seen},
};
use crate::{
    Action, Phase, Poll, Settings,
    settings::{Access, Compile},
    store::{
        Store, StoreError,
        audit::{self, Deed},
        cells,
        error::doing,
        mine::lock,
        moderation::{self, Entry},
        now_ms, people, polls,
    },
};
use serde_json::json;

impl Store {
    /// Changes everything but the phase of a poll, and gives free places to those who wait; says how many got one.
    /// Votes that were cast stay as they are, and whoever takes part goes on, also where there are fewer places now: she
    /// counts in the cell that she belongs to by the new quotas. `seen` names the settings that this was made from, as
    /// [`settings_seen`] does; none for whoever means it whatever they are now.
    ///
    /// # Errors
    /// When the settings are others than those that were seen, the name is taken, the poll is gone, people take part
    /// already and it is to be decided anew whether they sign in, or the database refuses.
    pub async fn change(&self, poll: i64, seen: Option<&str>, to: &HeldPoll, by: i64) -> Result<u64, StoreError> {
        let failed = doing("changing a poll");
        let mut transaction = self.begin("changing a poll").await?;
        lock(&mut transaction, poll, self.backend).await?;
        let before = polls::by_id(&mut transaction, poll).await?.ok_or_else(gone)?;
        if let Some(seen) = seen
            && settings_seen(&before)? != seen
        {
            // A form that is sent twice has been carried out already.
            return if is_set(&before, to) { Ok(0) } else { Err(StoreError::Changed) };
        }
        if before.ratifies.is_some() && to.settings.statements.open {
            return Err(principles_stay());
        }
        let signs_in = |settings: &Settings| settings.access == Access::SignIn;
        if signs_in(&before.settings) != signs_in(&to.settings) {
            let anybody = sqlx::query("select number from participants where poll_id = $1 limit 1").bind(poll);
            if anybody.fetch_optional(&mut *transaction).await.map_err(&failed)?.is_some() {
                return Err(StoreError::SignIn);
            }
        }
        sqlx::query(
            "update polls set slug = $2, topic = $3, description = $4, moderated = $5, min_votes = $6, min_seen = $7, \
             settings = $8, revision = revision + 1, updated_at_ms = $9 where id = $1",
        )
        .bind(poll)
        .bind(to.slug.as_str().to_owned())
        .bind(to.topic.as_str().to_owned())
        .bind(to.description.as_str().to_owned())
        .bind(to.moderated.as_str())
        .bind(i64::from(to.min_votes))
        .bind(to.min_seen.map(i64::from))
        .bind(polls::settings_json(&to.settings)?)
        .bind(now_ms())
        .execute(&mut *transaction)
        .await
        .map_err(|error| polls::taken(error, &to.slug, "changing a poll"))?;
        let changed = differences(&before, to);
        let detail = json!({ "changed": changed });
        let deed = Deed { poll_id: poll, account: by, action: "poll.change", object: "poll", detail };
        audit::record(&mut transaction, &deed).await?;
        // Whoever wrote a statement, or wants to, is concerned by these; the others are for those who run the poll.
        if before.phase != Phase::Draft && changed.iter().any(|field| matches!(*field, "moderated" | "statements")) {
            let says = rules(to);
            let entry = Entry { statement: None, participant: None, action: Action::Rules, reason: Some(&says), by };
            moderation::note(&mut transaction, poll, &entry).await?;
        }
        // Places of cells that are new would be given as if nobody had come yet.
        cells::sort(&mut transaction, poll, &to.settings, None).await?;
        let promoted = people::promote(&mut transaction, poll).await?;
        transaction.commit().await.map_err(&failed)?;
        Ok(promoted)
    }

    /// Changes how statements are chosen for the constitution, and nothing else, whatever others set meanwhile; false
    /// where a draft was begun, which would not follow any more.
    ///
    /// # Errors
    /// When the poll is gone or the database refuses.
    pub async fn change_choice(
        &self,
        poll: i64,
        compile: &Compile,
        min_seen: Option<u32>,
        by: i64,
    ) -> Result<bool, StoreError> {
        let failed = doing("changing how statements are chosen");
        let mut transaction = self.begin("changing how statements are chosen").await?;
        lock(&mut transaction, poll, self.backend).await?;
        let drafted = sqlx::query("select round from drafts where poll_id = $1").bind(poll);
        if drafted.fetch_optional(&mut *transaction).await.map_err(&failed)?.is_some() {
            return Ok(false);
        }
        let before = polls::by_id(&mut transaction, poll).await?.ok_or_else(gone)?;
        let changed: Vec<&str> =
            [("min_seen", before.min_seen != min_seen), ("compile", before.settings.compile != *compile)]
                .into_iter()
                .filter_map(|(name, differs)| differs.then_some(name))
                .collect();
        let settings = Settings { compile: compile.clone(), ..before.settings };
        let sql = "update polls set min_seen = $2, settings = $3, revision = revision + 1, updated_at_ms = $4 \
             where id = $1";
        let query = sqlx::query(sql).bind(poll).bind(min_seen.map(i64::from)).bind(polls::settings_json(&settings)?);
        query.bind(now_ms()).execute(&mut *transaction).await.map_err(&failed)?;
        let detail = json!({ "changed": changed });
        let deed = Deed { poll_id: poll, account: by, action: "poll.change", object: "poll", detail };
        audit::record(&mut transaction, &deed).await?;
        transaction.commit().await.map_err(&failed)?;
        Ok(true)
    }
}

fn gone() -> StoreError {
    StoreError::Refused("the poll is not in the database any more".into())
}

/// Names of what is to be another than it was.
fn differences(before: &Poll, to: &HeldPoll) -> Vec<&'static str> {
    let (was, is) = (&before.settings, &to.settings);
    [
        ("slug", before.slug != to.slug),
        ("topic", before.topic != to.topic.as_str()),
        ("description", before.description != to.description.as_str()),
        ("moderated", before.moderated != to.moderated),
        ("min_votes", before.min_votes != to.min_votes),
        ("min_seen", before.min_seen != to.min_seen),
        ("organiser", was.organiser != is.organiser || was.contact != is.contact),
        ("context", was.context != is.context),
        ("texts", was.outcome != is.outcome || was.texts != is.texts || was.language != is.language),
        ("schedule", was.schedule != is.schedule),
        ("statements", was.statements != is.statements),
        ("map_after", was.map_after != is.map_after),
        ("access", was.access != is.access),
        ("screening", was.screening != is.screening),
        ("demographics", was.demographics != is.demographics || was.demographics_after != is.demographics_after),
        ("quotas", was.quotas != is.quotas),
        ("targets", was.targets != is.targets),
        ("embed", was.embed != is.embed),
        ("translate", was.translate != is.translate),
        ("machine_hints", was.machine_hints != is.machine_hints),
        ("importance", was.importance != is.importance),
        ("topics", was.topics != is.topics),
        ("watched", was.watched != is.watched),
        ("reasons", was.reasons != is.reasons),
        (
            "pass_on",
            (was.pass_on, was.pass_on_depth, was.pass_on_most) != (is.pass_on, is.pass_on_depth, is.pass_on_most),
        ),
        ("compile", was.compile != is.compile),
        ("open_data", was.open_data != is.open_data),
        ("shown", shown(was) != shown(is)),
    ]
    .into_iter()
    .filter_map(|(name, differs)| differs.then_some(name))
    .collect()
}

/// What people are shown beside the poll itself.
fn shown(settings: &Settings) -> [bool; 5] {
    [settings.show_map, settings.map_meanwhile, settings.show_tips, settings.offer_mail, settings.show_share]
}

/// The rules of moderation and writing as the log keeps them: short words that any language can show.
fn rules(to: &HeldPoll) -> String {
    let writing = to.settings.statements;
    let open = if writing.open { "open" } else { "closed" };
    format!("shown: {}; new statements: {open}", to.moderated)
}

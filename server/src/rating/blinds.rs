//! What somebody is shown, and how it is kept from her whose answers it is.
//!
//! A form names two answers by a seal over the person, the prompt and the models: only this server can tell what it
//! stands for, and it stands for something else with everybody. The same seal decides which of the two comes first, so
//! that loading the page again changes nothing.

use crate::secret::{Key, SealingSecret};
use deliberation::store::{Store, StoreError};
use pipeline::evaluation::rating::{Counts, Offer, next, offers, text};
use record::{
    ModelReport,
    model_report::Answers,
    rating::{Model, Pair},
};
use std::sync::{Arc, Mutex, PoisonError};

/// Bytes of a seal that name two answers.
const NAME: usize = 16;

/// A report whose answers are compared.
#[derive(Debug)]
pub(crate) struct Material {
    /// SHA-256 of it.
    pub(crate) sha256: String,
    /// The report.
    pub(crate) report: ModelReport,
    /// What can be compared in it.
    pub(crate) offers: Vec<Offer>,
}

impl Material {
    /// A prompt with its answers.
    pub(crate) fn prompt(&self, id: &str) -> Option<&Answers> {
        self.report.side_by_side.iter().find(|answers| answers.id == id)
    }

    /// What a model answers to a prompt.
    pub(crate) fn said(&self, prompt: &str, model: Model) -> String {
        self.prompt(prompt).and_then(|answers| text(answers, model)).unwrap_or_default().to_owned()
    }
}

/// Somebody among those who compare the answers of a report.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rater<'a> {
    /// Number of the poll.
    pub(crate) poll: i64,
    /// SHA-256 of the report.
    pub(crate) report: &'a str,
    /// Number of the participant.
    pub(crate) participant: i64,
}

/// Two answers as somebody sees them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Dealt {
    /// What the form calls them.
    pub(crate) name: String,
    /// The prompt, and whose answers.
    pub(crate) offer: Offer,
    /// Whose stands first.
    pub(crate) first: Model,
    /// Whose stands second.
    pub(crate) second: Model,
}

/// Deals answers out. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Blinds {
    key: Key,
    /// The report that was asked for last: mostly there is one.
    last: Arc<Mutex<Option<Arc<Material>>>>,
}

impl Blinds {
    /// With a key derived from the server's secret.
    pub(crate) fn new(secret: &SealingSecret) -> Self {
        Self { key: secret.key("answers in a blind rating"), last: Arc::default() }
    }

    /// A report of a poll; `None` where there is none of this hash.
    pub(crate) async fn material(
        &self,
        store: &Store,
        poll: i64,
        sha256: &str,
    ) -> Result<Option<Arc<Material>>, StoreError> {
        // A report is named by its hash, so the same name is the same report whichever poll it is in.
        let known = self.last.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(known) = known.filter(|known| known.sha256 == sha256) {
            return Ok(Some(known));
        }
        let Some(json) = store.kept_report(poll, sha256).await? else { return Ok(None) };
        let report: ModelReport = serde_json::from_str(&json)
            .map_err(|error| StoreError::Corrupt { place: format!("reports, {sha256}"), problem: error.to_string() })?;
        let material = Arc::new(Material { sha256: sha256.to_owned(), offers: offers(&report), report });
        *self.last.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&material));
        Ok(Some(material))
    }

    /// What somebody compares next who was shown `seen`.
    pub(crate) fn next(
        &self,
        rater: Rater<'_>,
        material: &Material,
        seen: &[Offer],
        counts: &[(String, Pair, u64)],
    ) -> Option<Dealt> {
        let offer =
            |(prompt, pair, number): &(String, Pair, u64)| (Offer { prompt: prompt.clone(), pair: *pair }, *number);
        let counts: Counts = counts.iter().map(offer).collect();
        next(&material.offers, seen, &counts, |offer| chance(&self.seal(rater, offer)))
            .map(|offer| self.deal(rater, offer))
    }

    /// The two answers that a form names; `None` where it names none of this report to this person.
    pub(crate) fn named(&self, rater: Rater<'_>, material: &Material, name: &str) -> Option<Dealt> {
        let name = hex::decode(name).ok().filter(|name| name.len() == NAME)?;
        material
            .offers
            .iter()
            .find(|offer| self.key.fits(&sealed(rater, offer), &name))
            .map(|offer| self.deal(rater, offer))
    }

    fn deal(&self, rater: Rater<'_>, offer: &Offer) -> Dealt {
        let seal = self.seal(rater, offer);
        let (a, b) = (offer.pair.a(), offer.pair.b());
        let (first, second) = if seal[NAME].is_multiple_of(2) { (a, b) } else { (b, a) };
        Dealt { name: hex::encode(&seal[..NAME]), offer: offer.clone(), first, second }
    }

    fn seal(&self, rater: Rater<'_>, offer: &Offer) -> [u8; 32] {
        self.key.seal(&sealed(rater, offer))
    }
}

fn sealed(rater: Rater<'_>, offer: &Offer) -> String {
    format!("{} {} {} {} {:?}", rater.poll, rater.report, rater.participant, offer.pair, offer.prompt)
}

/// A number from the part of a seal that nobody gets to see.
fn chance(seal: &[u8; 32]) -> u64 {
    seal.iter().skip(NAME + 1).take(8).fold(0, |number, byte| number << 8 | u64::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_nothing_and_both_orders_come_about_as_often() {
        let folder = tempfile::tempdir().expect("a folder");
        let blinds = Blinds::new(&SealingSecret::load(None, folder.path()).expect("a secret"));
        let offer = Offer { prompt: "p1".into(), pair: Pair::ALL[0] };
        let dealt: Vec<Dealt> =
            (0..1000).map(|participant| blinds.deal(Rater { poll: 1, report: "r", participant }, &offer)).collect();
        let first = dealt.iter().filter(|dealt| dealt.first == Model::Public).count();
        assert!((430..=570).contains(&first), "{first} of 1000 see the public's answer first");
        let mut names: Vec<&str> = dealt.iter().map(|dealt| dealt.name.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), 1000, "somebody could compare names with somebody else");
        let again = blinds.deal(Rater { poll: 1, report: "r", participant: 7 }, &offer);
        assert_eq!(again, dealt[7], "loading the page again changes nothing");
    }
}

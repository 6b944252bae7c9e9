//! What a bundle says about itself.

use crate::report::files::Version;

/// The text of `README.md`.
pub(super) fn text(version: &Version) -> String {
    let record = &version.published.record;
    let topic = record.topic.split_whitespace().collect::<Vec<_>>().join(" ");
    let simulated = if record.simulated { "The votes were made up by a program.\n\n" } else { "" };
    format!(
        "# {topic}\n\n{simulated}Version {number} of the report on a model that was trained by the constitution of this \
         poll, with all that it takes to compute it again. With folkmoot {code}:\n\n```\nfolkmoot verify \
         bundle.zip\n```\n\nIt needs no network and no database, and says line by line what agrees, what differs and what \
         it could not check.\n\n\
         * `manifest.json`: SHA-256 of every file, and the settings of the computation;\n\
         * `poll/`: votes, statements, analysis and constitution as everybody can download them; read `poll/README.md` \
         first: a list of votes is a fingerprint;\n\
         * `moderation.json`: what moderators decided, without names;\n\
         * `constitution/`: every published version with all decisions that led to it;\n\
         * `rating/`: what the table of preferences was counted from, one list of comparisons for each person and no name; \
         it is there where a rating was published and nobody has had hers erased since;\n\
         * `report/`: the report, the files that its figures come from, and what was said when it was published.\n\n\
         Models are named by their hashes in `manifest.json`; their weights are not here. Whoever asks for her votes to be \
         erased is no longer in `poll/`; then `manifest.json` says that the votes are not those of the publication.\n\n\
         Report: {licence}. Contact: {contact}\n",
        number = record.version,
        code = env!("CARGO_PKG_VERSION"),
        licence = record.licence,
        contact = record.contact.split_whitespace().collect::<Vec<_>>().join(" "),
    )
}

//! What a bundle says about itself.

use crate::report::files::Version;
use pipeline::constitution::escaped;

/// The text of `README.md`.
pub(super) fn text(version: &Version) -> String {
    let record = &version.published.record;
    let topic = escaped(&record.topic);
    let simulated = if record.simulated { "The votes were made up by a program.\n\n" } else { "" };
    format!(
        "# {topic}\n\n{simulated}Version {number} of the report on a model that was trained by the constitution of this \
         poll, with all that it takes to compute it again. With folkmoot {code}:\n\n```\nfolkmoot verify \
         bundle.zip\n```\n\nIt needs no network and no database, and says line by line what agrees, what differs and what \
         it could not check. Where the models are in the bundle, or in a folder that `--models` names, it asks them everything \
         again on this machine's processor and compares the files.\n\n\
         * `manifest.json`: SHA-256 of every file, and the settings of the computation;\n\
         * `poll/`: votes, statements, analysis and constitution as everybody could download them when the report was \
         published; read `poll/README.md` first: a list of votes is a fingerprint;\n\
         * `moderation.json`: what moderators had decided by then, without names;\n\
         * `revisions.json`: which statements were reworded or merged, when and why; earlier wordings by their SHA-256, \
         because a moderator may have taken out what nobody should read;\n\
         * `constitution/`: every published version with all decisions that led to it;\n\
         * `rating/`: what the table of preferences was counted from, one list of comparisons for each person and no name; \
         it is there where a rating was published and nobody has had hers erased since;\n\
         * `report/`: the report, the files that its figures come from, and what was said when it was published;\n\
         * `model-card.md`: what whoever uses the models has to know;\n\
         * `models/`: in a bundle with models, each as a folder in Hugging Face's form, under the licence that \
         `publication.json` names.\n\n\
         Models are named by their hashes in `manifest.json`: SHA-256 over the lines `HASH  NAME` of their files, as \
         `sha256sum` writes them. When somebody who took part has her votes erased, what was kept of that moment goes, \
         and `poll/` is as it is now, without her; then `manifest.json` says that the votes are not those of the \
         publication.\n\n\
         Report: {licence}. Contact: {contact}\n",
        number = record.version,
        code = env!("CARGO_PKG_VERSION"),
        licence = record.licence,
        contact = escaped(&record.contact),
    )
}

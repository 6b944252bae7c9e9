//! What runs read whose models are not the laboratory's: files that the operator has put beside the models.

use super::params::Preset;
use anyhow::{Context, ensure};
use std::{
    ffi::OsString,
    path::{Path, PathBuf},
};

/// Its folder, among those of the models.
const FOLDER: &str = "material";

/// Options of `folkmoot run`, each with the names under which its file or folder may lie here.
const PARTS: [(&str, &[&str]); 10] = [
    ("--prompts", &["prompts.jsonl"]),
    ("--helpfulness", &["helpfulness.jsonl"]),
    ("--probes", &["probes.jsonl"]),
    ("--questions", &["questions", "questions.jsonl"]),
    ("--templates", &["templates"]),
    ("--dialogues", &["dialogues.jsonl"]),
    ("--harmless", &["harmless.txt", "harmless.jsonl"]),
    ("--harmlessness", &["harmlessness.jsonl"]),
    ("--language", &["language"]),
    ("--mathematics", &["mathematics", "mathematics.jsonl"]),
];

/// Without prompts nothing can be learned, and without questions on bias no report may be published.
const NEEDED: [&str; 2] = ["--prompts", "--questions"];

/// The folder, which need not be there.
#[derive(Clone, Debug)]
pub(crate) struct Material {
    folder: Option<PathBuf>,
}

impl Material {
    /// What lies beside the models of a folder.
    pub(super) fn beside(models: Option<&Path>) -> Self {
        Self { folder: models.map(|models| models.join(FOLDER)) }
    }

    fn part(&self, names: &[&str]) -> Option<PathBuf> {
        let folder = self.folder.as_deref()?;
        names.iter().map(|name| folder.join(name)).find(|place| place.exists())
    }

    /// Names of what a run with this preset cannot do without and what is not there.
    pub(crate) fn lacks(&self, preset: Preset) -> Vec<String> {
        if preset == Preset::Laboratory {
            return Vec::new();
        }
        let lacking = PARTS.iter().filter(|(option, names)| NEEDED.contains(option) && self.part(names).is_none());
        lacking.map(|(_, names)| format!("{FOLDER}/{}", names[0])).collect()
    }

    /// The arguments for a run with this preset; none for the laboratory's, which has material of its own.
    ///
    /// # Errors
    /// When something is not there that the run cannot do without.
    pub(super) fn arguments(&self, preset: Preset) -> anyhow::Result<Vec<OsString>> {
        if preset == Preset::Laboratory {
            return Ok(Vec::new());
        }
        let folder = self.folder.as_deref().context(
            "this worker was started without --models, beside which the prompts and questions of such a run lie",
        )?;
        let lacks = self.lacks(preset);
        ensure!(
            lacks.is_empty(),
            "{} is not in {}; put it there, or start another run with the laboratory's parameters",
            lacks.join(", "),
            folder.parent().unwrap_or(folder).display()
        );
        let there = PARTS.iter().filter_map(|(option, names)| Some([(*option).into(), self.part(names)?.into()]));
        Ok(there.flatten().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_there_is_given_and_what_is_needed_is_named() {
        let models = tempfile::tempdir().expect("a folder");
        let material = Material::beside(Some(models.path()));
        assert_eq!(material.lacks(Preset::Paper), ["material/prompts.jsonl", "material/questions"]);
        assert!(material.lacks(Preset::Laboratory).is_empty());
        assert_eq!(material.arguments(Preset::Laboratory).expect("none"), Vec::<OsString>::new());
        let refused = material.arguments(Preset::Paper).expect_err("nothing is there").to_string();
        assert!(refused.starts_with("material/prompts.jsonl, material/questions is not in"), "{refused}");

        let folder = models.path().join(FOLDER);
        std::fs::create_dir_all(folder.join("mathematics")).expect("a folder");
        for name in ["prompts.jsonl", "questions.jsonl", "something-else.txt"] {
            std::fs::write(folder.join(name), "").expect("a file");
        }
        let given = material.arguments(Preset::Paper).expect("all that is needed");
        let wanted = ["--prompts", "prompts.jsonl", "--questions", "questions.jsonl", "--mathematics", "mathematics"];
        let wanted = wanted.chunks(2).flat_map(|pair| [pair[0].into(), folder.join(pair[1]).into_os_string()]);
        assert_eq!(given, wanted.collect::<Vec<OsString>>());
        assert!(Material::beside(None).arguments(Preset::Paper).is_err());
    }
}

//! What a run reads where it does not come from the laboratory: the same options where its models are asked again.

use pipeline::run::comparison::Given;
use std::path::PathBuf;

/// Files with prompts, questions and answers.
#[derive(Debug, clap::Args)]
pub(in crate::command) struct GivenArgs {
    /// Prompts for the phases and for comparing answers, one JSON object a line; those of the group `contentious` are
    /// kept for measuring. The laboratory's if nothing is said
    #[arg(long, value_name = "FILE")]
    prompts: Option<PathBuf>,
    /// People's preferences: {"prompt", "chosen", "rejected"}; several files may be named
    #[arg(long, value_name = "FILE")]
    helpfulness: Vec<PathBuf>,
    /// Probes by which it is found out which principles the model reads
    #[arg(long, value_name = "FILE")]
    probes: Option<PathBuf>,
    /// Questions in BBQ's form: a file, or a folder of BBQ's files
    #[arg(long, value_name = "PATH")]
    questions: Option<PathBuf>,
    /// Folder of the authors' template tables, for BBQ's intersections
    #[arg(long, value_name = "DIR", requires = "questions")]
    templates: Option<PathBuf>,
    /// Messages with good answers, {"prompt", "response"}, whose likelihood is measured
    #[arg(long, value_name = "FILE")]
    dialogues: Option<PathBuf>,
    /// Requests that nobody should refuse
    #[arg(long, value_name = "FILE")]
    harmless: Option<PathBuf>,
    /// Questions on harmlessness and helpfulness in Constitutional AI's form: {"prompt", "corrects", "incorrects"}
    #[arg(long, value_name = "FILE")]
    harmlessness: Option<PathBuf>,
    /// Questions on language and knowledge in MMLU's form: a file, a folder of files, or one with the folders test and
    /// dev, of which dev has solved ones to stand before each question
    #[arg(long, value_name = "PATH")]
    language: Option<PathBuf>,
    /// Problems in GSM8K's form: a file, or a folder with test.jsonl and, with solved ones, train.jsonl
    #[arg(long, value_name = "PATH")]
    mathematics: Option<PathBuf>,
}

impl GivenArgs {
    /// The same for the run.
    pub(in crate::command) fn given(&self) -> Given {
        Given {
            prompts: self.prompts.clone(),
            helpfulness: self.helpfulness.clone(),
            probes: self.probes.clone(),
            questions: self.questions.clone(),
            templates: self.templates.clone(),
            dialogues: self.dialogues.clone(),
            harmless: self.harmless.clone(),
            harmlessness: self.harmlessness.clone(),
            language: self.language.clone(),
            mathematics: self.mathematics.clone(),
        }
    }
}

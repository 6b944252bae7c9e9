//! Where the built-in model lies.

use std::path::{Path, PathBuf};

/// Names a folder to use in its place.
const VARIABLE: &str = "FOLKMOOT_LABORATORY_MODEL";
/// Where it lies beside the program, or in one of the folders above it, as in a checkout.
const FOLDER: &str = "models/laboratory";

/// The folder of the built-in model.
pub(crate) fn built_in() -> anyhow::Result<PathBuf> {
    if let Some(folder) = std::env::var_os(VARIABLE).filter(|folder| !folder.is_empty()) {
        let folder = PathBuf::from(folder);
        anyhow::ensure!(is_model(&folder), "{VARIABLE} names {}, and no model is there", folder.display());
        return Ok(folder);
    }
    let program = std::env::current_exe()?;
    let found = program.ancestors().skip(1).map(|folder| folder.join(FOLDER)).find(|folder| is_model(folder));
    found.ok_or_else(|| {
        anyhow::anyhow!(
            "the built-in model is not here: there is no {FOLDER} beside {} or above it. Name a folder with --model or \
             {VARIABLE}; `folkmoot model pretrain` makes the model",
            program.display()
        )
    })
}

fn is_model(folder: &Path) -> bool {
    folder.join("config.json").is_file()
}

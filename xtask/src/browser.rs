//! The browser part: the `app` crate as WebAssembly, and its JavaScript glue.

use crate::toolchain::{TARGET, Toolchain};
use crate::workspace::Workspace;
use crate::{say, succeed};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Name of the browser part's files: `pkg/folkmoot.js` and `pkg/folkmoot.wasm`.
const NAME: &str = "folkmoot";

/// Builds what the server hands to browsers, into `target/site`; returns that folder.
///
/// Style and static files are part of the server; without a compiler for the browser, pages come without script.
pub(crate) fn build(workspace: &Workspace, release: bool) -> Result<PathBuf> {
    let site = workspace.target.join("site");
    let package = site.join("pkg");
    fs::create_dir_all(&package).with_context(|| format!("cannot create {}", package.display()))?;
    if let Some(toolchain) = Toolchain::settle(workspace) {
        let module = compile(workspace, &toolchain, release)?;
        bind(&module, &package)?;
    }
    Ok(site)
}

/// Compiles `app` for the browser.
fn compile(workspace: &Workspace, toolchain: &Toolchain, release: bool) -> Result<PathBuf> {
    say::step(
        "Building the browser part",
        "the first time this compiles Leptos, and with Debian's compiler the standard library too; later only what changed",
    );
    let (profile, folder) = if release { ("wasm-release", "wasm-release") } else { ("dev", "debug") };
    let target = toolchain.target_folder(workspace);
    let mut cargo = toolchain.cargo(workspace);
    cargo.args(["--package", "app", "--lib", "--target", TARGET, "--profile", profile]);
    cargo.args(["--no-default-features", "--features", "islands"]);
    cargo.env("CARGO_TARGET_DIR", &target);
    succeed(&mut cargo)?;
    Ok(target.join(TARGET).join(folder).join("app.wasm"))
}

/// Writes the JavaScript glue and the module that it loads.
fn bind(module: &Path, package: &Path) -> Result<()> {
    let wasm = package.join(format!("{NAME}.wasm"));
    let changed = |path: &Path| fs::metadata(path).and_then(|data| data.modified()).unwrap_or(SystemTime::UNIX_EPOCH);
    let stamp = package.join(format!("{NAME}.from"));
    let from = module.display().to_string();
    let same_source = fs::read_to_string(&stamp).is_ok_and(|earlier| earlier == from);
    if same_source && wasm.exists() && changed(&wasm) >= changed(module) {
        say::note("the browser part is up to date");
        return Ok(());
    }
    say::step("Writing the JavaScript glue", "WebAssembly reaches the page only through JavaScript");
    wasm_bindgen_cli_support::Bindgen::new()
        .input_path(module)
        .out_name(NAME)
        .web(true)?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(package)
        .with_context(|| format!("wasm-bindgen cannot read {}", module.display()))?;
    fs::rename(package.join(format!("{NAME}_bg.wasm")), &wasm)?;
    fs::write(&stamp, from)?;
    say::note(&format!("{}: {} KiB", wasm.display(), fs::metadata(&wasm)?.len() / 1024));
    Ok(())
}

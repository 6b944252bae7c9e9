//! The browser part: the `app` crate as WebAssembly, and its JavaScript glue.

use crate::toolchain::{TARGET, Toolchain};
use crate::workspace::Workspace;
use crate::{say, succeed};
use anyhow::{Context, Result};
use flate2::{Compression, write::GzEncoder};
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Name of the browser part's files: `pkg/folkmoot.js` and `pkg/folkmoot.wasm`.
const NAME: &str = "folkmoot";

/// Makes the module small: people on slow phones load it.
const PROFILE: &str = "wasm-release";

/// Builds what the server hands to browsers, into `target/site`; returns that folder.
///
/// It is the same in every build, so that what is tested and shown is what people get. Style and static files are
/// part of the server; without a compiler for the browser, pages come without script.
pub(crate) fn build(workspace: &Workspace) -> Result<PathBuf> {
    let site = workspace.target.join("site");
    let package = site.join("pkg");
    fs::create_dir_all(&package).with_context(|| format!("cannot create {}", package.display()))?;
    if let Some(toolchain) = Toolchain::settle(workspace) {
        let module = compile(workspace, &toolchain)?;
        bind(&module, &package)?;
    }
    Ok(site)
}

/// Compiles `app` for the browser.
fn compile(workspace: &Workspace, toolchain: &Toolchain) -> Result<PathBuf> {
    say::step(
        "Building the browser part",
        "the first time this compiles Leptos, and with Debian's compiler the standard library too; later only what changed",
    );
    let target = toolchain.target_folder(workspace);
    let mut cargo = toolchain.cargo(workspace);
    cargo.args(["--package", "app", "--lib", "--target", TARGET, "--profile", PROFILE]);
    cargo.args(["--no-default-features", "--features", "islands"]);
    cargo.env("CARGO_TARGET_DIR", &target);
    succeed(&mut cargo)?;
    Ok(target.join(TARGET).join(PROFILE).join("app.wasm"))
}

/// Writes the JavaScript glue and the module that it loads.
fn bind(module: &Path, package: &Path) -> Result<()> {
    let wasm = package.join(format!("{NAME}.wasm"));
    let changed = |path: &Path| fs::metadata(path).and_then(|data| data.modified()).unwrap_or(SystemTime::UNIX_EPOCH);
    // Written last, so that a run that was cut off is made good by the next one.
    let stamp = package.join(format!("{NAME}.from"));
    let from = module.display().to_string();
    let same_source = fs::read_to_string(&stamp).is_ok_and(|earlier| earlier == from);
    if same_source && wasm.exists() && changed(&stamp) >= changed(module) {
        say::note("the browser part is up to date");
        return Ok(());
    }
    say::step("Writing the JavaScript glue", "WebAssembly reaches the page only through JavaScript");
    if stamp.exists() {
        fs::remove_file(&stamp)?;
    }
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
    for file in [&wasm, &package.join(format!("{NAME}.js"))] {
        let (whole, sent) = compress(file)?;
        say::note(&format!("{}: {} KiB, {} KiB over the wire", file.display(), whole / 1024, sent / 1024));
    }
    fs::write(&stamp, from)?;
    Ok(())
}

/// Writes a file's `.br` and `.gz` beside it, compressed as far as it goes: the server hands them out as they are.
/// Returns how many bytes there were and how many a browser of today loads.
fn compress(file: &Path) -> Result<(usize, u64)> {
    let content = fs::read(file)?;
    let beside = |ending: &str| PathBuf::from(format!("{}.{ending}", file.display()));
    let brotli = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut sink = File::create(beside("br"))?;
    brotli::BrotliCompress(&mut content.as_slice(), &mut sink, &brotli)?;
    let mut gzip = GzEncoder::new(File::create(beside("gz"))?, Compression::best());
    gzip.write_all(&content)?;
    gzip.finish()?;
    Ok((content.len(), fs::metadata(beside("br"))?.len()))
}

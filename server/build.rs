//! Joins the style sheets that `style/main.css` imports into one file, so that there is one list of them.

use std::{env, fs, io, path::Path};

fn main() -> io::Result<()> {
    let style = Path::new("../style");
    println!("cargo::rerun-if-changed=../style");
    let mut joined = String::new();
    for line in fs::read_to_string(style.join("main.css"))?.lines() {
        if let Some(name) = line.strip_prefix("@import \"").and_then(|rest| rest.strip_suffix("\";")) {
            joined.push_str(&fs::read_to_string(style.join(name))?);
        }
    }
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("cargo sets OUT_DIR"))?;
    fs::write(Path::new(&out).join("style.css"), joined)
}

//! What the program is made of: licences and advisories of its libraries, and a list of them all.

use crate::workspace::Workspace;
use crate::{say, succeed};
use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Stdio;

/// Lets cargo-deny look at licences, sources and known faults of all libraries, by `deny.toml`, where it is installed.
pub(crate) fn check(workspace: &Workspace) -> Result<()> {
    say::step("Checking the libraries", "their licences, their sources, and what is known against them");
    let asked = workspace.cargo().args(["deny", "--version"]).stdout(Stdio::null()).stderr(Stdio::null()).status();
    if asked.is_ok_and(|status| status.success()) {
        return succeed(workspace.cargo().args(["deny", "check"]));
    }
    say::note("cargo-deny is not installed, so nobody has looked; `cargo install cargo-deny` puts it here");
    Ok(())
}

/// Writes the list of all libraries as a CycloneDX 1.5 bill of materials; the same for the same `Cargo.lock`.
pub(crate) fn list(workspace: &Workspace, out: &Path) -> Result<()> {
    say::step("Listing the libraries", "each with version, licence, SHA-256 and what it depends on");
    let told = workspace.cargo().args(["metadata", "--format-version", "1", "--locked"]).output();
    let told = told.context("cargo cannot be started")?;
    if !told.status.success() {
        bail!("`cargo metadata` failed:\n{}", String::from_utf8_lossy(&told.stderr));
    }
    let metadata: Value = serde_json::from_slice(&told.stdout).context("what cargo says is no JSON")?;
    let lock = std::fs::read_to_string(workspace.root.join("Cargo.lock")).context("Cargo.lock cannot be read")?;
    let bill = serde_json::to_string_pretty(&bill(&metadata, &checksums(&lock)))?;
    std::fs::write(out, bill + "\n").with_context(|| format!("{} cannot be written", out.display()))
}

/// SHA-256 of each library that comes from a registry, by name and version.
fn checksums(lock: &str) -> BTreeMap<(&str, &str), &str> {
    let field = |package: &'_ str, name: &str| -> Option<(usize, usize)> {
        let start = package.find(&format!("\n{name} = \""))? + name.len() + 5;
        Some((start, start + package[start..].find('"')?))
    };
    let packages = lock.split("[[package]]").skip(1);
    let known = packages.filter_map(|package| {
        let of = |name: &str| field(package, name).map(|(from, to)| &package[from..to]);
        Some(((of("name")?, of("version")?), of("checksum")?))
    });
    known.collect()
}

/// A licence as SPDX writes it; older packages have a slash where it has a word.
fn spdx(said: &str) -> String {
    said.split('/').map(str::trim).collect::<Vec<_>>().join(" OR ")
}

/// The bill of materials of what `cargo metadata` tells: what comes from elsewhere, and what that needs.
fn bill(metadata: &Value, checksums: &BTreeMap<(&str, &str), &str>) -> Value {
    let none = Vec::new();
    let all = |value: &'_ Value, name: &str| -> Vec<Value> { value[name].as_array().unwrap_or(&none).clone() };
    let text = |value: &Value, name: &str| value[name].as_str().unwrap_or_default().to_owned();
    let reference = |package: &Value| format!("pkg:cargo/{}@{}", text(package, "name"), text(package, "version"));
    let packages = all(metadata, "packages");
    let references: BTreeMap<String, String> =
        packages.iter().map(|package| (text(package, "id"), reference(package))).collect();
    let mut components: Vec<Value> = packages
        .iter()
        .filter(|package| !package["source"].is_null())
        .map(|package| {
            let (name, version) = (text(package, "name"), text(package, "version"));
            let hash = checksums.get(&(name.as_str(), version.as_str()));
            let hashes: Vec<Value> = hash.iter().map(|sha256| json!({ "alg": "SHA-256", "content": sha256 })).collect();
            let licences: Vec<Value> =
                package["license"].as_str().iter().map(|said| json!({ "expression": spdx(said) })).collect();
            json!({
                "type": "library", "bom-ref": reference(package), "purl": reference(package), "name": name,
                "version": version, "licenses": licences, "hashes": hashes,
            })
        })
        .collect();
    components.sort_by_key(|component| text(component, "bom-ref"));
    let ours: Vec<String> =
        packages.iter().filter(|package| package["source"].is_null()).map(|package| text(package, "id")).collect();
    let mut dependencies: Vec<Value> = all(&metadata["resolve"], "nodes")
        .iter()
        .filter(|node| !ours.contains(&text(node, "id")))
        .map(|node| {
            let on = all(node, "dependencies");
            let mut on: Vec<&String> = on.iter().filter_map(|id| references.get(id.as_str()?)).collect();
            on.sort();
            on.dedup();
            json!({ "ref": references.get(&text(node, "id")), "dependsOn": on })
        })
        .collect();
    dependencies.sort_by_key(|dependency| text(dependency, "ref"));
    json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": { "type": "application", "name": "folkmoot", "version": env!("CARGO_PKG_VERSION") } },
        "components": components,
        "dependencies": dependencies,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_library_is_listed_with_licence_and_checksum_and_our_own_parts_are_not() {
        let lock = "version = 4\n\n[[package]]\nname = \"b\"\nversion = \"2.0.0\"\nsource = \"registry+x\"\nchecksum = \"ab12\"\n\
                    \n[[package]]\nname = \"own\"\nversion = \"0.1.0\"\n";
        let metadata = json!({
            "packages": [
                { "id": "own 0.1.0", "name": "own", "version": "0.1.0", "source": null, "license": "MIT" },
                { "id": "b 2.0.0", "name": "b", "version": "2.0.0", "source": "registry+x", "license": "MIT/Apache-2.0" },
                { "id": "c 1.0.0", "name": "c", "version": "1.0.0", "source": "registry+x", "license": "ISC" },
            ],
            "resolve": { "nodes": [
                { "id": "own 0.1.0", "dependencies": ["b 2.0.0"] }, { "id": "b 2.0.0", "dependencies": ["c 1.0.0"] },
                { "id": "c 1.0.0", "dependencies": [] },
            ] },
        });
        let bill = bill(&metadata, &checksums(lock));
        let components = bill["components"].as_array().expect("components");
        assert_eq!(components.len(), 2, "{bill}");
        assert_eq!(components[0]["purl"], "pkg:cargo/b@2.0.0");
        assert_eq!(components[0]["licenses"][0]["expression"], "MIT OR Apache-2.0");
        assert_eq!(components[0]["hashes"][0]["content"], "ab12");
        let dependencies = bill["dependencies"].as_array().expect("dependencies");
        assert_eq!(dependencies[0], json!({ "ref": "pkg:cargo/b@2.0.0", "dependsOn": ["pkg:cargo/c@1.0.0"] }));
        assert_eq!(dependencies.len(), 2, "what is ours is no component: {bill}");
    }
}

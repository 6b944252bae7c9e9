//! Compiles the kernels to what drivers translate for their card, where they are asked for.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/kernels.cu");
    #[cfg(feature = "cuda")]
    cudaforge::KernelBuilder::new().source_files(["src/kernels.cu"]).arg("-std=c++17").arg("-O3").build_ptx()?;
    Ok(())
}

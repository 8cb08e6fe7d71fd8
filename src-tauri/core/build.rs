//! Packs the fonts: eleven megabytes of them would be a quarter of the program.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

use flate2::Compression;
use flate2::write::ZlibEncoder;

fn main() {
    let fonts = Path::new("../../assets/fonts");
    println!("cargo::rerun-if-changed={}", fonts.display());
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("Cargo names the folder"));
    for entry in fs::read_dir(fonts).expect("the fonts lie among the assets") {
        let path = entry.expect("the folder can be read").path();
        if path.extension().is_some_and(|ending| ending == "ttf") {
            let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
            packed.write_all(&fs::read(&path).expect("the font can be read")).expect("there is room in memory");
            let name = path.file_name().expect("a file has a name");
            fs::write(out.join(name), packed.finish().expect("there is room in memory")).expect("there is room for it");
        }
    }
}

//! Whole and sound examples of everything that Signet reads from outside: what the readers are fed with, changed.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;
use signet_core::backups::container::{lay_out, read_container};
use signet_core::backups::manifest::Digest;
use signet_core::vault::recovery::{CODE_BYTES, Code, KEY_BYTES, text};

use crate::Outcome;
use crate::names;
use crate::school::{PASSWORD, School, ask, come_in, quick_folder};

/// The header of a vault, as it lies beside the database.
pub fn headers() -> Outcome<Vec<Vec<u8>>> {
    let home = quick_folder()?;
    let school = School::made(home.path(), 1)?;
    Ok(vec![fs::read(school.folder().header())?])
}

/// A backup whose database is a few bytes: everything that is read before the database, and nothing that takes time.
pub struct Backup {
    pub manifest: Vec<u8>,
    header: Vec<u8>,
    key: Vec<u8>,
}

/// What stands for the database in it.
const DATA: &[u8] = b"not a database, and nobody asks before the whole container was read";

impl Backup {
    /// Makes a vault, backs it up onto a stick and takes the container apart.
    pub fn made() -> Outcome<Self> {
        let home = quick_folder()?;
        let (school, stick) = (School::made(home.path().join("school"), 1)?, home.path().join("stick"));
        fs::create_dir(&stick)?;
        let (desk, tray) = school.desk_and_tray();
        come_in(&desk, PASSWORD)?;
        tray.lay_folder(&stick);
        ask(&desk, "backup_place_add", json!({ "offComputer": true }))?;
        ask(&desk, "backup_now", json!({}))?;
        let ends_right = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "sbk");
        let file = fs::read_dir(&stick)?.flatten().map(|entry| entry.path()).find(ends_right).ok_or("no backup was made")?;
        let mut container = read_container(&mut fs::File::open(file)?)?;
        container.manifest.files.data = Digest::of(DATA);
        Ok(Self { manifest: container.manifest.bytes()?, header: container.header, key: container.wrapped_key })
    }

    /// The container with this manifest, every length and sum in it right.
    pub fn with(&self, manifest: &[u8]) -> Outcome<Vec<u8>> {
        let mut sum = flate2::Crc::new();
        sum.update(DATA);
        let layout = lay_out(manifest, &self.header, &self.key, sum.sum(), DATA.len() as u64)?;
        Ok([&layout.before, DATA, &layout.after].concat())
    }
}

/// A recovery key and a device code as a person types them, and what the square code says.
pub fn codes() -> Vec<Vec<u8>> {
    let key = text(Code::RecoveryKey, &[7; KEY_BYTES]).join(" ");
    let code = text(Code::DeviceCode, &[9; CODE_BYTES]).join("-");
    let payload = format!("SIGNET-RECOVERY-1:{}", data_encoding::BASE32_NOPAD.encode(&[3; 160]));
    [key, code, payload].map(String::into_bytes).to_vec()
}

/// Lists of text, of several systems and in several encodings.
pub fn lists() -> Vec<Vec<u8>> {
    vec![
        names::register(5),
        include_bytes!("../../../../tests/fixtures/imports/mavis.csv").to_vec(),
        include_bytes!("../../../../tests/fixtures/imports/parentmail.csv").to_vec(),
        include_bytes!("../../../../tests/fixtures/imports/schoolbooking.csv").to_vec(),
        "\u{feff}Surname;Forename\r\nKowalczyk;\u{141}ucja\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect(),
    ]
}

/// A Common Transfer File.
pub fn transfers() -> Vec<Vec<u8>> {
    vec![include_bytes!("../../../../tests/fixtures/imports/ctf.xml").to_vec()]
}

/// A workbook with the same list.
pub fn workbook() -> Outcome<Vec<u8>> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let list = String::from_utf8(names::register(4))?;
    for (row, line) in list.lines().enumerate() {
        for (column, cell) in line.split(',').enumerate() {
            sheet.write_string(u32::try_from(row)?, u16::try_from(column)?, cell)?;
        }
    }
    Ok(book.save_to_buffer()?)
}

/// Writes all of them where the fuzzers with coverage begin: a folder for each target of `fuzz/targets`.
pub fn write(into: &Path) -> Outcome {
    let files = [lists(), transfers(), vec![workbook()?]].concat();
    let backup = Backup::made()?;
    let backups = vec![backup.with(&backup.manifest)?, backup.manifest];
    for (target, seeds) in [("header", headers()?), ("codes", codes()), ("files", files), ("backup", backups)] {
        let folder = into.join(target);
        fs::create_dir_all(&folder)?;
        for (number, seed) in seeds.iter().enumerate() {
            fs::write(folder.join(format!("seed-{number}")), seed)?;
        }
    }
    Ok(())
}

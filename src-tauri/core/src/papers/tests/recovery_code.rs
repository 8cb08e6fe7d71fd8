//! The square code on the recovery sheet, read back from the printed page as a scanner would.

use super::records::recovery;
use super::school::School;
use crate::base::secret::SecretText;
use crate::base::{Day, Progress};
use crate::papers::recovery_sheet;
use crate::vault::create::{NewVault, create};
use crate::vault::recovery::{Reason, open_payload};
use crate::vault::{Cost, FakeKeychain, Folder, Lock};

/// What every code on the pages of a PDF says, read from pictures of it. Whoever holds a phone over the sheet moves it until
/// the code is read: this reader misses about one code in six at 200 dots to the inch, and finds it from nearer.
fn codes(pdf: &[u8]) -> Vec<String> {
    let looks = ["300", "200", "400"].iter().map(|dots| seen(pdf, dots));
    looks.into_iter().find(|codes| !codes.is_empty()).unwrap_or_default()
}

/// What every code says in pictures of so many dots to the inch.
fn seen(pdf: &[u8], dots: &str) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let (paper, picture) = (folder.path().join("sheet.pdf"), folder.path().join("page"));
    std::fs::write(&paper, pdf).unwrap();
    let made = std::process::Command::new("pdftoppm").args(["-r", dots, "-gray"]).arg(&paper).arg(&picture).status().unwrap();
    assert!(made.success());
    let mut pages: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
    pages.retain(|path| path.extension().is_some_and(|extension| extension == "pgm"));
    pages.sort();
    pages.iter().flat_map(|page| codes_in(&std::fs::read(page).unwrap())).collect()
}

/// A grey picture as pdftoppm writes it: "P5", width, height, 255, and a byte for each dot.
fn codes_in(pgm: &[u8]) -> Vec<String> {
    let head: Vec<&[u8]> = pgm.splitn(4, |byte| byte.is_ascii_whitespace()).collect();
    let number = |at: usize| std::str::from_utf8(head[at]).unwrap().parse::<usize>().unwrap();
    let (width, height) = (number(1), number(2));
    let dots = &pgm[pgm.len() - width * height..];
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| dots[y * width + x]);
    image.detect_grids().iter().filter_map(|grid| grid.decode().ok()).map(|(_, says)| says).collect()
}

#[test]
fn the_code_on_the_printed_sheet_reads_back_as_it_was() {
    let view = recovery();
    let pdf = recovery_sheet::pdf(&view, School::new().at(), &Progress::default()).unwrap();
    assert_eq!(codes(&pdf), [view.qr]);
}

#[test]
fn the_printed_code_and_the_recovery_key_open_the_data_when_both_headers_are_lost() {
    let home = tempfile::tempdir().unwrap();
    let new = NewVault {
        school: "Brook Lane Primary School".to_owned(),
        person: "Jo Okafor".to_owned(),
        password: SecretText::new("the ferry leaves at noon".to_owned()),
        cost: Cost::tiny(),
        made_on: Day::from_ymd_opt(2026, 9, 1).unwrap(),
    };
    let made = create(&Lock::take(&Folder::at(home.path())).unwrap(), &FakeKeychain::new(), &new).unwrap();
    let view = made.sheet.show(Reason::Printing);
    let pdf = recovery_sheet::pdf(&view, School::new().at(), &Progress::default()).unwrap();
    let [scanned] = codes(&pdf).try_into().unwrap();
    let rescued = open_payload(&scanned, &SecretText::new(view.recovery_key.join(" "))).unwrap();
    assert_eq!(*rescued.keys().database_key().unwrap(), *made.keys.database_key().unwrap());
    let wrong = SecretText::new(view.device_code.join(" "));
    assert!(open_payload(&scanned, &wrong).is_err());
}

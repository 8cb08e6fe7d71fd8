//! Files that are not what their name says, and workbooks.

use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

use super::*;
use crate::base::problem::FileFault;
use crate::imports::FileKind;

fn fault(bytes: &[u8]) -> FileFault {
    match unreadable(bytes) {
        Problem::UnreadableFile { why } => why,
        other => panic!("{other:?}"),
    }
}

fn compound(part: &str) -> Vec<u8> {
    let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    bytes.extend([0; 600]);
    bytes.extend(part.encode_utf16().flat_map(u16::to_le_bytes));
    bytes
}

#[test]
fn a_file_that_is_no_table_is_named_for_what_it_is() {
    for (bytes, why) in [
        (&b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01"[..], FileFault::Picture),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", FileFault::Picture),
        (b"GIF89a\x01\0", FileFault::Picture),
        (b"\0\0\0\x18ftypheic", FileFault::Picture),
        (b"%PDF-1.7\n", FileFault::Document),
        (b"{\\rtf1 hello}", FileFault::Document),
        (&compound("Workbook"), FileFault::OldSpreadsheet),
        (&compound("EncryptedPackage"), FileFault::Protected),
        (&compound("WordDocument"), FileFault::Document),
        (b"", FileFault::Empty),
        (b"\xef\xbb\xbf", FileFault::Empty),
        (b" \r\n\r\n ,,, ", FileFault::Empty),
        (b"PK\x03\x04 and nothing more", FileFault::NotATable),
        (b"<html><body><table></table></body></html>", FileFault::NotATable),
        (b"\x01\x02\x03\x04\x05\x06\x07\x08", FileFault::NotATable),
        (b"a,b\0c\n1,2", FileFault::NotATable),
    ] {
        assert_eq!(fault(bytes), why, "{:?}", String::from_utf8_lossy(&bytes[..bytes.len().min(12)]));
    }
}

#[test]
fn limits_hold() {
    assert_eq!(fault(&vec![b'a'; 50 * 1024 * 1024 + 1]), FileFault::TooLarge);
    assert_eq!(fault("a,b\n".repeat(100_001).as_bytes()), FileFault::TooLarge);
    assert_eq!(fault("a,b,".repeat(101).as_bytes()), FileFault::TooLarge);
    assert_eq!(fault(format!("a,b\n1,{}", "x".repeat(33 * 1024)).as_bytes()), FileFault::TooLarge);
    assert_eq!(fault(format!("a,b\n1,\"{}\"", "x".repeat(33 * 1024)).as_bytes()), FileFault::TooLarge);
}

fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let day = Format::new().set_num_format("dd/mm/yyyy");
    let cover = book.add_worksheet().set_name("Notes").unwrap();
    cover.write(0, 0, "Made by the office").unwrap();
    let sheet = book.add_worksheet().set_name("Pupils").unwrap();
    sheet.write(0, 0, "Marlbridge Primary School").unwrap();
    for (column, heading) in ["Admission No", "Surname", "Forename", "DOB", "Class", "Year"].into_iter().enumerate() {
        sheet.write(2, column as u16, heading).unwrap();
    }
    sheet.write(3, 0, "0412").unwrap();
    sheet.write(3, 1, "Kowalczyk").unwrap();
    sheet.write(3, 2, "Łucja").unwrap();
    sheet.write_with_format(3, 3, ExcelDateTime::from_ymd(2019, 4, 3).unwrap(), &day).unwrap();
    sheet.write_formula(3, 4, Formula::new("=\"2 \"&\"Fir\"").set_result("2 Fir")).unwrap();
    sheet.write(3, 5, 2).unwrap();
    sheet.write(5, 0, 413).unwrap();
    sheet.write(5, 1, "محمد").unwrap();
    sheet.write(5, 2, "=cmd|'/c calc'!A1").unwrap();
    sheet.write(5, 3, 43558).unwrap();
    sheet.write(6, 0, 1_234_567_890_123_456_789_f64).unwrap();
    sheet.write(6, 1, "Patel").unwrap();
    sheet.write(6, 2, "Ria").unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn a_workbook_is_read_as_it_was_typed() {
    let mut office = Office::new();
    let bytes = workbook();
    let token = office.put("pupils.xlsx", &bytes);
    let source = office.open(token);
    assert_eq!(source.found.kind, FileKind::Workbook);
    assert_eq!(source.sheets, ["Notes", "Pupils"]);
    assert_eq!((source.found.sheet.as_deref(), source.found.header_row), (Some("Pupils"), 3));
    let plan = office.plan(&office.request(token));
    assert!(matches!(&faults(&plan)[..], [(7, Fault::Spoilt { text, .. })] if text == "1.23457E+18"));
    assert!(plan.warnings.iter().any(|w| format!("{w:?}").contains("MaybeLostZeros")));
    office.import(&bytes);
    let lucja = office.person("Łucja");
    assert_eq!((lucja.fields.born, lucja.class_name.as_str()), (Some(day("2019-04-03")), "2 Fir"));
    assert_eq!((lucja.fields.admission_no.as_str(), lucja.fields.year.as_str()), ("0412", "2"));
    let other = office.person("محمد");
    assert_eq!((other.fields.admission_no.as_str(), other.fields.born), ("413", Some(day("2019-04-03"))));
    assert_eq!(other.fields.legal_forename, "=cmd|'/c calc'!A1", "text that looks like a command stays text");
}

#[test]
fn another_sheet_may_be_chosen() {
    let mut office = Office::new();
    let token = office.put("pupils.xlsx", workbook());
    let held = office.shelf.held(token).unwrap();
    assert_eq!(held.source(Some("Notes")).unwrap().grid.len(), 1);
    assert_eq!(held.source(None).unwrap().sheet.as_deref(), Some("Pupils"));
    assert!(held.source(Some("Gone")).is_err());
}

/// A zip with one entry more than a workbook has, made by hand so that it can lie.
fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    use std::io::Write;
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in entries {
        let mut packer = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
        packer.write_all(content).unwrap();
        let packed = packer.finish().unwrap();
        let at = bytes.len() as u32;
        let sizes = [(packed.len() as u32).to_le_bytes(), 10_u32.to_le_bytes()].concat();
        bytes.extend(
            [&b"PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0\0\0\0\0"[..], &sizes, &(name.len() as u16).to_le_bytes(), &[0, 0]].concat(),
        );
        bytes.extend([name.as_bytes(), &packed].concat());
        directory.extend([&b"PK\x01\x02\x14\0\x14\0\0\0\x08\0\0\0\0\0\0\0\0\0"[..], &sizes].concat());
        directory.extend((name.len() as u16).to_le_bytes());
        directory.extend([0; 12]);
        directory.extend(at.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let start = bytes.len() as u32;
    bytes.extend(&directory);
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend([(entries.len() as u16).to_le_bytes(), (entries.len() as u16).to_le_bytes()].concat());
    bytes.extend([(directory.len() as u32).to_le_bytes(), start.to_le_bytes()].concat());
    bytes.extend([0, 0]);
    bytes
}

#[test]
fn a_workbook_built_to_burst_is_refused_before_it_is_read() {
    let zeros = vec![b'0'; 8 * 1024 * 1024];
    assert_eq!(fault(&zip(&[("xl/workbook.xml", b"<workbook/>"), ("xl/sharedStrings.xml", &zeros)])), FileFault::TooLarge);
    let many: Vec<(String, &[u8])> = (0..501).map(|n| (format!("xl/{n}.xml"), &b"x"[..])).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|(name, content)| (name.as_str(), *content)).collect();
    assert_eq!(fault(&zip(&many)), FileFault::TooLarge);
    let entity = b"<!DOCTYPE x [<!ENTITY a \"aaaa\">]><workbook/>";
    assert_eq!(fault(&zip(&[("xl/workbook.xml", entity)])), FileFault::NotATable);
    assert_eq!(fault(&zip(&[("word/document.xml", b"<w/>")])), FileFault::Document);
}

fn never_panics(bytes: &[u8]) {
    let mut office = Office::new();
    let Ok(token) = office.shelf.put("x", bytes.to_vec()) else {
        return;
    };
    let input = ReadImport { token, sheet: None, header_row: None };
    let Ok(source) = crate::imports::open::open(&office.read(), &office.shelf, &input) else {
        return;
    };
    let mapping = source.columns.iter().map(|c| c.meaning).collect();
    let request = PlanImport { token, sheet: None, header_row: None, mapping, corrections: Vec::new() };
    let Ok(plan) = crate::imports::plan::plan(&office.read(), &office.shelf, &request) else {
        return;
    };
    let input = ApplyImport { plan: request, fingerprint: plan.fingerprint, skipped: Vec::new(), leavers: Vec::new() };
    office.apply_as(&input).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn random_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        never_panics(&bytes);
    }

    #[test]
    fn random_cells_under_real_headings_never_panic(
        rows in prop::collection::vec(prop::collection::vec("[0-9/ \"',;\\-A-Za-złé\u{a0}=+@#\n\r\t.<&]{0,12}", 0..9), 0..12)
    ) {
        let rows: Vec<String> = rows.iter().map(|cells| cells.join(",")).collect();
        never_panics(format!("UPN,Adno,Surname,Forename,DOB,Year,Class,Contact 1 Name,Contact 1 Email\n{}", rows.join("\n")).as_bytes());
    }

    #[test]
    fn a_damaged_workbook_never_panics(at in 0_usize..6000, value in any::<u8>(), cut in 0_usize..6000) {
        let mut bytes = workbook();
        let len = bytes.len();
        bytes[at % len] = value;
        bytes.truncate(len - cut % 200);
        never_panics(&bytes);
    }

    #[test]
    fn damaged_markup_never_panics(at in 0_usize..4000, value in 32_u8..127) {
        let mut bytes = include_bytes!("../../../../../tests/fixtures/imports/ctf.xml").to_vec();
        let len = bytes.len();
        bytes[at % len] = value;
        never_panics(&bytes);
    }
}

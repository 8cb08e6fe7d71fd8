//! Workbooks whose cells have addresses that no spreadsheet program writes.

use flate2::Crc;

use super::super::read;
use crate::base::problem::FileFault;

/// An archive of these parts with right sums, none of them packed.
fn archive(parts: &[(&str, String)]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for (name, text) in parts {
        let mut sum = Crc::new();
        sum.update(text.as_bytes());
        let length = (text.len() as u32).to_le_bytes();
        let facts = [&[20, 0, 0, 0, 0, 0, 0, 0, 0, 0][..], &sum.sum().to_le_bytes(), &length, &length].concat();
        let facts = [&facts[..], &(name.len() as u16).to_le_bytes(), &[0, 0]].concat();
        let place = (bytes.len() as u32).to_le_bytes();
        bytes.extend([&b"PK\x03\x04"[..], &facts, name.as_bytes(), text.as_bytes()].concat());
        directory.extend([&b"PK\x01\x02\x14\0"[..], &facts, &[0; 10], &place, name.as_bytes()].concat());
    }
    let count = (parts.len() as u16).to_le_bytes();
    let sizes = [directory.len() as u32, bytes.len() as u32].map(u32::to_le_bytes).concat();
    [&bytes[..], &directory, b"PK\x05\x06\0\0\0\0", &count, &count, &sizes, &[0, 0]].concat()
}

/// A workbook with a heading and one cell, which has that address.
fn workbook(address: &str) -> Vec<u8> {
    let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let cell = |at: &str, text: &str| format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let rows = format!("<row r=\"1\">{}</row><row r=\"2\">{}</row>", cell("A1", "Surname"), cell(address, "Nowak"));
    let leads_to = |target: &str, kind: &str| {
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" \
             Type=\"{office}/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let sheets = "<sheets><sheet name=\"People\" sheetId=\"1\" r:id=\"r1\"/></sheets>";
    archive(&[
        ("_rels/.rels", leads_to("xl/workbook.xml", "officeDocument")),
        ("xl/workbook.xml", format!("<workbook {main} xmlns:r=\"{office}\">{sheets}</workbook>")),
        ("xl/_rels/workbook.xml.rels", leads_to("worksheets/sheet1.xml", "worksheet")),
        ("xl/worksheets/sheet1.xml", format!("<worksheet {main}><sheetData>{rows}</sheetData></worksheet>")),
    ])
}

#[test]
fn a_cell_with_an_address_beyond_every_sheet_makes_no_table_and_no_panic() {
    let good = read::read(&workbook("A2"), None);
    assert_eq!(good.map(|source| source.grid.len()), Ok(2), "the workbook itself is in order");
    for address in ["ABCDEFGHIJ1", "ZZZZZZZZZZZZZZ2", "A99999999999999", "A0", "", "\u{e9}1"] {
        assert!(matches!(read::read(&workbook(address), None), Err(FileFault::NotATable | FileFault::TooLarge)), "{address}");
    }
}

//! What other programs find on the paper.

use std::path::Path;

use super::samples::{NAMES, agreement, consent, filling, made};
use super::tools::{kept, run, text_of};
use crate::printing::*;

/// A page as grey dots, 200 to the inch.
fn picture(path: &Path, page: usize) -> (usize, usize, Vec<u8>) {
    let out = path.with_extension("");
    let page = page.to_string();
    run(
        "pdftoppm",
        &["-r", "200", "-gray", "-singlefile", "-f", &page, "-l", &page, path.to_str().unwrap(), out.to_str().unwrap()],
    );
    let bytes = std::fs::read(path.with_extension("pgm")).unwrap();
    let mut parts = bytes.splitn(4, |b| *b == b'\n');
    assert_eq!(parts.next().unwrap(), b"P5");
    let size = String::from_utf8(parts.next().unwrap().to_vec()).unwrap();
    let (width, height) = size.split_once(' ').unwrap();
    parts.next();
    (width.parse().unwrap(), height.parse().unwrap(), parts.next().unwrap().to_vec())
}

#[test]
fn names_in_every_script_come_back_from_a_run() {
    let jobs: Vec<Job> = NAMES.iter().enumerate().map(|(n, name)| Job { sheet: 0, filling: filling(n, name) }).collect();
    let (_folder, path) = kept(&print_run(&[agreement()], &jobs, made(), &Progress::default()).unwrap());
    run("qpdf", &["--check", path.to_str().unwrap()]);
    let text = text_of(&path);
    for name in NAMES {
        assert!(text.contains(name), "{name}\n{text}");
    }
    let fonts = run("pdffonts", &[path.to_str().unwrap()]);
    for line in fonts.lines().skip(2) {
        let columns: Vec<&str> = line.split_whitespace().rev().collect();
        assert_eq!(&columns[2..5], ["yes", "yes", "yes"], "embedded, subset, gives text back: {line}");
    }
}

#[test]
fn names_in_every_script_come_back_from_a_single_document() {
    for name in NAMES {
        let (_folder, path) = kept(&print_single(&consent(), &filling(1, name), made()).unwrap());
        let text = text_of(&path);
        assert!(text.contains(name), "{name}\n{text}");
    }
    let (_folder, path) = kept(&print_single(&consent(), &filling(1, "Mia"), made()).unwrap());
    run("qpdf", &["--check", path.to_str().unwrap()]);
    let info = run("pdfinfo", &[path.to_str().unwrap()]);
    assert!(info.contains("Tagged:          yes") && info.contains("Producer:        Signet"), "{info}");
    assert!(!info.contains("Author") && !info.contains("Creator:"), "{info}");
    let structure = run("pdfinfo", &["-struct", path.to_str().unwrap()]);
    for element in ["H1", "H2", "Figure", "Document"] {
        assert!(structure.contains(element), "{element}\n{structure}");
    }
}

#[test]
fn boxes_stand_where_their_places_say() {
    let printed = print_run(&[consent()], &[Job { sheet: 0, filling: filling(7, "Mia Nowak") }], made(), &Progress::default());
    let printed = printed.unwrap();
    let (_folder, path) = kept(&printed);
    let places = &printed.copies[0].places;
    let ticks: Vec<&Place> = places.iter().filter(|p| matches!(p.kind, PlaceKind::TickYes | PlaceKind::TickNo)).collect();
    assert_eq!(ticks.len(), 16);
    for pair in ticks.chunks(2) {
        assert_eq!(pair[0].id, pair[1].id);
        assert!((pair[1].rect.x - pair[0].rect.x - 20.0).abs() < 0.02);
        assert!((pair[0].rect.width - 5.0).abs() < 0.02);
    }
    for two in ticks.chunks(2).collect::<Vec<_>>().windows(2) {
        if two[0][0].page == two[1][0].page {
            assert!(two[1][0].rect.y - two[0][0].rect.y >= 9.0);
        }
    }
    let (width, _, dots) = picture(&path, 1);
    let dark = |x: f32, y: f32| {
        let at = |mm: f32| (mm / 25.4 * 200.0).round() as usize;
        dots[at(y) * width + at(x)] < 128
    };
    for place in ticks.iter().filter(|place| place.page == 1) {
        let Rect { x, y, width, height } = place.rect;
        for (px, py) in [(x, y + 2.0), (x + width, y + 2.0), (x + 2.0, y), (x + 2.0, y + height)] {
            assert!(dark(px, py), "the line of {place:?} at {px}, {py}");
        }
        assert!(!dark(x + 2.5, y + 2.5), "nothing is ticked in print: {place:?}");
    }
    let corners: Vec<&Place> = places.iter().filter(|p| p.kind == PlaceKind::Corner && p.page == 1).collect();
    assert_eq!(corners.len(), 4);
    for corner in corners {
        let (x, y) = (corner.rect.x + 3.0, corner.rect.y + 3.0);
        assert!(dark(x, y) && !dark(x + 1.5, y) && dark(x + 2.5, y) && !dark(x + 3.8, y), "{corner:?}");
    }
}

#[test]
fn the_code_of_every_page_reads_back() {
    let printed = print_single(&consent(), &filling(42, "Mia Nowak"), made()).unwrap();
    let (_folder, path) = kept(&printed);
    for page in 1..=printed.copies[0].pages {
        let (width, height, dots) = picture(&path, page);
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| dots[y * width + x]);
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1, "page {page}");
        let (meta, content) = grids[0].decode().unwrap();
        assert_eq!(meta.version.0, 2);
        assert_eq!(code::read(&content), Some(("7K3M9QRT0042".to_owned(), page)));
    }
}

//! Labels as other programs see them: where they stand, what their codes say, that nothing runs over an edge.

use std::path::Path;

use super::samples::made;
use super::tools::run;
use crate::base::{Problem, Progress};
use crate::printing::ink::{Item, MM};
use crate::printing::labels::{Face, Known, Label, LabelLayout, LabelRun, lines_that_fit, places};
use crate::printing::{Block, Filling, Sheet, Style, print_labels, print_single, queue_options};

fn label(tag: &str) -> Label {
    let lines = ["Laptop, Alder L13", "Serial 5CG1234XYZ", "Property of Marlbridge Primary School", "Library"];
    Label { tag: tag.to_owned(), lines: lines.map(str::to_owned).into() }
}

fn labels(layout: LabelLayout, number: usize) -> LabelRun {
    LabelRun {
        title: "Labels".to_owned(),
        language: "en-GB".to_owned(),
        layout,
        start: 1,
        copies: 1,
        labels: (1..=number).map(|n| label(&format!("LT-{n:04}"))).collect(),
        test: None,
    }
}

fn kept(pdf: &[u8]) -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("labels.pdf");
    std::fs::write(&path, pdf).unwrap();
    (folder, path)
}

/// A page as grey dots, so many to the inch.
struct Picture {
    dots: u32,
    width: usize,
    grey: Vec<u8>,
}

impl Picture {
    fn of(path: &Path, dots: u32) -> Self {
        let out = path.with_extension("");
        run("pdftoppm", &["-r", &dots.to_string(), "-gray", "-singlefile", path.to_str().unwrap(), out.to_str().unwrap()]);
        let bytes = std::fs::read(path.with_extension("pgm")).unwrap();
        let mut parts = bytes.splitn(4, |b| *b == b'\n');
        assert_eq!(parts.next().unwrap(), b"P5");
        let size = String::from_utf8(parts.next().unwrap().to_vec()).unwrap();
        let width = size.split_once(' ').unwrap().0.parse().unwrap();
        parts.next();
        Self { dots, width, grey: parts.next().unwrap().to_vec() }
    }

    /// What the code of one label says, and where its middle stands in millimetres from the label's corner. A scanner is
    /// held to one label at a time, so only that label is looked at.
    fn code(&self, (left, top): (f32, f32), (width, height): (f32, f32)) -> Option<(String, f32, f32)> {
        let dot = |mm: f32| (mm / 25.4 * self.dots as f32).round() as usize;
        let (x0, y0) = (dot(left), dot(top));
        let (wide, high) = (dot(width).min(self.width - x0), dot(height).min(self.grey.len() / self.width - y0));
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(wide, high, |x, y| self.grey[(y0 + y) * self.width + x0 + x]);
        let grids = image.detect_grids();
        assert!(grids.len() <= 1, "one label has one code");
        let (_, said) = grids.first()?.decode().ok()?;
        let middle =
            |of: fn(&rqrr::Point) -> i32| grids[0].bounds.iter().map(of).sum::<i32>() as f32 / 4.0 / self.dots as f32 * 25.4;
        Some((said, middle(|p| p.x), middle(|p| p.y)))
    }
}

#[test]
fn the_code_of_every_label_reads_back_at_the_dots_of_office_printers() {
    // Label printers have 180 or 300 dots to the inch, office printers 300 or more; large codes also read from further away.
    for (layout, resolutions) in [
        (LabelLayout::L7160, &[150, 200, 300][..]),
        (LabelLayout::L7163, &[150, 200, 300]),
        (LabelLayout::L6009, &[300, 400]),
        (LabelLayout::L6008, &[300]),
        (LabelLayout::L4731, &[300]),
        (LabelLayout::Roll62x29, &[180, 300]),
        (LabelLayout::Roll62, &[180, 300]),
        (LabelLayout::Tape24, &[180, 300]),
    ] {
        let measures = layout.measures();
        let number = measures.per_page();
        let (_folder, path) = kept(&print_labels(&labels(layout, number), made(), &Progress::default()).unwrap());
        for dots in resolutions {
            let picture = Picture::of(&path, *dots);
            // This reader misses a code now and then that it reads from nearer, as a hand with a scanner does. One in
            // fifty may need that second look, and none may stay unread.
            let nearer = std::cell::LazyCell::new(|| Picture::of(&path, dots * 2));
            let mut second_looks = 0;
            for n in 0..number {
                let place = format!("{}, label {n} at {dots}", layout.name());
                let seen = picture.code(measures.place(n), measures.label).or_else(|| {
                    second_looks += 1;
                    nearer.code(measures.place(n), measures.label)
                });
                let (said, x, y) = seen.unwrap_or_else(|| panic!("{place}"));
                assert_eq!(said, format!("LT-{:04}", n + 1), "{place}");
                assert!(x < measures.label.0 / 2.0 && (y - measures.label.1 / 2.0).abs() < 1.0, "{place}: {x}, {y}");
            }
            assert!(second_looks * 50 <= number, "{}: {second_looks} of {number} needed a second look", layout.name());
        }
    }
}

#[test]
fn the_longest_tag_reads_back_on_the_smallest_label() {
    let mut run = labels(LabelLayout::L6008, 1);
    run.labels = ["SCIENCE-LAPTOP-0001-2026", "science laptop/0001/2026"].map(label).into();
    let (_folder, path) = kept(&print_labels(&run, made(), &Progress::default()).unwrap());
    let (picture, measures) = (Picture::of(&path, 600), run.layout.measures());
    for (n, label) in run.labels.iter().enumerate() {
        let said = picture.code(measures.place(n), measures.label).map(|code| code.0);
        assert_eq!(said.as_ref(), Some(&label.tag));
    }
}

#[test]
fn no_word_runs_over_an_edge_or_over_another() {
    let long = "Interactive display with a very long description that nobody would ever read on a label ".repeat(2);
    let awkward = [
        label("LT-0001"),
        label("SCIENCE-LAPTOP-0001-2026"),
        Label { tag: "WWWWWWWWWWWWWWWWWWWWWWWW".to_owned(), lines: vec![long.clone(), long.clone(), "W".repeat(200)] },
        Label {
            tag: "IP-7".to_owned(), lines: vec![String::new(), "محمد علي".to_owned(), "Łucja’s tablet".to_owned()]
        },
        Label { tag: "IP-8".to_owned(), lines: Vec::new() },
        Label { tag: "IP-9".to_owned(), lines: vec![long; 12] },
    ];
    for layout in LabelLayout::ALL {
        let measures = layout.measures();
        let (width, height) = (measures.label.0 * MM, measures.label.1 * MM);
        for label in &awkward {
            let face = Face::of(label, &measures, &Known::default()).unwrap();
            let (left, top, module) = face.code;
            let modules = face.runs.iter().map(|(column, _, length)| column + length).max().unwrap();
            let code_ends = left + f32::from(modules) * module;
            assert!(
                left >= 4.0 * module - 0.01 && top >= 4.0 * module - 0.01,
                "{}: the code needs white around it",
                layout.name()
            );
            let mut bottom = 0.0;
            for item in &face.items {
                let Item::Text(span) = item else { panic!("only words stand beside the code") };
                assert!(span.x >= code_ends + 4.0 * module - 0.01, "{}: {:?}", layout.name(), span.text);
                let end = span.x + span.glyphs.last().map_or(0.0, |glyph| glyph.x);
                assert!(end <= width, "{}: {:?} ends at {end} of {width}", layout.name(), span.text);
                let (over, under) = (span.y - span.size * 0.75, span.y + span.size * 0.25);
                assert!(over >= 0.0 && under <= height, "{}: {:?} from {over} to {under} of {height}", layout.name(), span.text);
                // Spans of one line share their baseline; the next line begins under it.
                assert!(over >= bottom - span.size * 0.3 || (span.y - bottom).abs() < span.size, "{:?}", span.text);
                bottom = under;
            }
            let tag: String =
                face.items.iter().filter_map(|i| if let Item::Text(s) = i { Some(s.text.as_str()) } else { None }).collect();
            assert!(tag.replace(' ', "").starts_with(&label.tag.replace(' ', "")), "the tag is never cut: {tag}");
        }
    }
}

#[test]
fn a_line_that_is_too_long_is_cut_with_an_ellipsis() {
    let measures = LabelLayout::L6009.measures();
    let label = Label { tag: "LT-0001".to_owned(), lines: vec!["Interactive display of the science department ".repeat(3)] };
    let face = Face::of(&label, &measures, &Known::default()).unwrap();
    let words: Vec<&str> =
        face.items.iter().filter_map(|i| if let Item::Text(s) = i { Some(s.text.as_str()) } else { None }).collect();
    assert!(words[1].starts_with("Interactive display") && words[1].ends_with('…'), "{words:?}");
}

#[test]
fn sheets_have_the_measures_of_their_packet() {
    for (layout, per_page, first, last) in [
        (LabelLayout::L7160, 21, (7.21, 15.15), (139.29, 243.75)),
        (LabelLayout::L7163, 14, (4.65, 15.15), (106.25, 243.75)),
        (LabelLayout::L6008, 189, (8.6, 13.5), (176.0, 273.5)),
        (LabelLayout::L4731, 189, (8.6, 13.5), (176.0, 273.5)),
        (LabelLayout::L6009, 48, (9.7, 21.3), (154.6, 254.5)),
    ] {
        let measures = layout.measures();
        assert_eq!(measures.per_page(), per_page);
        for (number, (x, y)) in [(0, first), (per_page - 1, last)] {
            let (left, top) = measures.place(number);
            assert!((left - x).abs() < 0.02 && (top - y).abs() < 0.02, "{}: {left}, {top}", layout.name());
        }
        assert!(measures.place(per_page - 1).0 + measures.label.0 <= 210.0);
    }
}

#[test]
fn a_label_holds_as_many_lines_as_it_says_and_no_more() {
    for (layout, least) in LabelLayout::ALL.into_iter().zip([5, 5, 3, 5, 3, 5, 5, 5]) {
        let fit = lines_that_fit(layout);
        assert!(fit >= least, "{} has room for {fit}", layout.name());
        for number in [fit, fit + 1] {
            let lines = (0..number).map(|n| format!("line {n}")).collect();
            let face = Face::of(&Label { tag: "LT-0001".to_owned(), lines }, &layout.measures(), &Known::default()).unwrap();
            assert_eq!(face.items.len(), fit + 1, "{} with {number} lines", layout.name());
        }
    }
}

#[test]
fn labels_go_on_where_the_last_sheet_ended() {
    let mut run = labels(LabelLayout::L7160, 3);
    (run.start, run.copies) = (20, 2);
    let found: Vec<(usize, usize)> = places(&run).iter().map(|stuck| (stuck.page, stuck.label)).collect();
    assert_eq!(found, [(0, 0), (0, 0), (1, 1), (1, 1), (1, 2), (1, 2)]);
}

#[test]
fn nothing_unreadable_is_printed_and_a_stop_keeps_nothing() {
    assert_eq!(print_labels(&labels(LabelLayout::L7160, 0), made(), &Progress::default()), Err(Problem::NothingToPrint));
    let mut run = labels(LabelLayout::L7160, 1);
    run.labels[0].lines[0] = "Alder 🦊".to_owned();
    assert_eq!(run.missing(), ["Alder 🦊"]);
    let refused = Err(Problem::CannotBeSet { text: "Alder 🦊".to_owned() });
    assert_eq!(print_labels(&run, made(), &Progress::default()), refused);
    let progress = Progress::default();
    progress.stop();
    assert_eq!(print_labels(&labels(LabelLayout::L7160, 5), made(), &progress), Err(Problem::Stopped));
}

/// How fast 2,000 labels are made: `cargo test --release -p signet-core speed_of_labels -- --ignored --nocapture`.
#[test]
#[ignore = "a measurement"]
fn speed_of_labels() {
    let mut run = labels(LabelLayout::L7160, 2_000);
    for (number, label) in run.labels.iter_mut().enumerate() {
        label.lines[1] = format!("Serial 5CG{number:07}");
    }
    for _ in 0..3 {
        let begun = std::time::Instant::now();
        let pdf = print_labels(&run, made(), &Progress::default()).unwrap();
        println!("{:.2} s, {} bytes a label", begun.elapsed().as_secs_f64(), pdf.len() / 2_000);
    }
}

/// Labels for somebody to look at: `PAPER=folder cargo test -p signet-core labels_to_look_at -- --ignored`.
#[test]
#[ignore = "for the eye"]
fn labels_to_look_at() {
    let folder = std::path::PathBuf::from(std::env::var_os("PAPER").expect("PAPER names a folder"));
    for layout in LabelLayout::ALL {
        let mut run = labels(layout, 30.min(layout.measures().per_page() * 2));
        run.labels[1].tag = "SCIENCE-LAPTOP-0001-2026".to_owned();
        if run.labels.len() > 2 {
            run.labels[2].lines[0] = "Interactive display with a very long description that goes on and on".to_owned();
        }
        let pdf = print_labels(&run, made(), &Progress::default()).unwrap();
        std::fs::write(folder.join(format!("{}.pdf", layout.word())), pdf).unwrap();
        run.test = Some(crate::printing::labels::TestWords {
            lines: vec!["Print on plain paper and hold it against a sheet.".to_owned(), "The ruler is 100 mm long.".to_owned()],
        });
        let pdf = print_labels(&run, made(), &Progress::default()).unwrap();
        std::fs::write(folder.join(format!("{}-test.pdf", layout.word())), pdf).unwrap();
    }
}

#[test]
fn a_queue_is_told_the_size_of_the_roll_and_to_scale_nothing() {
    let media = |layout| {
        let [media, scaling] = queue_options(&print_labels(&labels(layout, 2), made(), &Progress::default()).unwrap());
        assert_eq!(scaling, "print-scaling=none");
        media
    };
    assert_eq!(media(LabelLayout::Roll62x29), "media=Custom.62x29mm");
    assert_eq!(media(LabelLayout::Roll62), "media=Custom.62x38mm");
    assert_eq!(media(LabelLayout::Tape24), "media=Custom.60x24mm");
    assert_eq!(media(LabelLayout::L7160), "media=A4");
    assert_eq!(queue_options(b"no document")[0], "media=A4");
    let mut sheet = Sheet { title: "List".to_owned(), language: "en-GB".to_owned(), landscape: true, ..Sheet::default() };
    sheet.blocks.push(Block::Paragraph { words: "A line".into(), style: Style::Body });
    let lying = print_single(&sheet, &Filling::default(), made()).unwrap();
    assert_eq!(queue_options(&lying.pdf)[0], "media=A4", "a page on its side is on the same paper");
}

//! Forms and lists as other programs see them: poppler's text and pictures, qpdf's check, a QR reader.

use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use super::*;
use crate::base::{Day, Problem};

pub(super) fn made() -> chrono::NaiveDateTime {
    Day::from_ymd_opt(2026, 9, 3)
        .unwrap()
        .and_hms_opt(8, 30, 0)
        .unwrap()
}

pub(super) fn agreement() -> Sheet {
    Sheet {
        title: "Using computers and the internet at school".to_owned(),
        language: "en-GB".to_owned(),
        school: "Ysgol Glan-y-Môr / Seaview Primary School".to_owned(),
        subtitle: "Agreement for pupils in Years 3 to 6 and their parents or carers".into(),
        foot: "Please return this form to the school office by 18 September 2026. Other formats on request.".into(),
        form: Some(FormMark { code: "A2".to_owned(), version: "3".to_owned() }),
        blocks: vec![
            Block::About {
                rows: vec![
                    vec![
                        Field::new("Pupil", Words::bold_slot("pupil")).weighing(4),
                        Field::new("Class", Words::slot("class")),
                        Field::new("Date of birth", Words::slot("born")).weighing(2),
                    ],
                    vec![Field::new("Parent or carer", Words::slot("parent"))],
                ],
            },
            Block::Paragraph {
                words: Words::marked(
                    "This agreement is between the school and **{pupil}**. The school gives pupils computers, tablets and the \
                     internet to learn with, and checks what they are used for.",
                ),
                style: Style::Body,
            },
            Block::Heading { level: 1, words: "What I will do".into() },
            Block::Numbered {
                from: 1,
                items: [
                    "I will only use my own user name and password, and I will keep my password secret from everybody \
                     except my parent or carer.",
                    "I will ask a teacher before I use the internet, and only go to places I was told about.",
                    "I will be kind and polite in everything I write.",
                    "I will not tell anybody online my address, my telephone number or where I go to school.",
                    "If I see something that worries me, I will tell a grown-up at once. I know that I will not be in trouble \
                     for telling.",
                    "I will not open, change or delete other people's work.",
                ]
                .map(Words::from)
                .into(),
            },
            Block::Together {
                blocks: vec![
                    Block::Heading { level: 1, words: "Signatures".into() },
                    Block::Signatures {
                        blocks: vec![
                            Signature {
                                id: "pupil".to_owned(),
                                title: "Pupil".to_owned(),
                                fields: vec![Field::new("Name", Words::slot("pupil"))],
                                signature: "Signature or mark".to_owned(),
                                date: "Date".to_owned(),
                            },
                            Signature {
                                id: "parent".to_owned(),
                                title: "Parent or carer".to_owned(),
                                fields: vec![
                                    Field::new("Name in capitals", Words::default()),
                                    Field::new("Relationship to the pupil", Words::default()),
                                ],
                                signature: "Signature".to_owned(),
                                date: "Date".to_owned(),
                            },
                        ],
                    },
                ],
            },
            Block::Paragraph {
                words: "We keep this form until your child leaves and for one year after. You may ask the office what we hold, \
                        at any time."
                    .into(),
                style: Style::Small,
            },
            Block::Office { labels: ["Received", "By", "Entered", "Filed"].map(str::to_owned).into() },
        ],
        ..Sheet::default()
    }
}

pub(super) fn consent() -> Sheet {
    let questions = [
        ("display", "Displays and newsletters inside the school"),
        (
            "journey",
            "My child's own learning journey, and those of other children who were there",
        ),
        (
            "print",
            "Printed leaflets, the prospectus and training for staff",
        ),
        ("press", "Newspapers and magazines"),
        ("website", "The school's website"),
        ("social", "The school's pages on social media"),
        ("video", "Video, and live streams of assemblies and plays"),
        (
            "keep",
            "Keeping pictures in the school's history after my child has left",
        ),
    ];
    Sheet {
        title: "Pictures of your child".to_owned(),
        subtitle: Words::marked("Class {class}"),
        form: Some(FormMark {
            code: "C1".to_owned(),
            version: "2".to_owned(),
        }),
        blocks: vec![
            Block::About {
                rows: vec![vec![
                    Field::new("Pupil", Words::bold_slot("pupil")).weighing(3),
                    Field::new("Date of birth", Words::slot("born")),
                ]],
            },
            Block::Paragraph {
                words: Words::marked(
                    "We would like to take pictures of **{pupil}**. Please tell us where we may use them.",
                ),
                style: Style::Body,
            },
            Block::Heading {
                level: 1,
                words: "May we use pictures of your child for these purposes?".into(),
            },
            Block::Ticks {
                questions: questions
                    .map(|(id, words)| Question {
                        id: id.to_owned(),
                        words: words.into(),
                    })
                    .into(),
            },
            Block::Paragraph {
                words: Words::marked(
                    "**You may change your mind at any time.** Tell the office, in any words you like.",
                ),
                style: Style::Boxed,
            },
            Block::Signatures {
                blocks: vec![Signature {
                    id: "parent".to_owned(),
                    title: "Parent or carer".to_owned(),
                    fields: vec![
                        Field::new("Name in capitals", Words::slot("parent")),
                        Field::new("Relationship to the child", Words::default()),
                    ],
                    signature: "Signature or mark".to_owned(),
                    date: "Date".to_owned(),
                }],
            },
            Block::Draw(Draw {
                id: "face".to_owned(),
                label: "How do you feel about it?".into(),
                height: 22,
                faces: 3,
            }),
        ],
        ..agreement()
    }
}

pub(super) fn class_list() -> Sheet {
    let names = [
        "Łucja Żółć",
        "Siôn O'Neill",
        "محمد علي",
        "বাংলা দেবী",
        "ਗੁਰਮੁਖੀ ਸਿੰਘ",
        "გიორგი",
        "Zoë Müller",
        "አማርኛ",
    ];
    let mut rows = vec![Row::head("Class 4B · Mr Evans")];
    for number in 0..64 {
        let name = names[number % names.len()];
        rows.push(Row::of([
            Cell::from(format!("{}", number + 1)),
            Cell::from(name),
            Cell::marked(Mark::Yes, "Yes"),
            Cell::marked(Mark::No, "No"),
            Cell::marked(Mark::Nothing, "Not asked"),
            Cell::marked(Mark::Withdrawn, "Withdrawn"),
            Cell::marked(Mark::Care, "Yes, first name only"),
        ]));
    }
    Sheet {
        title: "Class consent list".to_owned(),
        language: "en-GB".to_owned(),
        school: "Seaview Primary School".to_owned(),
        subtitle: "As at 3 September 2026 · valid until 10 September 2026".into(),
        foot: "Confidential · printed 3 September 2026 at 08:30 by J Evans".into(),
        size: TextSize::List,
        blocks: vec![Block::Table(Table {
            summary: "What each pupil's parents have said about pictures".to_owned(),
            columns: vec![
                Column::mm("", 9).right(),
                Column::share("Pupil", 3),
                Column::share("Display", 2),
                Column::share("Website", 2),
                Column::share("Press", 2),
                Column::share("Social media", 2),
                Column::share("Video", 2),
            ],
            rows,
            row_height: 0,
        })],
        ..Sheet::default()
    }
}

pub(super) fn filling(number: usize, name: &str) -> Filling {
    Filling::blank(format!("7K3M9QRT{number:04}"))
        .with("pupil", name)
        .with("class", "4B")
        .with("born", "04/06/2017")
        .with("parent", "Zoë O’Brien-Müller")
}

/// Runs a program and gives what it says; the test fails if it does.
fn run(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program)
        .args(arguments)
        .output()
        .unwrap_or_else(|e| panic!("{program}: {e}"));
    assert!(
        output.status.success(),
        "{program}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

fn text_of(path: &Path) -> String {
    run("pdftotext", &["-layout", path.to_str().unwrap(), "-"])
}

fn kept(printed: &Printed) -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("paper.pdf");
    std::fs::write(&path, &printed.pdf).unwrap();
    (folder, path)
}

/// A page as grey dots, 200 to the inch.
fn picture(path: &Path, page: usize) -> (usize, usize, Vec<u8>) {
    let out = path.with_extension("");
    let page = page.to_string();
    run(
        "pdftoppm",
        &[
            "-r",
            "200",
            "-gray",
            "-singlefile",
            "-f",
            &page,
            "-l",
            &page,
            path.to_str().unwrap(),
            out.to_str().unwrap(),
        ],
    );
    let bytes = std::fs::read(path.with_extension("pgm")).unwrap();
    let mut parts = bytes.splitn(4, |b| *b == b'\n');
    assert_eq!(parts.next().unwrap(), b"P5");
    let size = String::from_utf8(parts.next().unwrap().to_vec()).unwrap();
    let (width, height) = size.split_once(' ').unwrap();
    parts.next();
    (
        width.parse().unwrap(),
        height.parse().unwrap(),
        parts.next().unwrap().to_vec(),
    )
}

const NAMES: [&str; 18] = [
    "Łucja Żółć",
    "O'Neill",
    "محمد",
    "বাংলা",
    "ਗੁਰਮੁਖੀ",
    "გიორგი",
    "Zoë",
    "አማርኛ",
    "שלום",
    "தமிழ்",
    "ไทย",
    "देवनागरी",
    "ગુજરાતી",
    "Հայերեն",
    "Ελληνικά",
    "Кирилиця",
    "Nguyễn Thị Ánh",
    "Ffion Fflur",
];

#[test]
fn names_in_every_script_come_back_from_a_run() {
    let jobs: Vec<Job> = NAMES
        .iter()
        .enumerate()
        .map(|(n, name)| Job {
            sheet: 0,
            filling: filling(n, name),
        })
        .collect();
    let (_folder, path) =
        kept(&print_run(&[agreement()], &jobs, made(), &Progress::default()).unwrap());
    run("qpdf", &["--check", path.to_str().unwrap()]);
    let text = text_of(&path);
    for name in NAMES {
        assert!(text.contains(name), "{name}\n{text}");
    }
    let fonts = run("pdffonts", &[path.to_str().unwrap()]);
    for line in fonts.lines().skip(2) {
        let columns: Vec<&str> = line.split_whitespace().rev().collect();
        assert_eq!(
            &columns[2..5],
            ["yes", "yes", "yes"],
            "embedded, subset, gives text back: {line}"
        );
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
    assert!(
        info.contains("Tagged:          yes") && info.contains("Producer:        Signet"),
        "{info}"
    );
    assert!(
        !info.contains("Author") && !info.contains("Creator:"),
        "{info}"
    );
    let structure = run("pdfinfo", &["-struct", path.to_str().unwrap()]);
    for element in ["H1", "H2", "Figure", "Document"] {
        assert!(structure.contains(element), "{element}\n{structure}");
    }
}

#[test]
fn boxes_stand_where_their_places_say() {
    let printed = print_run(
        &[consent()],
        &[Job {
            sheet: 0,
            filling: filling(7, "Mia Nowak"),
        }],
        made(),
        &Progress::default(),
    );
    let printed = printed.unwrap();
    let (_folder, path) = kept(&printed);
    let places = &printed.copies[0].places;
    let ticks: Vec<&Place> = places
        .iter()
        .filter(|p| matches!(p.kind, PlaceKind::TickYes | PlaceKind::TickNo))
        .collect();
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
        let Rect {
            x,
            y,
            width,
            height,
        } = place.rect;
        for (px, py) in [
            (x, y + 2.0),
            (x + width, y + 2.0),
            (x + 2.0, y),
            (x + 2.0, y + height),
        ] {
            assert!(dark(px, py), "the line of {place:?} at {px}, {py}");
        }
        assert!(
            !dark(x + 2.5, y + 2.5),
            "nothing is ticked in print: {place:?}"
        );
    }
    let corners: Vec<&Place> = places
        .iter()
        .filter(|p| p.kind == PlaceKind::Corner && p.page == 1)
        .collect();
    assert_eq!(corners.len(), 4);
    for corner in corners {
        let (x, y) = (corner.rect.x + 3.0, corner.rect.y + 3.0);
        assert!(
            dark(x, y) && !dark(x + 1.5, y) && dark(x + 2.5, y) && !dark(x + 3.8, y),
            "{corner:?}"
        );
    }
}

#[test]
fn the_code_of_every_page_reads_back() {
    let printed = print_single(&consent(), &filling(42, "Mia Nowak"), made()).unwrap();
    let (_folder, path) = kept(&printed);
    for page in 1..=printed.copies[0].pages {
        let (width, height, dots) = picture(&path, page);
        let mut image =
            rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| dots[y * width + x]);
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1, "page {page}");
        let (meta, content) = grids[0].decode().unwrap();
        assert_eq!(meta.version.0, 2);
        assert_eq!(
            code::read(&content),
            Some(("7K3M9QRT0042".to_owned(), page))
        );
    }
}

#[test]
fn a_name_of_200_characters_is_whole_and_overlaps_nothing() {
    let name = "Maximiliana-Wilhelmina Featherstonehaugh "
        .repeat(5)
        .trim()
        .chars()
        .take(200)
        .collect::<String>();
    let jobs = [
        Job {
            sheet: 0,
            filling: filling(1, &name),
        },
        Job {
            sheet: 0,
            filling: filling(2, "Mia"),
        },
    ];
    let printed = print_run(&[agreement()], &jobs, made(), &Progress::default()).unwrap();
    let (_folder, path) = kept(&printed);
    let squeeze = |text: &str| text.split_whitespace().collect::<String>();
    let raw = run("pdftotext", &["-raw", path.to_str().unwrap(), "-"]);
    assert_eq!(squeeze(&raw).matches(&squeeze(&name)).count(), 3, "{raw}");
    assert!(!Arc::ptr_eq(
        &printed.copies[0].places,
        &printed.copies[1].places
    ));
}

#[test]
fn a_name_that_cannot_be_set_is_named_and_not_printed() {
    let filling = filling(1, "王小明");
    let refused = Err(Problem::CannotBeSet {
        text: "王小明".to_owned(),
    });
    assert_eq!(missing(&agreement(), &filling), ["王小明"]);
    assert_eq!(
        print_single(&agreement(), &filling, made()).map(|_| ()),
        refused
    );
    let jobs = [Job { sheet: 0, filling }];
    assert_eq!(
        print_run(&[agreement()], &jobs, made(), &Progress::default()).map(|_| ()),
        refused
    );
}

#[test]
fn a_list_repeats_its_header_and_carries_no_code() {
    let printed = print_single(&class_list(), &Filling::default(), made()).unwrap();
    let (_folder, path) = kept(&printed);
    assert!(printed.copies[0].pages > 1);
    assert!(printed.copies[0].places.is_empty());
    run("qpdf", &["--check", path.to_str().unwrap()]);
    let text = text_of(&path);
    assert_eq!(
        text.matches("Social media").count(),
        printed.copies[0].pages
    );
    assert_eq!(
        text.matches("Confidential").count(),
        printed.copies[0].pages
    );
    assert!(text.contains("Page 2 of"));
}

#[test]
fn a_class_set_of_two_forms_keeps_its_order() {
    let jobs: Vec<Job> = (0..6)
        .map(|n| Job {
            sheet: n % 2,
            filling: filling(n, "Mia"),
        })
        .collect();
    let printed = print_run(
        &[agreement(), consent()],
        &jobs,
        made(),
        &Progress::default(),
    )
    .unwrap();
    let (_folder, path) = kept(&printed);
    let text = text_of(&path);
    let found: Vec<&str> = text.matches("Agreement for pupils").chain([]).collect();
    assert_eq!(found.len(), 3);
    let pages: usize = printed.copies.iter().map(|copy| copy.pages).sum();
    assert_eq!(text.matches('\u{c}').count(), pages);
}

#[test]
fn a_run_that_is_stopped_keeps_nothing() {
    let progress = Progress::default();
    progress.stop();
    let jobs = [Job {
        sheet: 0,
        filling: filling(1, "Mia"),
    }];
    assert_eq!(
        print_run(&[agreement()], &jobs, made(), &progress).map(|_| ()),
        Err(Problem::Stopped)
    );
}

#[test]
fn blank_forms_print_too() {
    let printed = print_single(&agreement(), &Filling::blank("BLANK01"), made()).unwrap();
    let (_folder, path) = kept(&printed);
    assert!(text_of(&path).contains("BLAN K01"));
}

/// Writes paper for somebody to look at: `PAPER=folder cargo test -p signet-core paper_to_look_at -- --ignored`.
#[test]
#[ignore = "for the eye"]
fn paper_to_look_at() {
    let folder = std::path::PathBuf::from(std::env::var_os("PAPER").expect("PAPER names a folder"));
    let long = "Maximiliana-Wilhelmina Featherstonehaugh "
        .repeat(5)
        .trim()
        .chars()
        .take(200)
        .collect::<String>();
    let names = ["Łucja Żółć-O’Neill", "محمد علي", "বাংলা দেবী", &long];
    let jobs: Vec<Job> = names
        .iter()
        .enumerate()
        .flat_map(|(n, name)| {
            [0, 1].map(|sheet| Job {
                sheet,
                filling: filling(n, name),
            })
        })
        .chain([Job {
            sheet: 0,
            filling: Filling::blank("BLANK01"),
        }])
        .collect();
    let run = print_run(
        &[agreement(), consent()],
        &jobs,
        made(),
        &Progress::default(),
    )
    .unwrap();
    std::fs::write(folder.join("run.pdf"), run.pdf).unwrap();
    let list = print_single(&class_list(), &Filling::default(), made()).unwrap();
    std::fs::write(folder.join("list.pdf"), list.pdf).unwrap();
    for (name, size) in [("easy", TextSize::EasyRead), ("large", TextSize::Large)] {
        let sheet = Sheet { size, ..consent() };
        let printed = print_single(&sheet, &filling(3, "Mia Nowak"), made()).unwrap();
        std::fs::write(folder.join(format!("{name}.pdf")), printed.pdf).unwrap();
    }
}

//! Sheets to print in tests: an agreement, a consent form, a class list.

use crate::base::Day;
use crate::printing::*;

pub(in crate::printing) fn made() -> chrono::NaiveDateTime {
    Day::from_ymd_opt(2026, 9, 3).unwrap().and_hms_opt(8, 30, 0).unwrap()
}

pub(in crate::printing) fn agreement() -> Sheet {
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

pub(in crate::printing) fn consent() -> Sheet {
    let questions = [
        ("display", "Displays and newsletters inside the school"),
        ("journey", "My child's own learning journey, and those of other children who were there"),
        ("print", "Printed leaflets, the prospectus and training for staff"),
        ("press", "Newspapers and magazines"),
        ("website", "The school's website"),
        ("social", "The school's pages on social media"),
        ("video", "Video, and live streams of assemblies and plays"),
        ("keep", "Keeping pictures in the school's history after my child has left"),
    ];
    Sheet {
        title: "Pictures of your child".to_owned(),
        subtitle: Words::marked("Class {class}"),
        form: Some(FormMark { code: "C1".to_owned(), version: "2".to_owned() }),
        blocks: vec![
            Block::About {
                rows: vec![vec![
                    Field::new("Pupil", Words::bold_slot("pupil")).weighing(3),
                    Field::new("Date of birth", Words::slot("born")),
                ]],
            },
            Block::Paragraph {
                words: Words::marked("We would like to take pictures of **{pupil}**. Please tell us where we may use them."),
                style: Style::Body,
            },
            Block::Heading { level: 1, words: "May we use pictures of your child for these purposes?".into() },
            Block::Ticks { questions: questions.map(|(id, words)| Question { id: id.to_owned(), words: words.into() }).into() },
            Block::Paragraph {
                words: Words::marked("**You may change your mind at any time.** Tell the office, in any words you like."),
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
            Block::Draw(Draw { id: "face".to_owned(), label: "How do you feel about it?".into(), height: 22, faces: 3 }),
        ],
        ..agreement()
    }
}

pub(in crate::printing) fn class_list() -> Sheet {
    let names = ["Łucja Żółć", "Siôn O'Neill", "محمد علي", "বাংলা দেবী", "ਗੁਰਮੁਖੀ ਸਿੰਘ", "გიორგი", "Zoë Müller", "አማርኛ"];
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

pub(in crate::printing) fn filling(number: usize, name: &str) -> Filling {
    Filling::blank(format!("7K3M9QRT{number:04}"))
        .with("pupil", name)
        .with("class", "4B")
        .with("born", "04/06/2017")
        .with("parent", "Zoë O’Brien-Müller")
}

/// Names in the scripts of our families.
pub(in crate::printing) const NAMES: [&str; 22] = [
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
    "王小明",
    "山田はなこ",
    "김서연",
    "Grace 陳美玲",
];

//! What real files do to real programs.

use super::*;
use crate::imports::open::ReadImport;
use crate::imports::plan::{Correction, Warning};
use crate::imports::{Delimiter, FileKind};

fn with(rows: &str) -> String {
    format!("{HEADINGS}\n{rows}\n")
}

#[test]
fn every_encoding_of_an_office_is_told() {
    let text = "Surname;Forename;DOB;Class\nO’Neill;Siân;3/9/2019;2 Fir\nKowalczyk;Zoë;4/9/2019;2 Fir\n";
    let wide = |big: bool| {
        let unit = |u: u16| {
            if big { u.to_be_bytes() } else { u.to_le_bytes() }
        };
        let mark: [u8; 2] = if big { [0xfe, 0xff] } else { [0xff, 0xfe] };
        mark.into_iter().chain(text.replace(';', "\t").encode_utf16().flat_map(unit)).collect::<Vec<u8>>()
    };
    let unmarked = wide(false)[2..].to_vec();
    let ansi = encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
    for (bytes, encoding, delimiter) in [
        (text.as_bytes().to_vec(), "UTF-8", Delimiter::Semicolon),
        (format!("\u{feff}{text}").into_bytes(), "UTF-8", Delimiter::Semicolon),
        (wide(false), "UTF-16LE", Delimiter::Tab),
        (wide(true), "UTF-16BE", Delimiter::Tab),
        (unmarked, "UTF-16LE", Delimiter::Tab),
        (ansi, "windows-1252", Delimiter::Semicolon),
        (format!("sep=|\n{}", text.replace(';', "|")).into_bytes(), "UTF-8", Delimiter::Bar),
    ] {
        let mut office = Office::new();
        let token = office.put("x.csv", &bytes);
        let found = office.open(token).found;
        assert_eq!((found.encoding.as_deref(), found.delimiter), (Some(encoding), Some(delimiter)));
        office.import(&bytes);
        assert_eq!(office.person("Siân").fields.legal_surname, "O’Neill");
        office.person("Zoë");
    }
}

#[test]
fn rows_are_numbered_as_the_spreadsheet_numbers_them() {
    let mut office = Office::new();
    let text = format!(
        "Autumn pupils\r\n\r\n\"exported\r\nby the office\"\r\n{HEADINGS},Notes\r\n1,Nowak,Mia,3/4/2019,2,2 Fir,\"one\r\ntwo \"\"three\"\"\"\r\n\r\n\
         2,Smith,Ava,31/02/2019,2,2 Fir,\r\n"
    );
    let token = office.put("x.csv", &text);
    let source = office.open(token);
    assert_eq!(source.found.header_row, 4);
    assert_eq!(source.columns[6].samples, ["one two \"three\""]);
    let plan = office.plan(&office.request(token));
    let row = row(&plan, "Smith");
    assert_eq!((row.row, row.outcome), (7, Outcome::Refused));
    assert_eq!(plan.unused, ["Notes"]);
}

#[test]
fn the_person_may_choose_another_header_row() {
    let mut office = Office::new();
    let token = office.put("x.csv", "Nachname,Vorname,geboren\nNowak,Mia,3/4/2019\n");
    let input = ReadImport { token, sheet: None, header_row: Some(2) };
    let source = crate::imports::open::open(&office.read(), &office.shelf, &input).unwrap();
    assert_eq!((source.found.header_row, source.columns[0].heading.as_str()), (2, "Nowak"));
    let gone = ReadImport { token, sheet: None, header_row: Some(99) };
    assert!(crate::imports::open::open(&office.read(), &office.shelf, &gone).is_err());
}

#[test]
fn an_impossible_date_and_a_spoilt_number_are_refused_while_good_rows_go_in() {
    let mut office = Office::new();
    let text =
        with("0412,Nowak,Mia,03/04/2019,2,2 Fir\n0413,Smith,Ava,31/02/2019,2,2 Fir\n1.23E+11,Patel,Ria,05/06/2019,2,2 Fir");
    let token = office.put("x.csv", &text);
    let mut request = office.request(token);
    let plan = office.plan(&request);
    assert_eq!((plan.counts.new, plan.counts.refused, plan.ambiguous_dates), (1, 2, 2));
    let heading = |text: &str| text.to_owned();
    assert_eq!(
        faults(&plan),
        [
            (3, Fault::NotADate { column: 3, heading: heading("Date of Birth"), text: heading("31/02/2019") }),
            (4, Fault::Spoilt { column: 0, heading: heading("Admission No"), text: heading("1.23E+11") }),
        ]
    );
    assert_eq!(row(&plan, "Smith").name, "Smith, Ava");
    // What the person types instead goes in.
    request.corrections.push(Correction { row: 3, column: 3, text: "28/02/2019".into() });
    let done = office.apply(request, &[]).unwrap();
    assert_eq!((done.added, done.refused), (2, 1));
    assert_eq!(office.person("Ava").fields.born, Some(day("2019-02-28")));
}

#[test]
fn other_bad_rows_are_refused_each_for_its_reason() {
    let mut office = Office::new();
    let long = "x".repeat(201);
    let plan = office.plan_of(with(&format!(
        "1,Nowak,Mia,03/04/2030,2,2 Fir\n2,{long},Ava,3/4/2019,2,2 Fir\n3,,Bob,3/4/2019,2,2 Fir\n4,Okoye,Ada,3/4/2019,Upper,2 Fir\n\
         5,Jones,#N/A,3/4/2019,2,2 Fir\n6,Twice,Tom,3/4/2019,2,2 Fir\n6,Twice,Tom,4/4/2019,2,2 Fir\nTotal,7,,,,\n,,,,,2 Fir\n{HEADINGS}"
    )));
    let said: Vec<(u32, String)> = faults(&plan)
        .into_iter()
        .map(|(row, fault)| (row, format!("{fault:?}").split([' ', '{']).next().unwrap_or_default().to_owned()))
        .collect();
    let expected = [
        (2, "DateOutOfRange"),
        (3, "TooLong"),
        (4, "NoSurname"),
        (5, "NotAYear"),
        (6, "CellError"),
        (7, "TwiceDifferent"),
        (9, "NobodyNamed"),
        (10, "NobodyNamed"),
        (11, "NobodyNamed"),
    ];
    assert_eq!(said, expected.map(|(row, fault)| (row, fault.to_owned())));
    assert!(
        matches!(&row(&plan, "Twice").faults[0], Fault::TwiceDifferent { rows, field } if rows == &[7, 8] && field == "born")
    );
    assert_eq!(plan.counts.refused, 10, "both rows of the pupil who stands there twice are counted");
}

#[test]
fn formulas_and_html_stay_text_and_blanks_of_every_kind_are_tidied() {
    let mut office = Office::new();
    office.import(with(
        "=1+1,<b>Nowak</b>, \u{a0}Mia  Rose\u{a0},03/04/2019,Year 2,=cmd|'/c calc'!A1,,,\n'+441,O'Neill,Sean,4/4/2019,Y2,2 Fir",
    ));
    let mia = office.person("Mia");
    assert_eq!((mia.fields.legal_forename.as_str(), mia.fields.legal_surname.as_str()), ("Mia Rose", "<b>Nowak</b>"));
    assert_eq!((mia.fields.admission_no.as_str(), mia.class_name.as_str()), ("=1+1", "=cmd|'/c calc'!A1"));
    assert_eq!(office.person("Sean").fields.admission_no, "+441", "the mark of our own exports is taken off again");
}

#[test]
fn years_and_answers_are_read_in_all_their_spellings() {
    let mut office = Office::new();
    let years = [
        ("Year 7", "7"),
        ("7", "7"),
        ("Y7", "7"),
        ("R", "R"),
        ("Reception", "R"),
        ("N2", "N2"),
        ("YR", "R"),
        ("FS2", "R"),
        ("0", "R"),
    ];
    let rows: Vec<String> =
        years.iter().enumerate().map(|(n, (year, _))| format!("{n},Pupil,Number{n},3/4/2019,{year},")).collect();
    office.import(with(&rows.join("\n")));
    for (n, (written, kept)) in years.iter().enumerate() {
        assert_eq!(office.person(&format!("Number{n}")).fields.year, *kept, "{written}");
    }
    let answers = "Surname,Forename,DOB,Sex,Contact Name,Parental Responsibility,Court Order\n\
                   A,Ann,1/1/2019,Female,Mum A,T,No\nB,Ben,1/1/2019,M,Mum B,FALSE,Prohibited steps order 2024\nC,Cy,1/1/2019,U,Mum C,,\n\
                   D,Dee,1/1/2019,,Mum D,perhaps,1\n";
    let plan = office.plan_of(answers);
    assert_eq!(
        plan.warnings,
        [Warning::NotUnderstood { row: 5, heading: "Parental Responsibility".into(), text: "perhaps".into() }]
    );
    office.import(answers);
    let link = |name: &str| office.page(name).contacts[0].link.clone();
    use crate::people::Responsibility as R;
    let all = ["Ann", "Ben", "Cy", "Dee"].map(|name| (link(name).responsibility, link(name).court_order));
    assert_eq!(all, [(R::Yes, false), (R::No, true), (R::Unknown, false), (R::Unknown, true)]);
    assert_eq!(["Ann", "Ben", "Cy"].map(|name| office.person(name).fields.sex), ["F", "M", ""]);
}

#[test]
fn zeros_that_a_spreadsheet_may_have_eaten_are_said_and_not_guessed() {
    let mut office = Office::new();
    let plan = office.plan_of(
        "Adno,Surname,Forename,DOB,Parent 1 Name,Parent 1 Mobile\n0412,A,Ann,1/1/2019,Mum A,7700900001\n413,B,Ben,1/1/2019,,\n",
    );
    assert_eq!(
        plan.warnings,
        [
            Warning::MaybeLostZeros { heading: "Adno".into(), rows: vec![3] },
            Warning::MaybeLostZeros { heading: "Parent 1 Mobile".into(), rows: vec![2] },
        ]
    );
}

#[test]
fn a_row_without_numbers_or_birthday_is_told_by_name_and_class() {
    let mut office = Office::new();
    let text = "Surname,Forename,Class\nNowak,Mia,2 Fir\nNowak,Mia,6 Holly\n";
    assert_eq!(office.import(text).added, 2);
    assert_eq!(office.import(text).id, None);
    assert_eq!(office.people().len(), 2);
}

#[test]
fn a_sheet_that_is_bad_in_every_way_is_still_read() {
    let mut office = Office::new();
    let token =
        office.put("bad.csv", " SURNAME , FORE NAME ,D.O.B.,YEAR GROUP,,\n Nowak ,Mia,3/4/2019,Year 2,,,,,\nSmith,Ava\n,,,,\n");
    let source = office.open(token);
    assert_eq!(source.found.kind, FileKind::Text);
    assert_eq!(office.plan(&office.request(token)).counts.new, 2);
}

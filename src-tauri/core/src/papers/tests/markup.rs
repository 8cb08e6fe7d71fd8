//! The plain form of the texts in `assets/forms`.

use crate::agreements::{Form, forms};
use crate::base::Problem;
use crate::papers::markup::{Part, read};
use crate::printing::{Block, Style, TextSize, Words};

fn parts(text: &str) -> Vec<Part> {
    read(&format!("code: A1\nversion: 1\nlanguage: en-GB\ntitle: T\n\n{text}")).expect("the text is understood").parts
}

#[test]
fn lines_become_headings_lists_and_paragraphs() {
    let parts = parts("# Rules\n3. First\ngoes on\n4. Second\n\n> Mind\n\n~ Small\nprint\n\n- One\n- Two");
    assert_eq!(parts.len(), 5);
    assert!(matches!(&parts[0], Part::Block(Block::Heading { level: 1, .. })));
    let Part::Block(Block::Numbered { from: 3, items }) = &parts[1] else {
        panic!("a numbered list: {parts:?}");
    };
    assert_eq!(items[0], Words::marked("First goes on"));
    assert!(matches!(&parts[2], Part::Block(Block::Paragraph { style: Style::Boxed, .. })));
    assert!(
        matches!(&parts[3], Part::Block(Block::Paragraph { words, style: Style::Small }) if *words == Words::marked("Small print"))
    );
    assert!(matches!(&parts[4], Part::Block(Block::Bullets { items }) if items.len() == 2));
}

#[test]
fn boxes_have_labels_values_and_shares() {
    let parts = parts("@about\nName: **{pupil}** *3 | Born: {born}\n");
    let Part::Block(Block::About { rows }) = &parts[0] else {
        panic!("boxes: {parts:?}");
    };
    assert_eq!(rows[0][0].weight, 3);
    assert_eq!(rows[0][0].label, "Name");
    assert_eq!(rows[0][0].value, Words::bold_slot("pupil"));
    assert_eq!(rows[0][1].value, Words::slot("born"));
}

#[test]
fn a_mistake_in_a_text_names_its_line() {
    for (text, line) in [("One\n\n@nonsense\n", 8), ("@ticks phones\n", 6), ("@sign parent\nParent\nName:\n\n", 8)] {
        let body = format!("code: A1\nversion: 1\nlanguage: en-GB\ntitle: T\n\n{text}");
        assert_eq!(read(&body).map(|text| text.parts), Err(Problem::unexpected(format_args!("a form's text, line {line}"))));
    }
    assert!(read("code: A1\nversion: 1\nlanguage: en-GB\ntitle: T\n\n@keep\nOne\n").is_err());
}

/// Every block of a form, those inside others too.
fn flat(parts: &[Part]) -> Vec<&Part> {
    let mut all = Vec::new();
    for part in parts {
        all.push(part);
        match part {
            Part::Ticks { above, .. } => all.extend(flat(above)),
            Part::When { parts, .. } | Part::Keep(parts) => all.extend(flat(parts)),
            Part::Block(_) => {}
        }
    }
    all
}

// rules: R4
// proves: O-A03
#[test]
fn agreements_never_ask_for_a_consent() {
    for form in [Form::A1, Form::A2] {
        let text = read(forms::shipped(form)).expect("the shipped text is understood");
        assert!(!flat(&text.parts).iter().any(|part| matches!(part, Part::Ticks { .. } | Part::Block(Block::Ticks { .. }))));
    }
}

// proves: O-A11, O-A18, O-A19
#[test]
fn each_agreement_has_room_for_those_who_sign_it() {
    for (form, size, signers, rules) in
        [(Form::A1, TextSize::EasyRead, vec!["parent"], 5..=7), (Form::A2, TextSize::Adult, vec!["pupil", "parent"], 10..=15)]
    {
        let text = read(forms::shipped(form)).expect("the shipped text is understood");
        assert_eq!(text.size, size);
        let all = flat(&text.parts);
        let mut signed = Vec::new();
        let mut numbered = 0;
        for part in all {
            match part {
                Part::Block(Block::Signatures { blocks }) => {
                    for block in blocks {
                        signed.push(block.id.as_str());
                        assert!(block.fields.iter().any(|f| f.label.starts_with("Name")));
                        if block.id == "parent" {
                            assert!(block.fields.iter().any(|f| f.label.starts_with("Relationship")));
                        }
                    }
                }
                Part::Block(Block::Numbered { items, .. }) => numbered += items.len(),
                _ => {}
            }
        }
        assert_eq!(signed, signers);
        assert!(rules.contains(&numbered), "{numbered} rules");
    }
}

// proves: O-A09, O-A29, O-C16
#[test]
fn the_agreement_says_what_the_policies_ask_it_to_say() {
    let a2 = forms::shipped(Form::A2);
    for said in [
        "The school checks what I look at",
        "I understand and agree that it filters the internet, and that it can see the sites I visit",
        "pictures, films and recordings of other people only with their permission",
        "we have talked about it at home",
        "monitors what pupils do",
        "I will not publish them",
        "I hold parental responsibility",
    ] {
        assert!(a2.contains(said), "{said}");
    }
}

//! What a run keeps and refuses: long names, unknown characters, headers, order, a stop.

use std::sync::Arc;

use super::samples::{agreement, class_list, consent, filling, made};
use super::tools::{kept, run, text_of};
use crate::base::Problem;
use crate::printing::ink::{Ink, Item};
use crate::printing::*;

#[test]
fn a_name_of_200_characters_is_whole_and_overlaps_nothing() {
    let name = "Maximiliana-Wilhelmina Featherstonehaugh ".repeat(5).trim().chars().take(200).collect::<String>();
    let jobs = [Job { sheet: 0, filling: filling(1, &name) }, Job { sheet: 0, filling: filling(2, "Mia") }];
    let printed = print_run(&[agreement()], &jobs, made(), &Progress::default()).unwrap();
    let (_folder, path) = kept(&printed);
    let squeeze = |text: &str| text.split_whitespace().collect::<String>();
    let raw = run("pdftotext", &["-raw", path.to_str().unwrap(), "-"]);
    assert_eq!(squeeze(&raw).matches(&squeeze(&name)).count(), 3, "{raw}");
    assert!(!Arc::ptr_eq(&printed.copies[0].places, &printed.copies[1].places));
}

#[test]
fn a_name_that_cannot_be_set_is_named_and_not_printed() {
    let filling = filling(1, "Ann 🦊");
    let refused = Err(Problem::CannotBeSet { text: "Ann 🦊".to_owned() });
    assert_eq!(missing(&agreement(), &filling), ["Ann 🦊"]);
    assert_eq!(print_single(&agreement(), &filling, made()).map(|_| ()), refused);
    let jobs = [Job { sheet: 0, filling }];
    assert_eq!(print_run(&[agreement()], &jobs, made(), &Progress::default()).map(|_| ()), refused);
}

#[test]
fn a_list_repeats_its_header_and_carries_no_code() {
    let printed = print_single(&class_list(), &Filling::default(), made()).unwrap();
    let (_folder, path) = kept(&printed);
    assert!(printed.copies[0].pages > 1);
    assert!(printed.copies[0].places.is_empty());
    run("qpdf", &["--check", path.to_str().unwrap()]);
    let text = text_of(&path);
    assert_eq!(text.matches("Social media").count(), printed.copies[0].pages);
    assert_eq!(text.matches("Confidential").count(), printed.copies[0].pages);
    assert!(text.contains("Page 2 of"));
}

#[test]
fn a_class_set_of_two_forms_keeps_its_order() {
    let jobs: Vec<Job> = (0..6).map(|n| Job { sheet: n % 2, filling: filling(n, "Mia") }).collect();
    let printed = print_run(&[agreement(), consent()], &jobs, made(), &Progress::default()).unwrap();
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
    let jobs = [Job { sheet: 0, filling: filling(1, "Mia") }];
    assert_eq!(print_run(&[agreement()], &jobs, made(), &progress).map(|_| ()), Err(Problem::Stopped));
}

#[test]
fn blank_forms_print_too() {
    let printed = print_single(&agreement(), &Filling::blank("BLANK01"), made()).unwrap();
    let (_folder, path) = kept(&printed);
    assert!(text_of(&path).contains("BLAN K01"));
}

#[test]
fn the_rule_of_the_later_pages_stands_under_their_title_and_over_the_list() {
    let long = "A school with a name so long that it takes more than one line at the head of every page it prints";
    for (title, school) in [("Class consent list", "Seaview Primary School"), (&long.repeat(2), long)] {
        for sheet in [class_list(), Sheet { blocks: [consent().blocks, consent().blocks].concat(), ..consent() }] {
            let sheet = Sheet { title: title.to_owned(), school: school.to_owned(), ..sheet };
            let laid = lay_out(&sheet, Some(&filling(1, "Mia"))).unwrap();
            assert!(laid.pages() > 1);
            for page in &laid.pages[1..] {
                let rule = page.items.iter().find_map(|inked| match inked.item {
                    Item::Line { y, to_y, ink: Ink::Navy, .. } if y.to_bits() == to_y.to_bits() => Some(y),
                    _ => None,
                });
                let rule = rule.unwrap();
                let mut above = 0;
                for inked in &page.items {
                    let Item::Text(span) = &inked.item else { continue };
                    // Letters reach about three quarters of their size above the baseline and a quarter below it.
                    let (top, bottom) = (span.y - span.size * 0.75, span.y + span.size * 0.25);
                    assert!(bottom < rule || top > rule, "{:?} at {top} to {bottom} and the rule at {rule}", span.text);
                    above += usize::from(bottom < rule);
                }
                assert!(above >= 2, "school and title stand over the rule");
            }
        }
    }
}

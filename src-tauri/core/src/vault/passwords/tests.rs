//! Passwords that people think of, and those that are taken.

use super::*;

fn verdict(password: &str) -> Result<()> {
    check("password", &SecretText::new(password.to_owned()), &["Oakfield Primary School", "Siân O'Neill"])
}

fn too_common(password: &str) {
    assert_eq!(verdict(password), Err(Problem::invalid("password", Why::TooCommon)), "{password}");
}

#[test]
fn what_everybody_tries_first_is_refused() {
    for password in [
        "password1234",
        "Password2024!",
        "P4ssw0rd!2345",
        "passwordpassword",
        "123456789012",
        "qwertyuiop12",
        "aaaaaaaaaaaa",
        "abcdefghijkl",
        "1q2w3e4r5t6y",
        "welcome12345!",
        "letmein20262026",
        "iloveyou2026!",
        "school123456",
        "schooloffice1",
        "abcabcabcabc",
        "MondayMonday1!",
        "07700 900 123",
        "welcomepassword",
    ] {
        too_common(password);
    }
}

#[test]
fn the_names_that_everybody_here_knows_are_refused() {
    for password in [
        "oakfield-brings-rain",
        "OakfieldPrimarySchool",
        "0akf13ld purple tins",
        "my friend oneill sings",
        "Siân lives by the sea",
        "signet opens the door",
        "S1gnet opens the door",
    ] {
        too_common(password);
    }
}

#[test]
fn length_is_counted_in_characters_after_normalising() {
    assert_eq!(verdict(""), Err(Problem::invalid("password", Why::Missing)));
    assert_eq!(verdict("rust orbits"), Err(Problem::invalid("password", Why::TooShort { least: LEAST })));
    // Eleven letters with a combining accent are eleven characters.
    assert_eq!(verdict("rust orbite\u{301}"), Err(Problem::invalid("password", Why::TooShort { least: LEAST })));
    let long: String = ('a'..='z').cycle().step_by(7).take(MOST + 1).collect();
    assert_eq!(verdict(&long), Err(Problem::invalid("password", Why::TooLong { most: MOST })));
    assert_eq!(verdict(&long[..MOST]), Ok(()));
}

#[test]
fn sentences_and_other_scripts_are_taken() {
    for password in [
        "correct horse battery staple",
        "the ferry leaves at noon",
        "Łódka płynie wolno",
        "القطار يصل متأخرا اليوم",
        "xK9#vQ2$mWz7",
        "my first primary colours are odd",
    ] {
        assert_eq!(verdict(password), Ok(()), "{password}");
    }
}

#[test]
fn every_suggestion_is_four_different_words_and_would_be_taken() {
    assert!(WORDS.len() >= 1296 && COMMON.len() >= 3000);
    for _ in 0..300 {
        let words = suggestion(&[]).unwrap();
        assert_eq!(words.expose().split('-').count(), 4);
        assert_eq!(check("password", &words, &[]), Ok(()), "{}", words.expose());
    }
    // Parts of words that many of them hold, as the names of people.
    let names = ["Ring", "Ness", "Able", "Tion", "Able Ringer"];
    for _ in 0..300 {
        let words = suggestion(&names).unwrap();
        assert_eq!(check("password", &words, &names), Ok(()), "{}", words.expose());
    }
}

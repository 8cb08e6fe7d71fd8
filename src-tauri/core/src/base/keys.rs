//! Tells a key or a password from the words that say where it is kept. No record holds a key (R34).

use super::{Problem, Result, Why};

/// Refuses a text with something in it that looks like a licence key or a recovery key.
///
/// # Errors
/// `Invalid { field, why: LooksLikeKey }`.
pub fn refuse(field: &str, text: &str) -> Result<()> {
    if is_in(text) { Err(Problem::invalid(field, Why::LooksLikeKey)) } else { Ok(()) }
}

/// Whether something in the text looks like a key: three or more groups of four to six letters and digits with dashes or
/// spaces between them, or sixteen and more capital letters and digits in one run.
#[must_use]
pub fn is_in(text: &str) -> bool {
    let dash = |c: char| matches!(c, '-' | '‐' | '‑' | '‒' | '–' | '—' | '−' | '_');
    let plain: String = text.chars().map(|c| if dash(c) { '-' } else { c }).collect();
    let words: Vec<&str> = plain.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).filter(|w| !w.is_empty()).collect();
    words.iter().any(|word| is_run(word) || is_grouped(&word.split('-').collect::<Vec<_>>())) || is_spaced(&words)
}

/// Sixteen capital letters and digits and more, with at least one digit or hardly a word; or a long run of letters and
/// digits in which digits stand among letters, as in a key written small or an identifier.
fn is_run(word: &str) -> bool {
    let bare: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
    let capitals = |text: &str| text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    let longest = word.split('-').max_by_key(|part| part.len()).unwrap_or_default();
    let digits = bare.bytes().filter(u8::is_ascii_digit).count();
    (longest.len() >= 16 && capitals(longest)) || (bare.len() >= 20 && digits >= 4 && bare.len() - digits >= 4)
}

/// Three groups and more, each of four to six letters and digits, of which most hold a digit or all are capitals.
fn is_grouped(groups: &[&str]) -> bool {
    groups.len() >= 3
        && groups.iter().all(|group| (4..=6).contains(&group.len()))
        && (groups.iter().filter(|group| group.bytes().any(|b| b.is_ascii_digit())).count() >= 2
            || groups.iter().all(|group| group.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())))
}

/// The same groups with spaces between them: only where all are as long and none is written small, since words are not.
fn is_spaced(words: &[&str]) -> bool {
    words.windows(4).any(|four| {
        four.iter().all(|word| {
            word.len() == four[0].len()
                && (4..=6).contains(&word.len())
                && word.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
        }) && four.iter().any(|word| word.bytes().any(|b| b.is_ascii_digit()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_told_from_the_place_where_it_is_kept() {
        for key in [
            "XQ7TR-2BNMP-88KLD-VVC4T-9HJ2W",
            "the key is ABCD-1234-EF56",
            "ABCDE-FGHIJ-KLMNO",
            "xq7tr-2bnmp-88kld",
            "XQ7TR–2BNMP–88KLD",
            "XQ7TR 2BNMP 88KLD VVC4T",
            "ABCDEFGH12345678",
            "3f2504e0-4f89-11d3-9a0c-0305e82c3301",
            "wBpZ7Kq2Lm9Xv4Tt1RsY",
            "123456-234567-345678-456789",
        ] {
            assert!(is_in(key), "{key:?}");
            assert_eq!(refuse("keptAt", key), Err(Problem::invalid("keptAt", Why::LooksLikeKey)));
        }
        for place in [
            "",
            "Password manager, folder “Licences”",
            "Sealed envelope 12 in the office safe",
            "Supplier’s portal: https://portal.example.org/schools/3301",
            "Server room, cabinet B-12, shelf 3",
            "Network manager’s vault, entry SIMS-2026",
            "Order LT-0042, see invoice 2026-0311",
            "SAFE IN THE OFFICE",
            "well-kept-file",
        ] {
            assert!(!is_in(place), "{place:?}");
        }
    }
}

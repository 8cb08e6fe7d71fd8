//! Amounts of money, in whole pence, from what people and spreadsheets write.

use super::{Problem, Result, Why};

/// More than any school pays for one thing: a larger number is a slip of the hand.
const MOST: i64 = 1_000_000_000;

/// The amount in pence; none for an empty text. "£1,234.50", "1234.5" and "1,234" are understood; "1.234,50" and "12,5"
/// are read in two ways by two people, so they are refused.
///
/// # Errors
/// `Invalid` for `field`: `UnclearAmount` or `BelowNought`.
pub fn pence(field: &str, text: &str) -> Result<Option<i64>> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let unclear = || Problem::invalid(field, Why::UnclearAmount);
    if text.is_empty() {
        return Ok(None);
    }
    let (below, bare) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest),
        None => (false, text.as_str()),
    };
    let bare = bare.strip_prefix('£').unwrap_or(bare);
    let (below, bare) = match bare.strip_prefix(['-', '−']) {
        Some(rest) if !below => (true, rest),
        _ => (below, bare),
    };
    let (pounds, rest) = bare.split_once('.').map_or((bare, None), |(pounds, pence)| (pounds, Some(pence)));
    let groups: Vec<&str> = pounds.split(',').collect();
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let grouped = groups.len() == 1 || ((1..=3).contains(&groups[0].len()) && groups[1..].iter().all(|group| group.len() == 3));
    if !grouped || !groups.iter().all(|group| digits(group)) {
        return Err(unclear());
    }
    let pence = match rest {
        None => 0,
        Some(rest) if digits(rest) && rest.len() <= 2 => {
            rest.parse::<i64>().map_err(|_| unclear())? * if rest.len() == 1 { 10 } else { 1 }
        }
        Some(_) => return Err(unclear()),
    };
    let pounds: i64 = groups.concat().parse().map_err(|_| unclear())?;
    let amount = pounds.checked_mul(100).and_then(|whole| whole.checked_add(pence)).filter(|amount| *amount <= MOST * 100);
    match amount {
        Some(amount) if below && amount > 0 => Err(Problem::invalid(field, Why::BelowNought)),
        Some(amount) => Ok(Some(amount)),
        None => Err(unclear()),
    }
}

/// "£1,234.50".
#[must_use]
pub fn words(pence: i64) -> String {
    let pounds = (pence / 100).to_string();
    let mut grouped = String::new();
    for (at, digit) in pounds.chars().enumerate() {
        if at > 0 && (pounds.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    format!("£{grouped}.{:02}", pence % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_understood_as_an_office_writes_it_or_not_at_all() {
        let read = |text: &str| pence("cost", text);
        for (text, amount) in [
            ("£1,234.50", Some(123_450)),
            ("1234.5", Some(123_450)),
            (" 1,234 ", Some(123_400)),
            ("0", Some(0)),
            ("£ 12.05", Some(1_205)),
            ("", None),
        ] {
            assert_eq!(read(text), Ok(amount), "{text:?}");
        }
        for text in ["1.234,50", "12,5", "1,23.00", "12.345", "£", "about 5", "1e5", "1,2345", ".5", "99999999999999999999"] {
            assert_eq!(read(text), Err(Problem::invalid("cost", Why::UnclearAmount)), "{text:?}");
        }
        for text in ["-3", "£-3", "-£3.00"] {
            assert_eq!(read(text), Err(Problem::invalid("cost", Why::BelowNought)), "{text:?}");
        }
    }

    #[test]
    fn an_amount_is_written_with_its_thousands_apart() {
        assert_eq!([0, 5, 1_205, 123_450, 123_456_789].map(words), ["£0.00", "£0.05", "£12.05", "£1,234.50", "£1,234,567.89"]);
    }
}

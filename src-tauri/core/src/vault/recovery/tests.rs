//! Codes as people copy them.

use proptest::prelude::*;

use super::groups::normal;
use super::*;

fn typed(text: impl Into<String>) -> SecretText {
    SecretText::new(text.into())
}

fn a_key() -> Vec<String> {
    text(Code::RecoveryKey, &std::array::from_fn::<u8, KEY_BYTES, _>(|i| (i * 37 + 5) as u8))
}

#[test]
fn a_key_has_eight_groups_and_a_device_code_thirteen() {
    assert_eq!(a_key().len(), 8);
    assert_eq!(text(Code::DeviceCode, &[255; CODE_BYTES]).len(), 13);
    assert!(a_key().iter().all(|group| group.len() == 5));
}

#[test]
fn case_spaces_and_letters_that_look_like_figures_do_not_matter() {
    let groups = a_key();
    let bytes = *parse::<KEY_BYTES>(Code::RecoveryKey, &typed(groups.join(" "))).unwrap().expose();
    let careless = groups.join("-").to_lowercase().replace('0', "o").replace('1', "l");
    for text in [groups.concat(), careless.clone(), format!("  {careless}\n"), careless.replace('l', "I")] {
        assert_eq!(*parse::<KEY_BYTES>(Code::RecoveryKey, &typed(text)).unwrap().expose(), bytes);
    }
}

#[test]
fn a_typing_error_is_found_in_its_group() {
    let groups = a_key();
    for group in 0..groups.len() {
        for place in 0..5 {
            for wrong in "0123456789ABCDEFGHJKMNPQRSTVWXYZU#é".chars() {
                let mut changed: Vec<Vec<char>> = groups.iter().map(|group| group.chars().collect()).collect();
                if changed[group][place] == wrong {
                    continue;
                }
                changed[group][place] = wrong;
                let text: Vec<String> = changed.iter().map(|group| group.iter().collect()).collect();
                assert_eq!(faulty_groups(Code::RecoveryKey, &typed(text.join(" "))), [group + 1]);
                assert!(parse::<KEY_BYTES>(Code::RecoveryKey, &typed(text.join(" "))).is_none());
            }
        }
    }
}

#[test]
fn swapped_neighbours_and_swapped_groups_are_found() {
    let groups = a_key();
    for place in 0..4 {
        let mut changed: Vec<char> = groups[2].chars().collect();
        changed.swap(place, place + 1);
        let mut text = groups.clone();
        text[2] = changed.iter().collect();
        if text[2] != groups[2] {
            assert_eq!(faulty_groups(Code::RecoveryKey, &typed(text.join(" "))), [3]);
        }
    }
    for (a, b) in (0..8).flat_map(|a| (a + 1..8).map(move |b| (a, b))) {
        let mut text = groups.clone();
        text.swap(a, b);
        assert_eq!(faulty_groups(Code::RecoveryKey, &typed(text.join(" "))), [a + 1, b + 1]);
    }
}

#[test]
fn a_code_half_typed_has_no_faulty_group_yet_and_does_not_parse() {
    let text = a_key().concat();
    assert!(faulty_groups(Code::RecoveryKey, &typed(&text[..12])).is_empty());
    assert!(parse::<KEY_BYTES>(Code::RecoveryKey, &typed(&text[..35])).is_none());
    assert!(parse::<KEY_BYTES>(Code::RecoveryKey, &typed(text + "00000")).is_none());
}

#[test]
fn a_device_code_is_not_taken_for_a_recovery_key() {
    let code = text(Code::DeviceCode, &[7; KEY_BYTES]).join(" ");
    assert!(parse::<KEY_BYTES>(Code::RecoveryKey, &typed(code.as_str())).is_none());
    assert_eq!(faulty_groups(Code::RecoveryKey, &typed(code)).len(), 8);
}

proptest! {
    #[test]
    fn every_code_comes_back_as_it_was(key: [u8; KEY_BYTES], code: [u8; CODE_BYTES]) {
        let back = parse::<KEY_BYTES>(Code::RecoveryKey, &typed(text(Code::RecoveryKey, &key).join(" ")));
        prop_assert_eq!(*back.unwrap().expose(), key);
        let back = parse::<CODE_BYTES>(Code::DeviceCode, &typed(text(Code::DeviceCode, &code).join("\t")));
        prop_assert_eq!(*back.unwrap().expose(), code);
    }

    #[test]
    fn whatever_is_typed_never_panics(anything: String) {
        let _ = parse::<KEY_BYTES>(Code::RecoveryKey, &typed(anything.clone()));
        let _ = faulty_groups(Code::DeviceCode, &typed(anything.clone()));
        prop_assert!(normal(&anything).is_ascii());
    }
}

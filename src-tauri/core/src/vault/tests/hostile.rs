//! Headers that are changed on purpose, newer, foreign, or made to hurt.

use proptest::prelude::*;
use sha2::{Digest, Sha256};

use super::*;
use crate::vault::header::{Header, VERSION};

/// Numbers that look random and are the same each time.
pub fn dice(seed: u64) -> impl FnMut(usize) -> usize {
    let mut state = seed;
    move |sides| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % sides
    }
}

/// A header whose digest is right again, as somebody would leave it who changes it on purpose.
pub fn redigested(mut bytes: Vec<u8>) -> Vec<u8> {
    let body = bytes.len() - 32;
    let digest = Sha256::digest(&bytes[..body]);
    bytes[body..].copy_from_slice(&digest);
    bytes
}

#[test]
fn a_header_changed_on_purpose_is_refused_even_with_a_right_digest() {
    let school = School::new();
    let good = fs::read(school.folder.header()).unwrap();
    let mut roll = dice(3);
    let mut at_the_door = 0;
    for _ in 0..2000 {
        let mut bytes = good.clone();
        // Behind magic and version, before the digest.
        let at = 12 + roll(good.len() - 32 - 12);
        bytes[at] ^= 1 << roll(8);
        let bytes = redigested(bytes);
        // What the parser lets through is tried at the door, unless the flip has made the derivation dear.
        let Ok(header) = Header::parse(&bytes) else {
            continue;
        };
        if header.slots.iter().any(|slot| slot.cost.m_kib > 4096) {
            continue;
        }
        fs::write(school.folder.header(), &bytes).unwrap();
        fs::write(school.folder.spare(), &bytes).unwrap();
        fs::remove_file(school.folder.tries()).unwrap_or_default();
        assert!(school.unlock().is_err(), "byte {at}");
        at_the_door += 1;
    }
    assert!(at_the_door > 1000, "{at_the_door}");
}

#[test]
fn a_newer_header_is_politely_refused_although_an_older_spare_stands_beside_it() {
    let school = School::new();
    let mut bytes = fs::read(school.folder.header()).unwrap();
    bytes[8..12].copy_from_slice(&7u32.to_be_bytes());
    let newer = Problem::VaultNewer { found: 7, known: VERSION };
    fs::write(school.folder.header(), redigested(bytes.clone())).unwrap();
    assert_eq!(refusal(school.unlock()), newer);
    assert_eq!(school.standing(), Standing::Broken { problem: newer });
    // Without the right digest it is damage, not a newer version.
    fs::write(school.folder.header(), &bytes).unwrap();
    assert!(school.unlock().unwrap().header_from_spare);
}

#[test]
fn a_header_that_would_hang_the_machine_or_hides_a_second_slot_is_refused() {
    let school = School::new();
    let good = fs::read(school.folder.header()).unwrap();
    let header = Header::parse(&good).unwrap();
    // The slot is the last thing before code and digest; its cost stands behind the sixteen bytes of the person's id.
    let mut slot = Vec::new();
    header.slots[0].write(&mut slot);
    let start = good.len() - 64 - slot.len();
    for (place, value) in [(16, 1024 * 1024 + 1), (16, 7), (20, 21), (20, 0), (24, 17), (24, 0)] {
        let mut bytes = good.clone();
        bytes[start + place..start + place + 4].copy_from_slice(&u32::to_be_bytes(value));
        assert_eq!(Header::parse(&redigested(bytes)).err(), Some(Problem::HeaderDamaged), "{place} {value}");
    }
    for count in [0u16, 2, 501, 65_535] {
        let mut bytes = good.clone();
        bytes[start - 2..start].copy_from_slice(&count.to_be_bytes());
        if count == 2 {
            let end = bytes.len() - 64;
            bytes.splice(end..end, slot.clone());
        }
        assert_eq!(Header::parse(&redigested(bytes)).err(), Some(Problem::HeaderDamaged), "{count} slots");
    }
    assert_eq!(Header::parse(&vec![0; 2 * 1024 * 1024]).err(), Some(Problem::HeaderDamaged));
}

#[test]
fn the_header_of_another_vault_gives_no_access_to_this_one() {
    let (ours, theirs) = (School::new(), School::new());
    let keys = ours.unlock().unwrap().keys;
    fs::copy(theirs.folder.header(), ours.folder.header()).unwrap();
    fs::copy(theirs.folder.spare(), ours.folder.spare()).unwrap();
    assert_eq!(refusal(ours.unlock()), Problem::KeyringEmpty);
    assert_eq!(refusal(ours.change(&keys, PASSWORD, OTHER)), Problem::HeaderDamaged);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn any_bytes_are_refused_without_a_panic(bytes: Vec<u8>) {
        prop_assert!(Header::parse(&bytes).is_err());
        let mut whole = b"SIGNET\x1aH\0\0\0\x01".to_vec();
        whole.extend_from_slice(&bytes);
        whole.extend_from_slice(&[0; 32]);
        prop_assert!(Header::parse(&redigested(whole)).is_err());
    }

    #[test]
    fn any_change_to_a_header_is_read_without_a_panic(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)) {
        use std::sync::LazyLock;
        static GOOD: LazyLock<Vec<u8>> = LazyLock::new(|| {
            let school = School::new();
            assert!(school.home.path().exists());
            fs::read(school.folder.header()).unwrap()
        });
        let mut bytes = GOOD.clone();
        for (at, value) in changes {
            let at = at.index(bytes.len());
            bytes[at] = value;
        }
        let _ = Header::parse(&bytes);
        let _ = Header::parse(&redigested(bytes));
    }
}

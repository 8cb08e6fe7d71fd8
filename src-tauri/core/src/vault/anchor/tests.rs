//! Anchors: kept, found again, and known when they are not this vault's.

use super::*;
use crate::vault::FakeKeychain;
use crate::vault::keychain::Behaviour;

fn anchor(vault: VaultId, entry: i64) -> Anchor {
    Anchor { vault, entry, head: "ab".repeat(32), at: "2026-09-08T09:00:00+00:00".to_owned(), generation: 3 }
}

fn secret() -> Secret32 {
    Secret32::from_bytes([9; 32])
}

#[test]
fn an_anchor_comes_back_from_the_keyring_and_from_the_file() {
    let home = tempfile::tempdir().unwrap();
    let keychain = FakeKeychain::new();
    let places = Places { keychain: Arc::new(keychain.clone()), folder: Some(home.path().join("settings")) };
    let vault = VaultId::new();
    let key = key(&secret(), vault);
    assert_eq!(places.newest(vault, &key), Found::Nothing);
    assert!(places.keep(&anchor(vault, 12), &key));
    assert_eq!(places.newest(vault, &key), Found::Anchor(anchor(vault, 12)));
    keychain.becomes(Behaviour::Absent);
    assert_eq!(places.newest(vault, &key), Found::Anchor(anchor(vault, 12)), "the file is the second place");
    assert!(places.keep(&anchor(vault, 13), &key));
    keychain.becomes(Behaviour::Ok);
    assert_eq!(places.newest(vault, &key), Found::Anchor(anchor(vault, 13)), "the newer of the two counts");
    assert_eq!(places.newest(VaultId::new(), &key), Found::Nothing, "each vault has its own");
}

#[test]
fn with_no_place_at_all_there_is_no_anchor_and_it_is_said() {
    for behaviour in [Behaviour::Absent, Behaviour::Locked, Behaviour::Silent] {
        let places = Places { keychain: Arc::new(FakeKeychain::that_is(behaviour)), folder: None };
        let vault = VaultId::new();
        let key = key(&secret(), vault);
        assert!(!places.keep(&anchor(vault, 1), &key));
        assert_eq!(places.newest(vault, &key), Found::Nothing);
    }
}

#[test]
fn an_anchor_of_another_key_or_vault_or_with_one_bit_changed_is_none() {
    let vault = VaultId::new();
    let key = key(&secret(), vault);
    let sealed = anchor(vault, 12).seal(&key);
    assert_eq!(Anchor::open(&sealed, vault, &key), Some(anchor(vault, 12)));
    assert_eq!(Anchor::open(&sealed, VaultId::new(), &key), None);
    assert_eq!(Anchor::open(&sealed, vault, &secret()), None);
    for at in 0..sealed.len() {
        let mut bytes = sealed.clone();
        bytes[at] ^= 1;
        assert_eq!(Anchor::open(&bytes, vault, &key), None, "byte {at}");
        assert_eq!(Anchor::open(&sealed[..at], vault, &key), None, "cut at {at}");
    }
    let keychain = FakeKeychain::that_is(Behaviour::Garbage);
    let places = Places { keychain: Arc::new(keychain), folder: None };
    assert_eq!(places.newest(vault, &key), Found::Unreadable);
}

#[test]
fn the_keeper_writes_the_newest_before_it_is_gone() {
    let keychain = FakeKeychain::new();
    let places = Places { keychain: Arc::new(keychain), folder: None };
    let vault = VaultId::new();
    let keeper = Keeper::start(places.clone(), key(&secret(), vault), Folder::at("nowhere"));
    for entry in 1..=40 {
        keeper.tell(anchor(vault, entry));
    }
    drop(keeper);
    assert_eq!(places.newest(vault, &key(&secret(), vault)), Found::Anchor(anchor(vault, 40)));
}

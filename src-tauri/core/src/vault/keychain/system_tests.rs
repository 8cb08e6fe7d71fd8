//! The real keyring. Ignored by default, as it writes to the keyring of whoever runs it:
//! `cargo test -p signet-core -- --ignored real_keyring` inside a session that has one.

use super::*;

#[test]
#[ignore = "writes to the keyring of whoever runs it"]
fn the_real_keyring_keeps_a_secret_gives_it_back_and_forgets_it() {
    let keychain = SystemKeychain::new();
    let (vault, other) = (VaultId::new(), VaultId::new());
    let secret = Secret::from_bytes([42; 32]);
    assert!(matches!(keychain.fetch(vault), Fetched::Empty));
    keep(&keychain, vault, &secret).expect("the keyring keeps it");
    assert!(matches!(SystemKeychain::new().fetch(vault), Fetched::Present(back) if *back == [42; 32]));
    assert!(matches!(keychain.fetch(other), Fetched::Empty));
    keychain.forget(vault);
    assert!(matches!(keychain.fetch(vault), Fetched::Empty));
}

#[test]
#[ignore = "needs a session without a keyring"]
fn where_there_is_no_real_keyring_it_is_said_to_be_absent_within_five_seconds() {
    let started = std::time::Instant::now();
    let keychain = SystemKeychain::new();
    assert!(matches!(keychain.fetch(VaultId::new()), Fetched::Absent));
    assert_eq!(keep(&keychain, VaultId::new(), &Secret::from_bytes([1; 32])), Err(Problem::KeyringAbsent));
    assert!(started.elapsed() < PATIENCE);
}

//! The keyring of the private desktop, from outside Signet: somebody else's hand on it.

use std::process::Command;

/// Takes away what Signet put there for the vault of this header: a new computer, or a new account.
pub fn empty(header: &[u8]) {
    let mut emptied = 0;
    for item in items() {
        let question = ["org.freedesktop.Secret.Item", "Attributes"];
        let attributes = ask(&item, "org.freedesktop.DBus.Properties.Get", &question);
        // The entry is called as the vault is, and the header has that name in its bytes; other journeys' entries stay.
        let is_ours = attributes.split(['\'', '"']).filter_map(id).any(|id| header.windows(id.len()).any(|bytes| bytes == id));
        if is_ours {
            ask(&item, "org.freedesktop.Secret.Item.Delete", &[]);
            emptied += 1;
        }
    }
    assert_eq!(emptied, 1, "a vault has one entry in the keyring");
}

/// The bytes of an id as it is written, or nothing if it is none.
fn id(written: &str) -> Option<Vec<u8>> {
    let digits = written.replace('-', "");
    if digits.len() != 32 {
        return None;
    }
    data_encoding::HEXLOWER.decode(digits.as_bytes()).ok()
}

const COLLECTION: &str = "/org/freedesktop/secrets/collection/login";

fn items() -> Vec<String> {
    let answer = ask(COLLECTION, "org.freedesktop.DBus.Properties.Get", &["org.freedesktop.Secret.Collection", "Items"]);
    answer.split('\'').filter(|part| part.starts_with(COLLECTION)).map(str::to_owned).collect()
}

fn ask(object: &str, method: &str, words: &[&str]) -> String {
    assert!(
        std::env::var_os("SIGNET_DESKTOP").is_some(),
        "Journeys touch the keyring of their private desktop only: cargo xtask test --only journeys"
    );
    let answer = Command::new("gdbus")
        .args(["call", "--session", "--timeout=10", "--dest=org.freedesktop.secrets"])
        .args([&format!("--object-path={object}"), &format!("--method={method}")])
        .args(words)
        .output()
        .expect("gdbus comes with the desktop's own libraries");
    assert!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr));
    String::from_utf8_lossy(&answer.stdout).into_owned()
}

//! What people type from the recovery sheet, and what its QR code says.
#![no_main]

use libfuzzer_sys::fuzz_target;
use signet_core::base::secret::SecretText;
use signet_core::vault::recovery::{CODE_BYTES, Code, KEY_BYTES, faulty_groups, open_payload, parse, text};

fuzz_target!(|typed: &str| {
    let secret = SecretText::new(typed.to_owned());
    // A code that is taken is the code that is printed: nothing else reads the same.
    if let Some(key) = parse::<KEY_BYTES>(Code::RecoveryKey, &secret) {
        // The code is compared with what would be printed of it.
        let printed = SecretText::new(text(Code::RecoveryKey, key.expose()).concat());
        assert!(parse::<KEY_BYTES>(Code::RecoveryKey, &printed).is_some_and(|again| again.expose() == key.expose()));
    }
    let _ = parse::<CODE_BYTES>(Code::DeviceCode, &secret);
    let _ = faulty_groups(Code::RecoveryKey, &secret);
    let right = SecretText::new(text(Code::RecoveryKey, &[7; KEY_BYTES]).concat());
    assert!(open_payload(typed, &right).is_err(), "nobody holds a slot that fits");
});

//! Headers: any bytes, and the same with the digest put right, as somebody leaves them who changes one on purpose.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sha2::{Digest, Sha256};
use signet_core::vault::header::Header;

fuzz_target!(|bytes: &[u8]| {
    let _ = Header::parse(bytes);
    let mut right = bytes.to_vec();
    right.extend_from_slice(&Sha256::digest(bytes));
    let _ = Header::parse(&right);
});

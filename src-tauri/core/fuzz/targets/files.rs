//! Files for import, of whatever kind they say they are: lists, workbooks, Common Transfer Files, and none of these.
#![no_main]

use libfuzzer_sys::fuzz_target;
use signet_core::imports::Shelf;

fuzz_target!(|bytes: &[u8]| {
    let _ = Shelf::default().put("any", bytes.to_vec());
});

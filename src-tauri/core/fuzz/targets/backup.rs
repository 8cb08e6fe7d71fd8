//! Backups: any bytes, and any list of contents in a container whose lengths and sums are right.
#![no_main]

use std::io::Cursor;

use libfuzzer_sys::fuzz_target;
use signet_core::backups::container::{lay_out, peek, read_container};
use signet_core::backups::manifest::Manifest;

fuzz_target!(|bytes: &[u8]| {
    let _ = peek(&mut Cursor::new(bytes));
    let _ = read_container(&mut Cursor::new(bytes));
    // A list of contents that is taken is written again to the byte, or something in it could be changed unnoticed.
    if let Ok(manifest) = Manifest::parse(bytes) {
        assert_eq!(manifest.bytes().ok().as_deref(), Some(bytes));
    }
    let Ok(layout) = lay_out(bytes, b"header", b"key", 0, 0) else { return };
    let whole = [layout.before, layout.after].concat();
    let _ = read_container(&mut Cursor::new(whole));
});

//! The page of requests, as the window sees it.

use std::path::Path;

/// The TypeScript in the window is what the core would write today.
/// Run with `SIGNET_WRITE_TYPES=1` to write it anew.
#[test]
fn the_windows_types_are_fresh() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/api/index.ts");
    let fresh = signet_core::api::typescript();
    if std::env::var_os("SIGNET_WRITE_TYPES").is_some() {
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("the folder");
        std::fs::write(&path, &fresh).expect("the file is written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(kept, fresh, "run SIGNET_WRITE_TYPES=1 cargo test -p signet-core --test house the_windows_types_are_fresh");
}

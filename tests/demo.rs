//! The invented school, as the front door makes it.

use signet_core::demo;

use crate::office::{day, noon};

#[test]
fn the_demonstration_is_a_school_of_420_with_half_of_its_forms_in() {
    let folder = tempfile::tempdir().unwrap();
    let report = demo::without_window(folder.path(), noon(day("2026-09-20"))).unwrap();
    assert!(report.contains("420 pupils in 14 classes"), "{report}");
    for paper in ["agreements.pdf", "consents.pdf"] {
        let bytes = std::fs::read(folder.path().join(paper)).unwrap();
        assert!(bytes.starts_with(b"%PDF"), "{paper}");
    }
    // A second time it opens what is there.
    assert_eq!(demo::without_window(folder.path(), noon(day("2026-09-21"))).unwrap(), report);
}

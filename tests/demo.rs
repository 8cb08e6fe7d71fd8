//! The invented school, as the front door makes it.

use std::sync::Arc;

use serde_json::json;
use signet_core::inventory::list;
use signet_core::office::Office;
use signet_core::vault::Folder;
use signet_core::{api, demo};

use crate::office::{Around, day, noon};

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

    // For the window it is opened while the window comes up: who asks meanwhile waits, and never finds the door.
    let desk = Arc::new(demo::desk(Folder::at(folder.path()), Arc::new(Around::default())));
    demo::open_behind(&desk, noon(day("2026-09-22")));
    let status = api::call(&desk, "door_status", json!({}), noon(day("2026-09-22"))).unwrap();
    assert_eq!(status["state"], "open");
}

#[test]
fn the_demonstration_has_equipment_in_its_rooms_with_tags_of_their_own() {
    let mut office = Office::in_memory("Marlbridge Primary School", noon(day("2026-09-20"))).unwrap();
    demo::fill(&mut office, noon(day("2026-09-20"))).unwrap();
    let rows = office.read(noon(day("2026-09-20")), |read| list::list(read, &list::ListAssets::default())).unwrap();
    assert_eq!(rows.len(), 142);
    let tags: std::collections::HashSet<_> = rows.iter().map(|row| row.tag.clone()).collect();
    assert_eq!(tags.len(), rows.len());
    assert!(rows.iter().all(|row| !row.room.is_empty() && !row.serial.is_empty() && row.cost_pence.is_some()));
}

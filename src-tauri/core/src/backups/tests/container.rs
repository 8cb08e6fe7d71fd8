//! What a container is: a zip for everybody, and nothing but exactly what was written for Signet.

use std::io::Cursor;

use proptest::prelude::*;

use super::school::{School, backups, start};
use crate::backups::container::read_container;
use crate::backups::{Reason, name};
use crate::base::Problem;

#[test]
fn a_backup_is_a_zip_whose_contents_say_nothing() {
    let mut school = School::new();
    let (_, place) = school.place("stick", true);
    school.enter("Kowalczyk", start());
    school.back_up(start(), Reason::ByHand);
    let file = &backups(&place)[0];
    let bytes = std::fs::read(file).unwrap();
    let file_name = file.file_name().unwrap().to_str().unwrap();
    assert_eq!(file_name, "oakfield-primary-school-20260908T090000Z-000001.sbk");
    let mut zip = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let names: Vec<String> = (0..zip.len()).map(|i| zip.by_index(i).unwrap().name().unwrap().into_owned()).collect();
    assert_eq!(names, ["manifest.json", "vault.hdr", "backup.key", "data.db"]);
    let container = read_container(&mut Cursor::new(&bytes)).unwrap();
    assert_eq!(container.manifest.pupils, 1);
    assert_eq!(name::parse(file_name), Some((container.manifest.made_at, container.manifest.generation)));
    for secret in ["Kowalczyk", "O'Neill", "Oakfield", "ferry"] {
        assert!(!bytes.windows(secret.len()).any(|window| window == secret.as_bytes()), "{secret}");
    }
}

#[test]
fn two_backups_of_one_vault_share_neither_key_nor_page() {
    let mut school = School::new();
    let (_, place) = school.place("stick", true);
    school.back_up(start(), Reason::ByHand);
    school.back_up(start(), Reason::ByHand);
    let read = |file: &std::path::Path| {
        let bytes = std::fs::read(file).unwrap();
        let container = read_container(&mut Cursor::new(&bytes)).unwrap();
        let at = usize::try_from(container.data_at).unwrap();
        (container, bytes[at..].to_vec())
    };
    let both = backups(&place);
    let ((first, one), (second, other)) = (read(&both[0]), read(&both[1]));
    assert_ne!(first.wrapped_key, second.wrapped_key);
    let pages = |bytes: &[u8]| bytes.chunks_exact(4096).map(<[u8]>::to_vec).collect::<std::collections::HashSet<_>>();
    assert!(pages(&one).is_disjoint(&pages(&other)));
}

proptest! {
    #[test]
    fn bytes_that_may_be_anything_are_refused_and_nothing_panics(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        let read = read_container(&mut Cursor::new(&bytes));
        prop_assert!(matches!(read, Err(Problem::BackupDamaged)));
    }

    #[test]
    fn a_first_header_that_promises_much_costs_nothing(size in any::<u32>(), crc in any::<u32>()) {
        let mut bytes = b"PK\x03\x04\x14\0\0\0\0\0\0\0\x21\0".to_vec();
        for word in [crc, size, size] {
            bytes.extend_from_slice(&word.to_le_bytes());
        }
        bytes.extend_from_slice(&[13, 0, 0, 0]);
        bytes.extend_from_slice(b"manifest.json");
        prop_assert!(read_container(&mut Cursor::new(&bytes)).is_err());
    }
}

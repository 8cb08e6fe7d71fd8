//! Secrets for people who are not at the keyboard, and secrets that this Signet does not know.

use super::*;
use crate::vault::header::Header;
use crate::vault::seal;
use crate::vault::wire::{Bundle, Tag};

/// The key of a compartment that is not built yet.
const INVENTED: Tag = Tag(77);

/// The user key of the first person's slot, as the log-in has it.
fn user_key(school: &School, header: &Header) -> crate::base::secret::Secret<32> {
    let keys = school.unlock().unwrap().keys;
    let device_secret = keys.device_secret(header).unwrap();
    header.slots[0].user_key(header.vault, &secret(PASSWORD), &device_secret).unwrap().unwrap()
}

#[test]
fn a_secret_that_is_granted_is_among_what_the_slot_holds_after_the_next_log_in_whatever_its_tag() {
    let school = School::new();
    let keys = school.unlock().unwrap().keys;
    let mut header = header::read(&school.folder).unwrap().header;
    let (vault, compartment) = (header.vault, seal::random_key().unwrap());
    header.slots[0].grant(vault, INVENTED, compartment.expose()).unwrap();
    header.save(&school.folder, &keys).unwrap();

    let open = school.unlock().unwrap();
    assert!(same_database(&keys, &open.keys));
    let header = header::read(&school.folder).unwrap().header;
    assert!(!header.slots[0].has_grants(), "it was taken in");
    let key = user_key(&school, &header);
    assert_eq!(header.slots[0].held(vault, &key, INVENTED).unwrap().expose(), compartment.expose());
    // A new password loses nothing of it.
    school.change(&open.keys, PASSWORD, OTHER).unwrap();
    let header = header::read(&school.folder).unwrap().header;
    assert!(header.slots[0].held(vault, &key, INVENTED).is_some());
}

#[test]
fn a_log_in_that_has_nothing_to_take_in_writes_nothing() {
    let school = School::new();
    let before = fs::read(school.folder.header()).unwrap();
    school.unlock().unwrap();
    assert_eq!(fs::read(school.folder.header()).unwrap(), before);
}

#[test]
fn a_grant_opens_for_nobody_else_and_in_no_other_vault() {
    let school = School::new();
    let second = school.joined_by("Łucja", OTHER);
    let header = header::read(&school.folder).unwrap().header;
    let key = user_key(&school, &header);
    let (first, other) = (header.slots[0].clone(), header.slot(second).unwrap().clone());
    let mut granted = other.clone();
    granted.grant(header.vault, INVENTED, &[5; 32]).unwrap();
    // The grant of the second person, moved to the first one's slot, byte by byte as an attacker would.
    let (mut theirs, mut mine) = (Vec::new(), Vec::new());
    granted.write(&mut theirs);
    first.write(&mut mine);
    let mut bare = Vec::new();
    other.write(&mut bare);
    let grants = theirs.split_off(bare.len() - 1);
    mine.truncate(mine.len() - 1);
    mine.extend_from_slice(&grants);
    let mut reader = crate::vault::wire::Reader::new(&mine);
    let moved = Slot::read(&mut reader).unwrap();
    assert!(moved.has_grants());
    assert_eq!(moved.taken_in(header.vault, &key).err(), Some(Problem::HeaderDamaged));
    // And in another vault even the right slot takes nothing in.
    let mut own = first.clone();
    own.grant(header.vault, INVENTED, &[5; 32]).unwrap();
    assert!(own.taken_in(header.vault, &key).is_ok());
    assert!(own.taken_in(crate::base::ids::VaultId::new(), &key).is_err());
}

#[test]
fn a_public_key_put_in_anothers_place_is_found_at_the_log_in() {
    let school = School::new();
    let keys = school.unlock().unwrap().keys;
    let good = header::read(&school.folder).unwrap().header;
    let mut slot = Vec::new();
    good.slots[0].write(&mut slot);
    // Behind person, cost, salt and the mark of the device secret.
    let place = 16 + 12 + 16 + 8;
    slot[place..place + 32].copy_from_slice(&[9; 32]);
    let mut header = good.clone();
    header.slots[0] = Slot::read(&mut crate::vault::wire::Reader::new(&slot)).unwrap();
    // Somebody with the data key could write it so that the header's own code fits.
    header.save(&school.folder, &keys).unwrap();
    assert_eq!(refusal(school.unlock()), Problem::WrongPassword);
}

#[test]
fn a_bundle_passes_over_tags_that_it_does_not_know_and_keeps_them() {
    let bundle = Bundle::new().with(INVENTED, b"a key of a length that nobody has thought of yet, longer than the others");
    let bundle = bundle.with(Tag::DATA_KEY, &[1; 32]).with(Tag(255), b"").with(Tag::AUDIT_ROOT, &[2; 32]);
    assert_eq!(bundle.find(Tag::AUDIT_ROOT).unwrap().expose(), &[2; 32]);
    let fresh = bundle.replacing(Tag::DATA_KEY, &[3; 32]).unwrap();
    assert_eq!(fresh.find(Tag::DATA_KEY).unwrap().expose(), &[3; 32]);
    assert_eq!(fresh.find(Tag::AUDIT_ROOT).unwrap().expose(), &[2; 32]);
    assert!(holds(fresh.bytes(), b"nobody has thought of yet") && !holds(fresh.bytes(), &[1; 32]));
    assert!(fresh.find(INVENTED).is_err(), "it is no key of 32 bytes");
    assert!(fresh.find(Tag(9)).is_err());
}

#[test]
fn a_bundle_that_grows_beyond_its_room_keeps_everything() {
    let mut bundle = Bundle::new();
    for tag in 10..60 {
        bundle = bundle.with(Tag(tag), &[tag; 32]);
    }
    for tag in 10..60 {
        assert_eq!(bundle.find(Tag(tag)).unwrap().expose(), &[tag; 32]);
    }
}

#[test]
fn grants_beyond_number_or_length_and_twice_under_one_tag_are_refused() {
    let school = School::new();
    let header = header::read(&school.folder).unwrap().header;
    let mut bare = Vec::new();
    header.slots[0].write(&mut bare);
    let with = |count: u8, grants: &[u8]| {
        let mut bytes = bare[..bare.len() - 1].to_vec();
        bytes.push(count);
        bytes.extend_from_slice(grants);
        Slot::read(&mut crate::vault::wire::Reader::new(&bytes)).is_ok()
    };
    let one = |tag: u8, length: usize| {
        let mut grant = vec![tag];
        grant.extend_from_slice(&u32::try_from(length).unwrap().to_be_bytes());
        grant.resize(grant.len() + length, 0);
        grant
    };
    assert!(with(0, &[]) && with(1, &one(7, 48)) && with(2, &[one(7, 48), one(8, 48)].concat()));
    assert!(!with(2, &[one(7, 48), one(7, 48)].concat()), "one tag twice");
    assert!(!with(65, &(0..65).flat_map(|tag| one(tag, 48)).collect::<Vec<_>>()), "too many");
    assert!(!with(1, &one(7, 5000)), "too long");
    assert!(!with(3, &one(7, 48)), "fewer than announced");
}

fn holds(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|window| window == word)
}

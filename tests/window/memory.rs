//! What lies in the memory of Signet and of its web process: the names and the keys while it is open, and nothing of them
//! once it has locked. Every page that a process holds is read, through the system's own view of it.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::time::Duration;

use crate::class;
use crate::door;
use crate::hands::{Hands, name_of, wait};
use crate::search::{Search, texts};
use crate::window::Window;

/// Parts of the pupils' names that are odd enough not to turn up by chance.
const NAMES: [&str; 6] = ["Kowalczyk", "Featherstonehaugh", "Saoirse", "Quarringtona", "Quarringtonb", "Quarringtonc"];

/// So many copies of names may be left in Signet's own process: pages of a freed heap that nobody can wipe.
const RESIDUE: usize = 5;

/// The device secret is gone while the vault is open, but the door asks the keyring for it again to say who may log in,
/// and a copy of that is left on a stack. It opens nothing without a password, and the keyring gives it to whoever is
/// logged in to the computer.
const AT_THE_DOOR: usize = 2;

#[test]
fn after_locking_no_key_no_password_and_no_name_is_left_in_memory() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let papers = vault_with_a_class(vault.path());
    let place = tempfile::tempdir().expect("there is room for what the journey is told");
    let (told, said) = (place.path().join("secrets"), place.path().join("said"));
    let home = place.path().as_os_str();
    let settings: [(&str, &OsStr); 3] =
        [("SIGNET_TEST_MEMORY", told.as_os_str()), ("XDG_DATA_HOME", home), ("XDG_CACHE_HOME", home)];

    let mut hands = Hands::start(vault.path(), &settings, &said);
    hands.type_text(&papers.password);
    hands.press("Return");
    let secrets = wait("the vault to open", || fs::read(&told).ok().filter(|bytes| bytes.len() == 96));
    let keys: Vec<Vec<u8>> = secrets.chunks(32).map(|key| key.iter().map(|byte| byte ^ 0xa5).collect()).collect();
    hands.next_window();

    // The scanner sees: what is there while Signet is open is found. Nothing outside tells when the page is ready for
    // the keys that lead to the list of pupils, so they are pressed until the names are there.
    let core = hands.process();
    // The process that has seen the password ends a moment after its window.
    let web = wait("a single web process", || Some(hands.web_processes()).filter(|web| web.len() == 1));
    let sought = Sought::new(&papers, &keys);
    let shown = wait("the names of the list in the web process", || {
        hands.press("Escape");
        hands.press("ctrl+k");
        std::thread::sleep(Duration::from_secs(1));
        hands.type_text("people");
        std::thread::sleep(Duration::from_secs(1));
        hands.press("Return");
        std::thread::sleep(Duration::from_secs(3));
        Some(sought.look_at(web[0])).filter(|found| found.names > 0)
    });
    println!("open, web process: {shown:?}");
    let open = sought.look_at(core);
    println!("open, Signet: {open:?}");
    assert!(open.keys[0] > 0, "the data key of an open vault is found: {open:?}");
    assert_eq!(open.keys[2], 0, "the device secret has done its work: {open:?}");
    // The window that has seen the password is gone already.
    assert_eq!((open.password, shown.password), (0, 0), "the password, with the vault open");

    hands.press("ctrl+l");
    hands.next_window();
    wait("the web process that has seen the names to end", || (!name_of(web[0]).starts_with("WebKitWeb")).then_some(()));

    let mut locked = Vec::new();
    for process in hands.processes() {
        let found = sought.look_at(process);
        println!("locked, {} {}: {found:?}", name_of(process), process);
        locked.push((process, found));
    }
    for (process, found) in &locked {
        let name = name_of(*process);
        assert_eq!(found.keys[..2], [0, 0], "keys in {name}: {found:?}");
        assert!(found.keys[2] <= if *process == core { AT_THE_DOOR } else { 0 }, "device secret in {name}: {found:?}");
        assert_eq!((found.password, found.sheet), (0, 0), "{name}: {found:?}");
        let most = if *process == core { RESIDUE } else { 0 };
        assert!(found.names <= most, "names in {name}: {found:?}");
    }
    assert!(locked[0].1.bytes > 10_000_000, "a process of this kind holds more: {:?}", locked[0].1);
}

/// A vault with thirty pupils, made in another window, and what its person has on paper and in mind.
fn vault_with_a_class(vault: &Path) -> door::Papers {
    let files = tempfile::tempdir().expect("there is room for a list");
    let list = files.path().join("pupils.csv");
    class::write(&list, false);
    let mut window = Window::start_with(vault, &[], &[("SIGNET_TEST_OPEN", list.as_os_str())]);
    let papers = door::begin(&window);
    class::bring_in(&window);
    window.press("Ctrl+L");
    window.wait_for("Signet is locked");
    window.close();
    papers
}

/// What is looked for.
struct Sought(Search<Kind>);

#[derive(Clone, Copy)]
enum Kind {
    Key(usize),
    Password,
    Sheet,
    Name,
}

/// How often each was found.
#[derive(Debug, Default)]
struct Found {
    /// The data key, a key derived from it, the device secret: as bytes and as digits.
    keys: [usize; 3],
    password: usize,
    /// Groups of the recovery sheet's codes.
    sheet: usize,
    names: usize,
    /// How much was read.
    bytes: usize,
}

impl Sought {
    fn new(papers: &door::Papers, keys: &[Vec<u8>]) -> Self {
        let mut needles = Vec::new();
        for (at, key) in keys.iter().enumerate() {
            needles.push((Kind::Key(at), key.clone()));
            let digits = data_encoding::HEXLOWER.encode(key);
            needles.extend(texts(&digits[..40]).into_iter().map(|text| (Kind::Key(at), text)));
        }
        needles.extend(texts(&papers.password).into_iter().map(|text| (Kind::Password, text)));
        for code in [&papers.recovery_key, &papers.device_code] {
            for apart in [" ", "-", ""] {
                needles.extend(texts(&code[..3].join(apart)).into_iter().map(|text| (Kind::Sheet, text)));
            }
        }
        needles.extend(NAMES.iter().flat_map(|name| texts(name)).map(|text| (Kind::Name, text)));
        Self(Search::new(needles))
    }

    /// Reads everything that a process holds in memory.
    fn look_at(&self, process: u32) -> Found {
        let mut found = Found::default();
        let (Ok(maps), Ok(memory), Ok(pages)) = (
            fs::read_to_string(format!("/proc/{process}/maps")),
            File::open(format!("/proc/{process}/mem")),
            File::open(format!("/proc/{process}/pagemap")),
        ) else {
            return found;
        };
        for line in maps.lines() {
            let mut words = line.split_whitespace();
            let (range, rights) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
            // What is mapped from a file and never changed is what the file says.
            if !rights.starts_with("rw") {
                continue;
            }
            let (from, to) = range.split_once('-').expect("a range has two ends");
            let number = |digits| u64::from_str_radix(digits, 16).expect("a range is written in digits");
            for (from, to) in held(&pages, number(from), number(to)) {
                self.read(&memory, from, to, &mut found);
            }
        }
        found
    }

    fn read(&self, memory: &File, from: u64, to: u64, found: &mut Found) {
        const PIECE: u64 = 8 << 20;
        let mut buffer = Vec::new();
        let mut at = from;
        while at < to {
            // Pieces overlap, so that nothing hides on the seam.
            let end = to.min(at + PIECE + 256);
            buffer.resize(usize::try_from(end - at).expect("a piece is small"), 0);
            if memory.read_exact_at(&mut buffer, at).is_ok() {
                found.bytes += buffer.len();
                let fresh = usize::try_from(PIECE).expect("a piece is small");
                let until = if end == to { usize::MAX } else { fresh };
                self.0.find(&buffer, until, |kind| found.count(kind));
            }
            at += PIECE;
        }
    }
}

impl Found {
    fn count(&mut self, kind: Kind) {
        match kind {
            Kind::Key(key) => self.keys[key] += 1,
            Kind::Password => self.password += 1,
            Kind::Sheet => self.sheet += 1,
            Kind::Name => self.names += 1,
        }
    }
}

/// The runs of pages within a range that the process really holds; reserved room without pages is skipped.
fn held(pages: &File, from: u64, to: u64) -> Vec<(u64, u64)> {
    const PAGE: u64 = 4096;
    let mut runs: Vec<(u64, u64)> = Vec::new();
    let mut flags = vec![0_u8; 8 << 10];
    let mut at = from;
    while at < to {
        let count = ((to - at) / PAGE).min(1 << 10);
        let room = &mut flags[..usize::try_from(count * 8).expect("a piece is small")];
        if pages.read_exact_at(room, at / PAGE * 8).is_err() {
            return vec![(from, to)];
        }
        for (page, flag) in room.chunks(8).enumerate() {
            // The two highest bits: in memory, or moved to the disk.
            if flag[7] & 0xc0 == 0 {
                continue;
            }
            let begin = at + page as u64 * PAGE;
            match runs.last_mut() {
                Some((_, end)) if *end == begin => *end += PAGE,
                _ => runs.push((begin, begin + PAGE)),
            }
        }
        at += count * PAGE;
    }
    runs
}

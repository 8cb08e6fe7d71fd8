//! After a day's work nothing of the pupils lies outside the vault, and nothing inside it can be read: not in its files,
//! not in what the web view keeps, not in temporary files, not in what the program says.

use std::ffi::OsStr;
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use flate2::Compression;
use flate2::read::{GzDecoder, ZlibDecoder};
use flate2::write::ZlibEncoder;
use serde_json::json;

use crate::class;
use crate::door;
use crate::search::{Search, texts};
use crate::window::Window;

/// Parts of the pupils' names that are odd enough not to turn up by chance.
const CANARIES: [&str; 40] = [
    "Kowalczyk",
    "Marlbridge Primary",
    "O'Neill",
    "محمد",
    "Ruth Ashdown",
    "07700 900003",
    "Anne-Marie",
    "Featherstonehaugh",
    "Cholmondeley",
    "Maximiliana",
    "Wilhelmina Theodora",
    "Konstantina",
    "Saoirse",
    "Eilidh",
    "Vihaan",
    "4 Willow",
    "Quarringtona",
    "Quarringtonb",
    "Quarringtonc",
    "Quarringtond",
    "Quarringtone",
    "Quarringtonf",
    "Quarringtong",
    "Quarringtonh",
    "Quarringtoni",
    "Quarringtonj",
    "Quarringtonk",
    "Quarringtonl",
    "Quarringtonm",
    "Quarringtonn",
    "Quarringtono",
    "Quarringtonp",
    "Quarringtonq",
    "Quarringtonr",
    "Quarringtons",
    "Quarringtont",
    "Quarringtonu",
    "Quarringtonv",
    "Quarringtonw",
    "Quarringtonx",
];

#[test]
fn after_a_days_work_no_name_is_left_behind() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let home = tempfile::tempdir().expect("there is room for a home");
    let saved = tempfile::tempdir().expect("there is room for papers");
    let list = saved.path().join("pupils.csv");
    class::write(&list, false);
    let places = [
        ("HOME", ""),
        ("XDG_DATA_HOME", "data"),
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_STATE_HOME", "state"),
        ("TMPDIR", "tmp"),
    ]
    .map(|(name, folder)| (name, home.path().join(folder)));
    for (_, folder) in &places {
        fs::create_dir_all(folder).expect("there is room for a home");
    }
    let mut settings: Vec<(&str, &OsStr)> = places.iter().map(|(name, folder)| (*name, folder.as_os_str())).collect();
    settings.push(("SIGNET_TEST_OPEN", list.as_os_str()));
    settings.push(("SIGNET_TEST_SAVE", saved.path().as_os_str()));
    // The libraries beneath the window say all they have to say, so that there is something to search.
    settings.push(("G_MESSAGES_DEBUG", OsStr::new("all")));

    let mut window = Window::start_with(vault.path(), &[], &settings);
    door::begin(&window);
    class::bring_in(&window);
    window.go("/people");
    window.fill("Search in this list", "kowal");
    window.click("link", "Kowalczyk, Łucja");
    window.wait("the page of Łucja", || (window.find("main h1").text().ok()? == "Łucja Kowalczyk").then_some(()));
    window.go("/consents");
    window.find("#cell-0-2:focus");
    window.type_text("A");
    window.press("Enter");
    window.wait_for("· 1 sheet in");
    let pdf = save_class_list(&window, saved.path());
    preview_and_leave(&window);
    // The copy that is made at the lock is searched too.
    window.lock_and_close();

    assert!(!window.said().is_empty(), "what Signet writes is heard");
    let search = Search::new(CANARIES.iter().flat_map(|name| spellings(name).into_iter().map(|text| (*name, text))).collect());
    let mut found = Vec::new();
    let (mut searched, mut unpacked) = (0, 0);
    let backups = backups_beside(vault.path());
    let copied = files_below(&backups);
    assert!(!copied.is_empty(), "the lock has left a copy in {}", backups.display());
    for file in files_below(vault.path()).into_iter().chain(files_below(home.path())).chain(copied) {
        let bytes = fs::read(&file).unwrap_or_default();
        searched += bytes.len();
        if bytes.starts_with(b"%PDF") {
            found.push(format!("a paper in {}", file.display()));
        }
        let mut hear = |name| found.push(format!("{name} in {}", file.display()));
        search.find(&bytes, usize::MAX, &mut hear);
        for inner in inflated(&bytes) {
            unpacked += inner.len();
            search.find(&inner, usize::MAX, &mut hear);
        }
    }
    search.find(window.said().as_bytes(), usize::MAX, |name| found.push(format!("{name} in what Signet wrote")));
    println!("{searched} bytes searched, {unpacked} more unpacked");
    assert_eq!(found, Vec::<String>::new());

    // The names were there to be found, and this search finds them in each of its spellings.
    let text =
        Command::new("pdftotext").arg("-layout").arg(&pdf).arg("-").output().expect("pdftotext is installed for the tests");
    let text = String::from_utf8_lossy(&text.stdout).into_owned();
    for name in ["Kowalczyk", "Saoirse", "Quarringtona"] {
        assert!(text.contains(name), "the saved list has {name}:\n{text}");
    }
    for name in CANARIES {
        for spelling in spellings(name) {
            let around = [b"some bytes before ".as_slice(), &spelling, b" and after"].concat();
            let packed = [b"a header ".as_slice(), &packed(&around)].concat();
            for bytes in [vec![around], inflated(&packed)].concat() {
                let mut heard = Vec::new();
                search.find(&bytes, usize::MAX, |name| heard.push(name));
                assert!(heard.contains(&name), "{name} would not have been found");
            }
            assert!(!inflated(&packed).is_empty(), "what is packed would not have been unpacked");
        }
    }
}

/// Saves the consent list of the class where the dialog is told to, and says where that is.
fn save_class_list(window: &Window, folder: &Path) -> PathBuf {
    let classes = window.ask("classes_list", json!({}));
    let paper = json!({ "kind": "classConsents", "class": classes[0]["id"], "asAt": null });
    let prepared = window.ask("paper_prepare", json!({ "paper": paper }));
    let saved = window.ask("paper_save", json!({ "token": prepared["token"] }));
    assert_eq!(saved["done"], true);
    folder.join(saved["fileName"].as_str().expect("a saved file has a name"))
}

/// Opens a paper in its preview and leaves it, as somebody does who thinks better of it.
fn preview_and_leave(window: &Window) {
    window.click("button", "Print missing forms");
    window.find("[role=dialog] [role=img] canvas");
    window.press("Escape");
    let is_open = "return document.querySelector('[role=dialog] [role=img]') !== null";
    window.wait("the preview to go", || window.script(is_open, json!([])).as_bool().filter(|open| !open));
}

/// Where the program puts its copies as long as nobody has chosen a place.
fn backups_beside(vault: &Path) -> PathBuf {
    let mut name = vault.file_name().expect("a vault has a name").to_os_string();
    name.push("-backups");
    vault.with_file_name(name)
}

/// A name as it may lie in a file: plain, as UTF-16, and in base64 at each of the three places it can begin.
fn spellings(name: &str) -> Vec<Vec<u8>> {
    let mut all = texts(name).to_vec();
    for before in 0..3 {
        let padded = [vec![0; before], name.as_bytes().to_vec()].concat();
        let encoded = data_encoding::BASE64_NOPAD.encode(&padded);
        // What the neighbours' bits change is cut off at both ends.
        let from = [0, 2, 3][before];
        let whole = padded.len() / 3 * 4;
        all.push(encoded.as_bytes()[from..whole].to_vec());
    }
    all
}

/// Everything packed within these bytes that can be unpacked, wherever it begins: as a cache, a picture or a PDF has it.
fn inflated(bytes: &[u8]) -> Vec<Vec<u8>> {
    const MOST: u64 = 4 << 20;
    let mut all = Vec::new();
    for (at, begin) in bytes.windows(2).enumerate() {
        let mut out = Vec::new();
        // What ends in disorder may still have given something up.
        let _ = match begin {
            [0x78, 0x01 | 0x5e | 0x9c | 0xda] => ZlibDecoder::new(&bytes[at..]).take(MOST).read_to_end(&mut out),
            [0x1f, 0x8b] => GzDecoder::new(&bytes[at..]).take(MOST).read_to_end(&mut out),
            _ => continue,
        };
        if !out.is_empty() {
            all.push(out);
        }
    }
    all
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::default());
    packer.write_all(bytes).expect("memory takes everything");
    packer.finish().expect("memory takes everything")
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    entries
        .flatten()
        .flat_map(|entry| match entry.file_type() {
            Ok(kind) if kind.is_dir() => files_below(&entry.path()),
            _ => vec![entry.path()],
        })
        .collect()
}

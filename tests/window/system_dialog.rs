//! Printing through the system's own dialog, where no queue is known: what comes out has the form's own size, its code reads
//! back, and its corner marks stand where a scan looks for them.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::window::{Window, shots};

/// Dots to the inch at which the printed pages are looked at.
const FINE: f32 = 300.0;

#[test]
#[ignore = "a driven window opens no system dialog: to be gone through by hand"]
fn without_a_queue_the_systems_dialog_prints_a_form_that_a_scan_can_read() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let home = tempfile::tempdir().expect("there is room for papers");
    let config = home.path().join("config");
    fs::create_dir_all(config.join("gtk-3.0")).expect("there is room for a setting");
    // The dialog then offers one thing, which needs no printer: to print to a file.
    fs::write(config.join("gtk-3.0/settings.ini"), "[Settings]\ngtk-print-backends=file\n").expect("there is room");
    let saved = home.path().join("saved");
    fs::create_dir_all(&saved).expect("there is room for papers");
    let settings: [(&str, &OsStr); 4] = [
        ("CUPS_SERVER", OsStr::new("/nowhere")),
        ("HOME", home.path().as_os_str()),
        ("XDG_CONFIG_HOME", config.as_os_str()),
        ("SIGNET_TEST_SAVE", saved.as_os_str()),
    ];
    let window = Window::start_with(vault.path(), &["--demo"], &settings);
    window.find("nav[aria-label=Signet]");
    window.go("/papers");
    window.wait_for("Blank forms");
    window.click("radio", "C1 · Pictures of your child, and the internet: your choice");
    let look = window.by_text("button", "Preview: Blank forms");
    window.script("arguments[0].click()", json!([look.reference()]));
    window.wait_for("own print dialog");
    window.wait_for("Page 1 of");
    window.find("[role=dialog] [role=img] canvas");
    let pages = window.script("return document.querySelectorAll('[role=dialog] [role=img]').length", json!([]));
    window.screenshot(&shots().join("system-dialog.png"));
    assert_eq!(window.axe(), Vec::<String>::new());
    // Pressed a moment later, since the page stands still while the dialog is open.
    window.script(PRESS_PRINT, json!([]));
    let printed = answer_dialog(home.path());
    window.wait_for("print dialog was closed");
    let left = window.script("return document.querySelectorAll('.print-layer, .print-layer img').length", json!([]));
    assert_eq!(left, 0, "no picture of the pages stays in the window");

    let info = said("pdfinfo", &[printed.as_os_str()]);
    assert!(info.contains(&format!("Pages:           {pages}\n")), "{pages} pages:\n{info}");
    assert!(info.contains("595.28 x 841.89 pts (A4)") || info.contains("595.276 x 841.89 pts (A4)"), "{info}");
    for page in 1..=pages.as_u64().expect("a number of pages") {
        let picture = Picture::of(&printed, page);
        let (code, reference) = picture.code();
        assert!((code.0 - 183.0).abs() < 0.5 && (code.1 - 22.0).abs() < 0.5, "the code's middle stands at {code:?}");
        assert_eq!(reference.len(), 19, "{reference}");
        for (x, y) in [(11.0, 11.0), (199.0, 11.0), (11.0, 286.0), (199.0, 286.0)] {
            let found = picture.middle_of_ink(x, y, 3.6);
            let off = (found.0 - x).abs().max((found.1 - y).abs());
            assert!(off < 0.5, "page {page}: the mark for {x}, {y} stands at {found:?}");
        }
    }
}

/// Presses “Print…” when the script has returned.
const PRESS_PRINT: &str = "setTimeout(() => [...document.querySelectorAll('[role=dialog] button')]
  .find((button) => button.textContent.trim() === 'Print…').click(), 200);";

/// Waits for the dialog, agrees to what it proposes, and answers where it printed to.
fn answer_dialog(home: &Path) -> PathBuf {
    let begun = Instant::now();
    let dialog = loop {
        let found = Command::new("xdotool").args(["search", "--onlyvisible", "--name", "^Print$"]).output();
        let found = found.expect("xdotool is installed for the tests");
        if let Some(window) = String::from_utf8_lossy(&found.stdout).lines().next() {
            break window.to_owned();
        }
        assert!(begun.elapsed() < Duration::from_secs(90), "no print dialog opened");
        sleep(Duration::from_millis(200));
    };
    sleep(Duration::from_secs(2));
    let _ = Command::new("import").args(["-window", "root"]).arg(shots().join("system-dialog-open.png")).status();
    let _ = Command::new("xdotool").args(["windowfocus", "--sync", &dialog, "key", "Return"]).status();
    loop {
        if let Some(file) = pdf_in(home) {
            let size = || fs::metadata(&file).map(|data| data.len()).unwrap_or(0);
            let before = size();
            sleep(Duration::from_secs(2));
            if before > 0 && size() == before {
                return file;
            }
        }
        assert!(begun.elapsed() < Duration::from_secs(150), "nothing was printed");
        sleep(Duration::from_millis(300));
    }
}

/// The dialog prints to the person's documents, or beside where the program was started.
fn pdf_in(home: &Path) -> Option<PathBuf> {
    let here = std::env::current_dir().ok()?;
    [home.to_owned(), home.join("Documents"), here].iter().map(|folder| folder.join("output.pdf")).find(|file| file.is_file())
}

/// A printed page in grey dots.
struct Picture {
    width: usize,
    height: usize,
    dots: Vec<u8>,
}

impl Picture {
    fn of(pdf: &Path, page: u64) -> Self {
        let folder = tempfile::tempdir().expect("there is room for a picture");
        let out = folder.path().join("page");
        let page = page.to_string();
        let dpi = FINE.to_string();
        let words = ["-r", &dpi, "-gray", "-singlefile", "-f", &page, "-l", &page].map(OsStr::new);
        said("pdftoppm", &[&words[..], &[pdf.as_os_str(), out.as_os_str()]].concat());
        let bytes = fs::read(out.with_extension("pgm")).expect("the page was drawn");
        let mut parts = bytes.splitn(4, |byte| *byte == b'\n').skip(1);
        let size = String::from_utf8(parts.next().expect("a size").to_vec()).expect("figures");
        let (width, height) = size.split_once(' ').expect("two figures");
        let dots = parts.nth(1).expect("dots").to_vec();
        Self { width: width.parse().expect("a figure"), height: height.parse().expect("a figure"), dots }
    }

    /// Where the middle of the one code stands, in millimetres, and what it says.
    fn code(&self) -> ((f32, f32), String) {
        let dot = |x: usize, y: usize| self.dots[y * self.width + x];
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(self.width, self.height, dot);
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1, "one code on the page");
        let (_, content) = grids[0].decode().expect("the code reads back");
        let sum = grids[0].bounds.iter().fold((0, 0), |sum, point| (sum.0 + point.x, sum.1 + point.y));
        let millimetres = |dots: i32| dots as f32 / 4.0 * 25.4 / FINE;
        ((millimetres(sum.0), millimetres(sum.1)), content)
    }

    /// The middle of everything dark within so many millimetres of a place.
    fn middle_of_ink(&self, x: f32, y: f32, within: f32) -> (f32, f32) {
        let dots = |millimetres: f32| (millimetres / 25.4 * FINE).round() as usize;
        let (mut sum_x, mut sum_y, mut count) = (0, 0, 0);
        for row in dots(y - within)..dots(y + within) {
            for column in dots(x - within)..dots(x + within) {
                if self.dots[row * self.width + column] < 128 {
                    (sum_x, sum_y, count) = (sum_x + column, sum_y + row, count + 1);
                }
            }
        }
        assert!(count > 500, "hardly any ink at {x}, {y}");
        let millimetres = |sum: usize| (sum as f32 / count as f32 + 0.5) * 25.4 / FINE;
        (millimetres(sum_x), millimetres(sum_y))
    }
}

/// What a program says; the journey fails if it does.
fn said(program: &str, words: &[&OsStr]) -> String {
    let output = Command::new(program).args(words).output().unwrap_or_else(|problem| panic!("{program}: {problem}"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

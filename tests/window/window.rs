//! The window of a running Signet, as a journey sees it. Everything waits a little, and says what it saw when
//! it has waited too long.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::driver::{Driver, Start};
use crate::element::Element;
use crate::keys;

/// A running Signet on a vault folder of its own.
pub struct Window {
    driver: Option<Driver>,
    vault: PathBuf,
    arguments: Vec<String>,
    settings: Vec<(String, OsString)>,
    said: tempfile::NamedTempFile,
}

/// How long to wait for the window before giving it up: a busy machine is slow, and no fault of Signet's.
const PATIENCE: Duration = Duration::from_secs(60);

// Not every journey needs every means of travelling.
#[allow(dead_code)]
impl Window {
    /// Starts Signet with its vault in this folder and these words on its command line.
    pub fn start(vault: &Path, arguments: &[&str]) -> Self {
        Self::start_with(vault, arguments, &[])
    }

    /// Starts Signet in changed surroundings: `("SIGNET_TEST_SAVE", folder)` answers the save dialog.
    pub fn start_with(vault: &Path, arguments: &[&str], settings: &[(&str, &OsStr)]) -> Self {
        let setting = |(name, value): &(&str, &OsStr)| ((*name).to_owned(), (*value).to_owned());
        let mut window = Self {
            driver: None,
            vault: vault.to_owned(),
            arguments: arguments.iter().map(|word| (*word).to_owned()).collect(),
            settings: settings.iter().map(setting).collect(),
            said: tempfile::NamedTempFile::new().expect("there is room for what Signet says"),
        };
        window.open();
        window
    }

    /// Starts Signet again after [`Window::close`] or [`Window::kill`].
    pub fn open(&mut self) {
        let binary = std::env::var_os("SIGNET_BINARY").expect("`cargo xtask test --only journeys` says where the binary is");
        let start = Start {
            binary: Path::new(&binary),
            arguments: &self.arguments,
            vault: &self.vault,
            settings: &self.settings,
            said: self.said.path(),
        };
        let driver = Driver::start(&start).unwrap_or_else(|problem| panic!("{problem} Signet said:\n{}", self.said()));
        self.driver = Some(driver);
    }

    /// Ends the session with the window: the driver ends the program, which is not asked and makes no last backup.
    pub fn close(&mut self) {
        if let Some(driver) = self.driver.take() {
            driver.close();
        }
    }

    /// Locks by key. The page begins anew then, and what is typed into the one before is lost.
    pub fn lock(&self) {
        self.script("window.isBeforeTheLock = true", json!([]));
        self.press("Ctrl+L");
        self.wait("the page to begin anew", || {
            let is_new = self.try_script("return window.isBeforeTheLock === undefined", json!([]));
            (is_new.ok()? == true).then_some(())
        });
        self.wait_for("Signet is locked");
    }

    /// Locks, waits for all that is done when Signet locks, and closes: everything is in its place then.
    pub fn lock_and_close(&mut self) {
        self.lock();
        self.wait("the backup that is made when Signet locks", || {
            (self.ask("door_status", json!({}))["finishing"] == false).then_some(())
        });
        self.close();
    }

    /// Ends Signet as a power cut would.
    pub fn kill(&mut self) {
        if let Some(driver) = self.driver.take() {
            driver.kill();
        }
    }

    /// What Signet and its web view have written to their outputs so far.
    pub fn said(&self) -> String {
        let bytes = std::fs::read(self.said.path()).unwrap_or_default();
        String::from_utf8_lossy(&bytes).into_owned()
    }

    /// Makes the window so large.
    pub fn resize(&self, width: u32, height: u32) {
        let size = json!({ "x": 0, "y": 0, "width": width, "height": height });
        self.driver().post("/window/rect", &size).unwrap_or_else(|problem| panic!("{problem}"));
        self.wait(&format!("a window of {width} by {height}"), || {
            let size = self.try_script("return [innerWidth, innerHeight]", json!([]));
            (size.ok()? == json!([width, height])).then_some(())
        });
    }

    /// Goes to the page at an address within the window, such as `/people`.
    pub fn go(&self, path: &str) {
        self.script("location.hash = arguments[0]", json!([path]));
    }

    /// The first thing that a CSS selector names.
    pub fn find(&self, css: &str) -> Element<'_> {
        self.wait(&format!("anything at `{css}`"), || {
            let wanted = json!({ "using": "css selector", "value": css });
            let answer = self.driver().post("/element", &wanted).ok()?;
            Element::in_answer(self, &answer)
        })
    }

    /// The thing that a person would call so: `by_text("button", "Lock")`, `by_text("textbox", "Password")`.
    pub fn by_text(&self, role: &str, name: &str) -> Element<'_> {
        self.wait(&format!("a {role} called “{name}”"), || {
            let script = include_str!("by_role.js");
            let answer = self.try_script(script, json!([role, name])).ok()?;
            Element::in_answer(self, &answer)
        })
    }

    /// Presses the thing of that role and name, again if the page was redrawn just then.
    pub fn click(&self, role: &str, name: &str) {
        self.wait(&format!("to press the {role} “{name}”"), || self.by_text(role, name).click().ok());
    }

    /// Fills the field of that name, whatever was in it.
    pub fn fill(&self, name: &str, text: &str) {
        self.wait(&format!("to fill “{name}”"), || {
            let field = self.by_text("textbox", name);
            field.clear().ok()?;
            field.type_text(text).ok()
        });
    }

    /// Chooses from the list of that name what begins with these words.
    pub fn choose(&self, name: &str, option: &str) {
        self.wait(&format!("to choose “{option}” as “{name}”"), || {
            let list = self.by_text("combobox", name);
            let wanted =
                "return [...arguments[0].options].find((option) => option.label.trim().startsWith(arguments[1])) ?? null";
            let answer = self.try_script(wanted, json!([list.reference(), option])).ok()?;
            Element::in_answer(self, &answer)?.click().ok()
        });
    }

    /// Types where the keyboard is, key by key.
    pub fn type_text(&self, text: &str) {
        self.act(&keys::typed(text));
    }

    /// Presses a key, with others held: `Enter`, `Ctrl+K`, `Shift+Tab`.
    pub fn press(&self, chord: &str) {
        self.act(&keys::chord(chord));
    }

    /// Waits until the window shows this text.
    pub fn wait_for(&self, text: &str) {
        self.wait(&format!("“{text}”"), || self.text().contains(text).then_some(()));
    }

    /// Waits until the window does not show this text any more.
    pub fn wait_gone(&self, text: &str) {
        self.wait(&format!("“{text}” to go"), || (!self.text().contains(text)).then_some(()));
    }

    /// All the text that the window shows.
    pub fn text(&self) -> String {
        let text = self.try_script("return document.body.innerText", json!([]));
        text.ok().and_then(|text| text.as_str().map(str::to_owned)).unwrap_or_default()
    }

    /// Runs a script in the page; what it returns comes back.
    pub fn script(&self, script: &str, arguments: Value) -> Value {
        self.try_script(script, arguments).unwrap_or_else(|problem| panic!("{problem}"))
    }

    /// Asks the core for something over the window's own bridge; what it refuses fails the journey.
    pub fn ask(&self, request: &str, input: Value) -> Value {
        self.try_ask(request, input).unwrap_or_else(|problem| panic!("{request} was refused: {problem}"))
    }

    /// Asks the core for something that it may refuse.
    pub fn try_ask(&self, request: &str, input: Value) -> Result<Value, Value> {
        let script = "const done = arguments[arguments.length - 1];
            window.__TAURI_INTERNALS__.invoke('call', { name: arguments[0], input: arguments[1] })
              .then((answer) => done({ answer }), (problem) => done({ problem }));";
        let body = json!({ "script": script, "args": [request, input] });
        let mut answer = self.driver().post("/execute/async", &body).unwrap_or_else(|problem| panic!("{problem}"));
        match answer.get_mut("problem") {
            Some(problem) => Err(problem.take()),
            None => Ok(answer["answer"].take()),
        }
    }

    /// Runs a script that calls its last argument when it is done.
    pub fn script_with_reply(&self, script: &str) -> Value {
        let body = json!({ "script": script, "args": [] });
        self.driver().post("/execute/async", &body).unwrap_or_else(|problem| panic!("{problem}"))
    }

    /// Writes what the window shows to a PNG file.
    pub fn screenshot(&self, file: &Path) {
        self.try_screenshot(file).unwrap_or_else(|problem| panic!("{problem}"));
    }

    /// The driver, which is there from start to end.
    pub fn driver(&self) -> &Driver {
        self.driver.as_ref().expect("the window is open")
    }

    fn act(&self, actions: &Value) {
        self.driver().post("/actions", actions).unwrap_or_else(|problem| panic!("{problem}"));
    }

    fn try_script(&self, script: &str, arguments: Value) -> Result<Value, String> {
        let body = json!({ "script": script, "args": arguments });
        self.driver().post("/execute/sync", &body)
    }

    fn try_screenshot(&self, file: &Path) -> Result<(), String> {
        // Right after a change most pictures show the old frame.
        self.driver().post("/execute/async", &json!({ "script": TWO_FRAMES, "args": [] }))?;
        let picture = self.driver().get("/screenshot")?;
        let picture = picture.as_str().ok_or("The driver sent no picture")?;
        let bytes =
            data_encoding::BASE64.decode(picture.as_bytes()).map_err(|problem| format!("The picture is no base64: {problem}"))?;
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder).map_err(|problem| problem.to_string())?;
        }
        std::fs::write(file, bytes).map_err(|problem| problem.to_string())
    }

    /// Looks again and again until something is there; fails with a picture and the page's text after a while.
    pub fn wait<T>(&self, what: &str, mut look: impl FnMut() -> Option<T>) -> T {
        let begun = Instant::now();
        loop {
            if let Some(found) = look() {
                return found;
            }
            if begun.elapsed() > PATIENCE {
                let journey = std::thread::current();
                let journey = journey.name().unwrap_or("journey").replace("::", "-");
                let picture = shots().join(format!("failed-{journey}.png"));
                let seen = match self.try_screenshot(&picture) {
                    Ok(()) => format!("A picture is at {}.", picture.display()),
                    Err(problem) => format!("No picture could be made: {problem}."),
                };
                panic!("Waited for {what}. {seen} The window says:\n{}\nSignet wrote:\n{}", self.text(), self.said());
            }
            sleep(Duration::from_millis(40));
        }
    }
}

impl Drop for Window {
    /// Signet makes its first backups beside the vault, where no journey's own folder would take them away again.
    fn drop(&mut self) {
        self.driver = None;
        let mut beside = self.vault.clone().into_os_string();
        beside.push("-backups");
        let _ = std::fs::remove_dir_all(beside);
    }
}

const TWO_FRAMES: &str = "const done = arguments[arguments.length - 1];
requestAnimationFrame(() => requestAnimationFrame(() => done(true)));";

/// Where pictures of the window are kept, among the built things.
pub fn shots() -> PathBuf {
    root().join("target/journeys")
}

/// The top folder of the project.
pub fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).expect("the front door stands two folders below the top")
}

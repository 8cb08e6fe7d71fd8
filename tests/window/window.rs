//! The window of a running Signet, as a journey sees it. Everything waits a little, and says what it saw when
//! it has waited too long.

use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::driver::Driver;
use crate::element::Element;
use crate::keys;

/// A running Signet on a vault folder of its own.
pub struct Window {
    driver: Option<Driver>,
    vault: PathBuf,
    arguments: Vec<String>,
}

/// How long a person would wait for the window to answer before calling somebody.
const PATIENCE: Duration = Duration::from_secs(15);

// Not every journey needs every means of travelling.
#[allow(dead_code)]
impl Window {
    /// Starts Signet with its vault in this folder and these words on its command line.
    pub fn start(vault: &Path, arguments: &[&str]) -> Self {
        let mut window =
            Self { driver: None, vault: vault.to_owned(), arguments: arguments.iter().map(|word| (*word).to_owned()).collect() };
        window.open();
        window
    }

    /// Closes the window and starts Signet again on the same vault.
    pub fn restart(&mut self) {
        if let Some(driver) = self.driver.take() {
            driver.close();
        }
        self.open();
    }

    /// Ends Signet as a power cut would, and starts it again on the same vault.
    pub fn kill(&mut self) {
        if let Some(driver) = self.driver.take() {
            driver.kill();
        }
        self.open();
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

    fn open(&mut self) {
        let binary = std::env::var_os("SIGNET_BINARY").expect("`cargo xtask test --only journeys` says where the binary is");
        let driver =
            Driver::start(Path::new(&binary), &self.arguments, &self.vault).unwrap_or_else(|problem| panic!("{problem}"));
        self.driver = Some(driver);
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

    fn wait<T>(&self, what: &str, mut look: impl FnMut() -> Option<T>) -> T {
        let begun = Instant::now();
        loop {
            if let Some(found) = look() {
                return found;
            }
            if begun.elapsed() > PATIENCE {
                let picture = shots().join("failed.png");
                let seen = match self.try_screenshot(&picture) {
                    Ok(()) => format!("A picture is at {}.", picture.display()),
                    Err(problem) => format!("No picture could be made: {problem}."),
                };
                panic!("Waited for {what}. {seen} The window says:\n{}", self.text());
            }
            sleep(Duration::from_millis(40));
        }
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

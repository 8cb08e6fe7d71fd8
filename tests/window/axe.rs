//! Whether everybody can use the page: axe-core, run within it.

use serde_json::Value;

use crate::window::{Window, root};

impl Window {
    /// Everything that axe objects to on the page as it stands, one line each; empty is what we want.
    pub fn axe(&self) -> Vec<String> {
        // It stays until the page begins anew, and to hand its half million characters over takes time.
        if self.script("return typeof axe === 'undefined'", Value::Array(Vec::new())) == true {
            let file = root().join("ui/node_modules/axe-core/axe.min.js");
            let axe = std::fs::read_to_string(&file).expect("the window's packages are installed before the journeys");
            self.script(&axe, Value::Array(Vec::new()));
        }
        let answer = self.script_with_reply(RUN);
        if let Some(problem) = answer["problem"].as_str() {
            panic!("axe could not run: {problem}");
        }
        let lines = answer["violations"].as_array().expect("axe answers with a list");
        lines.iter().filter_map(|line| line.as_str().map(str::to_owned)).collect()
    }
}

/// Nothing moves meanwhile: what fades in has too little contrast for a fifth of a second, and only that.
const RUN: &str = "const done = arguments[arguments.length - 1];
const still = new CSSStyleSheet();
still.replaceSync('*, ::before, ::after { animation: none !important; transition: none !important; }');
document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
const restore = () => {
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== still);
};
axe.run(document).then(
  (found) => done({ violations: found.violations.map((violation) =>
    `${violation.id} (${violation.impact}): ${violation.help}: `
      + violation.nodes.map((node) => node.target.join(' ')).join(', ')) }),
  (problem) => done({ problem: String(problem) }),
).finally(restore);";

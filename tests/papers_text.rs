//! Papers as they were saved, and the text that another program finds on them.

use std::io::Write as _;
use std::process::Command;

use serde_json::{Value, json};

use crate::office::Story;

/// Prepares a paper and saves it; answers its bytes.
pub fn saved_paper(story: &Story, paper: Value) -> Vec<u8> {
    let token = story.get("paper_prepare", json!({ "paper": paper }))["token"].clone();
    assert_eq!(story.get("paper_save", json!({ "token": token }))["done"], true);
    story.around.saved.lock().unwrap().pop().unwrap().1
}

/// The text of a PDF.
pub fn text_of(pdf: &[u8]) -> String {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(pdf).unwrap();
    let output = Command::new("pdftotext").args(["-layout"]).arg(file.path()).arg("-").output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

//! One thing in the window: a button, a field, a row.

use serde_json::{Value, json};

use crate::window::Window;

/// The name that the protocol gives to an element's number.
pub const KEY: &str = "element-6066-11e4-a52e-4f735466cecf";

/// One thing in the window. It is a thing of the moment: when the page redraws, find it afresh.
pub struct Element<'w> {
    window: &'w Window,
    id: String,
}

// Not every journey needs every means of travelling.
#[allow(dead_code)]
impl<'w> Element<'w> {
    /// The element that an answer of the driver speaks of, if it does.
    pub fn in_answer(window: &'w Window, answer: &Value) -> Option<Self> {
        let id = answer.get(KEY)?.as_str()?.to_owned();
        Some(Self { window, id })
    }

    /// How a script is handed this element.
    pub fn reference(&self) -> Value {
        json!({ KEY: self.id })
    }

    /// Presses it with the mouse.
    pub fn click(&self) -> Result<(), String> {
        self.post("click", &json!({})).map(drop)
    }

    /// Types into it, key by key.
    pub fn type_text(&self, text: &str) -> Result<(), String> {
        self.post("value", &json!({ "text": text })).map(drop)
    }

    /// Empties a field.
    pub fn clear(&self) -> Result<(), String> {
        self.post("clear", &json!({})).map(drop)
    }

    /// The text that a person sees in it.
    pub fn text(&self) -> Result<String, String> {
        Ok(self.get("text")?.as_str().unwrap_or_default().to_owned())
    }

    /// What a field holds.
    pub fn value(&self) -> Result<String, String> {
        let value = self.get("property/value")?;
        Ok(value.as_str().unwrap_or_default().to_owned())
    }

    /// An attribute such as `aria-selected`; `None` if it has none of that name.
    pub fn attribute(&self, name: &str) -> Result<Option<String>, String> {
        let value = self.get(&format!("attribute/{name}"))?;
        Ok(value.as_str().map(str::to_owned))
    }

    fn get(&self, what: &str) -> Result<Value, String> {
        let path = format!("/element/{}/{what}", self.id);
        self.window.driver().get(&path)
    }

    fn post(&self, what: &str, body: &Value) -> Result<Value, String> {
        let path = format!("/element/{}/{what}", self.id);
        self.window.driver().post(&path, body)
    }
}

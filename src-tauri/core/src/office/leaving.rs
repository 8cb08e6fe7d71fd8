//! A file on the desk that is about to leave. It goes with the sitting in which it was asked for.

/// A file that is about to leave, and the line that says so.
pub(crate) struct Leaving {
    /// The name that the dialog suggests.
    pub name: String,
    pub bytes: Vec<u8>,
    /// Whom the line is about: an id, or nothing.
    pub subject: String,
    /// What the line says, in plain words and without names.
    pub facts: String,
}

impl Leaving {
    /// A file about nobody.
    pub fn new(name: impl Into<String>, bytes: impl Into<Vec<u8>>, facts: impl Into<String>) -> Self {
        Self { name: name.into(), bytes: bytes.into(), subject: String::new(), facts: facts.into() }
    }

    /// A file about somebody or something.
    pub fn about(self, subject: impl ToString) -> Self {
        Self { subject: subject.to_string(), ..self }
    }
}

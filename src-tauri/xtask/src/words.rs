//! The words that follow a verb on the command line.

/// What was typed after the verb, taken away word by word until nothing may be left.
pub struct Words(Vec<String>);

impl Words {
    /// Takes the words in the order in which they were typed.
    pub fn new(words: Vec<String>) -> Self {
        Self(words)
    }

    /// Whether somebody wants to know what a verb does instead of doing it.
    pub fn ask_for_help(&self) -> bool {
        self.own().iter().any(|word| word == "--help" || word == "-h") || self.own().first().is_some_and(|word| word == "help")
    }

    /// Takes a flag such as `--demo`, and says whether it was there.
    pub fn flag(&mut self, name: &str) -> bool {
        match self.own().iter().position(|word| word == name) {
            Some(at) => {
                self.0.remove(at);
                true
            }
            None => false,
        }
    }

    /// Takes an option with its value: `--dir DIR` or `--dir=DIR`. An option without a value is an error.
    pub fn value(&mut self, name: &str) -> Result<Option<String>, String> {
        let joined = format!("{name}=");
        let Some(at) = self.own().iter().position(|word| word == name || word.starts_with(&joined)) else {
            return Ok(None);
        };
        let word = self.0.remove(at);
        if let Some(value) = word.strip_prefix(&joined) {
            return Ok(Some(value.to_owned()));
        }
        if at >= self.own().len() {
            return Err(format!("`{name}` needs a value after it."));
        }
        Ok(Some(self.0.remove(at)))
    }

    /// Takes everything after a lone `--`; those words are for another program.
    pub fn passed_on(&mut self) -> Vec<String> {
        let own = self.own().len();
        let mut rest = self.0.split_off(own);
        if !rest.is_empty() {
            rest.remove(0);
        }
        rest
    }

    /// All that is left, for a verb that hands its words on as they are.
    pub fn everything(self) -> Vec<String> {
        self.0
    }

    /// Ends the reading: a word that nobody took was a mistake, and is better said than ignored.
    pub fn finish(self) -> Result<(), String> {
        match self.0.first() {
            None => Ok(()),
            Some(word) => Err(format!("“{word}” is not understood here. `cargo xtask help` lists what is.")),
        }
    }

    fn own(&self) -> &[String] {
        let end = self.0.iter().position(|word| word == "--");
        &self.0[..end.unwrap_or(self.0.len())]
    }
}

#[cfg(test)]
mod tests {
    use super::Words;

    fn words(line: &str) -> Words {
        Words::new(line.split_whitespace().map(str::to_owned).collect())
    }

    #[test]
    fn flags_and_values_are_taken_and_nothing_is_left() {
        let mut words = words("--quick --only tests -- floors");
        assert_eq!(words.passed_on(), ["floors"]);
        assert!(words.flag("--quick"));
        assert_eq!(words.value("--only"), Ok(Some("tests".to_owned())));
        assert_eq!(words.finish(), Ok(()));
    }

    #[test]
    fn help_is_asked_for_by_the_words_of_the_verb_and_not_by_those_of_another_program() {
        for line in ["--help", "-h", "help", "--long --help"] {
            assert!(words(line).ask_for_help(), "{line}");
        }
        for line in ["", "--only help", "--only tests -- --help"] {
            assert!(!words(line).ask_for_help(), "{line}");
        }
    }

    #[test]
    fn an_unknown_word_and_a_missing_value_are_said() {
        assert!(words("--quack").finish().is_err());
        assert!(words("--dir").value("--dir").is_err());
        assert!(words("--dir -- x").value("--dir").is_err());
    }
}

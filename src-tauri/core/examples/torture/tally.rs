//! What came of the rounds: counts that can be added up over processes and days.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// How many complaints are kept in words; all are counted.
const MOST_WORDS: usize = 12;

/// The counts of one fault.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Tally {
    /// Rounds played.
    pub rounds: u64,
    /// Faults put in.
    pub injected: u64,
    /// Refused or said aloud, as it has to be.
    pub found: u64,
    /// Put right from a copy, with every answer as it was.
    pub mended: u64,
    /// Not noticed and without effect: every answer is as it was.
    pub same: u64,
    /// Not noticed, and an answer was wrong.
    pub silent: u64,
    /// Acknowledged and gone.
    pub lost: u64,
    /// Whatever else broke a promise.
    pub complaints: u64,
    /// The first of what went wrong, in words.
    pub words: Vec<String>,
    /// Further figures worth knowing.
    pub facts: BTreeMap<String, u64>,
    /// Why nothing, or not all, could be tried on this machine.
    pub left_out: Vec<String>,
}

impl Tally {
    /// A promise was broken.
    pub fn complain(&mut self, what: impl Into<String>) {
        self.complaints += 1;
        self.say(what);
    }

    /// A wrong answer that nobody was told of.
    pub fn silent(&mut self, what: impl Into<String>) {
        self.silent += 1;
        self.say(what);
    }

    /// So many acknowledged writes are gone.
    pub fn lost(&mut self, how_many: u64, what: impl Into<String>) {
        self.lost += how_many;
        self.say(what);
    }

    /// Adds to a further figure.
    pub fn fact(&mut self, name: &str, by: u64) {
        *self.facts.entry(name.to_owned()).or_default() += by;
    }

    /// Keeps the greatest of a further figure; its name begins with "most".
    pub fn most(&mut self, name: &str, value: u64) {
        let name = format!("most {name}");
        let kept = self.facts.entry(name).or_default();
        *kept = value.max(*kept);
    }

    /// Something could not be tried here.
    pub fn leave_out(&mut self, why: impl Into<String>) {
        let why = why.into();
        if !self.left_out.contains(&why) {
            self.left_out.push(why);
        }
    }

    fn say(&mut self, what: impl Into<String>) {
        if self.words.len() < MOST_WORDS {
            self.words.push(what.into());
        }
    }

    /// Adds what another process counted.
    pub fn add(&mut self, other: Self) {
        self.rounds += other.rounds;
        self.injected += other.injected;
        self.found += other.found;
        self.mended += other.mended;
        self.same += other.same;
        self.silent += other.silent;
        self.lost += other.lost;
        self.complaints += other.complaints;
        other.words.into_iter().for_each(|word| self.say(word));
        for (name, value) in other.facts {
            match name.strip_prefix("most ") {
                Some(name) => self.most(name, value),
                None => self.fact(&name, value),
            }
        }
        other.left_out.into_iter().for_each(|why| self.leave_out(why));
    }
}

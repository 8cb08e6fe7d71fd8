//! Folders that computers get wrong: longer than 260 characters, in other scripts, with blanks and signs. A vault in them
//! works from its making to its next morning, or is refused before anything is entered.

use std::path::PathBuf;

use signet_core::base::Problem;

use crate::Outcome;
use crate::fault::Batch;
use crate::look::answers;
use crate::school::{School, begin, bring_in};
use crate::tally::Tally;

const NAMES: &[&str] = &[
    "Łódź szkoła",
    "学校の保管庫",
    "مدرسة الحي",
    "Ysgol Gynradd Tŷ-Ŵyn’s",
    "e\u{301}cole d'e\u{301}te\u{301}",
    "🏫 school 👩‍👩‍👧",
    " begins with a blank",
    "100% #1? [old] {new} & co; 'quoted' \"twice\"",
    "file:vault?mode=memory",
    "-n",
    "line\nbreak",
    "vault.db",
];

pub fn run(_: &Batch) -> Outcome<Tally> {
    let mut tally = Tally::default();
    for name in NAMES.iter().filter(|name| cfg!(unix) || name.chars().all(|c| !"\n\"?:".contains(c))) {
        let home = tempfile::tempdir()?;
        one(home.path().join(name), true, &mut tally);
    }
    for length in [250, 259, 260, 261, 300, 400, 480, 500, 505, 510, 512, 520, 600, 1000, 2000, 3900] {
        let home = tempfile::tempdir()?;
        let mut path = home.path().to_owned();
        while path.as_os_str().len() < length {
            let left = length - path.as_os_str().len();
            path.push("d".repeat(left.saturating_sub(1).clamp(1, 80)));
        }
        // Up to 400 everything must work: that is far beyond the 260 of old Windows programs.
        one(path, length <= 400, &mut tally);
    }
    Ok(tally)
}

fn one(path: PathBuf, must_work: bool, tally: &mut Tally) {
    let what = format!(
        "a folder of {} bytes ({:.30})",
        path.as_os_str().len(),
        path.to_string_lossy().chars().rev().take(30).collect::<String>()
    );
    tally.rounds += 1;
    tally.injected += 1;
    match lived_in(path) {
        Ok(None) => tally.same += 1,
        Ok(Some(_)) if !must_work => tally.found += 1,
        Ok(Some(problem)) => tally.complain(format!("{what} is refused: {problem:?}")),
        Err(why) => tally.complain(format!("{what}: {why}")),
    }
}

/// A vault is made there, filled, closed and opened; or how its making is refused.
fn lived_in(path: PathBuf) -> Outcome<Option<Problem>> {
    let school = School::at(path);
    let (desk, tray) = school.desk_and_tray();
    if let Err(problem) = begin(&desk) {
        return match problem {
            Problem::FileAccess => Ok(Some(problem)),
            other => Err(format!("the making is refused with {other:?}").into()),
        };
    }
    bring_in(&desk, &tray, crate::names::register(10))?;
    let before = answers(&desk)?;
    drop(desk);
    let desk = school.open()?;
    if answers(&desk)? == before { Ok(None) } else { Err("the next morning an answer is another".into()) }
}

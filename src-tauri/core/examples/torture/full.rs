//! A disk that is full, to the last block and a few before it: said as such, with everything acknowledged still there,
//! nothing half written, and the work going on as soon as there is room.

use serde_json::{Value, json};
use signet_core::base::Problem;
use signet_core::base::secret::SecretText;
use signet_core::vault::change_password::{ChangePassword, change_password};
use signet_core::vault::{Cost, Lock};

use crate::fault::Batch;
use crate::look::{answers, column};
use crate::mounts::{Ballast, Mount};
use crate::school::{PASSWORD, School, ask, begin, come_in, forms, now, planned, quick_folder, type_back};
use crate::tally::Tally;
use crate::{Outcome, names};

/// So many blocks are left free, one case after another.
const LEFT: &[u64] = &[0, 1, 2, 3, 4, 5, 6, 8, 10, 13, 17, 22, 28, 36, 48, 64, 96, 128, 192, 256];

pub fn run(batch: &Batch) -> Outcome<Tally> {
    let mut tally = Tally::default();
    let home = quick_folder()?;
    let template = School::made(home.path().join("template"), 30)?;
    let disk = match Mount::small_disk(8 * 1024) {
        Ok(disk) => disk,
        Err(why) => {
            tally.leave_out(format!("no small disk can be mounted here, which takes an administrator: {why}"));
            return Ok(tally);
        }
    };
    let every: Vec<u64> = if batch.long { (0..300).collect() } else { LEFT.to_vec() };
    for left in every {
        for (name, case) in CASES {
            let school = template.copied(disk.path().join("school"))?;
            tally.rounds += 1;
            match case(&school, &disk, left) {
                Ok(true) => {
                    tally.injected += 1;
                    tally.found += 1;
                }
                // There was room enough.
                Ok(false) => tally.same += 1,
                Err(what) => {
                    tally.injected += 1;
                    tally.complain(format!("{name} with {left} blocks left: {what}"));
                }
            }
            let _ = std::fs::remove_file(disk.path().join("ballast"));
        }
    }
    Ok(tally)
}

/// A case answers whether the disk did get full.
type Case = fn(&School, &Mount, u64) -> Outcome<bool>;

const CASES: &[(&str, Case)] = &[
    ("entering forms", entering),
    ("an import", importing),
    ("a new password", header),
    ("unlocking", unlocking),
    ("making a vault", making),
];

/// One form after another until nothing more goes in.
fn entering(school: &School, disk: &Mount, left: u64) -> Outcome<bool> {
    let desk = school.open()?;
    let forms = forms(&desk)?;
    let ballast = Ballast::fill(disk.path(), left)?;
    let mut kept = Vec::new();
    let mut refused = None;
    for form in forms.iter().cycle().take(400) {
        match ask(&desk, "forms_enter", form.clone()) {
            Ok(entered) => kept.push(entered["returns"][0].as_str().unwrap_or_default().to_owned()),
            Err(problem) => {
                refused = Some((problem, form));
                break;
            }
        }
    }
    let Some((problem, form)) = refused else { return Ok(false) };
    is_full(&problem)?;
    let at_the_end = answers(&desk)?;
    ballast.drop_it()?;
    // There is room again, and the window was never closed: the same form goes in now.
    let entered = ask(&desk, "forms_enter", form.clone()).map_err(|problem| format!("with room again: {problem:?}"))?;
    drop(desk);
    let desk = school.open()?;
    let there = column(&desk, "SELECT id FROM form_return")?;
    let last = entered["returns"][0].as_str().unwrap_or_default();
    if let Some(gone) = kept.iter().map(String::as_str).chain([last]).find(|id| !there.contains(*id)) {
        return Err(format!("the form {gone} was acknowledged and is gone").into());
    }
    if at_the_end == answers(&desk)? {
        return Err("the last form changed nothing".into());
    }
    Ok(true)
}

/// A list of people, all of it or nothing.
fn importing(school: &School, disk: &Mount, left: u64) -> Outcome<bool> {
    let (desk, tray) = school.desk_and_tray();
    come_in(&desk, PASSWORD)?;
    let apply = planned(&desk, &tray, "register.csv", names::register(160))?;
    let before = answers(&desk)?;
    let ballast = Ballast::fill(disk.path(), left)?;
    let Err(problem) = ask(&desk, "import_apply", apply.clone()) else { return Ok(false) };
    is_full(&problem)?;
    if answers(&desk)? != before {
        return Err("half an import is there".into());
    }
    ballast.drop_it()?;
    ask(&desk, "import_apply", apply).map_err(|problem| format!("with room again: {problem:?}"))?;
    drop(desk);
    school.open()?;
    Ok(true)
}

/// The header is written anew, and its spare.
fn header(school: &School, disk: &Mount, left: u64) -> Outcome<bool> {
    let lock = Lock::take(&school.folder())?;
    let keys = school.unlocked(&lock, PASSWORD)?.keys;
    let ballast = Ballast::fill(disk.path(), left)?;
    let secret = |text: &str| SecretText::new(text.to_owned());
    let new = "seven teapots in the attic";
    let change = ChangePassword { old: secret(PASSWORD), new: secret(new), cost: Cost::tiny(), now: now().clocks() };
    let changed = change_password(&lock, &keys, &change);
    ballast.drop_it()?;
    drop(lock);
    if let Err(problem) = &changed {
        is_full(problem)?;
    }
    school.forgive();
    // The header comes first and the spare second, so a disk that fills between the two has the new password already.
    let opens = [PASSWORD, new].map(|password| come_in(&school.desk(), password).is_ok());
    match (changed.is_err(), opens) {
        (false, [false, true]) => Ok(false),
        (true, [true, false] | [false, true]) => Ok(true),
        (failed, opens) => Err(format!("the change failed: {failed}; old and new password open: {opens:?}").into()),
    }
}

/// Coming in writes the count of tries, so it may be refused; once there is room it works as ever.
fn unlocking(school: &School, disk: &Mount, left: u64) -> Outcome<bool> {
    let before = answers(&school.open()?)?;
    school.forgive();
    let ballast = Ballast::fill(disk.path(), left)?;
    let refused = school.open().err();
    ballast.drop_it()?;
    if let Some(problem) = &refused {
        is_full(problem)?;
    }
    if answers(&school.open()?)? != before {
        return Err("an answer is another".into());
    }
    Ok(refused.is_some())
}

/// The first run, on a disk that fills somewhere on the way.
fn making(school: &School, disk: &Mount, left: u64) -> Outcome<bool> {
    std::fs::remove_dir_all(school.home())?;
    std::fs::create_dir_all(school.keyring().0)?;
    let ballast = Ballast::fill(disk.path(), left)?;
    let desk = school.desk();
    let made = begin(&desk);
    ballast.drop_it()?;
    let Err(problem) = made else { return Ok(false) };
    if problem != Problem::KeyringAbsent {
        is_full(&problem)?;
    }
    // A person presses Try again: at the same desk, or after starting anew.
    drop(desk);
    let desk = school.desk();
    let status = ask(&desk, "door_status", json!({}))?;
    match status["state"].as_str().unwrap_or_default() {
        "none" => begin(&desk)?,
        "closed" => {
            let welcome = come_in(&desk, PASSWORD)?;
            if welcome["sheet"] == Value::Bool(true) {
                type_back(&desk, &ask(&desk, "door_sheet", json!({}))?["sheet"])?;
            }
        }
        other => return Err(format!("the door says {other}: {}", status["problem"]).into()),
    }
    drop(desk);
    school.open()?;
    Ok(true)
}

fn is_full(problem: &Problem) -> Outcome {
    if *problem == Problem::DiskFull { Ok(()) } else { Err(format!("a full disk is called {problem:?}").into()) }
}

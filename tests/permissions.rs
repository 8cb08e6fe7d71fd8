//! The whole request table × every role × every state of the door, against a table written by hand.

use std::sync::LazyLock;

use chrono::TimeDelta;
use serde_json::{Value, json};
use signet_core::access::Role;
use signet_core::access::end_log_in::end;
use signet_core::api::{self, REQUESTS};
use signet_core::base::Problem;
use signet_core::base::ids::UserId;
use signet_core::desk::Desk;
use signet_core::office::{Moment, Office};

mod doors;
mod table;

use crate::folder::{Files, Left, PASSWORD, Vault, ask, ask_on, begin, come_in, invite, settle_in};
use crate::office::{TODAY, day, noon};
use doors::{AT_THE_DOOR, OF_A_BACKUP, OF_THE_SHEET, PROVEN, WHERE_NOTHING_STANDS, WITH_SECRETS};
use table::{ALLOWED, LETTERS, goes, leaves, stays};

/// What stands on the other side of the door, or asks for more than a role.
const OTHERS: [&[&str]; 5] = [AT_THE_DOOR, WHERE_NOTHING_STANDS, OF_THE_SHEET, WITH_SECRETS, OF_A_BACKUP];

const OWN: &str = "seven herons over water";
/// The last day of the roles that have one, and the day after it.
const LAST: &str = "2026-09-09";
const AFTER: &str = "2026-09-10";

/// What is sent: the table is asked before anybody looks at what was sent.
fn rubbish() -> [Value; 3] {
    [json!({}), json!(null), json!({ "id": "x", "logIn": 7 })]
}

/// A vault in which somebody holds each role, once without an end and once until a day.
struct School {
    vault: Vault,
    tried: usize,
}

impl School {
    /// Twenty-seven people are invited and come in for the first time: that is gone through once, and each test has a copy.
    fn new() -> Self {
        static SETTLED: LazyLock<Left> = LazyLock::new(|| School::settled().left());
        let vault = Vault::new();
        vault.put(&SETTLED);
        Self { vault, tried: 0 }
    }

    fn settled() -> Vault {
        let vault = Vault::new();
        vault.made();
        let desk = vault.desk();
        for (role, _) in LETTERS {
            for (name, to) in [(stays(role), None), (goes(role), Some(LAST)), (leaves(role), None)] {
                come_in(&desk, TODAY, "Jo Okafor", PASSWORD).unwrap();
                let (code, _) = invite(&desk, TODAY, &name, role.word(), to);
                ask(&desk, "lock", json!({})).unwrap();
                settle_in(&desk, TODAY, &name, &code, OWN).unwrap();
                ask(&desk, "lock", json!({})).unwrap();
            }
        }
        drop(desk);
        vault
    }

    /// Every file of the vault as it lies there; the count of tries at the door is not the school's.
    fn files(&self) -> Files {
        self.vault.files(&["tries", "lock"])
    }

    /// Makes a request that has to be refused, in a few forms; nothing may change.
    fn refused(&mut self, desk: &Desk, on: &str, request: &str, with: &Problem, whom: &str) {
        let before = self.files();
        self.refused_since(&before, desk, on, request, with, whom);
    }

    /// The same where the files are known from just before.
    fn refused_since(&mut self, before: &Files, desk: &Desk, on: &str, request: &str, with: &Problem, whom: &str) {
        for input in rubbish() {
            let answer = ask_on(desk, on, request, input);
            assert_eq!(answer.as_ref(), Err(with), "{request} as {whom}");
            self.tried += 1;
        }
        assert!(self.files() == *before, "{request} was refused to {whom} and changed something");
    }

    /// The first press of somebody who has lost every right: it is refused, and all it leaves is that Signet has locked.
    fn shuts(&mut self, desk: &Desk, on: &str, request: &str, whom: &str) {
        assert_eq!(ask_on(desk, on, request, json!({})), Err(Problem::Locked), "{request} as {whom}");
        self.tried += 1;
    }

    /// Tries every request behind the table with rights that the letters name.
    fn table(&mut self, desk: &Desk, on: &str, letter: char, whom: &str) {
        ask_on(desk, on, "prove", json!({ "password": OWN })).unwrap();
        for (request, allowed) in ALLOWED {
            if !allowed.contains(letter) {
                self.refused(desk, on, request, &Problem::NotAllowed, whom);
                continue;
            }
            for input in rubbish() {
                let answer = ask_on(desk, on, request, input.clone());
                let kept_out = [Err(Problem::NotAllowed), Err(Problem::Locked), Err(Problem::ProofNeeded)];
                assert!(!kept_out.contains(&answer), "{request} as {whom}: {answer:?}");
                // A while later the role is still the same, but the password has to be typed again for some.
                if PROVEN.contains(request) {
                    assert_eq!(ask_later(desk, on, request, input), Err(Problem::ProofNeeded), "{request} as {whom}, later");
                }
                self.tried += 1;
            }
        }
    }

    /// Tries every request behind the table where nobody is let through.
    fn locked(&mut self, desk: &Desk, whom: &str) {
        let before = self.files();
        for (request, _) in ALLOWED {
            self.refused_since(&before, desk, TODAY, request, &Problem::Locked, whom);
        }
        for request in WITH_SECRETS {
            self.refused_since(&before, desk, TODAY, request, &not_understood(), whom);
        }
        for request in OF_A_BACKUP {
            for input in rubbish() {
                let answer = ask(desk, request, input);
                assert!([Err(not_understood()), Err(Problem::NotFound)].contains(&answer), "{request} as {whom}: {answer:?}");
                self.tried += 1;
            }
        }
        assert!(self.files() == before, "a backup was put back for {whom}");
    }
}

/// The same after a quarter of an hour.
fn ask_later(desk: &Desk, on: &str, request: &str, input: Value) -> Result<Value, Problem> {
    let noon = noon(day(on));
    api::call(desk, request, input, Moment { at: noon.at + TimeDelta::minutes(15), ..noon })
}

fn not_understood() -> Problem {
    Problem::Invalid { field: "request".to_owned(), why: signet_core::base::Why::NotUnderstood }
}

#[test]
fn every_request_stands_in_the_table_and_nothing_else_does() {
    let listed = |name: &str| {
        ALLOWED.iter().filter(|(listed, _)| *listed == name).count()
            + OTHERS.iter().flat_map(|list| list.iter()).filter(|l| **l == name).count()
    };
    for request in REQUESTS {
        assert_eq!(listed(request.name), 1, "{} is to stand in the table of this test once", request.name);
        let behind = ALLOWED.iter().any(|(listed, _)| *listed == request.name);
        assert_eq!(request.need.is_some(), behind, "{} stands at the wrong side of the door", request.name);
        assert_eq!(request.proven, PROVEN.contains(&request.name), "{}", request.name);
    }
    let total = ALLOWED.len() + OTHERS.iter().map(|list| list.len()).sum::<usize>();
    assert_eq!(total, REQUESTS.len(), "the table lists a request that there is not");
}

// proves: O-H10
#[test]
fn every_request_in_every_role_is_let_through_or_refused_as_the_table_says() {
    let mut school = School::new();
    let desk = school.vault.desk();
    for (role, letter) in LETTERS {
        come_in(&desk, TODAY, &stays(role), OWN).unwrap();
        school.table(&desk, TODAY, letter, &stays(role));
        ask(&desk, "lock", json!({})).unwrap();

        // Closed again, whoever it was sees nothing.
        school.locked(&desk, "nobody");
    }
    // 57 requests behind the table in three forms, nine roles, open and locked.
    assert!(school.tried > 3_000, "{}", school.tried);
}

#[test]
fn a_role_that_ended_yesterday_lets_nothing_through() {
    let mut school = School::new();
    let desk = school.vault.desk();
    for (at, (role, _)) in LETTERS.into_iter().enumerate() {
        let name = goes(role);
        // Open on the last day, asked on the day after: the first press finds the door shut, whatever it is. Between
        // them the roles try every request as the first.
        for (request, _) in ALLOWED.iter().skip(at).step_by(LETTERS.len()) {
            come_in(&desk, LAST, &name, OWN).unwrap();
            school.shuts(&desk, AFTER, request, &name);
            school.refused(&desk, AFTER, request, &Problem::Locked, &name);
        }
        school.locked(&desk, &name);
        assert_eq!(come_in(&desk, AFTER, &name, OWN), Err(Problem::NoRole), "{name}");
    }
    assert!(school.tried > 1_500, "{}", school.tried);
}

#[test]
fn with_one_role_ended_and_another_left_only_what_the_other_allows_goes_through() {
    let mut school = School::new();
    let desk = school.vault.desk();
    come_in(&desk, TODAY, "Jo Okafor", PASSWORD).unwrap();
    let list = ask(&desk, "log_ins_list", json!({})).unwrap();
    let id = |name: &str| list["logIns"].as_array().unwrap().iter().find(|one| one["name"] == name).unwrap()["id"].clone();
    let ended = [Role::Administrator, Role::Office, Role::Dsl];
    for role in ended {
        let given = json!({ "role": "log_only", "fromOn": TODAY, "toOn": null, "deputyFor": null });
        ask(&desk, "role_give", json!({ "logIn": id(&goes(role)), "given": given })).unwrap();
    }
    ask(&desk, "lock", json!({})).unwrap();
    for role in ended {
        come_in(&desk, LAST, &goes(role), OWN).unwrap();
        school.table(&desk, AFTER, 'R', &goes(role));
        ask(&desk, "lock", json!({})).unwrap();
    }
}

#[test]
fn a_log_in_that_was_ended_lets_nothing_through() {
    let mut school = School::new();
    let desk = school.vault.desk();
    for (at, (role, _)) in LETTERS.into_iter().enumerate() {
        let name = leaves(role);
        come_in(&desk, TODAY, &name, OWN).unwrap();
        let session = ask(&desk, "session", json!({})).unwrap();
        let user: UserId = serde_json::from_value(session["person"]["id"].clone()).unwrap();
        let end = |office: &mut Office| office.write("log_in_end", noon(day(TODAY)), |write| end(write, user, None));
        desk.with(end).unwrap();
        // The very next press finds the door shut, whatever it was; each role tries another one.
        let (request, _) = ALLOWED[at * 7 % ALLOWED.len()];
        school.shuts(&desk, TODAY, request, &name);
        school.refused(&desk, TODAY, request, &Problem::Locked, &name);
        assert_eq!(ask(&desk, "door_status", json!({})).unwrap()["state"], "closed");
        school.locked(&desk, &name);
        let again = ask(&desk, "door_unlock", json!({ "person": user, "password": OWN }));
        assert_eq!(again, Err(Problem::WrongPassword), "{name}");
    }
    assert!(school.tried > 1_500, "{}", school.tried);
}

#[test]
fn while_a_sheet_is_confirmed_or_a_password_chosen_nothing_else_is_let_through() {
    // The sheet of a first run, before and after it was typed back.
    let vault = Vault::new();
    let mut school = School { vault, tried: 0 };
    let desk = school.vault.desk();
    let sheet = begin(&desk);
    school.locked(&desk, "the first run");
    for request in OF_THE_SHEET {
        let input = json!({ "printer": "Office" });
        ask(&desk, request, input).unwrap_or_else(|problem| panic!("{request}: {problem:?}"));
    }
    let group = |at: usize| sheet["recoveryKey"][sheet["ask"][at].as_u64().unwrap() as usize - 1].clone();
    ask(&desk, "door_confirm_sheet", json!({ "first": group(0), "second": group(1) })).unwrap();
    school.locked(&desk, "the first run without key holders");

    // Somebody with a one-time code, in each role.
    let mut school = School { vault: Vault::new(), tried: school.tried };
    school.vault.made();
    let desk = school.vault.desk();
    for (role, _) in LETTERS {
        come_in(&desk, TODAY, "Jo Okafor", PASSWORD).unwrap();
        let (code, _) = invite(&desk, TODAY, &stays(role), role.word(), None);
        ask(&desk, "lock", json!({})).unwrap();
        assert_eq!(come_in(&desk, TODAY, &stays(role), &code).unwrap()["choose"], true);
        school.locked(&desk, &format!("somebody choosing a password, {}", stays(role)));
        for request in WHERE_NOTHING_STANDS {
            assert_eq!(ask(&desk, request, json!({})), Err(Problem::VaultExists), "{request}");
        }
        for request in OF_THE_SHEET {
            assert_eq!(ask(&desk, request, json!({ "printer": "Office" })), Err(Problem::NotFound), "{request}");
        }
        ask(&desk, "lock", json!({})).unwrap();
    }
    assert!(school.tried > 1_500, "{}", school.tried);
}

#[test]
fn the_door_answers_anybody_and_tells_nobody_about_a_child() {
    let school = School::new();
    let desk = school.vault.desk();
    for state in ["closed", "open"] {
        if state == "open" {
            come_in(&desk, TODAY, &stays(Role::LogOnly), OWN).unwrap();
        }
        for request in AT_THE_DOOR.iter().filter(|name| **name != "lock") {
            let answer = ask(&desk, request, json!({})).unwrap();
            assert!(!answer.to_string().contains("Łucja") && !answer.to_string().contains("Kowalczyk"), "{request}");
        }
        for request in OF_THE_SHEET {
            assert_eq!(ask(&desk, request, json!({ "printer": "Office" })), Err(Problem::NotFound), "{request}");
        }
    }
    ask(&desk, "lock", json!({})).unwrap();
    assert_eq!(ask(&desk, "session", json!({})), Err(Problem::Locked));
}

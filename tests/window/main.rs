//! Journeys in the real window: each starts Signet on an empty folder and drives it as a person would.
//! `cargo xtask test --only journeys` runs them on a desktop of their own; plain `cargo test` leaves them out.
//!
//! A journey is a test in a file of its own here, named below. It makes a folder, starts a `Window` on it, and
//! says what a person does: `fill("Password", …)`, `click("button", "Unlock")`, `press("Ctrl+K")`,
//! `wait_for("Today")`. Everything waits up to fifteen seconds and then fails with a picture and the page's text.
#![cfg(target_os = "linux")]

mod axe;
mod backups;
mod class;
mod clock;
mod colleagues;
mod computer;
mod damage;
mod differing;
mod door;
mod driver;
mod element;
mod elsewhere;
mod entering;
mod equipment;
mod first_run;
mod formats;
mod full_disk;
mod guessing;
mod hands;
mod hardening;
mod hostile;
mod http;
mod idle;
mod importing;
mod keyring;
mod keys;
mod large_register;
mod leaver;
mod left_behind;
mod lists;
mod log_ins;
mod memory;
mod new_computer;
mod newcomer;
mod older;
mod opening;
mod password_store;
mod printing;
mod proof;
mod queue;
mod recovery;
mod register;
mod renewals;
mod roles;
mod scanner;
mod search;
mod shield;
mod system_dialog;
mod tampered;
mod tour;
mod tour_equipment;
mod two_copies;
mod way_forward;
mod week;
mod window;

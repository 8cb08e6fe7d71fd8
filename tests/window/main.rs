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
mod damage;
mod door;
mod driver;
mod element;
mod entering;
mod first_run;
mod full_disk;
mod hands;
mod hardening;
mod hostile;
mod http;
mod idle;
mod importing;
mod keyring;
mod keys;
mod left_behind;
mod lists;
mod locked_keyring;
mod log_ins;
mod memory;
mod newcomer;
mod opening;
mod printing;
mod queue;
mod recovery;
mod scanner;
mod search;
mod system_dialog;
mod tour;
mod tour_equipment;
mod week;
mod window;

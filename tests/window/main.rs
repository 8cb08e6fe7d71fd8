//! Journeys in the real window: each starts Signet on an empty folder and drives it as a person would.
//! `cargo xtask test --only journeys` runs them on a desktop of their own; plain `cargo test` leaves them out.
#![cfg(target_os = "linux")]

mod axe;
mod driver;
mod element;
mod http;
mod keys;
mod opening;
mod window;

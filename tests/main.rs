//! Everything that has to hold of Signet as a whole, in one binary, so that it links once.

// A test may unwrap: its panic is its answer.
#![allow(clippy::unwrap_used)]

mod agreements;
mod api;
mod asset_imports;
mod backups;
mod care;
mod class_grid;
mod consents;
mod contracts;
mod corrections;
mod demo;
mod disposals;
mod duties;
mod elsewhere;
mod folder;
mod going_out;
mod inventory;
mod labels;

mod leaving;
mod lists;
mod loans;
mod lock;
mod log_duties;
mod log_ins;
mod logs;
mod merges;
mod office;
mod papers_text;
mod people;
mod permissions;
mod privacy;
mod proof;
mod purposes;
mod record;
mod software;
mod stock_checks;
mod tidy;
mod vault;

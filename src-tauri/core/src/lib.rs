//! The core of Signet: the school's records, the vault that holds them and the paper they are printed on.
//! It has never heard of Tauri and opens no socket. Modules stand in floor order: each may use those above it only.

pub mod base;

pub mod printing;
pub mod vault;

pub mod store;

pub mod backups;

pub mod people;

pub mod inventory;

pub mod care;
pub mod disposals;
pub mod labels;
pub mod loans;
pub mod stock_checks;

pub mod access;
pub mod agreements;
pub mod consents;
pub mod logs;
pub mod software;

pub mod imports;

pub mod returns;

pub mod figures;
pub mod search;
pub mod today;

pub mod papers;

pub mod drafts;

pub mod lists;

pub mod office;

pub mod round;

pub mod desk;

pub mod paperwork;

pub mod filework;

pub mod backupwork;
pub mod record;

pub mod log_ins;

pub mod door;

pub mod keywork;

pub mod types;

pub mod api;

pub mod demo;

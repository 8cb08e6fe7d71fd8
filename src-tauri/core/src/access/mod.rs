//! Who may log in, in which roles and when, what each role may do, and who holds the recovery sheets.

pub mod came_in;
pub mod end_log_in;
pub mod end_role;
pub mod first;
pub mod give_role;
pub mod invite;
pub mod key_holders;
pub mod list;
pub mod role;
mod rules;
mod store;
pub mod table;

pub use role::Role;
pub use store::{active, is_active, is_listed, name_of, roles_of};
pub use table::Need;

//! Who may log in, in which roles, and what each role may do.

pub mod first;
pub mod role;
mod store;
pub mod table;

pub use role::Role;
pub use store::{is_active, roles_of};
pub use table::Need;

//! Pupils, their contacts, staff, governors, volunteers and visitors; classes; the school itself.

pub mod add;
pub mod classes;
pub mod contacts;
pub mod duplicates;
pub mod edit;
pub mod end;
mod fields;
pub mod image_never;
pub mod list;
pub mod lock_after;
mod membership;
pub mod mend;
pub mod merge;
mod merge_state;
pub mod merges;
pub mod open;
pub mod school;
pub mod search;
pub mod speaker;
pub(crate) mod store;
pub mod two_people;
pub mod unmerge;
mod whose;
mod words;

pub use fields::Fields;
pub use whose::Whose;
pub use words::{ContactLink, Kind, Link, Person, Responsibility, Year};

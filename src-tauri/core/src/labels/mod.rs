//! Labels for equipment: which pieces get one, what stands on it, and how they were printed the last time.

pub mod choice;
pub mod page;
pub mod pick;

//! Backups in sentences: a school with a real vault on a real disk, and everything that can happen to a copy.

mod container;
mod damage;
mod killed;
mod older;
mod places;
mod restoring;
mod rotation;
mod school;

//! Papers of an invented school, looked at as text and as printed pages.

mod forms;
mod lists;
mod look;
mod records;
mod school;
mod text;

use school::{School, day};
use text::text;

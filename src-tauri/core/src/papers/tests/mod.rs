//! Papers of an invented school, looked at as text and as printed pages.

mod forms;
mod lists;
mod loans;
mod look;
mod markup;
mod missing;
mod records;
mod recovery_code;
mod school;
mod text;
mod words;

use school::{School, day, not_signed};
use text::text;

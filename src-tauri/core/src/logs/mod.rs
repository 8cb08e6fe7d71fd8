//! The technical logs (O-G01 to O-G23): what was done to filtering, systems and backups, by whom and why.
//!
//! There is one design for all of them: a log has a [`shape`], and everything else (entering, checking, listing, printing)
//! follows from it. A line is never altered; what came after it is a step of its own ([`steps`]).

mod calendar;
mod due;
mod enter;
mod facts;
mod list;
mod rules;
mod shape;
mod state;
mod steps;
mod store;
mod words;

pub use calendar::{SetLogCalendar, set as set_calendar};
pub use due::{LogDue, WhyDue, due};
pub use enter::{EnterLog, enter};
pub use facts::{Facts, get};
pub use list::{ListLog, LogOverview, LogPage, list, overview};
pub use shape::{FieldShape, Of as LogFieldKind, shape};
pub use state::LogState;
pub use steps::{AddToLog, Step, add};
pub use store::{LogLine, LogStep};
pub use words::{Every, LogChoice, LogField, LogKind};

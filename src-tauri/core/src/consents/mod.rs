//! Consents: what is asked, every answer that was ever given, and what counts on any day.

pub mod facts;
pub mod grid;
pub mod history;
pub mod purposes;
pub mod record;
pub mod resolve;
pub mod retire;
pub mod starter;
pub mod state;
pub(crate) mod store;
pub mod take_back;
pub(crate) mod until;
pub mod withdraw;
mod words;

pub use words::{Answer, AnsweredBy, Basis, Decision, DecisionKind, Method, Period, Purpose, Topic};

//! Equipment comes in from Snipe-IT, GLPI, Homebox or an office sheet: the same reading, columns and steps as for people,
//! with facts of their own.

pub mod apply;
pub(crate) mod clean;
pub(crate) mod drives;
mod facts;
mod fill;
mod kept;
pub mod list;
pub mod open;
mod own;
mod places;
pub mod plan;
mod register;
mod rows;
pub mod save_refused;
mod status;
mod store;
mod synonyms;
pub mod undo;
mod words;

pub use facts::{AssetFact, AssetMeaning};
pub(super) use synonyms::is_known;
pub use words::{AssetCell, AssetFault, AssetPlan, AssetPlanCounts, AssetPlanRow, AssetRefusal, AssetRemark, PlanAssets};

//! What the office puts on paper (being built).
mod paper;
mod prepared;
use crate::base::{Problem, Progress, Result};
use crate::store::{Read, Write};
pub use paper::{FormChoice, Paper};
pub use prepared::Prepared;
pub fn prepare(_read: &Read<'_>, _paper: &Paper) -> Result<Prepared> {
    Err(Problem::NothingToPrint)
}
pub fn pdf(
    _prepared: &mut Prepared,
    _at: chrono::DateTime<chrono::Utc>,
    _progress: &Progress,
) -> Result<Vec<u8>> {
    Err(Problem::NothingToPrint)
}
pub fn issue(_write: &Write<'_>, _prepared: &Prepared) -> Result<()> {
    Ok(())
}
pub mod recovery_sheet {
    use super::*;
    pub fn pdf(
        _view: &crate::vault::RecoverySheetView,
        _at: chrono::DateTime<chrono::Utc>,
        _progress: &Progress,
    ) -> Result<Vec<u8>> {
        Err(Problem::NothingToPrint)
    }
}

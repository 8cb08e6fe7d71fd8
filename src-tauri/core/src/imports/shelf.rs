//! Files that the person has chosen and Signet has read, each under a token: the window never holds their bytes.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Stands for a file on the shelf.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct FileToken(pub uuid::Uuid);

/// The files at hand, wiped when they are put away.
#[derive(Default)]
pub struct Shelf {}

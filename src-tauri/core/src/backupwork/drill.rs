//! Trying a backup out from its page, with the recovery sheet or with the keys that are at hand.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::choose;
use crate::backups::{drill as backup_drill, store};
use crate::base::Result;
use crate::base::secret::SecretText;
use crate::desk::{Desk, QUEUE};
use crate::office::Moment;
use crate::vault::rescue::{self, Proof};

/// How the backup that was chosen is opened.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DrillBackup {
    /// From the sheet, to try the sheet out as well; none to open it with the keys of the vault that is open.
    #[serde(default)]
    pub recovery_key: Option<SecretText>,
}

/// Everything was read.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DrillDone {
    pub school: String,
    pub made_at: DateTime<Utc>,
    #[ts(type = "number")]
    pub generation: u64,
    #[ts(type = "number")]
    pub pupils: u64,
    #[ts(type = "number")]
    pub entries: u64,
    #[ts(type = "number")]
    pub rows: u64,
    #[ts(type = "Record<string, number>")]
    pub tables: BTreeMap<String, u64>,
    pub with_sheet: bool,
}

/// Tries the chosen backup out and writes the result into the record.
///
/// # Errors
/// Whatever stands between this backup and the records in it; that is written into the record too.
pub fn drill(desk: &Desk, moment: Moment, input: DrillBackup) -> Result<DrillDone> {
    let path = choose::chosen(desk)?;
    let turn = desk.backing.turn(QUEUE)?;
    let proof = input.recovery_key.filter(|key| !key.expose().trim().is_empty()).map(Proof::RecoveryKey);
    let scratch = choose::scratch(desk);
    let tried = match &proof {
        // The vault is not needed for this, so the office goes on meanwhile.
        Some(proof) => backup_drill::drill(&path, |header| rescue::open(header, proof), true, &scratch, &turn.progress),
        None => desk.with(|office| {
            let open = |header: &[u8]| rescue::open_with_keys(header, &office.keys, &office.name);
            backup_drill::drill(&path, open, false, &scratch, &turn.progress)
        }),
    };
    desk.with(|office| {
        office.write("backup_drill", moment, |write| match &tried {
            Ok(done) => {
                write.note("backup", format!("{} tried out, {} rows read", done.generation, done.rows));
                store::drilled(write, done, &write.stamp.name)
            }
            Err(_) => {
                write.note("backup", "tried out and not readable");
                Ok(())
            }
        })
    })?;
    tried.map(|done| DrillDone {
        school: done.school,
        made_at: done.made_at,
        generation: done.generation,
        pupils: done.pupils,
        entries: done.entries,
        rows: done.rows,
        tables: done.tables,
        with_sheet: done.with_sheet,
    })
}

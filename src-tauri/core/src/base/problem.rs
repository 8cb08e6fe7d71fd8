//! Everything that can go wrong, on one page: a code and its facts, never a sentence.
//! The window and `assets` hold the sentences. A code exists only if the window treats it differently.

use serde::Serialize;
use ts_rs::TS;

/// What every verb of the core answers with.
pub type Result<T, E = Problem> = std::result::Result<T, E>;

/// One thing that went wrong, as the window is told it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(tag = "code", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Problem {
    // The vault.
    /// Nobody is logged in.
    #[error("locked")]
    Locked,
    /// There is no vault in the folder yet.
    #[error("no vault")]
    NoVault,
    /// The folder that is remembered for the vault is not there, or no vault is in it.
    #[error("folder gone")]
    FolderGone,
    /// There is no vault in the folder, but there are backups.
    #[error("backups only")]
    BackupsOnly,
    /// A vault, or what is left of one, stands where a new one should be made. Never made over it.
    #[error("vault exists")]
    VaultExists,
    /// No slot opens with this name and password.
    #[error("wrong password")]
    WrongPassword,
    /// Too many wrong passwords; the next try is allowed after this many seconds.
    #[error("throttled")]
    Throttled { seconds: u32 },
    /// The system has no keyring, or none is running.
    #[error("keyring absent")]
    KeyringAbsent,
    /// The keyring is there but locked, or it did not answer in five seconds.
    #[error("keyring locked")]
    KeyringLocked,
    /// The keyring answers, but has no secret for this vault.
    #[error("keyring empty")]
    KeyringEmpty,
    /// The keyring holds a secret, but not the one that this vault was made with.
    #[error("keyring foreign")]
    KeyringForeign,
    /// The secret was written to the keyring but did not come back when read afresh.
    #[error("keyring forgets")]
    KeyringForgets,
    /// The device code typed is not the one on the recovery sheet.
    #[error("wrong device code")]
    WrongDeviceCode,
    /// The recovery key typed does not open the vault, or is not complete.
    #[error("wrong recovery key")]
    WrongRecoveryKey,
    /// The two groups typed back are not those on the printed sheet.
    #[error("sheet not confirmed")]
    SheetNotConfirmed,
    /// The header and its spare copy cannot be read.
    #[error("header damaged")]
    HeaderDamaged,
    /// The database cannot be read, or is not the one that belongs to this header.
    #[error("database damaged")]
    DatabaseDamaged,
    /// The database file is missing although its header is there.
    #[error("database missing")]
    DatabaseMissing,
    /// The vault was written by a newer Signet.
    #[error("vault newer")]
    VaultNewer { found: u32, known: u32 },
    /// Another copy of Signet has the vault open.
    #[error("vault in use")]
    VaultInUse,
    /// The folder or file may not be written to.
    #[error("read only")]
    ReadOnly,
    /// The disk is full; nothing was changed.
    #[error("disk full")]
    DiskFull,
    /// The record of changes and what lies in the vault do not agree; `fault` says where.
    #[error("record broken: {fault:?}")]
    RecordBroken { fault: RecordFault },
    /// The vault is an older copy than the one last used on this machine: it ends at entry `found`, and the other had
    /// come to entry `known`.
    #[error("older copy")]
    OlderCopy { found: i64, found_at: Option<String>, known: i64, known_at: String },

    /// The backup is not whole, or is none.
    #[error("backup damaged")]
    BackupDamaged,
    /// A backup is being made at this moment.
    #[error("backing up")]
    BackingUp,

    // What was asked for.
    /// The role may not do this.
    #[error("not allowed")]
    NotAllowed,
    /// A field holds something that cannot be taken; `field` is its name in the request.
    #[error("invalid {field}: {why:?}")]
    Invalid { field: String, why: Why },
    /// The record is not there any more.
    #[error("not found")]
    NotFound,
    /// The record was changed since the window read it.
    #[error("changed meanwhile")]
    ChangedMeanwhile,
    /// There is nothing to undo, or what would be undone has been built upon since.
    #[error("cannot undo")]
    CannotUndo,
    /// A form cannot be corrected while something else was said about the same consent on the day of its signature: nobody
    /// could tell which of the two came last.
    #[error("said that day too")]
    SaidThatDayToo { title: String },
    /// The person stopped the work; nothing was changed.
    #[error("stopped")]
    Stopped,

    // Files.
    /// The file is not one that Signet can read; `why` says what it seems to be.
    #[error("unreadable file: {why:?}")]
    UnreadableFile { why: FileFault },
    /// The file or folder chosen could not be written or read.
    #[error("file access")]
    FileAccess,

    // Paper.
    /// No bundled font has these characters; `text` is the name that cannot be set.
    #[error("cannot be set")]
    CannotBeSet { text: String },
    /// The printer's queue refused the job, or there is none of that name.
    #[error("printer refused")]
    PrinterRefused,
    /// There is nothing to print.
    #[error("nothing to print")]
    NothingToPrint,

    // Log-ins.
    /// The one-time code is not the one that was given out, or has a typing error.
    #[error("wrong one-time code")]
    WrongOneTimeCode,
    /// The one-time code was good until an earlier moment.
    #[error("code expired")]
    CodeExpired,
    /// The log-in is there, but no role is held today.
    #[error("no role")]
    NoRole,
    /// The password has to be typed again first.
    #[error("proof needed")]
    ProofNeeded,
    /// Nobody would be left who can look after log-ins.
    #[error("last administrator")]
    LastAdministrator,

    /// Something that should not happen. The log has the detail, without names.
    #[error("unexpected: {detail}")]
    Unexpected { detail: String },
}

/// Why a field cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "why", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Why {
    /// It is empty.
    Missing,
    /// It has more than `most` characters.
    TooLong { most: usize },
    /// It has fewer than `least` characters.
    TooShort { least: usize },
    /// It is on the list of passwords that everybody tries, or holds the school's or the person's name.
    TooCommon,
    /// It is no day in the calendar.
    NotADay,
    /// The day lies in the future.
    InTheFuture,
    /// The day lies before the one it has to follow.
    TooEarly,
    /// It has a form that Signet cannot take here.
    NotUnderstood,
    /// It is in use already.
    Taken,
    /// The pupil has left.
    HasLeft,
    /// Limits were given without an answer they could limit, or the other way round.
    DoesNotFit,
    /// An amount of money that could be read in two ways, or is none.
    UnclearAmount,
    /// An amount or a number below nought.
    BelowNought,
    /// The equipment is on loan.
    OnLoan,
    /// The equipment has been disposed of and only stays on record.
    Disposed,
    /// Somebody else has to do it: not whoever asked for it, or keeps it.
    SomebodyElse,
    /// The method is not fit for this kind of medium (R22).
    NotFitForMedium,
    /// It looks like a key or a password, which no record may hold (R34).
    LooksLikeKey,
}

/// Where the record of changes and what lies in the vault do not agree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "fault", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum RecordFault {
    /// This entry is the first that does not follow from those before it.
    Entry { entry: i64 },
    /// A table holds other rows than this entry says, the newest that wrote to it.
    Table { table: String, entry: i64, rows: i64, expected: i64 },
    /// Tables, indexes or rules of the database are not those that the record knows.
    Shape,
}

/// Why a file cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FileFault {
    /// A photograph or another picture.
    Picture,
    /// A PDF or a text document.
    Document,
    /// A spreadsheet in the old .xls form.
    OldSpreadsheet,
    /// A spreadsheet with a password.
    Protected,
    /// Larger than Signet reads, or built to become so.
    TooLarge,
    /// Nothing in it.
    Empty,
    /// No row in it looks like a header.
    NoHeader,
    /// Anything else.
    NotATable,
}

impl Problem {
    /// A field that cannot be taken.
    #[must_use]
    pub fn invalid(field: &str, why: Why) -> Self {
        Self::Invalid { field: field.to_owned(), why }
    }

    /// Something that should not happen; `detail` must hold no name and no secret.
    #[must_use]
    pub fn unexpected(detail: impl std::fmt::Display) -> Self {
        Self::Unexpected { detail: detail.to_string() }
    }
}

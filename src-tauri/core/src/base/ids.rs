//! Identifiers: one type for each kind of record, all UUIDv7, so that records made later sort later.

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(transparent)]
        #[ts(type = "string")]
        pub struct $name(pub uuid::Uuid);

        impl $name {
            /// A new identifier, later than every one made before it.
            #[must_use]
            #[allow(clippy::new_without_default)]
            pub fn new() -> Self {
                Self(uuid::Uuid::now_v7())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{}({})", stringify!($name), self.0)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }

        impl rusqlite::types::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                Ok(self.0.to_string().into())
            }
        }

        impl rusqlite::types::FromSql for $name {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                value.as_str()?.parse().map_err(|e| rusqlite::types::FromSqlError::Other(Box::new(e)))
            }
        }
    )*};
}

id! {
    /// The vault itself: one school, one file, one keyring entry.
    VaultId,
    /// Somebody who may open the vault.
    UserId,
    /// Pupil, contact, member of staff, governor, volunteer or visitor.
    PersonId,
    /// A class.
    ClassId,
    /// What a consent is asked for, such as photographs on the website.
    PurposeId,
    /// One version of a purpose's wording.
    WordingId,
    /// One answer, withdrawal or correction; never changed, never removed.
    DecisionId,
    /// One version of a printed form's text.
    FormVersionId,
    /// One printed form with its own reference.
    IssueId,
    /// Forms printed together.
    BatchId,
    /// A form that came back.
    ReturnId,
    /// One signature on an agreement.
    SignatureId,
    /// One import of a file.
    ImportId,
    /// Two records that became one.
    MergeId,
    /// A folder that backups go to.
    PlaceId,
    /// One trying out of a backup.
    DrillId,
    /// A role that somebody holds from one day to another.
    HeldId,
    /// Somebody who holds a recovery sheet.
    KeyHolderId,
    /// A room.
    RoomId,
    /// A piece of equipment in the register.
    AssetId,
    /// A drive or another medium inside a piece of equipment.
    MediumId,
    /// A field that the school has added to its register.
    AssetFieldId,
    /// Many pieces of equipment added or changed at once.
    AssetBatchId,
    /// Equipment lent together.
    LoanId,
    /// One piece of equipment in a loan.
    LoanItemId,
    /// One round of counting what is there.
    StockCheckId,
    /// One scan or tick of a stock-check.
    StockCountId,
    /// An electrical or other test.
    TestId,
    /// A repair.
    RepairId,
    /// A loss or theft.
    LossId,
    /// A piece of software or an online service.
    TitleId,
    /// What was bought or subscribed to of a piece of software.
    LicenceId,
    /// Software on a piece of equipment, or in the hands of a person.
    InstallationId,
    /// A contract with a supplier.
    ContractId,
    /// Equipment that leaves the school together.
    DisposalId,
    /// A line of a technical log.
    LogLineId,
    /// One purchase of a licence.
    PurchaseId,
    /// Something that somebody asked to buy, install or move.
    AuthorisationId,
}

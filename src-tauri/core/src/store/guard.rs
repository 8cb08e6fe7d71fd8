//! What the open connection may not be asked, whoever asks: SQLite puts every statement to this list before it runs.
//! Migrations come first and are not held to it; afterwards it is shut for good.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rusqlite::Connection;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};

use super::problem;
use crate::base::{Problem, Result};

/// Tables whose rows are never taken out, and the columns in which a row may still be changed: when two people are
/// merged, what was signed and decided goes to the one who stays.
const APPEND_ONLY: &[(&str, &[&str])] = &[
    ("audit", &[]),
    ("decision", &["pupil"]),
    ("signature", &["pupil"]),
    ("wording", &[]),
    ("form_version", &[]),
    ("log_line", &[]),
    ("log_step", &[]),
    ("disposal_event", &[]),
    ("disposal_rule", &[]),
];

/// Questions about the file, and forgetting what was read of it; each may be asked, none may be given a value that would
/// change anything.
const ASKED: &[&str] = &[
    "application_id",
    "cipher_integrity_check",
    "cipher_version",
    "data_version",
    "foreign_key_check",
    "freelist_count",
    "integrity_check",
    "page_count",
    "page_size",
    "shrink_memory",
    "table_info",
    "table_list",
    "user_version",
];

/// Of those, the ones that are asked about a table: what follows them is its name.
const ABOUT: &[&str] = &["foreign_key_check", "integrity_check", "table_info", "table_list"];

/// Functions that would carry the records elsewhere or bring code in.
const FUNCTIONS: &[&str] = &["load_extension", "sqlcipher_export", "fts3_tokenizer"];

/// The list, open until it is shut.
pub(super) struct Guard(Arc<AtomicBool>);

impl Guard {
    /// Puts the list before the connection.
    pub fn before(db: &mut Connection) -> Result<Self> {
        // With this the rules of an append-only table hold against REPLACE as well.
        db.pragma_update(None, "recursive_triggers", true).map_err(problem)?;
        if !db.pragma_query_value(None, "recursive_triggers", |row| row.get::<_, bool>(0)).map_err(problem)? {
            return Err(Problem::unexpected("recursive_triggers"));
        }
        let shut = Arc::new(AtomicBool::new(false));
        let is_shut = shut.clone();
        db.authorizer(Some(move |asked: AuthContext<'_>| {
            match asked.action {
                _ if !is_shut.load(Ordering::Relaxed) => Authorization::Allow,
                action if !may(&action) => Authorization::Deny,
                // Lets rows be taken out, but each by itself: a table emptied in one go would not be seen.
                AuthAction::Delete { .. } => Authorization::Ignore,
                _ => Authorization::Allow,
            }
        }))
        .map_err(problem)?;
        Ok(Self(shut))
    }

    /// From here on the list counts.
    pub fn shut(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

fn may(action: &AuthAction<'_>) -> bool {
    let kept = |table: &str| APPEND_ONLY.iter().find(|(kept, _)| kept.eq_ignore_ascii_case(table)).map(|(_, columns)| *columns);
    match action {
        AuthAction::Select
        | AuthAction::Read { .. }
        | AuthAction::Insert { .. }
        | AuthAction::Transaction { .. }
        | AuthAction::Savepoint { .. }
        | AuthAction::Recursive => true,
        // What is taken out of SQLite's own tables is a table, an index or a rule.
        AuthAction::Delete { table_name } => kept(table_name).is_none() && !table_name.starts_with("sqlite_"),
        AuthAction::Update { table_name, column_name } => kept(table_name).is_none_or(|columns| columns.contains(column_name)),
        AuthAction::Pragma { pragma_name, pragma_value } => {
            let is = |name: &&str| name.eq_ignore_ascii_case(pragma_name);
            ASKED.iter().any(is) && (pragma_value.is_none() || ABOUT.iter().any(is))
        }
        AuthAction::Function { function_name } => !FUNCTIONS.iter().any(|name| name.eq_ignore_ascii_case(function_name)),
        // ATTACH, DETACH, CREATE, DROP, ALTER, REINDEX, ANALYZE, and whatever a later SQLite thinks of.
        _ => false,
    }
}

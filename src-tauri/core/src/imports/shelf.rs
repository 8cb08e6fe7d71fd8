//! Files that the person has chosen and Signet has read, each under a token: the window never holds their bytes.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;
use zeroize::Zeroizing;

use super::read::{self, Source};
use crate::base::{Problem, Result};

/// How many files are kept at hand; an older one is put away.
const MOST: usize = 3;

/// Stands for a file on the shelf.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct FileToken(pub uuid::Uuid);

/// The files at hand, wiped when they are put away. The office holds it and clears it when it locks.
#[derive(Default)]
pub struct Shelf {
    files: VecDeque<(FileToken, Held)>,
}

/// One file: its bytes, and its rows as they were last read.
pub(crate) struct Held {
    pub file_name: String,
    bytes: Zeroizing<Vec<u8>>,
    pub digest: [u8; 32],
    parsed: Mutex<Option<(Option<String>, Arc<Source>)>>,
}

impl Shelf {
    /// Reads a file and keeps it. `UnreadableFile` says what it is instead, and nothing is kept.
    pub fn put(&mut self, file_name: &str, bytes: Vec<u8>) -> Result<FileToken> {
        let bytes = Zeroizing::new(bytes);
        let source = read::read(&bytes, None).map_err(|why| Problem::UnreadableFile { why })?;
        let digest = Sha256::digest(bytes.as_slice()).into();
        let token = FileToken(uuid::Uuid::now_v7());
        let parsed = Mutex::new(Some((None, Arc::new(source))));
        self.files.push_back((token, Held { file_name: file_name.to_owned(), bytes, digest, parsed }));
        if self.files.len() > MOST {
            self.files.pop_front();
        }
        Ok(token)
    }

    /// Puts a file away; its bytes and rows are wiped.
    pub fn put_away(&mut self, token: FileToken) {
        self.files.retain(|(own, _)| *own != token);
    }

    /// Puts every file away.
    pub fn clear(&mut self) {
        self.files.clear();
    }

    pub(crate) fn held(&self, token: FileToken) -> Result<&Held> {
        self.files.iter().find(|(own, _)| *own == token).map(|(_, held)| held).ok_or(Problem::NotFound)
    }
}

impl Held {
    /// The rows of the sheet asked for, or of the one that looks most like a table of people.
    pub fn source(&self, sheet: Option<&str>) -> Result<Arc<Source>> {
        let mut parsed = self.parsed.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((asked, source)) = parsed.as_ref()
            && (asked.as_deref() == sheet || (sheet.is_some() && source.sheet.as_deref() == sheet))
        {
            return Ok(Arc::clone(source));
        }
        let source = Arc::new(read::read(&self.bytes, sheet).map_err(|why| Problem::UnreadableFile { why })?);
        *parsed = Some((sheet.map(ToOwned::to_owned), Arc::clone(&source)));
        Ok(source)
    }
}

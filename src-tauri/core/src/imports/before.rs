//! What it takes to undo an import: everybody whom it made, and what everybody else was before.

use std::collections::HashMap;
use std::io::{Read as _, Write as _};

use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use serde::{Deserialize, Serialize};

use super::plan::known::Known;
use crate::base::ids::{ClassId, PersonId};
use crate::base::{Day, Problem, Result};
use crate::people::{Fields, Link};

/// Kept with the run, packed.
#[derive(Default, Serialize, Deserialize)]
pub struct Before {
    pub made: Vec<PersonId>,
    pub classes: Vec<ClassId>,
    pub people: Vec<Was>,
    pub links_made: Vec<(PersonId, PersonId)>,
    pub links_were: Vec<(PersonId, PersonId, Link)>,
    /// The mark of everybody made or changed, right after the import: another one later means an edit.
    pub marks: HashMap<PersonId, u64>,
}

/// Somebody as they were.
#[derive(Serialize, Deserialize)]
pub struct Was {
    pub id: PersonId,
    pub fields: Fields,
    pub left_on: Option<Day>,
    /// Classes with their first and last day, if the import touched them.
    pub memberships: Option<Vec<(ClassId, Day, Option<Day>)>>,
}

impl Before {
    /// Everybody whom undoing would change.
    fn touched(&self) -> impl Iterator<Item = PersonId> {
        let pupils = self.links_made.iter().map(|l| l.0).chain(self.links_were.iter().map(|l| l.0));
        self.made.iter().copied().chain(self.people.iter().map(|was| was.id)).chain(pupils)
    }

    /// Marks everybody touched as they are now.
    pub fn remember_marks(&mut self, now: &Known) {
        let all = now.marks();
        self.marks = self.touched().filter_map(|id| all.get(&id).map(|mark| (id, *mark))).collect();
    }

    /// How many of those touched are not as the import left them.
    pub fn edited(&self, now: &HashMap<PersonId, u64>) -> u32 {
        self.marks.iter().filter(|(id, mark)| now.get(id) != Some(mark)).count() as u32
    }

    pub fn pack(&self) -> Result<Vec<u8>> {
        let json = serde_json::to_vec(self).map_err(Problem::unexpected)?;
        let mut packer = ZlibEncoder::new(Vec::new(), Compression::fast());
        packer.write_all(&json).map_err(Problem::unexpected)?;
        packer.finish().map_err(Problem::unexpected)
    }

    pub fn unpack(bytes: &[u8]) -> Result<Self> {
        let mut json = Vec::new();
        ZlibDecoder::new(bytes).read_to_end(&mut json).map_err(Problem::unexpected)?;
        serde_json::from_slice(&json).map_err(Problem::unexpected)
    }
}

//! What a guess at a password costs: memory, rounds and lanes of Argon2id.

use std::time::Instant;

use super::seal;
use super::wire::{Malformed, Reader};
use crate::base::secret::SecretText;

/// Memory in KiB, rounds and lanes of one password slot. They stand in the header, each slot its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    /// Memory in KiB.
    pub m_kib: u32,
    /// Rounds over that memory.
    pub t: u32,
    /// Lanes.
    pub p: u32,
}

/// Twice the floor: half a second or so on an office laptop. What figures are taken with.
impl Default for Cost {
    fn default() -> Self {
        Self { m_kib: 128 * 1024, t: 3, p: 4 }
    }
}

impl Cost {
    /// The least that a vault is made with: the second recommended option of RFC 9106.
    pub const FLOOR: Self = Self { m_kib: 64 * 1024, t: 3, p: 4 };
    /// The most memory a calibrated vault uses: old laptops have 4 GB, and the vault moves between machines.
    const MOST_KIB: u32 = 256 * 1024;
    /// Two thirds of a second: the middle of the half to one second that a person waits without wondering.
    const AIM_MILLIS: u128 = 700;

    /// The cost of the least that Argon2 takes, so that tests do not wait. Never for a school's vault.
    #[must_use]
    pub fn tiny() -> Self {
        Self { m_kib: 64, t: 1, p: 1 }
    }

    /// The cost, between 64 and 256 MiB, whose derivation takes between half a second and a second on this machine,
    /// as near as that range allows. Takes about 0.3 seconds.
    #[must_use]
    pub fn calibrated() -> Self {
        let started = Instant::now();
        let probe = SecretText::new("only measured, never kept".to_owned());
        if seal::stretch(&probe, &[0; 16], Self::FLOOR).is_err() {
            return Self::FLOOR;
        }
        let millis = started.elapsed().as_millis().max(1);
        // Time grows with memory in proportion, so one measurement is enough; whole steps of 16 MiB.
        let fits = u128::from(Self::FLOOR.m_kib) * Self::AIM_MILLIS / millis / 16_384 * 16_384;
        let m_kib = u32::try_from(fits).unwrap_or(Self::MOST_KIB).clamp(Self::FLOOR.m_kib, Self::MOST_KIB);
        Self { m_kib, ..Self::FLOOR }
    }

    pub(super) fn write(self, out: &mut Vec<u8>) {
        for value in [self.m_kib, self.t, self.p] {
            out.extend_from_slice(&value.to_be_bytes());
        }
    }

    /// Reads a cost and refuses one that could hang the machine or exhaust its memory: a header may be hostile.
    pub(super) fn read(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let cost = Self { m_kib: reader.u32()?, t: reader.u32()?, p: reader.u32()? };
        let bounded = cost.m_kib <= 1024 * 1024 && (1..=20).contains(&cost.t) && (1..=16).contains(&cost.p);
        if bounded && cost.m_kib >= 8 * cost.p { Ok(cost) } else { Err(Malformed) }
    }
}

//! Grants: a secret for somebody who is not at the keyboard, sealed to the public key of that person's slot. A new data
//! key reaches everybody so, and later the key of a compartment. At the next log-in it goes into what the slot holds.

use zeroize::Zeroizing;

use super::pair::{self, Public};
use super::wire::{Malformed, Reader, Tag, put_run};
use crate::base::Result;
use crate::base::ids::{UserId, VaultId};
use crate::base::secret::Secret;

/// More than there will ever be compartments.
const MOST: u8 = 64;

/// One sealed secret for one person.
#[derive(Clone, PartialEq, Eq)]
pub struct Grant {
    /// What it is; a tag that this Signet does not know is kept as it is.
    pub tag: Tag,
    sealed: Vec<u8>,
}

impl Grant {
    /// Seals a secret for the owner of a slot, bound to vault, person and tag.
    pub fn new(vault: VaultId, user: UserId, public: &Public, tag: Tag, secret: &[u8]) -> Result<Self> {
        Ok(Self { tag, sealed: pair::seal_to(public, &bound(vault, user, tag), secret)? })
    }

    /// The secret, or nothing when the grant was not made for this place.
    pub fn open(&self, vault: VaultId, user: UserId, secret: &Secret<32>) -> Option<Zeroizing<Vec<u8>>> {
        pair::open(secret, &bound(vault, user, self.tag), &self.sealed)
    }
}

pub fn write(grants: &[Grant], out: &mut Vec<u8>) {
    out.push(u8::try_from(grants.len()).expect("each tag stands once, and there are fewer than MOST"));
    for grant in grants {
        out.push(grant.tag.0);
        put_run(out, &grant.sealed);
    }
}

/// Reads grants from bytes that may be anything: so many at the most, each so long at the most, each tag once.
pub fn read(reader: &mut Reader<'_>) -> Result<Vec<Grant>, Malformed> {
    let count = reader.u8()?;
    if count > MOST {
        return Err(Malformed);
    }
    let mut grants: Vec<Grant> = Vec::new();
    for _ in 0..count {
        let tag = Tag(reader.u8()?);
        if grants.iter().any(|other| other.tag == tag) {
            return Err(Malformed);
        }
        grants.push(Grant { tag, sealed: reader.run(pair::LONGEST)?.to_vec() });
    }
    Ok(grants)
}

fn bound(vault: VaultId, user: UserId, tag: Tag) -> Vec<u8> {
    [b"grant/v1".as_slice(), vault.0.as_bytes(), user.0.as_bytes(), &[tag.0]].concat()
}

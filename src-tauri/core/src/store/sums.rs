//! What a whole table comes to: how many rows, and the sum of their keyed digests. The order of rows does not matter,
//! so one row more or less is an addition or a subtraction, and no other row has to be read for it.

use data_encoding::BASE64_NOPAD;

/// A table's standing. Sums run over 2 to the power of 256: whoever lacks the key cannot find rows that come to the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Standing {
    pub rows: i64,
    sum: [u64; 4],
}

impl Standing {
    /// One row more.
    pub fn add(&mut self, digest: &[u8; 32]) {
        self.rows += 1;
        let mut carry = false;
        for (limb, more) in self.sum.iter_mut().zip(limbs(digest)) {
            let (part, over) = limb.overflowing_add(more);
            let (part, again) = part.overflowing_add(u64::from(carry));
            (*limb, carry) = (part, over || again);
        }
    }

    /// One row less.
    pub fn take(&mut self, digest: &[u8; 32]) {
        self.rows -= 1;
        let mut borrow = false;
        for (limb, less) in self.sum.iter_mut().zip(limbs(digest)) {
            let (part, under) = limb.overflowing_sub(less);
            let (part, again) = part.overflowing_sub(u64::from(borrow));
            (*limb, borrow) = (part, under || again);
        }
    }

    /// As it stands in a line of the audit.
    pub fn text(&self) -> String {
        let mut bytes = [0; 32];
        for (place, limb) in bytes.chunks_exact_mut(8).zip(self.sum) {
            place.copy_from_slice(&limb.to_le_bytes());
        }
        format!("{}:{}", self.rows, BASE64_NOPAD.encode(&bytes))
    }

    /// Read back from a line of the audit.
    pub fn read(text: &str) -> Option<Self> {
        let (rows, sum) = text.split_once(':')?;
        let bytes: [u8; 32] = BASE64_NOPAD.decode(sum.as_bytes()).ok()?.try_into().ok()?;
        Some(Self { rows: rows.parse().ok()?, sum: limbs(&bytes) })
    }
}

fn limbs(bytes: &[u8; 32]) -> [u64; 4] {
    let mut limbs = [0; 4];
    for (limb, place) in limbs.iter_mut().zip(bytes.chunks_exact(8)) {
        *limb = u64::from_le_bytes(place.try_into().expect("chunks of eight have eight bytes"));
    }
    limbs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_added_and_taken_again_leaves_nothing_whatever_the_order() {
        let digests: Vec<[u8; 32]> = (0..=255u8).map(|byte| [byte ^ 0xa5; 32]).collect();
        let mut standing = Standing::default();
        for digest in &digests {
            standing.add(digest);
        }
        let full = standing;
        assert_eq!(full.rows, 256);
        let mut backwards = Standing::default();
        for digest in digests.iter().rev() {
            backwards.add(digest);
        }
        assert_eq!(backwards, full);
        for digest in &digests {
            standing.take(digest);
        }
        assert_eq!(standing, Standing::default());
        standing.take(&[0xff; 32]);
        standing.add(&[0xff; 32]);
        assert_eq!(standing, Standing::default(), "below nothing and back");
    }

    #[test]
    fn one_row_in_anothers_place_comes_to_something_else() {
        let (mut one, mut other) = (Standing::default(), Standing::default());
        one.add(&[1; 32]);
        other.add(&[2; 32]);
        assert_ne!(one, other);
        assert_eq!(Standing::read(&one.text()), Some(one));
        assert_eq!(Standing::read("1:short"), None);
    }
}

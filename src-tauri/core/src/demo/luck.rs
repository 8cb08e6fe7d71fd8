//! The same chances every time, so that every demonstration is the same school.

/// A small generator of numbers (xorshift); good for dealing names, for nothing else.
pub struct Luck(u64);

impl Luck {
    /// Begins with a seed that is not 0.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below `most`.
    pub fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap_or(0) % most.max(1)
    }

    /// Whether something happens that happens so many times in a hundred.
    pub fn in_a_hundred(&mut self, times: usize) -> bool {
        self.below(100) < times
    }

    /// One of the things.
    pub fn one<'a, T>(&mut self, things: &'a [T]) -> &'a T {
        &things[self.below(things.len())]
    }
}

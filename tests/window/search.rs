//! Many texts looked for at once in a heap of bytes, fast enough for the memory of a whole web process.

/// What is looked for, each with a mark that says what it is.
pub struct Search<M> {
    needles: Vec<(M, Vec<u8>)>,
    /// Whether any of them begins with these two bytes.
    begins: Vec<bool>,
}

impl<M: Copy> Search<M> {
    /// For these; each has two bytes at least.
    pub fn new(needles: Vec<(M, Vec<u8>)>) -> Self {
        let mut begins = vec![false; 1 << 16];
        for (_, needle) in &needles {
            begins[pair(needle)] = true;
        }
        Self { needles, begins }
    }

    /// Says each that begins before `until`, as often as it is there.
    pub fn find(&self, bytes: &[u8], until: usize, mut say: impl FnMut(M)) {
        for at in 0..until.min(bytes.len().saturating_sub(1)) {
            if self.begins[pair(&bytes[at..])] {
                let here = self.needles.iter().filter(|(_, needle)| bytes[at..].starts_with(needle));
                here.for_each(|(mark, _)| say(*mark));
            }
        }
    }
}

fn pair(bytes: &[u8]) -> usize {
    usize::from(bytes[0]) << 8 | usize::from(bytes[1])
}

/// A text as a program keeps it: in bytes, and in the wide letters of JavaScript and Windows.
pub fn texts(text: &str) -> [Vec<u8>; 2] {
    let wide = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    [text.as_bytes().to_vec(), wide]
}

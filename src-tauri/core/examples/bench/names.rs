//! Invented people in any number: the names of the demonstration, dealt out the same way every time.

use std::fmt::Write as _;

/// A small generator of numbers (xorshift), so that every run measures the same school and the same questions.
pub struct Luck(u64);

impl Luck {
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

    pub fn one<'a, T>(&mut self, things: &'a [T]) -> &'a T {
        &things[self.below(things.len())]
    }
}

/// Every given name of the demonstration, in every script.
pub fn given() -> Vec<&'static str> {
    column(include_str!("../../../../assets/demo/given_names.tsv"), 2)
}

/// Every family name of the demonstration, and one with an apostrophe.
pub fn family() -> Vec<&'static str> {
    let mut names = column(include_str!("../../../../assets/demo/family_names.tsv"), 1);
    names.push("O'Neill");
    names
}

fn column(text: &'static str, at: usize) -> Vec<&'static str> {
    text.lines().skip(1).filter_map(|line| line.split('\t').nth(at)).collect()
}

/// A file as an office system exports it: so many pupils, thirty to a class, each with two contacts of their own.
pub fn register(pupils: usize) -> Vec<u8> {
    let (given, family) = (given(), family());
    let mut luck = Luck::new(30_000);
    let mut text = String::from(
        "UPN,Admission No,Legal Surname,Legal Forename,Date of Birth,Year Group,Reg Group,Contact 1 Title,Contact 1 Forename,Contact 1 Surname,\
         Contact 1 Relationship,Contact 1 Parental Responsibility,Contact 1 Email,Contact 1 Mobile,Contact 2 Forename,Contact 2 Surname,\
         Contact 2 Relationship,Contact 2 Parental Responsibility,Contact 2 Email,Contact 2 Mobile\n",
    );
    for n in 0..pupils {
        let class = n / 30;
        let year = class % 6 + 1;
        let surname = luck.one(&family);
        let (pupil, first, second) = (luck.one(&given), luck.one(&given), luck.one(&given));
        // Nobody writes to a String in vain.
        let _ = writeln!(
            text,
            "A{n:012},{n:06},{surname},{pupil},{:02}/{:02}/{},{year},Class {class},Mrs,{first},{surname},Mother,Y,contact{n}a@example.org,\
             07{n:09},{second},{surname},Father,Y,contact{n}b@example.org,078{n:08}",
            n % 28 + 1,
            n % 12 + 1,
            2021 - year,
        );
    }
    text.into_bytes()
}

//! One row of the file: what stands in each cell that has a meaning, as a reader would see it.

use super::{AssetCell, AssetFact, AssetFault, AssetMeaning, AssetRefusal, clean};
use crate::base::names;
use crate::imports::open::Table;
use crate::imports::plan::cells;
use crate::imports::typed::Typed;

/// A row with the cells that hold something.
pub struct Row<'a> {
    pub number: u32,
    /// How many of its cells were typed by hand.
    pub typed: u32,
    cells: Vec<Cell>,
    headings: &'a [String],
    mapping: &'a [Option<AssetMeaning>],
}

/// A cell and what stands above it.
pub struct Cell {
    pub column: usize,
    pub meaning: AssetMeaning,
    pub heading: String,
    pub text: String,
}

impl Cell {
    fn is(&self, fact: AssetFact) -> bool {
        self.meaning == AssetMeaning::Fact(fact)
    }

    /// Why it cannot be taken, or what is to be known of it.
    pub fn fault(&self, why: AssetRefusal) -> AssetFault {
        AssetFault { heading: self.heading.clone(), ..AssetFault::of_row(why, &self.text) }
    }

    /// The cell as it is shown to be put right.
    pub fn shown(&self) -> AssetCell {
        AssetCell { column: self.column as u32, heading: self.heading.clone(), text: self.text.clone() }
    }
}

impl<'a> Row<'a> {
    /// Reads a row of the grid.
    pub fn read(table: &'a Table, typed: &Typed<'_>, at: usize, mapping: &'a [Option<AssetMeaning>]) -> Self {
        let cell = |column: usize, meaning: AssetMeaning| {
            let text = clean::text(typed.cell(at, column));
            // Homebox writes the first day of the first year where it knows none; a text may well begin so.
            let nothing = text.is_empty() || (text.starts_with("0001-01-01") && !text.contains(' '));
            (!nothing).then(|| Cell { column, meaning, heading: table.names[column].clone(), text })
        };
        let cells = mapping.iter().enumerate().filter_map(|(column, meaning)| cell(column, (*meaning)?));
        let by_hand = (0..mapping.len()).filter(|column| mapping[*column].is_some() && typed.is_typed(at, *column)).count();
        Self {
            number: table.source.grid.number(at),
            typed: by_hand as u32,
            cells: cells.collect(),
            headings: &table.names,
            mapping,
        }
    }

    /// The cell under a heading, which is one of a kind.
    pub fn under(&self, heading: &str) -> Option<&Cell> {
        self.cells.iter().find(|cell| cell.heading == heading)
    }

    /// Where a fact would be written that the row does not say.
    pub fn blank(&self, fact: AssetFact) -> Option<AssetCell> {
        let column = self.mapping.iter().position(|meaning| *meaning == Some(AssetMeaning::Fact(fact)))?;
        Some(AssetCell { column: column as u32, heading: self.headings[column].clone(), text: String::new() })
    }

    /// What the row says of a fact.
    pub fn get(&self, fact: AssetFact) -> Option<&Cell> {
        self.all(fact).next()
    }

    /// The cells of a fact that may stand in several columns.
    pub fn all(&self, fact: AssetFact) -> impl Iterator<Item = &Cell> {
        self.cells.iter().filter(move |cell| cell.is(fact))
    }

    /// The cell of a column, whatever it means.
    pub fn of_column(&self, column: usize) -> Option<&Cell> {
        self.cells.iter().find(|cell| cell.column == column)
    }

    /// What no cell of the row may hold.
    pub fn spoilt(&self) -> Vec<AssetFault> {
        let any = |cell: &Cell, facts: &[AssetFact]| facts.iter().any(|fact| cell.is(*fact));
        let number = |cell: &Cell| any(cell, &[AssetFact::Tag, AssetFact::Serial, AssetFact::Mac]);
        let spoilt = |cell: &&Cell| cells::is_error(&cell.text) || (number(cell) && cells::is_spoilt(&cell.text));
        let mut faults: Vec<AssetFault> = self.cells.iter().filter(spoilt).map(|cell| cell.fault(AssetRefusal::Spoilt)).collect();
        let one = |cell: &Cell| any(cell, &[AssetFact::Tag, AssetFact::Serial, AssetFact::Status]);
        let several = self.cells.iter().filter(|cell| one(cell) && clean::lines(&cell.text).len() > 1);
        faults.extend(several.map(|cell| cell.fault(AssetRefusal::SeveralValues)));
        faults
    }

    /// Whether anything in it tells one piece of equipment from another, or says what it is.
    pub fn names_something(&self) -> bool {
        use AssetFact as F;
        [F::Tag, F::Serial, F::Kind, F::Model, F::Description].into_iter().any(|fact| self.get(fact).is_some())
    }

    /// Whether it adds the others up: nothing that is kept is called "Total".
    pub fn is_total(&self) -> bool {
        let total = |cell: &Cell| ["total", "totals", "grand total", "sum"].contains(&names::fold(&cell.text).as_str());
        self.cells.first().is_some_and(total)
    }
}

//! How wide the columns of a table are: as they were asked for, but no word is broken while another column has room to
//! spare.

use std::collections::BTreeMap;

use super::maker::{Maker, Put};
use crate::printing::ink::MM;
use crate::printing::{Align, Table, Width};

/// Of the words of a column so many are measured: the longest by their letters, which the widest is among.
const MEASURED: usize = 4;
/// No word asks for more than this part of the table's width; a web address longer than that is broken.
const MOST: f32 = 0.25;

impl Maker<'_> {
    /// Where each column stands and how wide it is.
    pub(super) fn columns(&mut self, table: &Table) -> Vec<(f32, f32)> {
        let field = self.frame.field();
        let fixed: f32 = table.columns.iter().map(|c| if let Width::Mm(mm) = c.width { f32::from(mm) * MM } else { 0.0 }).sum();
        let shares: f32 = table.columns.iter().map(|c| if let Width::Share(n) = c.width { f32::from(n) } else { 0.0 }).sum();
        let left_over = (field - fixed).max(0.0);
        let (mut widths, mut least) = (Vec::new(), Vec::new());
        for (number, column) in table.columns.iter().enumerate() {
            match column.width {
                Width::Mm(mm) => {
                    widths.push(f32::from(mm) * MM);
                    least.push(f32::from(mm) * MM);
                }
                Width::Share(share) => {
                    widths.push(left_over * f32::from(share) / shares.max(1.0));
                    least.push((self.widest_word(table, number) + self.gap(table, number)).min(field * MOST));
                }
            }
        }
        give(&mut widths, &least);
        let mut x = self.frame.left;
        let mut columns = Vec::with_capacity(widths.len());
        for (number, width) in widths.into_iter().enumerate() {
            let gap = self.gap(table, number);
            columns.push((x + gap, width - gap));
            x += width;
        }
        columns
    }

    /// What a column keeps clear at its left: where the one before it ends at its right, the two would run together.
    fn gap(&self, table: &Table, number: usize) -> f32 {
        let before = number.checked_sub(1).map(|before| table.columns[before].align);
        let runs_together = before == Some(Align::Right) && table.columns[number].align == Align::Left;
        if runs_together { self.size } else { 0.0 }
    }

    /// How much room the widest word of a column takes, its header's among them.
    fn widest_word(&mut self, table: &Table, number: usize) -> f32 {
        let header = self.widest_of(&table.columns[number].title, true);
        let cells = table.rows.iter().filter(|row| !row.heads).filter_map(|row| row.cells.get(number));
        let mark = if cells.clone().any(|cell| cell.mark.is_some()) { self.size * 1.15 } else { 0.0 };
        let none = BTreeMap::new();
        let text: Vec<String> = cells.flat_map(|cell| cell.words.filled(&none, "")).map(|(text, _)| text).collect();
        let widest = self.widest_of(&text.join(" "), false);
        // A hair more than the words need, or rounding would break them after all.
        header.max(widest + mark) + 2.0 * self.padding() + 0.1
    }

    fn widest_of(&mut self, text: &str, is_bold: bool) -> f32 {
        let mut words: Vec<&str> = text.split_whitespace().collect();
        words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
        words.dedup();
        let look = if is_bold { self.look().bold() } else { self.look() };
        let field = self.frame.field();
        let mut widest = 0.0_f32;
        for word in words.into_iter().take(MEASURED) {
            if let Put::Set(setting) = self.put(&word.into(), look, field, false) {
                widest = widest.max(setting.width);
            }
        }
        widest
    }
}

/// Gives the columns that are too narrow what they need, from those that have more than they need, each by what it can
/// spare.
fn give(widths: &mut [f32], least: &[f32]) {
    let needed: f32 = widths.iter().zip(least).map(|(width, least)| (least - width).max(0.0)).sum();
    let spare: f32 = widths.iter().zip(least).map(|(width, least)| (width - least).max(0.0)).sum();
    if needed <= 0.0 || spare <= 0.0 {
        return;
    }
    let (gets, gives) = ((spare / needed).min(1.0), (needed / spare).min(1.0));
    for (width, least) in widths.iter_mut().zip(least) {
        let lacks = least - *width;
        *width += if lacks > 0.0 { lacks * gets } else { lacks * gives };
    }
}

#[cfg(test)]
mod tests {
    use super::give;

    #[test]
    fn a_narrow_column_gets_what_it_needs_from_those_that_can_spare_it() {
        let mut widths = [10.0, 40.0, 30.0];
        give(&mut widths, &[20.0, 20.0, 25.0]);
        assert_eq!(widths, [20.0, 32.0, 28.0]);
        let mut enough = [10.0, 40.0];
        give(&mut enough, &[5.0, 5.0]);
        assert_eq!(enough, [10.0, 40.0]);
        let mut too_little = [10.0, 40.0];
        give(&mut too_little, &[30.0, 30.0]);
        assert_eq!(too_little, [20.0, 30.0]);
    }
}

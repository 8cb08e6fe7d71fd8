//! What the page of labels needs: every layout with its measures, and the last choice.

use serde::Serialize;
use ts_rs::TS;

use super::choice::{self, LabelChoice};
use crate::base::{Day, Result};
use crate::printing::labels::{LabelLayout, lines_that_fit};
use crate::store::Read;

/// A layout as the page draws it, in millimetres.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "LabelLayoutFacts")]
pub struct LayoutFacts {
    pub layout: LabelLayout,
    /// The name that stands on the packet.
    pub name: String,
    pub page_width: f32,
    pub page_height: f32,
    pub columns: u32,
    pub rows: u32,
    pub width: f32,
    pub height: f32,
    pub left: f32,
    pub top: f32,
    pub across: f32,
    pub down: f32,
    /// How many lines there is room for under the tag.
    pub lines: u32,
}

/// The page.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LabelsPage {
    pub layouts: Vec<LayoutFacts>,
    pub choice: LabelChoice,
    /// The last day on which equipment was added.
    pub last_added_on: Option<Day>,
}

/// Reads it.
pub fn page(read: &Read<'_>) -> Result<LabelsPage> {
    let layouts = LabelLayout::ALL.into_iter().map(|layout| {
        let m = layout.measures();
        LayoutFacts {
            layout,
            name: layout.name().to_owned(),
            page_width: m.page.0,
            page_height: m.page.1,
            columns: m.columns as u32,
            rows: m.rows as u32,
            width: m.label.0,
            height: m.label.1,
            left: m.margin.0,
            top: m.margin.1,
            across: m.pitch.0,
            down: m.pitch.1,
            lines: lines_that_fit(layout) as u32,
        }
    });
    Ok(LabelsPage {
        layouts: layouts.collect(),
        choice: choice::get(read)?,
        last_added_on: read.one("SELECT max(made_on) FROM asset WHERE standing <> 'disposed'", [])?,
    })
}

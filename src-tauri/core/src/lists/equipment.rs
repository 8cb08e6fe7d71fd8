//! Equipment for a spreadsheet: the register, under headings that the import knows, so that what leaves can come back;
//! the same for Snipe-IT; and the reports.

use serde::Deserialize;
use ts_rs::TS;

use super::table::{Cell, Table};
use crate::base::{Day, Result, cells};
use crate::care::Named;
use crate::care::report::{Report, every, report};
use crate::imports::equipment::{clean, drives};
use crate::inventory::own_fields::{self, OwnKind};
use crate::inventory::{AssetStanding, Known, MediumState, Ownership, store};
use crate::papers::days::word;
use crate::papers::equipment_report::{group, title, why};
use crate::store::Read;

/// Which list of equipment.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum EquipmentList {
    /// Everything that is not disposed of; it can be imported again.
    Register,
    /// The same as Snipe-IT imports it.
    SnipeIt,
    Report {
        of: Report,
    },
}

pub fn table(read: &Read<'_>, list: EquipmentList) -> Result<Table> {
    match list {
        EquipmentList::Register => register(read),
        EquipmentList::SnipeIt => snipe_it(read),
        EquipmentList::Report { of } => of_report(read, of),
    }
}

fn column(name: &str) -> String {
    word(&format!("equipment.column.{name}"))
}

fn stands(standing: AssetStanding) -> String {
    word(&format!("equipment.standing.{}", standing.word()))
}

const REGISTER: [&str; 34] = [
    "tag",
    "kind",
    "make",
    "model",
    "serial",
    "description",
    "status",
    "room",
    "keeper",
    "with",
    "last_seen",
    "ownership",
    "supplier",
    "order_ref",
    "funding",
    "bought_on",
    "cost",
    "warranty_until",
    "support_until",
    "life_years",
    "assistive",
    "camera",
    "portable",
    "holds_data",
    "encrypted",
    "encryption",
    "system",
    "enrolment",
    "mac",
    "electrical",
    "insured",
    "accessories",
    "drives",
    "note",
];

fn register(read: &Read<'_>) -> Result<Table> {
    let yes_no = |yes: bool| Cell::from(word(if yes { "answer.yes" } else { "answer.no" }));
    let known = |known: Known| match known {
        Known::Yes => yes_no(true),
        Known::No => yes_no(false),
        Known::Unknown => word("equipment.not_known").into(),
    };
    let ownership = |ownership: Ownership| Cell::from(word(&format!("equipment.ownership.{}", ownership.word())));
    let text = |plain: &str| Cell::from(clean::written(plain).as_ref());
    // Fields that are asked no more stay on the page of each piece of equipment and leave in no list.
    let own = own_fields::in_use(read)?;
    let own_values = own_fields::every_value(read)?;
    let mut rows = Vec::new();
    for Named { asset, room, keeper, holder, .. } in every(read)? {
        let f = &asset.fields;
        let inside = store::media(read, asset.id)?.into_iter().filter(|medium| medium.state == MediumState::InAsset);
        let drives = inside.map(|medium| drives::written(medium.kind, medium.size_gb, &medium.serial));
        let mut row: Vec<Cell> = vec![
            text(&asset.tag),
            text(&cells::joined([f.kind.clone()])),
            text(&f.make),
            text(&f.model),
            text(&f.serial),
            text(&f.description),
            stands(asset.standing).into(),
            text(&room),
            text(&keeper),
            text(&holder),
            asset.seen_on.into(),
            ownership(f.ownership),
            text(&f.supplier),
            text(&f.order_ref),
            text(&f.funding),
            f.bought_on.into(),
            money(f.cost_pence),
            f.warranty_until.into(),
            f.support_until.into(),
            f.life_years.map(|years| years.to_string()).unwrap_or_default().into(),
            yes_no(f.assistive),
            yes_no(f.camera),
            yes_no(f.portable),
            known(f.holds_data),
            known(f.encrypted),
            text(&f.encryption),
            text(&f.system),
            text(&f.enrolment),
            text(&f.mac),
            text(&f.electrical),
            yes_no(f.insured),
            text(&cells::joined(store::accessories(read, asset.id)?)),
            text(&cells::joined(drives)),
            text(&f.note),
        ];
        row.extend(own.iter().map(|field| {
            let value = own_values.get(&(asset.id, field.id)).map_or("", String::as_str);
            match (field.kind, value) {
                (OwnKind::YesNo, "yes") => yes_no(true),
                (OwnKind::YesNo, "no") => yes_no(false),
                (OwnKind::Day, _) => value.parse().map_or(value.into(), Cell::Day),
                _ => text(value),
            }
        }));
        rows.push(row);
    }
    let headings = REGISTER.map(column).into_iter().chain(own.into_iter().map(|field| field.name)).collect();
    Ok(Table { title: word("equipment.register.title"), headings, rows })
}

/// The labels of its importer.
const SNIPE_IT: [&str; 15] = [
    "Asset Tag",
    "Item Name",
    "Model Name",
    "Category",
    "Manufacturer",
    "Serial Number",
    "Status",
    "Location",
    "Supplier",
    "Order Number",
    "Purchase Cost",
    "Purchase Date",
    "Warranty Months",
    "EOL Date",
    "Asset Notes",
];

fn snipe_it(read: &Read<'_>) -> Result<Table> {
    let rows = every(read)?.into_iter().map(|Named { asset, room, .. }| {
        let f = asset.fields;
        // The names of its own starting set.
        let status = match asset.standing {
            AssetStanding::InStock => "Ready to Deploy",
            AssetStanding::InUse | AssetStanding::OnLoan => "Deployed",
            AssetStanding::Ordered => "Pending",
            AssetStanding::InRepair => "Out for Repair",
            AssetStanding::Lost | AssetStanding::Stolen => "Lost/Stolen",
            AssetStanding::Retired | AssetStanding::Disposed => "Archived",
        };
        let months = f.bought_on.zip(f.warranty_until).map(|(bought, until)| months(bought, until).to_string());
        vec![
            asset.tag.into(),
            f.description.into(),
            f.model.into(),
            f.kind.into(),
            f.make.into(),
            f.serial.into(),
            status.into(),
            room.into(),
            f.supplier.into(),
            f.order_ref.into(),
            money(f.cost_pence),
            f.bought_on.into(),
            months.unwrap_or_default().into(),
            f.support_until.into(),
            f.note.into(),
        ]
    });
    Ok(Table { title: word("equipment.snipe_it.title"), headings: SNIPE_IT.map(str::to_owned).into(), rows: rows.collect() })
}

/// Whole months from one day to another.
fn months(from: Day, to: Day) -> u32 {
    let whole = |months: u32| from.checked_add_months(chrono::Months::new(months)).is_some_and(|on| on <= to);
    (1..=600).take_while(|count| whole(*count)).last().unwrap_or(0)
}

fn of_report(read: &Read<'_>, of: Report) -> Result<Table> {
    let headings =
        ["group", "tag", "what", "serial", "status", "room", "keeper", "holder", "funding", "bought_on", "cost", "why"];
    let rows = report(read, of)?.lines.into_iter().map(|line| {
        vec![
            group(of, &line).into(),
            line.asset.tag.as_str().into(),
            line.asset.what.as_str().into(),
            line.asset.serial.as_str().into(),
            stands(line.asset.standing).into(),
            line.asset.room.as_str().into(),
            line.keeper.as_str().into(),
            line.asset.holder.as_str().into(),
            line.funding.as_str().into(),
            line.bought_on.into(),
            money(line.cost_pence),
            why(&line).into(),
        ]
    });
    Ok(Table { title: title(of), headings: headings.map(column).into(), rows: rows.collect() })
}

fn money(pence: Option<i64>) -> Cell {
    pence.map_or(Cell::Nothing, Cell::Money)
}

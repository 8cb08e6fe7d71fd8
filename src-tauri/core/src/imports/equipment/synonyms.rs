//! The words above columns: those of Snipe-IT, GLPI and Homebox, and what people type themselves.

use super::{AssetFact, AssetMeaning, own};
use crate::base::names;
use crate::imports::synonyms::words;
use crate::inventory::own_fields::OwnField;

/// The words of a heading, without the mark that Homebox puts before each.
fn phrase(heading: &str) -> String {
    let bare = heading.trim();
    let bare = bare.get(..3).filter(|mark| mark.eq_ignore_ascii_case("hb.")).map_or(bare, |_| &bare[3..]);
    words(bare).join(" ")
}

/// A heading that Signet knows.
pub fn is_known(heading: &str) -> bool {
    fact(&phrase(heading)).is_some()
}

/// The meanings of all columns together. What stands twice is taken once; a second description is a note. A field of the
/// school's own is known by its name, which goes before every other meaning: the school has chosen it. Where two columns
/// bear it, as in our own list of a school that has a field of its own called "Tag", the first is what every register has.
pub fn guess(headings: &[String], fields: &[OwnField]) -> Vec<Option<AssetMeaning>> {
    let mut own: Vec<Option<AssetMeaning>> = vec![None; headings.len()];
    for (at, heading) in headings.iter().enumerate() {
        let again = |other: &String| names::fold(other) == names::fold(heading);
        let last = !headings[at + 1..].iter().any(again);
        if let Some(field) = own::of_heading(fields, heading).filter(|_| last) {
            own[at] = Some(AssetMeaning::Own { own: field.id });
        }
    }
    let others = headings.iter().zip(&own).map(|(heading, own)| if own.is_some() { "" } else { heading.as_str() });
    let facts = facts(&others.collect::<Vec<_>>());
    own.into_iter().zip(facts).map(|(own, fact)| own.or(fact.map(AssetMeaning::Fact))).collect()
}

fn facts(headings: &[&str]) -> Vec<Option<AssetFact>> {
    let mut seen: Vec<AssetFact> = Vec::new();
    let phrases: Vec<String> = headings.iter().map(|heading| phrase(heading)).collect();
    let model = phrases.iter().any(|phrase| matches!(phrase.as_str(), "model" | "model name"));
    let meanings = phrases.iter().map(|phrase| {
        // "Model number" is the model only where nothing else is.
        let fact = match fact(phrase)? {
            AssetFact::Model if model && !matches!(phrase.as_str(), "model" | "model name") => AssetFact::Note,
            AssetFact::Description if seen.contains(&AssetFact::Description) => AssetFact::Note,
            fact => fact,
        };
        if fact != AssetFact::Note && seen.contains(&fact) {
            return None;
        }
        seen.push(fact);
        Some(fact)
    });
    meanings.collect()
}

fn fact(phrase: &str) -> Option<AssetFact> {
    use AssetFact as F;
    Some(match phrase {
        "tag" | "asset tag" | "asset tag id" | "asset id" | "asset no" | "asset number" | "asset code" | "inventory number"
        | "inventory no" | "other serial" | "otherserial" | "label" | "barcode" | "asset" | "signet tag" => F::Tag,
        "kind" | "category" | "type" | "item type" | "asset type" | "device type" | "labels" | "tags" | "what it is"
        | "equipment type" => F::Kind,
        "make" | "manufacturer" | "brand" | "maker" | "vendor" => F::Make,
        "model" | "model name" | "model number" | "model no" | "model num" => F::Model,
        "serial" | "serial number" | "serial no" | "serial num" | "s n" | "sn" | "service tag" | "product key"
        | "serialnumber" => F::Serial,
        "description" | "name" | "item name" | "asset name" | "item" | "hostname" | "host name" | "computer name"
        | "device name" | "colour" => F::Description,
        "status" | "state" | "standing" | "status label" | "condition status" => F::Status,
        "location" | "room" | "default location" | "site location" | "where" | "place" | "classroom" | "assigned location"
        | "checkout location" => F::Room,
        "keeper"
        | "assigned to"
        | "checked out to"
        | "user"
        | "full name"
        | "responsible person"
        | "owner"
        | "responsible"
        | "alternate username"
        | "technician in charge"
        | "custodian" => F::Keeper,
        "ownership" | "owned or leased" | "owned leased" => F::Ownership,
        "supplier" | "purchase from" | "purchased from" | "bought from" | "reseller" => F::Supplier,
        "order" | "order number" | "order no" | "order ref" | "purchase order" | "po number" | "invoice" | "invoice number"
        | "invoice no" => F::OrderRef,
        "funding" | "funding source" | "funded by" | "budget" | "cost centre" => F::Funding,
        "bought on" | "purchase date" | "purchased" | "date purchased" | "purchase time" | "date of purchase" | "bought"
        | "date bought" | "purchased on" | "date acquired" => F::BoughtOn,
        "cost" | "purchase cost" | "purchase price" | "price" | "value" | "unit cost" | "amount" => F::Cost,
        "warranty until"
        | "warranty expires"
        | "warranty expiration"
        | "warranty end"
        | "warranty expiry"
        | "warranty ends"
        | "warranty expiration date"
        | "warranty expiry date"
        | "warranty" => F::WarrantyUntil,
        "warranty months" | "warranty lengths months" | "warranty length months" | "warranty length" | "warranty in months" => {
            F::WarrantyMonths
        }
        "support until" | "eol date" | "end of support" | "end of life" | "eol" | "asset eol date" | "support ends" => {
            F::SupportUntil
        }
        "life years" | "life in years" | "expected life" | "useful life" | "years of life" => F::LifeYears,
        "assistive" | "specially adapted" | "adapted" => F::Assistive,
        "camera" | "has a camera" | "has camera" => F::Camera,
        "portable" | "is portable" => F::Portable,
        "holds data" | "data bearing" | "stores data" => F::HoldsData,
        "encrypted" | "is encrypted" => F::Encrypted,
        "encryption" | "encrypted by" | "encryption method" => F::Encryption,
        "system" | "operating system" | "os" | "operating system name" => F::System,
        "enrolment" | "mdm" | "managed by" | "enrolled in" => F::Enrolment,
        "mac" | "mac address" => F::Mac,
        "electrical" | "electrical class" | "pat class" => F::Electrical,
        "insured" => F::Insured,
        "note" | "notes" | "comments" | "comment" | "remarks" | "asset notes" | "model notes" | "check out notes"
        | "checkout notes" | "warranty details" => F::Note,
        "accessories" | "in the box" | "what belongs in the box" => F::Accessories,
        "drives" | "storage" | "storage media" | "media" | "hard drives" => F::Drives,
        "quantity" | "qty" | "count" | "how many" => F::Quantity,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessed(headings: &str) -> Vec<&'static str> {
        facts(&headings.split(',').collect::<Vec<_>>()).into_iter().map(|fact| fact.map_or("-", AssetFact::word)).collect()
    }

    #[test]
    fn the_labels_of_snipe_it_are_known() {
        let labels = "Asset Tag,Item Name,Model Name,Model Number,Category,Manufacturer,Serial Number,Status,Company,Location,\
            Supplier,Order Number,Purchase Cost,Purchase Date,Warranty Months,EOL Date,Asset Notes,Model Notes,BYOD";
        let facts = "tag,description,model,note,kind,make,serial,status,-,room,supplier,order_ref,cost,bought_on,warranty_months,\
            support_until,note,note,-";
        assert_eq!(guessed(labels), facts.split(',').map(str::trim).collect::<Vec<_>>());
    }

    #[test]
    fn the_list_of_snipe_it_and_the_old_sample_with_two_names_are_known() {
        let list = "ID,Asset Name,Device Image,Asset Tag,Serial,Model,Category,Status,Checked Out To,Location,Manufacturer";
        assert_eq!(guessed(list).join(","), "-,description,-,tag,serial,model,kind,status,keeper,room,make");
        assert_eq!(guessed("Name,Email,Username,Name,Category,Model Name").join(","), "description,-,-,note,kind,model");
    }

    #[test]
    fn the_columns_of_homebox_and_of_a_bad_sheet_are_known() {
        let homebox = "HB.import_ref,HB.location,HB.tags,HB.quantity,HB.name,HB.asset_id,HB.description,HB.insured,HB.serial_number,\
            HB.model_number,HB.manufacturer,HB.notes,HB.purchase_from,HB.purchase_price,HB.purchase_time,HB.warranty_expires,HB.sold_to";
        let facts =
            "-,room,kind,quantity,description,tag,note,insured,serial,model,make,note,supplier,cost,bought_on,warranty_until,-";
        assert_eq!(guessed(homebox).join(","), facts);
        let bad = "Asset TAG ID, DESCRIPTION, PURCHASE DATE, BRAND, COST, MODEL, SERIAL NO., CATEGORY, DEPARTMENT, LOCATION, \
            ASSIGNED TO, ASSIGNED LOCATION, DUE DATE, CHECK-OUT NOTES, WARRANTY LENGTHS (MONTHS), WARRANTY EXPIRATION";
        let facts = "tag,description,bought_on,make,cost,model,serial,kind,-,room,keeper,-,-,note,warranty_months,warranty_until";
        assert_eq!(guessed(bad).join(","), facts);
    }
}

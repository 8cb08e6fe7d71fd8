//! The structure of a tagged document: elements, and which marked pieces of which pages belong to them.

use lopdf::{Dictionary, Object, ObjectId, dictionary};

use super::content::tag;
use super::document::{Document, text};
use crate::base::Result;
use crate::printing::structure::{Role, Tree};

/// Adds the tree to the document. `marked` holds each page with the elements of its marked pieces, by number.
pub(super) fn add(document: &mut Document, tree: &Tree, marked: &[(ObjectId, Vec<usize>)]) -> Result<()> {
    let mut pieces: Vec<Vec<Object>> = vec![Vec::new(); tree.nodes.len()];
    for (page, nodes) in marked {
        for (number, node) in nodes.iter().enumerate() {
            let number = i64::try_from(number).unwrap_or(i64::MAX);
            pieces[*node].push(dictionary! { "Type" => "MCR", "Pg" => *page, "MCID" => number }.into());
        }
    }
    // An element with nothing in it is left out, unless a table needs it to keep its columns.
    let mut full: Vec<bool> = pieces.iter().map(|pieces| !pieces.is_empty()).collect();
    for number in (0..tree.nodes.len()).rev() {
        let node = &tree.nodes[number];
        full[number] |= matches!(node.role, Role::Cell | Role::Header | Role::RowHeader | Role::Document);
        if full[number]
            && let Some(parent) = node.parent
        {
            full[parent] = true;
        }
    }
    let root = document.pdf.new_object_id();
    let ids: Vec<ObjectId> = tree.nodes.iter().map(|_| document.pdf.new_object_id()).collect();
    for (number, node) in tree.nodes.iter().enumerate() {
        if let Some(parent) = node.parent
            && full[number]
        {
            pieces[parent].push(ids[number].into());
        }
    }
    for ((number, node), kids) in tree.nodes.iter().enumerate().zip(pieces) {
        if !full[number] {
            continue;
        }
        let mut element = dictionary! {
            "Type" => "StructElem",
            "S" => tag(node.role),
            "P" => node.parent.map_or(root, |parent| ids[parent]),
            "K" => kids,
        };
        if let Some(alt) = &node.alt {
            // A table's summary is an attribute; other elements have it as their alternative text.
            if node.role == Role::Table {
                element.set("A", dictionary! { "O" => "Table", "Summary" => text(alt) });
            } else {
                element.set("Alt", text(alt));
            }
        }
        if let Some(attributes) = attributes(node.role, node.columns) {
            element.set("A", attributes);
        }
        document.pdf.set_object(ids[number], element);
    }
    let mut numbers = Vec::with_capacity(marked.len() * 2);
    for (number, (page, nodes)) in marked.iter().enumerate() {
        let number = i64::try_from(number).unwrap_or(i64::MAX);
        numbers.push(number.into());
        numbers.push(Object::Array(nodes.iter().map(|node| ids[*node].into()).collect()));
        if let Ok(page) = document.pdf.get_dictionary_mut(*page) {
            page.set("StructParents", number);
            page.set("Tabs", "S");
        }
    }
    let parents = document.pdf.add_object(dictionary! { "Nums" => numbers });
    let next = i64::try_from(marked.len()).unwrap_or(i64::MAX);
    document.pdf.set_object(
        root,
        dictionary! {
            "Type" => "StructTreeRoot",
            "K" => ids[Tree::ROOT],
            "ParentTree" => parents,
            "ParentTreeNextKey" => next,
        },
    );
    document.tagged();
    let catalog = document.catalog()?;
    catalog.set("StructTreeRoot", root);
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    Ok(())
}

fn attributes(role: Role, columns: usize) -> Option<Dictionary> {
    let scope = match role {
        Role::Header => "Column",
        Role::RowHeader => "Row",
        Role::List => return Some(dictionary! { "O" => "List", "ListNumbering" => "Decimal" }),
        _ => return None,
    };
    let mut attributes = dictionary! { "O" => "Table", "Scope" => scope };
    if columns > 1 {
        attributes.set("ColSpan", i64::try_from(columns).unwrap_or(1));
    }
    Some(attributes)
}

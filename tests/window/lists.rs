//! A class list leaves as a workbook and as text, as narrow as it was on the page, and comes back unchanged.

use std::fs;

use serde_json::json;

use crate::class;
use crate::window::shots;

#[test]
fn a_class_leaves_as_a_file_and_comes_back_unchanged() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let files = tempfile::tempdir().expect("there is room for a list");
    let (window, _) = class::begin(vault.path(), files.path(), &[]);
    let list = class::list_in(files.path());

    window.go("/people");
    window.wait_for("30 pupils");
    window.click("button", "Save as a file…");
    window.wait_for("The file is not encrypted: whoever has it can read it.");
    window.screenshot(&shots().join("save-list.png"));
    assert_eq!(window.axe(), Vec::<String>::new());
    window.click("radio", "Plain text (.csv) For other systems.");
    window.click("checkbox", "With each pupil’s contacts");
    window.click("button", "Save…");
    window.wait_for("Saved as pupils-");

    // The dialog is answered with the file that has just left: nothing in it is new.
    let saved = only_other(files.path(), &list);
    let text = fs::read_to_string(&saved).expect("the file can be read");
    assert!(text.contains("Łucja") && text.contains("محمد") && text.contains("O'Neill"), "{text}");
    fs::copy(&saved, &list).expect("the file can be chosen");
    fs::remove_file(&saved).expect("the file can be removed");
    window.go("/people/import");
    window.click("button", "Choose a file");
    window.click("button", "Check what it changes");
    window.wait_for("What this file will change");
    let picked = window.ask("import_pick", json!({}));
    let token = &picked["token"];
    let read = window.ask("import_read", json!({ "token": token, "sheet": null, "headerRow": null }));
    let mapping: Vec<_> = read["columns"].as_array().expect("columns").iter().map(|column| &column["meaning"]).collect();
    let plan = json!({ "token": token, "sheet": null, "headerRow": null, "mapping": mapping, "corrections": [] });
    let counts = window.ask("import_plan", plan)["counts"].clone();
    assert_eq!((counts["unchanged"].as_u64(), counts["changed"].as_u64(), counts["new"].as_u64()), (Some(30), Some(0), Some(0)));

    // Narrowed on the page, the file is as narrow.
    window.go("/people");
    window.fill("Search in this list", "o’neill");
    window.wait_for("1 of 30 pupils");
    window.click("button", "Save as a file…");
    window.click("button", "Save…");
    // The dialog speaks of workbooks before one is there, so the file itself is waited for.
    let saved = window.wait("the workbook", || {
        let names = fs::read_dir(files.path()).expect("the folder is there").flatten().map(|entry| entry.path());
        names.into_iter().find(|path| path.extension().is_some_and(|ending| ending == "xlsx"))
    });
    assert_eq!(&fs::read(&saved).expect("the workbook can be read")[..2], b"PK");
}

/// The only file in the folder besides this one.
fn only_other(folder: &std::path::Path, known: &std::path::Path) -> std::path::PathBuf {
    let files: Vec<_> = fs::read_dir(folder).expect("the folder is there").flatten().map(|entry| entry.path()).collect();
    let others: Vec<_> = files.iter().filter(|path| *path != known).collect();
    assert_eq!(others.len(), 1, "one file was saved: {files:?}");
    others[0].clone()
}

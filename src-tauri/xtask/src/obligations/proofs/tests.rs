//! Markers found, and markers that stand on nothing.

use super::in_text;

fn found(text: &str) -> Vec<(String, Vec<String>)> {
    let proofs = in_text("sample.rs", text).expect("every marker stands on a test");
    proofs.into_iter().map(|proof| (proof.test, proof.duties)).collect()
}

#[test]
fn above_a_rust_test() {
    let text = "/// A parent says no.\n/// proves: O-C01, O-C28\n#[test]\nfn a_no_is_kept() {\n}\n";
    let duties = vec!["O-C01".to_owned(), "O-C28".to_owned()];
    assert_eq!(found(text), [("a_no_is_kept".to_owned(), duties)]);
}

#[test]
fn inside_a_rust_test() {
    let text = "#[test]\nfn a_no_is_kept() {\n    // proves: O-C01\n    let x = 1;\n}\n";
    assert_eq!(found(text)[0].0, "a_no_is_kept");
}

#[test]
fn on_a_test_of_the_window() {
    let text = "// proves: O-C15\nit(\n  'lists the child', () => {\n})\n";
    assert_eq!(found(text)[0].0, "lists the child");
}

#[test]
fn a_marker_on_no_test_is_an_error() {
    assert!(in_text("sample.rs", "// proves: O-C01\nfn helper() {}\n").is_err());
    assert!(in_text("sample.rs", "// proves: O-C01\n").is_err());
}

#[test]
fn a_marker_below_a_test_that_has_ended_is_an_error() {
    let rust = "#[test]\nfn a_no_is_kept() {\n    if true {\n    }\n}\n\n// proves: O-C01\n";
    let Err(said) = in_text("sample.rs", rust) else { panic!("the marker belongs to no test") };
    assert_eq!(said, "The marker at sample.rs:7 stands on no test.");
    assert!(in_text("sample.test.ts", "it('lists the child', () => {\n});\n// proves: O-C15\n").is_err());
}

#[test]
fn a_marker_below_a_helper_inside_a_test_is_the_tests() {
    let text = "#[test]\nfn a_no_is_kept() {\n    fn helper() {\n    }\n    // proves: O-C01\n    helper();\n}\n";
    assert_eq!(found(text)[0].0, "a_no_is_kept");
}

//! The papers about the demonstration's equipment, as somebody prints them: each is set, says what it is about and ends
//! on a page that was worth its paper. For eyes: set `SIGNET_PAPERS` to a folder and run this test.

use data_encoding::BASE64;
use serde_json::{Value, json};
use signet_core::api;

use super::demonstration;
use crate::office::{day, noon};
use crate::papers_text::text_of;

const TODAY: &str = "2026-11-20";

/// A page with fewer words than that, its heading and foot among them, is a widow.
const FEWEST_WORDS: usize = 25;

#[test]
fn every_paper_about_its_equipment_is_set_and_no_page_is_a_widow() {
    let desk = demonstration(TODAY);
    let get = |request: &str, input: Value| {
        api::call(&desk, request, input, noon(day(TODAY))).unwrap_or_else(|problem| panic!("{request}: {problem:?}"))
    };
    let folder = std::env::var_os("SIGNET_PAPERS").map(std::path::PathBuf::from);
    let mut faults = Vec::new();
    for (name, paper, says) in [loans(&get), disposals(&get), software(&get), logs(&get), stock(&get), reports()].concat() {
        let ready = get("paper_prepare", json!({ "paper": paper }));
        assert_eq!(ready["missingCharacters"], json!([]), "{name}");
        let pdf = get("paper_pdf", json!({ "token": ready["token"] }));
        let pdf = BASE64.decode(pdf["pdf"].as_str().unwrap().as_bytes()).unwrap();
        if let Some(folder) = &folder {
            std::fs::write(folder.join(&name).with_extension("pdf"), &pdf).unwrap();
        }
        let text = text_of(&pdf);
        if !text.contains(&says) {
            faults.push(format!("{name} does not say “{says}”:\n{text}"));
        }
        if text.lines().any(|line| line.contains("; :") || line.trim_start().starts_with(": ")) {
            faults.push(format!("{name} says something of what it does not name:\n{text}"));
        }
        let pages: Vec<&str> = text.split('\u{c}').filter(|page| !page.trim().is_empty()).collect();
        if name.starts_with("blank") && pages.len() > 1 {
            faults.push(format!("{name} has more than one page"));
        }
        for (at, page) in pages.iter().enumerate().skip(1) {
            let words = page.split_whitespace().count();
            if words < FEWEST_WORDS {
                faults.push(format!("page {} of {name} has {words} words:\n{page}", at + 1));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Its file's name, what is asked for, and words that have to be on it.
type Asked = (String, Value, String);

fn asked(name: &str, paper: Value, says: &str) -> Asked {
    (name.to_owned(), paper, says.to_owned())
}

/// An agreement of each kind, what came back, and what one person has.
fn loans(get: &impl Fn(&str, Value) -> Value) -> Vec<Asked> {
    let out = get("loans_list", json!({ "shown": "all" }))["loans"].clone();
    let out = out.as_array().unwrap();
    let of_form = |form: &str| out.iter().find(|loan| loan["loan"]["form"] == form).map(|loan| loan["loan"]["id"].clone());
    let staff = get("keepers_list", json!({}))[0]["id"].clone();
    let fields = json!({ "to": { "kind": "person", "id": staff }, "purpose": "Visit to the museum", "goesHome": false, "short": true,
        "on": TODAY, "dueOn": TODAY, "protected": "yes" });
    let short = |tag: &str, loan: &Value| {
        let scan = json!({ "scanned": tag, "loan": loan, "fields": fields, "condition": "Scratch on the back", "reason": "" });
        get("loan_scan", scan)["outcome"]["loan"].clone()
    };
    let first = short("CA-0001", &Value::Null);
    short("CA-0002", &first);
    let (pupil, trolley) = (of_form("e1").unwrap(), of_form("e2").unwrap());
    let loan = |paper: Value| json!({ "kind": "loan", "paper": paper });
    let agreement = |id: &Value| loan(json!({ "of": "agreements", "loans": [id] }));
    let home = out.iter().find(|one| one["loan"]["id"] == pupil).unwrap();
    let item = get("loan_open", json!({ "id": pupil }))["items"][0]["tag"].clone();
    let state = json!({ "dataDeleted": "yes", "damage": "Corner of the screen cracked", "charge": "£45", "accessories": [] });
    get("loan_return", json!({ "scanned": item, "on": null, "state": state }));
    let room = out.iter().find(|one| one["out"] == 15).unwrap();
    vec![
        asked("loan-e1", agreement(&pupil), home["loan"]["to"]["name"].as_str().unwrap()),
        asked("loan-e2", agreement(&trolley), "Planning and assessment"),
        asked("loan-e4", agreement(&first), "CA-0002"),
        asked("loan-trolley", agreement(&room["loan"]["id"]), "TB-0017"),
        asked("loan-receipt", loan(json!({ "of": "receipt", "loan": pupil })), "£45.00"),
        asked("loan-held", loan(json!({ "of": "held", "person": staff })), "CA-0001"),
    ]
}

/// What left, what is about to, and a sale.
fn disposals(get: &impl Fn(&str, Value) -> Value) -> Vec<Asked> {
    let id = get("disposal_begin", json!({}))["id"].clone();
    for tag in ["PR-0001", "PR-0002"] {
        get("disposal_scan", json!({ "id": id, "scanned": tag }));
    }
    let plan = json!({ "id": id, "reason": "surplus", "route": "sale", "recipient": "Fernhill Village Hall", "personalData": "no",
        "worth": "£80" });
    get("disposal_plan", plan);
    get("disposal_authorise", json!({ "id": id, "minute": "FGB 2026/31" }));
    let items = get("disposal_open", json!({ "id": id }))["items"].clone();
    let assets: Vec<Value> = items.as_array().unwrap().iter().map(|item| item["asset"].clone()).collect();
    get("disposal_no_media", json!({ "id": id, "assets": assets, "confirmedBy": "Jo Okafor" }));
    let ready = json!({ "testedOn": "2026-11-02", "passed": true, "tester": "Beacon Testing", "label": "V-32", "recallChecked": true,
        "enrolmentRemoved": true, "licencesRemoved": true, "labelsRemoved": true });
    get("disposal_ready", json!({ "id": id, "assets": assets, "ready": ready }));
    let handover = json!({ "id": id, "on": TODAY, "handedBy": "Jo Okafor", "collector": "M. Penhaligon", "receiptNo": "", "price": "80",
        "acceptsResponsibility": true });
    get("disposal_hand_over", handover);
    let all = get("disposals_list", json!({}));
    let mut papers = Vec::new();
    for one in all.as_array().unwrap() {
        for which in ["authorisation", "clearing", "receipt", "certificate"] {
            let paper = json!({ "kind": "disposal", "paper": { "which": which, "disposal": one["id"] } });
            let number = one["number"].to_string();
            papers.push(asked(&format!("disposal-{number}-{which}"), paper, &number));
        }
    }
    let transfer = json!({ "kind": "disposal", "paper": { "which": "transfer", "disposal": id } });
    papers.push(asked("disposal-transfer", transfer, "£80.00"));
    let year = json!({ "which": "governors", "from": "2026-09-01", "to": "2027-08-31" });
    papers.push(asked("disposal-governors", json!({ "kind": "disposal", "paper": year }), "Green Loop Recycling"));
    papers
}

fn software(get: &impl Fn(&str, Value) -> Value) -> Vec<Asked> {
    let paper = |which: &str, about: &Value| json!({ "kind": "software", "paper": which, "asAt": null, "about": about });
    let wish = json!({ "what": "buy", "item": "Sparrow Phonics, 30 seats", "why": "Year 1 has outgrown the printed scheme", "place": "", "title": null,
        "askedBy": "Year 1 teacher", "askedOn": TODAY });
    let wish = get("authorisation_ask", wish)["id"].clone();
    let mut papers: Vec<Asked> = ["register", "position", "installations", "contracts", "authorisations"]
        .into_iter()
        .map(|which| asked(&format!("software-{which}"), paper(which, &Value::Null), "20 November 2026"))
        .collect();
    papers.push(asked("software-leave", paper("leave_form", &wish), "Sparrow Phonics"));
    papers.push(asked("software-leave-blank", paper("leave_form", &Value::Null), "E6"));
    papers
}

/// Each log with a line of more words than a column is wide, and its empty sheet.
fn logs(get: &impl Fn(&str, Value) -> Value) -> Vec<Asked> {
    for (log, facts) in [
        (
            "supplier_access",
            json!({ "who": "Beacon Telecom Engineering", "system": "Telephone system and its server", "why": "Yearly service",
                "how": "on_site", "until": TODAY, "supervised": "Caretaker throughout", "approved_by": "Head teacher" }),
        ),
        (
            "cctv",
            json!({ "place": "Car park and main entrance", "period": "12 November, 15:00 to 16:30", "given_to": "Marlbridge Police",
                "why": "A car was damaged", "legal": "Prevention of crime, request 4471/26", "agreed_by": "Head teacher" }),
        ),
        (
            "risk_assessment",
            json!({ "title": "Reading tutor that listens", "benefit": "More practice for each child", "risks": "Voices of pupils leave \
                the school, and nobody has said for how long they are kept", "measures": "None until answered", "dpia": "no",
                "decision": "pending" }),
        ),
    ] {
        get("log_enter", json!({ "log": log, "on": TODAY, "facts": facts }));
    }
    let overview = get("logs_overview", json!({}));
    let logs = overview.as_array().unwrap().iter().map(|one| one["log"].as_str().unwrap());
    let paper =
        |log: &str, blank: bool| json!({ "kind": "log", "log": log, "asAt": null, "from": null, "text": "", "blank": blank });
    logs.flat_map(|log| {
        [
            asked(&format!("log-{log}"), paper(log, false), "As at"),
            asked(&format!("blank-log-{log}"), paper(log, true), "Marlbridge"),
        ]
    })
    .collect()
}

/// The certificate of a check and what it did not find.
fn stock(get: &impl Fn(&str, Value) -> Value) -> Vec<Asked> {
    let check = get("stock_checks_list", json!({}))["checks"][0]["id"].clone();
    let paper = |kind: &str| json!({ "kind": "stock", "paper": { "kind": kind, "stockCheck": check } });
    vec![asked("stock-certificate", paper("certificate"), "Helen Marsh"), asked("stock-missing", paper("missing"), "CA-0006")]
}

/// Every report on the whole register.
fn reports() -> Vec<Asked> {
    let names = [
        "by_room",
        "by_keeper",
        "by_age",
        "by_cost",
        "by_funding",
        "nowhere",
        "unencrypted",
        "not_seen",
        "tests_due",
        "ending",
        "missing",
        "in_repair",
        "assistive",
    ];
    let mut papers: Vec<Asked> = names
        .into_iter()
        .map(|report| {
            asked(&format!("report-{report}"), json!({ "kind": "equipmentReport", "of": { "report": report } }), "Marlbridge")
        })
        .collect();
    let plan = json!({ "report": "replacement", "yearBegins": "april" });
    papers.push(asked("test-sheet", json!({ "kind": "testSheet" }), "E12"));
    let all = json!({ "of": "list", "asked": { "shown": "all" } });
    papers.push(asked("loans-all", json!({ "kind": "loan", "paper": all }), "All loans"));
    papers.push(asked("report-replacement", json!({ "kind": "equipmentReport", "of": plan }), "Marlbridge"));
    papers
}

//! What a network manager learns of people: the name, the kind and the class of who has something, and nothing more (R39).

use serde_json::{Value, json};
use signet_core::base::Problem;
use signet_core::desk::Desk;

use crate::folder::{PASSWORD, Vault, ask, come_in, invite, settle_in};
use crate::office::TODAY;

/// What stands in every other field of people; none of it may appear in any answer.
const CANARIES: [&str; 16] = [
    "A123456789012",
    "2018-03-17",
    "17/03/2018",
    "17 Mar 2018",
    "17 March 2018",
    "adm-canary",
    "sex-canary",
    "email-canary",
    "07700900123",
    "020 7946 0123",
    "address-canary",
    "language-canary",
    "job-canary",
    "contact-canary",
    "limit-canary",
    "organisation-canary",
];

/// A school in which a pupil and a member of staff have every field filled, and a network manager at the desk.
struct School {
    _vault: Vault,
    desk: Desk,
    class: String,
    pupil: String,
    staff: String,
}

impl School {
    fn new() -> Self {
        let vault = Vault::new();
        vault.made();
        let desk = vault.desk();
        come_in(&desk, TODAY, "Jo Okafor", PASSWORD).unwrap();
        let made = |request: &str, input: Value| ask(&desk, request, input).unwrap()["id"].as_str().unwrap().to_owned();
        let class = made("class_save", json!({ "id": null, "name": "2 Fir", "year": "2", "endedOn": null }));
        let fields = |forename: &str, mark: &str| {
            json!({ "legalForename": forename, "legalSurname": "Zielinska", "born": "2018-03-17", "sex": "sex-canary",
                "upn": if mark == "pupil" { "A123456789012" } else { "" }, "admissionNo": format!("adm-canary-{mark}"), "year": "2",
                "email": format!("email-canary-{mark}@example.org"), "mobile": "07700900123", "phone": "020 7946 0123",
                "address": "address-canary 4", "language": "language-canary", "job": "job-canary",
                "organisation": "organisation-canary", "joinedOn": "2020-09-01" })
        };
        let pupil = made("person_add", json!({ "kind": "pupil", "fields": fields("Maja", "pupil"), "classId": class }));
        let staff = made("person_add", json!({ "kind": "staff", "fields": fields("Ruth", "staff"), "classId": null }));
        let contact = json!({ "kind": "contact", "classId": null,
            "fields": { "legalForename": "Contact-canary", "legalSurname": "Contact-canary", "mobile": "07700900123" } });
        let contact = made("person_add", contact);
        let link =
            json!({ "relationship": "Mother", "responsibility": "yes", "courtOrder": true, "livesWith": null, "place": 1 });
        ask(&desk, "contact_link", json!({ "pupil": pupil, "contact": contact, "link": link })).unwrap();
        let purposes = ask(&desk, "purposes_list", json!({})).unwrap();
        let ticked = json!([{ "purpose": purposes[0]["id"], "answer": "limits", "limits": "limit-canary" }]);
        let giver = json!({ "kind": "contact", "id": contact });
        let sheet = json!({ "ticked": ticked, "giver": giver, "method": "paper", "signedOn": TODAY, "reference": "" });
        let form = json!({ "pupil": pupil, "receivedOn": TODAY, "consents": sheet, "agreement": null });
        ask(&desk, "forms_enter", form).unwrap();
        // The sweep would prove nothing if what must not appear were not there.
        let page = [ask(&desk, "person_open", json!({ "id": pupil })), ask(&desk, "person_open", json!({ "id": staff }))];
        let file = ask(&desk, "pupil_file", json!({ "pupil": pupil, "asAt": null })).unwrap();
        let all = format!("{page:?}{file}").to_lowercase();
        for canary in CANARIES.iter().filter(|canary| !canary.starts_with("17")) {
            assert!(all.contains(&canary.to_lowercase()), "{canary} is nowhere");
        }
        let (code, _) = invite(&desk, TODAY, "Sam Reed", "network_manager", None);
        ask(&desk, "lock", json!({})).unwrap();
        settle_in(&desk, TODAY, "Sam Reed", &code, "seven herons over water").unwrap();
        Self { _vault: vault, desk, class, pupil, staff }
    }

    /// Asks as the network manager; no canary may be in the answer.
    fn ask(&self, request: &str, input: Value) -> Result<Value, Problem> {
        let answer = ask(&self.desk, request, input);
        let text = format!("{answer:?}").to_lowercase();
        for canary in CANARIES {
            assert!(!text.contains(&canary.to_lowercase()), "{request} tells {canary}: {text}");
        }
        answer
    }

    fn get(&self, request: &str, input: Value) -> Value {
        self.ask(request, input).unwrap_or_else(|problem| panic!("{request}: {problem:?}"))
    }

    fn made(&self, request: &str, input: Value) -> Value {
        self.get(request, input)["id"].clone()
    }
}

/// The `read` requests of equipment, as the page of requests declares them.
fn reads() -> Vec<&'static str> {
    let page = include_str!("../src-tauri/core/src/api/equipment.rs");
    page.lines().filter_map(|line| line.trim().strip_prefix("read ")?.split('(').next()).collect()
}

#[test]
fn a_network_manager_sees_name_kind_and_class_of_a_borrower_and_nothing_more() {
    let school = School::new();
    let room = school.made("room_save", json!({ "id": null, "name": "Library", "endedOn": null }));
    let laptop = |tag: &str, keeper: Value| {
        let fields = json!({ "kind": "Laptop", "serial": format!("S-{tag}"), "room": room, "keeper": keeper, "holdsData": "no" });
        let input =
            json!({ "tag": tag, "prefix": null, "standing": "in_stock", "fields": fields, "media": [], "accessories": [] });
        school.made("asset_add", input)
    };
    let [lent, given, lost, left] =
        [("LT-1", &school.staff), ("LT-2", &school.staff), ("LT-3", &school.staff), ("LT-4", &school.staff)]
            .map(|(tag, keeper)| laptop(tag, json!(keeper)));
    let to = |person: &str| json!({ "to": { "kind": "person", "id": person }, "purpose": "Homework", "goesHome": true, "dueOn": "2026-12-18", "protected": "yes" });
    let scanned = school.get("loan_scan", json!({ "scanned": "LT-1", "fields": to(&school.pupil) }));
    assert_eq!(scanned["outcome"]["is"], "lent", "{scanned}");
    let loan = scanned["outcome"]["loan"].clone();
    school.get("loan_scan", json!({ "scanned": "LT-3", "fields": to(&school.staff) }));
    school.get("care_give", json!({ "asset": given, "person": school.staff, "on": TODAY, "note": "" }));
    let title = school.made("software_save", json!({ "id": null, "fields": { "name": "Paint" } }));
    school.get("software_install", json!({ "title": title, "person": school.pupil, "seats": 1, "from": TODAY }));
    let check = school.made("stock_check_begin", json!({ "rooms": null, "note": "" }));
    school.get("stock_check_scan", json!({ "stockCheck": check, "room": room, "tag": "LT-1" }));
    let disposal = school.made("disposal_begin", json!({}));
    school.get("disposal_scan", json!({ "id": disposal, "scanned": "LT-4" }));

    let (name, of_asset) = (json!({ "text": "zielinska" }), json!({ "asset": lent }));
    let of_check = json!({ "stockCheck": check });
    let asked: Vec<(&str, Value)> = vec![
        ("rooms_list", json!({})),
        ("tag_series", json!({})),
        ("keepers_list", json!({})),
        ("assets_list", json!({})),
        ("assets_find", json!({ "text": "LT" })),
        ("asset_open", json!({ "id": lent })),
        ("asset_open", json!({ "id": given })),
        ("assets_preview", json!({ "assets": [lost, left], "set": [{ "field": "funding", "value": "PTA" }] })),
        ("assets_batches", json!({})),
        ("own_fields_list", json!({})),
        ("stock_checks_list", json!({})),
        ("stock_check_open", of_check.clone()),
        ("stock_check_room", json!({ "stockCheck": check, "room": room })),
        ("stock_check_missing", of_check.clone()),
        ("stock_check_counters", of_check),
        ("stock_checks_due", json!({})),
        ("assets_add_check", json!({ "tag": null, "prefix": "LT", "standing": "in_stock", "fields": { "kind": "Laptop" } })),
        ("labels_page", json!({})),
        ("labels_pick", json!({ "by": "room", "room": room })),
        ("software_list", json!({})),
        ("software_open", json!({ "id": title })),
        ("software_due", json!({})),
        ("software_people", name.clone()),
        ("contracts_list", json!({})),
        ("authorisations_list", json!({})),
        ("logs_overview", json!({})),
        ("logs_list", json!({})),
        ("logs_due", json!({})),
        ("borrowers_find", name.clone()),
        ("class_borrowers", json!({ "id": school.class })),
        ("loan_many_look", json!({ "fields": to(&school.pupil), "tags": ["LT-1", "LT-4"] })),
        ("loans_list", json!({ "shown": "all" })),
        ("loan_open", json!({ "id": loan })),
        ("person_held", json!({ "id": school.pupil })),
        ("person_held", json!({ "id": school.staff })),
        ("loans_due", json!({})),
        ("care_open", of_asset),
        ("care_scan", json!({ "tag": "LT-1" })),
        ("care_takers", name),
        ("care_tests", json!({ "onlyDue": false })),
        ("care_due", json!({})),
        ("care_plan", json!({ "yearBegins": "april" })),
        ("care_report", json!({ "report": "by_keeper" })),
        ("care_report", json!({ "report": "nowhere" })),
        ("asset_imports", json!({})),
        ("disposals_list", json!({})),
        ("disposals_due", json!({})),
        ("disposals_year", json!({ "from": "2026-01-01", "to": TODAY })),
        ("disposal_open", json!({ "id": disposal })),
        ("disposal_rules", json!({})),
    ];
    for (request, input) in &asked {
        school.get(request, input.clone());
    }
    let forgotten: Vec<_> = reads().into_iter().filter(|read| !asked.iter().any(|(request, _)| request == read)).collect();
    assert_eq!(forgotten, ["disposal_certificate_read"], "every request that reads is asked; a certificate names serials only");

    // What the loan says of its borrower, field by field.
    let borrower = school.get("loans_list", json!({ "shown": "all" }))["loans"][0]["loan"]["to"].clone();
    let mut said: Vec<_> = borrower.as_object().unwrap().keys().cloned().collect();
    said.sort();
    assert_eq!(said, ["className", "kind", "leftOn", "name", "person", "room", "sortName"]);
    let found = school.get("borrowers_find", json!({ "text": "maja" }))["people"][0].clone();
    let expected = json!({ "id": school.pupil, "name": "Maja Zielinska", "kind": "pupil", "className": "2 Fir" });
    assert_eq!(found, expected);

    // What is about people themselves is not for this role at all.
    for (request, input) in [
        ("person_open", json!({ "id": school.pupil })),
        ("people_list", json!({ "kind": "pupil" })),
        ("search", json!({ "text": "maja" })),
        ("pupil_file", json!({ "pupil": school.pupil, "asAt": null })),
        ("today", json!({})),
    ] {
        assert_eq!(school.ask(request, input), Err(Problem::NotAllowed), "{request}");
    }
}

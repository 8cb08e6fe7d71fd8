//! What the demonstration holds that not everybody may see, to be looked for on every page.

use serde_json::{Value, json};

use crate::window::Window;

/// Words that stand only where somebody may see what they belong to.
pub struct Secrets {
    /// The full names of pupils who have borrowed nothing: nobody but those who look after pupils sees them.
    pupils: Vec<String>,
    /// The full names of those who have: they stand in the list of loans as well.
    borrowers: Vec<String>,
    /// The tags of equipment.
    tags: Vec<String>,
    /// The sites that the log of filtering tells of.
    sites: Vec<String>,
    /// The address of one pupil and of one piece of equipment.
    pupil: String,
    asset: String,
}

impl Secrets {
    /// Asks the core, as somebody who may see everything.
    pub fn look(window: &Window) -> Self {
        let people = window.ask("people_list", json!({ "kind": "pupil", "classId": null, "left": false, "text": "" }));
        let people = list(&people["people"]);
        let loans = window.ask("loans_list", json!({ "shown": "all" }));
        let lent: Vec<&Value> = list(&loans["loans"]).iter().map(|loan| &loan["loan"]["to"]["person"]).collect();
        // As they are called, and as the register has them.
        let both = |one: &Value| ["name", "registerName"].map(|name| text(&one[name]));
        let names = |borrowed: bool| people.iter().filter(|one| lent.contains(&&one["id"]) == borrowed).flat_map(both).collect();
        let assets = window.ask("assets_list", json!({ "disposed": false }));
        let assets = list(&assets);
        let logs = window.ask("logs_list", json!({ "text": "" }));
        let secrets = Self {
            pupils: names(false),
            borrowers: names(true),
            tags: assets.iter().map(|asset| text(&asset["tag"])).collect(),
            sites: list(&logs["lines"]).iter().map(|line| text(&line["facts"]["site"])).filter(|site| !site.is_empty()).collect(),
            pupil: format!("/people/{}", text(&people[0]["id"])),
            asset: format!("/inventory/{}", text(&assets[0]["id"])),
        };
        for (what, words) in [("pupils", &secrets.pupils), ("borrowers", &secrets.borrowers), ("sites", &secrets.sites)] {
            assert!(!words.is_empty() && words.iter().all(|word| word.len() > 4), "the demonstration has {what}: {words:?}");
        }
        secrets
    }

    /// What of it stands in this text although whoever may do these things may not see it.
    pub fn on(&self, shown: &str, may: &Value) -> impl Iterator<Item = String> + use<> {
        let may = |need: &str| list(may).iter().any(|one| one == need);
        let hidden = [
            (may("look"), &self.pupils),
            (may("look") || may("see_inventory"), &self.borrowers),
            (may("see_inventory"), &self.tags),
            (may("see_logs"), &self.sites),
        ];
        let found = hidden.into_iter().filter(|(may_see, _)| !may_see).flat_map(|(_, words)| words);
        found
            .filter(|word| shown.contains(word.as_str()))
            .map(|word| format!("“{word}” stands there"))
            .collect::<Vec<_>>()
            .into_iter()
    }

    /// Whether something of every kind stands in this text: if not, looking for it on other pages would prove nothing.
    pub fn are_all_on(&self, shown: &str) -> bool {
        [&self.pupils, &self.borrowers, &self.tags, &self.sites]
            .into_iter()
            .all(|words| words.iter().any(|word| shown.contains(word.as_str())))
    }

    /// The addresses of records that whoever may do these things may not open.
    pub fn addresses(&self, may: &Value) -> Vec<String> {
        let may = |need: &str| list(may).iter().any(|one| one == need);
        let records = [(may("look"), &self.pupil), (may("see_inventory"), &self.asset)];
        records.into_iter().filter(|(may_see, _)| !may_see).map(|(_, address)| address.clone()).collect()
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

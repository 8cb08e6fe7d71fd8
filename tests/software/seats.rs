//! Which installations take up a licence.

use serde_json::{Value, json};

use super::{buy, due, licence, on_tag, position, short, title};
use crate::disposals::{Batch, small_school};
use crate::office::Story;

#[test]
fn what_was_disposed_of_takes_up_no_licence_from_that_day_on_and_stays_in_the_history() {
    let story = small_school();
    let paint = title(&story, "Alder Paint");
    let licence = licence(&story, &paint, "device");
    buy(&story, &licence, "2026-09-01", None, Some(2));
    let batch = Batch::authorised(&story, "recycle", &["LT-0001"]);
    story.laptop("LT-0002");
    story.laptop("LT-0003");
    for tag in ["LT-0001", "LT-0002", "LT-0003"] {
        story.get("software_install", on_tag(&paint, tag, "2026-09-02"));
    }
    batch.all_cleared();
    assert_eq!(short(&story, &paint, "2026-09-08"), 1, "it counts as long as it is the school's");
    batch.hand_over(json!({})).unwrap();
    assert_eq!(position(&story, &paint, None), json!({ "owned": 2, "used": 2, "free": 0, "short": 0 }));
    assert_eq!(short(&story, &paint, "2026-09-07"), 1, "the day before, it was there");
    assert!(due(&story).is_empty(), "nobody has to take it off: {:?}", due(&story));
    let page = story.get("software_open", json!({ "id": paint }));
    let there: Vec<&Value> = page["installed"].as_array().unwrap().iter().collect();
    let last = there.last().unwrap();
    assert_eq!((&last["place"], &last["toOn"], &last["disposed"]), (&json!("LT-0001"), &json!("2026-09-08"), &json!(true)));
    let then = story.get("software_open", json!({ "id": paint, "asAt": "2026-09-08" }));
    assert_eq!(then["installed"].as_array().unwrap().len(), 2);
}

#[test]
fn what_is_lost_takes_up_its_licence_until_somebody_takes_it_off() {
    let story = Story::begins();
    let paint = title(&story, "Alder Paint");
    let licence = licence(&story, &paint, "device");
    buy(&story, &licence, "2026-09-01", None, Some(1));
    let laptop = story.laptop("LT-0001");
    story.get("software_install", on_tag(&paint, "LT-0001", "2026-09-02"));
    assert!(due(&story).is_empty());
    crate::care::lose(&story, &laptop, &json!({})).unwrap();
    assert_eq!(due(&story), [("gone".to_owned(), "Alder Paint".to_owned())]);
    assert_eq!(position(&story, &paint, None)["used"], 1);
}

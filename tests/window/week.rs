//! A network manager's week: a hundred laptops come in, thirty are lent and twenty-eight come back, one is lost, a room is
//! checked, and ten leave with a certificate that lists nine. The keyboard stands in for the scanner, and for the mouse.

use std::ffi::OsStr;

use serde_json::{Value, json};

use crate::window::Window;
use crate::{colleagues, door};

mod adding;
mod counting;
mod disposing;
mod hands;
mod lending;
mod losing;
mod people;

use people::{HEAD, KEEPER};

#[test]
#[ignore = "counts loans and disposals as the demonstration had them before it had its own; to be counted anew"]
fn a_network_manager_has_a_week() {
    play(&[]);
}

/// The same week at a desk that is kept dark, for the pictures alone.
#[test]
#[ignore = "the week in the light shows the same; this one is for looking at"]
fn a_network_manager_has_a_week_in_the_dark() {
    play(&[("GTK_THEME", "Adwaita:dark".as_ref())]);
}

fn play(settings: &[(&str, &OsStr)]) {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let mut window = Window::start_with(vault.path(), &["--demo"], settings);
    window.find("nav[aria-label=Signet]");
    let head = people::bring_in(&window, HEAD, "Head teacher");
    people::change_to_administrator(&window);
    let keeper = people::bring_in(&window, KEEPER, "Network manager");

    let mut faults = Vec::new();
    let tags = adding::a_hundred_laptops(&window, &mut faults);
    let (lent, rest) = tags.split_at(30);
    let loans = lending::thirty_of_them(&window, lent, &mut faults);
    lending::twenty_eight_come_back(&window, &loans, &mut faults);
    losing::one_is_lost(&window, &loans.lost, &mut faults);
    counting::a_room_is_checked(&window, &rest[20], &mut faults);
    let desk = disposing::Desk { window: &window, keeper: &keeper, head: &head, on_loan: &loans.staff };
    desk.ten_leave(&rest[..10], &mut faults);
    stands(&window);

    window.close();
    window.open();
    window.wait_for("Signet is locked");
    colleagues::comes_in(&window, KEEPER, &keeper);
    door::wait_open(&window);
    window.wait_for(KEEPER);
    stands(&window);
    window.go("/inventory");
    hands::look(&window, "register", &mut faults);
    assert_eq!(faults, Vec::<String>::new(), "{}", faults.join("\n"));
}

/// What the register has to say at the end of the week.
fn stands(window: &Window) {
    let here = window.ask("assets_list", json!({ "disposed": false }));
    let gone = window.ask("assets_list", json!({ "disposed": true }));
    let count = |list: &Value, standing: &str| {
        let new = |row: &&Value| row["serial"].as_str().is_some_and(|serial| serial.starts_with("NEW"));
        list.as_array().expect("a list").iter().filter(new).filter(|row| row["standing"] == standing).count()
    };
    let counts = ["in_stock", "on_loan", "lost"].map(|standing| count(&here, standing));
    assert_eq!(counts, [88, 1, 1]);
    assert_eq!(count(&gone, "disposed"), 10);
}

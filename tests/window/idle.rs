//! Signet locks by itself: when nobody is there, when the computer goes to sleep, when the screen is locked. What was half
//! typed is there again afterwards.

use std::ffi::OsString;
use std::process::Command;

use serde_json::json;

use crate::class;
use crate::door;
use crate::window::{Window, shots};

#[test]
fn it_locks_by_itself_and_the_form_that_was_half_typed_comes_back() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let files = tempfile::tempdir().expect("there is room for a list");
    let idle = [("SIGNET_TEST_IDLE_SECONDS", "45".as_ref())];
    let (window, papers) = class::begin(vault.path(), files.path(), &idle);
    window.go("/consents");
    window.find("#cell-0-2:focus");
    window.type_text("YNG");

    // Nobody is there any more.
    window.wait_for("Signet is about to lock, to keep the records private.");
    window.screenshot(&shots().join("idle-warning.png"));
    assert_eq!(window.axe(), Vec::<String>::new());

    // A key takes the warning back, and it comes again.
    window.press("Left");
    window.wait_gone("Signet is about to lock");
    window.wait_for("Signet is about to lock, to keep the records private.");
    std::thread::sleep(std::time::Duration::from_secs(20));
    window.wait_for("Signet locked itself to keep the records private");
    let gone = window.script("return document.body.innerText.includes('Kowalczyk')", json!([]));
    assert_eq!(gone, false, "no name is left on the screen");

    // The same person is at the same page, and goes on.
    door::unlock(&window, &papers.password);
    window.wait_for("You had begun the returned form of");
    window.screenshot(&shots().join("idle-begun.png"));
    assert_eq!(window.axe(), Vec::<String>::new());
    window.click("button", "Go on");
    window.wait_gone("You had begun");
    // At the first question that has no answer yet.
    window.find("#cell-0-4:focus");
    window.press("Enter");
    window.wait_for("· 1 sheet in");
    let begun = window.ask("draft_open", json!({ "page": "consents" }));
    assert!(begun.is_null(), "what is saved is no draft any more: {begun}");
}

#[test]
fn a_line_that_was_half_typed_over_a_page_is_offered_when_it_is_opened_again() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let window = Window::start(vault.path(), &[]);
    let papers = door::begin(&window);
    let open = || {
        window.find("main input");
        window.press("N");
        window.find("[role=dialog] input");
    };
    let system = || window.by_text("combobox", "System").value().expect("the field can be read");
    window.go("/logs?log=patch");
    open();
    window.by_text("combobox", "System").type_text("Larch server").expect("the field takes it");
    window.press("Ctrl+L");

    // The same person is at the same page. The form is closed; it says what was begun as soon as it is opened.
    door::unlock(&window, &papers.password);
    open();
    window.wait_for("You had begun this line");
    assert_eq!(system(), "", "nothing is put in before it is asked for");
    window.screenshot(&shots().join("begun-over-a-page.png"));
    assert_eq!(window.axe(), Vec::<String>::new());
    window.click("button", "Go on");
    window.wait_gone("You had begun");
    assert_eq!(system(), "Larch server");

    // What is cancelled is not wanted any more.
    window.click("button", "Cancel");
    open();
    window.wait_gone("You had begun");
    assert_eq!(system(), "");
    let begun = window.ask("draft_open", json!({ "page": "logs/patch" }));
    assert!(begun.is_null(), "what is cancelled is no draft any more: {begun}");
}

#[test]
fn it_locks_when_the_computer_sleeps_or_its_screen_is_locked() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    // The private desktop has one bus; Signet finds on it what the system's own bus would tell.
    let bus: OsString = std::env::var_os("DBUS_SESSION_BUS_ADDRESS").expect("the private desktop has a bus");
    let window = Window::start_with(vault.path(), &[], &[("DBUS_SYSTEM_BUS_ADDRESS", &bus)]);
    let papers = door::begin(&window);
    for (object, signal, words) in [
        ("/org/freedesktop/login1", "org.freedesktop.login1.Manager.PrepareForSleep", &["true"] as &[&str]),
        ("/org/freedesktop/login1/session/_31", "org.freedesktop.login1.Session.Lock", &[]),
        ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged", &["true"]),
        ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver.ActiveChanged", &["true"]),
    ] {
        let told = Command::new("gdbus")
            .args(["emit", "--session", "--object-path", object, "--signal", signal])
            .args(words)
            .status()
            .expect("gdbus comes with the desktop's own libraries");
        assert!(told.success(), "{signal} could not be told");
        window.wait_for("Signet locked itself to keep the records private");
        door::unlock(&window, &papers.password);
    }
}

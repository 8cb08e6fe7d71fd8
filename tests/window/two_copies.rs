//! Two copies of Signet on one folder, such as one on a shared drive: the second says so, changes nothing, and comes in as
//! soon as the first has closed. That a second start on the same computer brings the first window forward and ends stands
//! in `hardening`.

use crate::computer::Computer;
use crate::door::{self, SCHOOL};
use crate::window::shots;

#[test]
fn a_second_copy_says_that_the_first_has_the_records_open() {
    let (first, second) = (Computer::new(), Computer::new());
    let shared = first.folder("vault");
    let mut window = first.start(&shared);
    let papers = door::begin(&window);

    let other = second.start(&shared);
    other.fill("Password", &papers.password);
    other.fill("Device code", &papers.device_code.join(" "));
    other.click("button", "Unlock");
    other.wait_for("Signet is open already");
    other.wait_for("ask your colleagues who has them open");
    other.screenshot(&shots().join("two-copies.png"));
    assert_eq!(other.axe(), Vec::<String>::new());

    // The first goes on as if nothing had been.
    window.go("/people");
    window.wait_for("No pupils are entered yet");

    window.close();
    other.click("button", "Try again");
    other.fill("Password", &papers.password);
    other.fill("Device code", &papers.device_code.join(" "));
    other.click("button", "Unlock");
    door::wait_open(&other);
    other.wait_for(SCHOOL);
}

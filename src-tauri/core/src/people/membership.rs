//! Which class a pupil is in: from which day, and until when.

use crate::base::ids::{ClassId, PersonId};
use crate::base::{Day, Result};
use crate::store::{Write, params};

/// The condition that the membership `m` is not over. `to_on` is the first day outside the class, so that whoever leaves
/// is in the class to the end of the last day.
#[must_use]
pub fn not_over(today: Day) -> String {
    format!("(m.to_on IS NULL OR m.to_on > max(m.from_on, '{today}'))")
}

/// Puts the pupil into the class from `on`; the class before ends that day. Whoever has not begun yet begins in the other
/// class on the same day, and whoever is about to leave is in it to the last day.
pub fn set_class(write: &Write<'_>, pupil: PersonId, class: Option<ClassId>, on: Day) -> Result<()> {
    let now = "pupil = ?1 AND (to_on IS NULL OR to_on > max(from_on, ?2))";
    let begins: Option<Day> = write.one(&format!("SELECT min(from_on) FROM membership WHERE {now}"), params![pupil, on])?;
    let on = begins.map_or(on, |begins| begins.max(on));
    // A move corrected on the day it was made leaves no trace of a class the pupil was never in.
    write.run(&format!("DELETE FROM membership WHERE {now} AND from_on = ?2"), params![pupil, on])?;
    write.run(&format!("UPDATE membership SET to_on = ?2 WHERE {now}"), params![pupil, on])?;
    if let Some(class) = class {
        write.run(
            "INSERT INTO membership (pupil, class, from_on, to_on) \
             SELECT id, ?2, ?3, CASE WHEN left_on >= ?3 THEN date(left_on, '+1 day') END FROM person WHERE id = ?1 \
             ON CONFLICT (pupil, class, from_on) DO UPDATE SET to_on = excluded.to_on",
            params![pupil, class, on],
        )?;
    }
    Ok(())
}

/// Ends the class with the last day, after taking back what a last day given before had ended.
pub fn end_class(write: &Write<'_>, pupil: PersonId, before: Option<Day>, left: Option<Day>) -> Result<()> {
    if let Some(before) = before {
        // Older records hold the last day itself instead of the day after: that is taken back as well.
        write.run(
            "UPDATE membership SET to_on = NULL WHERE pupil = ?1 \
             AND (to_on = max(from_on, date(?2, '+1 day')) OR to_on = max(from_on, ?2)) \
             AND from_on = (SELECT max(from_on) FROM membership WHERE pupil = ?1)",
            params![pupil, before],
        )?;
    }
    if let Some(left) = left {
        write.run(
            "UPDATE membership SET to_on = max(from_on, date(?2, '+1 day')) WHERE pupil = ?1 AND to_on IS NULL",
            params![pupil, left],
        )?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::ids::UserId;
    use crate::people::add::{AddPerson, add};
    use crate::people::classes::{SaveClass, save};
    use crate::people::end::{EndPerson, end};
    use crate::people::{Fields, Kind};
    use crate::store::{self, Stamp};

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_leaving_of_an_older_record_whose_class_ended_on_the_last_day_itself_is_taken_back_as_well() {
        let today = day("2026-09-08");
        let at = today.and_hms_opt(9, 0, 0).unwrap().and_utc();
        let stamp = Stamp { user: UserId::new(), name: "Jo Okafor".into(), at, today };
        let mut db = store::empty(&stamp).unwrap();
        let until: Vec<Option<Day>> = db
            .write(&stamp, "test", |write| {
                let class = save(write, SaveClass { id: None, name: "2 Fir".into(), year: "2".into(), ended_on: None })?;
                let fields = Fields { legal_surname: "Nowak".into(), joined_on: Some(day("2023-09-04")), ..Fields::default() };
                let id = add(write, AddPerson { kind: Kind::Pupil, fields, class_id: Some(class) })?;
                let to_on = |write: &Write<'_>| write.one("SELECT to_on FROM membership", []);
                end(write, EndPerson { id, left_on: Some(today) })?;
                let ends = to_on(write)?;
                write.run("UPDATE membership SET to_on = ?1", [today])?;
                end(write, EndPerson { id, left_on: None })?;
                Ok(vec![ends, to_on(write)?])
            })
            .unwrap();
        assert_eq!(until, [Some(day("2026-09-09")), None]);
    }
}

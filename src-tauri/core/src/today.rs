//! The first page: what is missing and what is due.

use serde::Serialize;
use ts_rs::TS;

use chrono::Days;

use crate::agreements::Form;
use crate::agreements::state::AgreementState;
use crate::base::ids::{ClassId, PersonId};
use crate::base::{Day, Result};
use crate::consents::{self, state::State};
use crate::people;
use crate::returns::facts::{self, Pupil, SheetState, Who};
use crate::store::Read;

/// How many days ahead a consent's end is shown.
const AHEAD: u64 = 30;

/// The first page.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Today {
    pub today: Day,
    pub pupils: u32,
    pub staff: u32,
    pub agreements_complete: u32,
    /// Pupils whose consent sheet has come in, signed by somebody who may decide, and whose answers have not all ended.
    pub consents_in: u32,
    /// Pupils with a consent that ends within thirty days.
    pub ending_soon: u32,
    pub first_end: Option<Day>,
    /// Pupils about whom those who may decide differ.
    pub disputed: Vec<DuePupil>,
    /// Answered only by somebody who may not decide.
    pub invalid: Vec<DuePupil>,
    /// Withdrawn in the last fourteen days: something may have to be taken down.
    pub withdrawn: Vec<DuePupil>,
    /// Forms that were due back and have not come, by class.
    pub overdue: u32,
    pub classes: Vec<ClassProgress>,
    /// Pupils who are in no class.
    pub without_class: u32,
}

/// A pupil about whom something has to be done.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DuePupil {
    pub pupil: PersonId,
    pub name: String,
    pub class_name: String,
    pub titles: Vec<String>,
    pub since: Option<Day>,
}

/// How many forms of a class have come back.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClassProgress {
    pub class: ClassId,
    pub name: String,
    pub pupils: u32,
    pub agreements: u32,
    pub consents: u32,
    /// Both forms are in.
    pub both: u32,
}

/// Works out the page.
pub fn today(read: &Read<'_>) -> Result<Today> {
    let on = read.today();
    let pupils = facts::of(read, Who::School, on)?;
    let purposes = consents::store::purposes(read, on)?;
    let rows = consents::store::of_all(read)?;
    let withdrawn_since = on.checked_sub_days(Days::new(14)).unwrap_or(on);
    let positions = consents::grid::positions(rows, &purposes, &pupils.facts(), on);
    let mut classes: Vec<ClassProgress> = people::classes::list(read)?
        .into_iter()
        .filter(|c| c.ended_on.is_none() && c.pupils > 0)
        .map(|c| ClassProgress { class: c.id, name: c.name, pupils: 0, agreements: 0, consents: 0, both: 0 })
        .collect();
    let staff: u32 = read.one(
        "SELECT count(*) FROM person WHERE kind = 'staff' AND (left_on IS NULL OR left_on >= ?1) AND merged_into IS NULL",
        [on],
    )?;
    let mut page = Today {
        today: on,
        pupils: 0,
        staff,
        agreements_complete: 0,
        consents_in: 0,
        ending_soon: 0,
        first_end: None,
        disputed: Vec::new(),
        invalid: Vec::new(),
        withdrawn: Vec::new(),
        overdue: 0,
        classes: Vec::new(),
        without_class: 0,
    };
    let soon = on.checked_add_days(Days::new(AHEAD)).unwrap_or(on);
    for (pupil, cells) in pupils.pupils.iter().zip(positions) {
        let agreement = pupils.own_agreement(pupil);
        let signed = agreement.state == AgreementState::Complete;
        // The same sheets as the class grid says are in, so that the two never disagree.
        let consents_in = pupils.sheet(pupil) == SheetState::In;
        page.pupils += 1;
        page.agreements_complete += u32::from(signed);
        page.consents_in += u32::from(consents_in);
        page.overdue += u32::from(agreement.state == AgreementState::Overdue || sheet_overdue(pupil, on));
        let ends = cells.iter().filter(|c| c.counts_as_yes).filter_map(|c| c.until).filter(|until| *until <= soon).min();
        if let Some(end) = ends {
            page.ending_soon += 1;
            page.first_end = Some(page.first_end.map_or(end, |first| first.min(end)));
        }
        for (state, list) in
            [(State::Disputed, &mut page.disputed), (State::Invalid, &mut page.invalid), (State::Withdrawn, &mut page.withdrawn)]
        {
            let titles: Vec<String> =
                cells.iter().zip(&purposes).filter(|(c, _)| c.state == state).map(|(_, p)| p.title.clone()).collect();
            if !titles.is_empty() {
                list.push(DuePupil {
                    pupil: pupil.person.id,
                    name: pupil.person.name.clone(),
                    class_name: pupil.person.class_name.clone(),
                    titles,
                    since: None,
                });
            }
        }
        match pupil.person.class_id.and_then(|id| classes.iter_mut().find(|c| c.class == id)) {
            Some(class) => {
                class.pupils += 1;
                class.agreements += u32::from(signed);
                class.consents += u32::from(consents_in);
                class.both += u32::from(signed && consents_in);
            }
            None => page.without_class += 1,
        }
    }
    since_when(read, &mut page.withdrawn)?;
    page.withdrawn.retain(|w| w.since.is_some_and(|since| since >= withdrawn_since));
    page.classes = classes;
    Ok(page)
}

/// A consent sheet is out, was due before that day, and none has come in since it went out.
fn sheet_overdue(pupil: &Pupil, on: Day) -> bool {
    pupil.facts.asked.is_some_and(|asked| {
        asked.due_on.is_some_and(|due| due < on) && pupil.came_in(Form::C1).is_none_or(|came_in| came_in < asked.issued_on)
    })
}

/// When each pupil's last withdrawal came in.
fn since_when(read: &Read<'_>, list: &mut [DuePupil]) -> Result<()> {
    for due in list {
        let rows = consents::store::of_pupil(read, due.pupil)?;
        due.since = rows.iter().filter(|r| r.kind == consents::DecisionKind::Withdrawal).map(|r| r.received_on).max();
    }
    Ok(())
}

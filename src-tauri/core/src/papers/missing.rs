//! What has still to come in from a pupil, and where each form stands. A form that was never printed is nobody's fault at
//! home, so it is told apart from one that went out and is not back.

use serde::Deserialize;
use ts_rs::TS;

use super::days::{say, word};
use crate::agreements::state::{AgreementState, Out};
use crate::agreements::{Form, Part};
use crate::printing::{Cell, Mark};
use crate::returns::facts::{Pupil, Pupils, SheetState};

/// Which of the two forms the list of missing forms is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MissingForms {
    #[default]
    Both,
    Consents,
    Agreements,
}

/// What is asked of the list.
#[derive(Debug, Clone, Copy, Default)]
pub struct Which {
    pub forms: MissingForms,
    /// Forms that were not printed yet are left out.
    pub only_printed: bool,
}

impl Which {
    /// The list's heading: its name, what it is narrowed to, and whom it is about.
    #[must_use]
    pub fn title(self, whom: &str) -> String {
        match self.narrowed() {
            None => say("not_signed.title", &[("whom", whom)]),
            Some(forms) => say("not_signed.title_only", &[("forms", &forms), ("whom", whom)]),
        }
    }

    /// The one form that the list is about, in words; none if it is about both.
    #[must_use]
    pub fn narrowed(self) -> Option<String> {
        match self.forms {
            MissingForms::Both => None,
            MissingForms::Consents => Some(word("not_signed.only_consents")),
            MissingForms::Agreements => Some(word("not_signed.only_agreements")),
        }
    }

    fn takes(self, form: Form) -> bool {
        match self.forms {
            MissingForms::Both => true,
            MissingForms::Consents => form == Form::C1,
            MissingForms::Agreements => form != Form::C1,
        }
    }
}

/// Where a form that is missing stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// It never went out, or only in a version or for a school year that no longer counts.
    Unprinted,
    /// It went out and has not come back.
    Awaited,
    /// It came back, but a part of it is not signed.
    Incomplete,
    /// It came back, but was signed by somebody who may not decide.
    Invalid,
}

impl Stands {
    /// In a word.
    #[must_use]
    pub fn word(self) -> String {
        word(match self {
            Self::Unprinted => "not_signed.not_printed",
            Self::Awaited => "not_signed.not_back",
            Self::Incomplete => "not_signed.not_complete",
            Self::Invalid => "not_signed.not_valid",
        })
    }

    /// The word with its shape.
    #[must_use]
    pub fn cell(self) -> Cell {
        let mark = match self {
            Self::Unprinted => Mark::Nothing,
            Self::Awaited => Mark::Open,
            Self::Incomplete | Self::Invalid => Mark::Care,
        };
        Cell::marked(mark, self.word())
    }
}

/// A form that is not in from a pupil.
pub struct Missing {
    /// Which form, and which part of it.
    pub what: String,
    pub stands: Stands,
    /// When it went out, if it did.
    pub out: Option<Out>,
}

/// The forms that are not in from one pupil, for the paper and for the file alike.
pub fn missing(pupils: &Pupils, pupil: &Pupil, which: Which) -> Vec<Missing> {
    [pupil.agreement_form(), Form::C1]
        .into_iter()
        .filter(|form| which.takes(*form) && pupils.lacks(pupil, *form))
        .map(|form| {
            let stands = stands(pupils, pupil, form);
            // The day on which an old one went out says nothing about the one that has still to be printed.
            let out = pupil.out(form).filter(|_| stands != Stands::Unprinted);
            Missing { what: what(pupils, pupil, form), stands, out }
        })
        .filter(|missing| !which.only_printed || missing.stands != Stands::Unprinted)
        .collect()
}

fn stands(pupils: &Pupils, pupil: &Pupil, form: Form) -> Stands {
    let came_in = pupil.came_in(form);
    if pupil.out(form).is_some_and(|out| came_in.is_none_or(|day| day < out.issued_on)) {
        return Stands::Awaited;
    }
    let came_back = match form {
        Form::C1 if pupils.sheet(pupil) == SheetState::NotValid => Some(Stands::Invalid),
        Form::C1 => None,
        _ => (pupils.agreement(pupil, form).state == AgreementState::PartSigned).then_some(Stands::Incomplete),
    };
    came_back.unwrap_or(Stands::Unprinted)
}

fn what(pupils: &Pupils, pupil: &Pupil, form: Form) -> String {
    if form == Form::C1 {
        return word(if pupil.signed_in_vain { "not_signed.consents_in_vain" } else { "not_signed.consents" });
    }
    let position = pupils.agreement(pupil, form);
    let values = [("form", form.word())];
    match position.state {
        AgreementState::Superseded => say("not_signed.new_version", &values),
        AgreementState::PartSigned => {
            let parts: Vec<String> = position
                .lacks
                .iter()
                .map(|part| match part {
                    Part::Pupil | Part::OnBehalf => word("not_signed.pupils_part"),
                    Part::Parent => word("not_signed.parents_part"),
                })
                .collect();
            let parts = parts.join(&word("not_signed.and"));
            say("not_signed.parts", &[("form", form.word()), ("parts", &parts)])
        }
        _ => say("not_signed.agreement", &values),
    }
}

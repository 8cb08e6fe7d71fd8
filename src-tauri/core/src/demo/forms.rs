//! The invented year: every form went out in September, and half have come back, as forms do.

use chrono::Days;

use super::luck::Luck;
use crate::agreements::sign::SignedPart;
use crate::agreements::{Form, Part, SigningMethod};
use crate::base::{Day, Progress, Result};
use crate::consents::record::Ticked;
use crate::consents::withdraw::{Withdraw, withdraw};
use crate::consents::{self, Answer, Method};
use crate::office::{Moment, Office};
use crate::papers::{self, FormChoice, Paper};
use crate::people::speaker::Giver;
use crate::people::{Person, Responsibility, Year, list, store};
use crate::returns::enter::{EnterForms, ReturnedAgreement, ReturnedConsents, enter};
use crate::store::Write;

/// Prints every pupil's agreement and consent sheet, so that each has its numbered form.
pub fn send_out(office: &mut Office, then: Moment) -> Result<()> {
    let paper = Paper::SchoolForms { forms: vec![FormChoice::Agreement, FormChoice::C1], only_missing: false, duplex: false };
    let mut prepared = office.read(then, |read| papers::prepare(read, &paper))?;
    papers::pdf(&mut prepared, then.at, &Progress::default())?;
    office.write("demo_forms", then, |write| papers::issue(write, &prepared).map(|_| ()))
}

/// Enters what came back: about half, with the differences that real families make.
pub fn bring_back(write: &Write<'_>, luck: &mut Luck, issued: Day) -> Result<()> {
    let purposes = consents::store::purposes(write, write.today())?;
    for pupil in list::pupils(write, write.today())? {
        let in_class = 35 + (pupil.class_name.len() * 7) % 40;
        if !luck.in_a_hundred(in_class) {
            continue;
        }
        let contacts = store::contacts_of(write, pupil.id)?;
        let second = luck.in_a_hundred(20);
        let who = usize::from(second && contacts.get(1).is_some_and(|c| c.link.responsibility != Responsibility::No));
        let Some(contact) = contacts.get(who) else {
            continue;
        };
        let signed = (issued + Days::new(luck.below(14) as u64 + 1)).min(write.today());
        let giver = Giver::Contact { id: contact.id };
        let careful = luck.in_a_hundred(15);
        let mut ticked = Vec::new();
        for purpose in &purposes {
            let public = matches!(purpose.code.as_str(), "website" | "social_media" | "press_print" | "video");
            let yes = !(careful && public) && luck.in_a_hundred(if public { 80 } else { 96 });
            // One box in fifty is left empty, and so counts as No.
            if luck.in_a_hundred(2) {
                continue;
            }
            let limited = yes && purpose.code == "website" && luck.in_a_hundred(10);
            let (answer, limits) = match (yes, limited) {
                (true, true) => (Answer::Limits, "first name only"),
                (true, false) => (Answer::Yes, ""),
                (false, _) => (Answer::No, ""),
            };
            ticked.push(Ticked { purpose: purpose.id, answer, limits: limits.to_owned() });
        }
        let sheet =
            ReturnedConsents { ticked, giver: giver.clone(), method: Method::Paper, signed_on: signed, reference: String::new() };
        let agreement = luck.in_a_hundred(90).then(|| agreement(&pupil, giver.clone(), signed, luck));
        enter(write, EnterForms { pupil: pupil.id, received_on: signed, consents: Some(sheet), agreement })?;
        if luck.in_a_hundred(2)
            && let Some(website) = purposes.iter().find(|p| p.code == "website")
        {
            let received_on = (signed + Days::new(10)).min(write.today());
            let reason = "Please take the pictures off the website.".to_owned();
            withdraw(
                write,
                Withdraw { pupil: pupil.id, purposes: vec![website.id], giver, method: Method::Email, received_on, reason },
            )?;
        }
    }
    Ok(())
}

fn agreement(pupil: &Person, giver: Giver, signed_on: Day, luck: &mut Luck) -> ReturnedAgreement {
    let part = |part, by| SignedPart {
        part,
        by,
        method: SigningMethod::Signed,
        signed_on,
        on_behalf_reason: String::new(),
        supporting_adult: String::new(),
    };
    let mut parts = vec![part(Part::Parent, giver)];
    // One in twenty older pupils forgets to sign.
    if Form::agreement_for(&Year::kept(pupil.fields.year.clone())) == Form::A2 && !luck.in_a_hundred(5) {
        parts.push(part(Part::Pupil, Giver::Pupil));
    }
    ReturnedAgreement { form: None, parts, reference: String::new() }
}

//! Everything the window may ask, on one page, each with what one must be allowed to do to ask it.

pub mod lines;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::sync::atomic::Ordering;
use ts_rs::TS;

use crate::access::Need;
use crate::base::{Problem, Result, Why};
use crate::desk::Desk;
use crate::office::Moment;
use crate::store::{Read, Write};
use crate::types::Types;
use crate::{
    access, agreements, consents, door, figures, filework, imports, keywork, lists, log_ins, paperwork, people, record, returns,
    search, today,
};

/// A request or an answer that says nothing.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct Nothing {}

/// The id of a person, to open or list by.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfPerson {
    pub id: crate::base::ids::PersonId,
}

/// The id of a purpose.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfPurpose {
    pub id: crate::base::ids::PurposeId,
}

/// Rows that were entered in error.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TakeBackDecisions {
    pub decisions: Vec<crate::base::ids::DecisionId>,
}

/// Something made, by its id.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Made {
    pub id: String,
}

/// How far long work has come.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProgressSeen {
    pub done: u32,
    pub total: u32,
}

/// One request.
pub struct Request {
    pub name: &'static str,
    /// What one must be allowed to do; none before anybody is logged in.
    pub need: Option<Need>,
    /// The password must have been typed within the last minutes.
    pub proven: bool,
    run: Run,
    describe: fn(&mut Types, &'static str),
}

enum Run {
    /// Looks at the open vault.
    Read(fn(&Read<'_>, Value) -> Result<Value>),
    /// Changes the open vault.
    Write(fn(&Write<'_>, Value) -> Result<Value>),
    /// Works with the desk itself: dialogs, papers, files, the lock.
    Desk(fn(&Desk, Moment, Value) -> Result<Value>),
}

macro_rules! requests {
    (@need door) => { None };
    (@need $need:ident) => { Some(Need::$need) };
    (@proven) => { false };
    (@proven proven) => { true };
    (@run read, $input:ty, $output:ty, $verb:expr) => {
        Run::Read(|read, input| { let verb: fn(&Read<'_>, $input) -> Result<$output> = $verb; answer(verb(read, parse(input)?)?) })
    };
    (@run write, $input:ty, $output:ty, $verb:expr) => {
        Run::Write(|write, input| { let verb: fn(&Write<'_>, $input) -> Result<$output> = $verb; answer(verb(write, parse(input)?)?) })
    };
    (@run desk, $input:ty, $output:ty, $verb:expr) => {
        Run::Desk(|desk, moment, input| { let verb: fn(&Desk, Moment, $input) -> Result<$output> = $verb; answer(verb(desk, moment, parse(input)?)?) })
    };
    ($($kind:ident $name:ident($input:ty) -> $output:ty, needs $need:ident $($proven:ident)? = $verb:expr;)*) => {
        /// The list.
        pub const REQUESTS: &[Request] = &[$(Request {
            name: stringify!($name),
            need: requests!(@need $need),
            proven: requests!(@proven $($proven)?),
            run: requests!(@run $kind, $input, $output, $verb),
            describe: |types, name| types.request::<$input, $output>(name),
        }),*];
    };
}

requests! {
    // The door.
    desk door_status(Nothing) -> door::status::DoorStatus, needs door = |desk, moment, _| door::status::status(desk, moment);
    desk door_create(door::begin::BeginVault) -> door::begin::SheetMade, needs door = door::begin::begin;
    desk door_sheet(Nothing) -> door::begin::SheetMade, needs door = |desk, _, _| door::sheet::show(desk);
    desk door_sheet_print(PrinterName) -> Nothing, needs door = |desk, moment, input| {
        door::sheet::print(desk, moment, &input.printer).map(nothing)
    };
    desk door_sheet_save(Nothing) -> paperwork::PaperDone, needs door = |desk, moment, _| {
        let file_name = door::sheet::save(desk, moment)?;
        Ok(paperwork::PaperDone { done: file_name.is_some(), file_name })
    };
    desk door_confirm_sheet(door::confirm::ConfirmSheet) -> door::confirm::SheetConfirmed, needs door = |desk, moment, input| door::confirm::confirm(desk, moment, &input);
    desk door_key_holders(access::key_holders::SetKeyHolders) -> Nothing, needs door = |desk, moment, input| door::key_holders::name(desk, moment, &input).map(nothing);
    desk door_unlock(door::unlock::Unlock) -> door::unlock::Welcome, needs door = door::unlock::unlock;
    desk door_choose_password(door::choose_password::ChoosePassword) -> Nothing, needs door = |desk, moment, input| door::choose_password::choose(desk, moment, &input).map(nothing);
    desk door_recover(door::recover::Recover) -> door::begin::SheetMade, needs door = door::recover::recover;
    desk door_recover_people(door::recover::RecoveryKeyTyped) -> Vec<door::status::PersonName>, needs door = |desk, _, input| door::recover::people(desk, &input);
    desk door_code_people(door::code::DeviceCodeTyped) -> Vec<door::status::PersonName>, needs door = |desk, _, input| door::code::people(desk, &input);
    desk door_suggest_password(Nothing) -> door::passwords::SuggestedPassword, needs door = |_, _, _| door::passwords::suggest();
    desk door_check_password(door::passwords::CheckPassword) -> door::passwords::PasswordChecked, needs door = |_, _, input| door::passwords::check(&input);
    desk printers(Nothing) -> paperwork::Printers, needs door = |desk, _, _| paperwork::printers(desk);
    desk lock(Nothing) -> Nothing, needs door = |desk, moment, _| { door::lock::lock(desk, moment, "by hand"); Ok(Nothing {}) };
    desk progress(Nothing) -> ProgressSeen, needs door = |desk, _, _| Ok(ProgressSeen {
        done: desk.progress.done.load(Ordering::Relaxed),
        total: desk.progress.total.load(Ordering::Relaxed),
    });
    desk progress_stop(Nothing) -> Nothing, needs door = |desk, _, _| { desk.progress.stop.store(true, Ordering::Relaxed); Ok(Nothing {}) };
    desk session(Nothing) -> door::status::Session, needs LoggedIn = |desk, moment, _| door::status::session(desk, moment);

    // The first page, and the one box that finds everything.
    read today(Nothing) -> today::Today, needs Look = |read, _| today::today(read);
    read search(search::Search) -> search::Found, needs Look = |read, input| search::search(read, &input);

    // The school.
    read school_get(Nothing) -> people::school::School, needs Look = |read, _| people::school::get(read);
    write school_set(people::school::School) -> Nothing, needs Settle = |write, input| people::school::set(write, input).map(nothing);
    read classes_list(Nothing) -> Vec<people::classes::Class>, needs Look = |read, _| people::classes::list(read);
    write class_save(people::classes::SaveClass) -> Made, needs KeepPeople = |write, input| people::classes::save(write, input).map(made);

    // People.
    read people_list(people::list::ListPeople) -> people::list::People, needs Look = |read, input| people::list::list(read, &input);
    read person_open(OfPerson) -> people::open::PersonPage, needs Look = |read, input| people::open::open(read, input.id);
    write person_add(people::add::AddPerson) -> Made, needs KeepPeople = |write, input| people::add::add(write, input).map(made);
    write person_edit(people::edit::EditPerson) -> Nothing, needs KeepPeople = |write, input| people::edit::edit(write, input).map(|_| Nothing {});
    write person_end(people::end::EndPerson) -> Nothing, needs KeepPeople = |write, input| people::end::end(write, input).map(nothing);
    write contact_link(people::contacts::LinkContact) -> Nothing, needs KeepPeople = |write, input| people::contacts::link(write, input).map(nothing);
    write contact_unlink(people::contacts::UnlinkContact) -> Nothing, needs KeepPeople = |write, input| people::contacts::unlink(write, input).map(nothing);
    write image_never_set(people::image_never::SetImageNever) -> Nothing, needs NeverPhotograph = |write, input| people::image_never::set(write, input).map(nothing);
    read duplicates_list(Nothing) -> Vec<people::duplicates::Pair>, needs KeepPeople = |read, _| people::duplicates::duplicates(read);
    write person_merge(people::merge::MergePeople) -> Nothing, needs KeepPeople = |write, input| people::merge::merge(write, input).map(nothing);

    // Consents.
    read purposes_list(Nothing) -> Vec<consents::Purpose>, needs Look = |read, _| consents::purposes::list(read, None);
    read purpose_wordings(OfPurpose) -> Vec<consents::purposes::WordingVersion>, needs Look = |read, input| consents::purposes::wordings(read, input.id);
    write purpose_reword(consents::purposes::RewordPurpose) -> Made, needs Settle = |write, input| consents::purposes::reword(write, input).map(made);
    write purpose_add(consents::purposes::AddPurpose) -> Made, needs Settle = |write, input| consents::purposes::add(write, input).map(made);
    write purpose_retire(consents::purposes::RetirePurpose) -> Nothing, needs Settle = |write, input| consents::purposes::retire(write, input).map(nothing);
    read class_grid(returns::class_grid::OpenGrid) -> returns::class_grid::ClassGrid, needs Look = |read, input| returns::class_grid::open(read, &input);
    read pupil_file(consents::history::OpenConsents) -> returns::pupil_file::PupilFile, needs Look = |read, input| returns::pupil_file::open(read, &input);
    write forms_enter(returns::enter::EnterForms) -> returns::enter::Entered, needs EnterForms = returns::enter::enter;
    write forms_take_back(returns::take_back::TakeBackForms) -> Nothing, needs EnterForms = |write, input| returns::take_back::take_back(write, &input).map(nothing);
    write consents_withdraw(consents::withdraw::Withdraw) -> DecisionsMade, needs EnterForms = |write, input| {
        Ok(DecisionsMade { decisions: consents::withdraw::withdraw(write, input)? })
    };
    write consents_resolve(consents::resolve::Resolve) -> DecisionsMade, needs EnterForms = |write, input| {
        Ok(DecisionsMade { decisions: vec![consents::resolve::resolve(write, input)?] })
    };
    write decisions_take_back(TakeBackDecisions) -> Nothing, needs EnterForms = |write, input| consents::take_back::take_back(write, &input.decisions).map(nothing);

    // Agreements.
    read agreements_list(returns::agreements_list::ListAgreements) -> returns::agreements_list::AgreementsList, needs Look = |read, input| returns::agreements_list::list(read, &input);
    read form_find(search::Search) -> Option<returns::find_form::FoundForm>, needs Look = |read, input| returns::find_form::find(read, &input.text);
    read forms_list(Nothing) -> Vec<agreements::FormVersion>, needs Look = |read, _| agreements::forms::list(read);

    // Paper.
    desk paper_prepare(paperwork::PreparePaper) -> paperwork::PreparedPaper, needs Print = |desk, moment, input| paperwork::prepare(desk, moment, &input);
    desk paper_pdf(paperwork::PaperToken) -> paperwork::PaperPdf, needs Print = |desk, moment, input| paperwork::pdf(desk, moment, &input);
    desk paper_print(paperwork::PrintPaper) -> paperwork::PaperDone, needs Print = |desk, moment, input| paperwork::print(desk, moment, &input);
    desk paper_save(paperwork::PaperToken) -> paperwork::PaperDone, needs Print = |desk, moment, input| paperwork::save(desk, moment, &input);
    desk paper_put_away(paperwork::PaperToken) -> Nothing, needs Print = |desk, _, input| paperwork::put_away(desk, &input).map(nothing);

    // Imports.
    desk import_pick(Nothing) -> Option<filework::FilePicked>, needs KeepPeople = |desk, _, _| filework::pick(desk);
    desk import_read(imports::open::ReadImport) -> imports::open::ImportSource, needs KeepPeople = |desk, moment, input| filework::read(desk, moment, &input);
    desk import_plan(imports::plan::PlanImport) -> imports::plan::Plan, needs KeepPeople = |desk, moment, input| filework::plan(desk, moment, &input);
    desk import_apply(imports::apply::ApplyImport) -> imports::apply::ImportDone, needs KeepPeople = |desk, moment, input| filework::apply_plan(desk, moment, &input);
    desk import_save_refused(imports::refused::RefusedRows) -> paperwork::PaperDone, needs KeepPeople = |desk, moment, input| filework::save_refused(desk, moment, &input);
    write import_undo(imports::undo::UndoImport) -> imports::undo::ImportUndone, needs KeepPeople = |write, input| imports::undo::undo(write, &input);
    read imports_list(Nothing) -> imports::list::Imports, needs Look = |read, _| imports::list::list(read);

    // Lists that leave as a file for a spreadsheet.
    desk list_save(lists::SaveList) -> paperwork::PaperDone, needs Print = |desk, moment, input| filework::save_list(desk, moment, &input);

    // The vault's own keys.
    desk keys_overview(Nothing) -> keywork::overview::KeysOverview, needs Secrets = |desk, moment, _| keywork::overview::overview(desk, moment);
    desk keys_device_code(keywork::device_code::PasswordAgain) -> crate::vault::device_code::DeviceCodeView, needs Secrets = |desk, moment, input| keywork::device_code::show(desk, moment, &input);
    desk keys_repair(Nothing) -> Nothing, needs Secrets = |desk, moment, _| keywork::device_code::repair(desk, moment).map(nothing);
    desk keys_begin(keywork::sheet::BeginRenewal) -> door::sheet::SheetToConfirm, needs Secrets = |desk, moment, input| keywork::sheet::begin(desk, moment, &input);
    desk keys_sheet_print(PrinterName) -> Nothing, needs Secrets = |desk, moment, input| keywork::sheet::print(desk, moment, &input.printer).map(nothing);
    desk keys_sheet_save(Nothing) -> paperwork::PaperDone, needs Secrets = |desk, moment, _| keywork::sheet::save(desk, moment);
    desk keys_confirm(door::confirm::ConfirmSheet) -> keywork::renew::Renewed, needs Secrets = |desk, moment, input| keywork::renew::renew(desk, moment, &input);
    desk keys_put_away(Nothing) -> Nothing, needs Secrets = |desk, _, _| keywork::sheet::put_away(desk).map(nothing);
    // People who log in.
    desk prove(log_ins::prove::Prove) -> Nothing, needs LoggedIn = |desk, moment, input| log_ins::prove::prove(desk, moment, &input).map(nothing);
    desk password_change(log_ins::password::ChangePassword) -> Nothing, needs LoggedIn = |desk, moment, input| log_ins::password::change(desk, moment, input).map(nothing);
    desk log_ins_list(access::list::ListLogIns) -> access::list::LogIns, needs LogIns = |desk, moment, input| log_ins::list::list(desk, moment, &input);
    desk log_in_invite(access::invite::InvitePerson) -> log_ins::code::CodeShown, needs LogIns proven = |desk, moment, input| log_ins::invite::invite(desk, moment, &input);
    desk log_in_reset(access::end_log_in::OfLogIn) -> log_ins::code::CodeShown, needs LogIns proven = |desk, moment, input| log_ins::reset::reset(desk, moment, &input);
    desk log_in_end(access::end_log_in::OfLogIn) -> Nothing, needs LogIns proven = |desk, moment, input| log_ins::end::end(desk, moment, &input).map(nothing);
    write role_give(access::give_role::GiveRole) -> Nothing, needs LogIns proven = |write, input| access::give_role::give(write, &input).map(nothing);
    desk role_end(access::end_role::EndRole) -> Nothing, needs LogIns proven = |desk, moment, input| log_ins::roles::end(desk, moment, &input).map(nothing);
    desk code_print(PrinterName) -> Nothing, needs LogIns = |desk, moment, input| {
        desk.surroundings.print(&input.printer, "Signet one-time code", &log_ins::code::letter(desk, moment, "code_print")?).map(|()| Nothing {})
    };
    desk code_save(Nothing) -> paperwork::PaperDone, needs LogIns = |desk, moment, _| {
        let file_name = desk.surroundings.save("Signet one-time code.pdf", &log_ins::code::letter(desk, moment, "code_save")?)?;
        Ok(paperwork::PaperDone { done: file_name.is_some(), file_name })
    };
    desk code_put_away(Nothing) -> Nothing, needs LogIns = |desk, _, _| log_ins::code::put_away(desk).map(nothing);
    read key_holders_list(Nothing) -> Vec<access::key_holders::KeyHolder>, needs LogIns = |read, _| access::key_holders::list(read);
    write key_holders_set(access::key_holders::SetKeyHolders) -> Nothing, needs LogIns proven = |write, input| access::key_holders::set(write, &input).map(nothing);

    // Figures without names.
    read figures(Nothing) -> figures::Figures, needs Figures = |read, _| figures::figures(read);

    // The record of changes.
    read audit_list(record::ListRecord) -> record::RecordPage, needs ReadAudit = |read, input| record::list(read, &input);
    desk audit_save(record::save::SaveRecord) -> paperwork::PaperDone, needs ReadAudit = |desk, moment, input| record::save::save(desk, moment, &input);
    desk audit_verify(Nothing) -> record::verify::RecordVerified, needs ReadAudit = |desk, moment, _| record::verify::verify(desk, moment);
}

/// Every name that a line of the record may bear.
pub fn recorded() -> impl Iterator<Item = &'static str> {
    let writes = REQUESTS.iter().filter(|request| matches!(request.run, Run::Write(_))).map(|request| request.name);
    writes.chain(lines::LINES.iter().copied())
}

/// A printer by name.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PrinterName {
    pub printer: String,
}

/// The rows that were made, so that they can be taken back.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DecisionsMade {
    pub decisions: Vec<crate::base::ids::DecisionId>,
}

/// Answers one request of the window.
///
/// # Errors
/// `Locked` when nobody is logged in or the log-in has lost every right (the vault then closes), `NotAllowed` when the
/// role may not ask this, `ProofNeeded` when the password has to be typed again first, or what the request says.
pub fn call(desk: &Desk, name: &str, input: Value, moment: Moment) -> Result<Value> {
    let request = REQUESTS.iter().find(|request| request.name == name).ok_or(Problem::NotFound)?;
    if let Some(need) = request.need {
        door::enter::close_to_nobody(desk, moment)?;
        desk.with(|office| office.require(need, moment))?;
        if request.proven {
            desk.with(|office| office.require_proof(moment))?;
        }
    }
    match request.run {
        Run::Read(run) => desk.with(|office| office.read(moment, |read| run(read, input))),
        Run::Write(run) => desk.with(|office| office.write(name, moment, |write| run(write, input))),
        Run::Desk(run) => run(desk, moment, input),
    }
}

/// The TypeScript that the window is compiled against.
#[must_use]
pub fn typescript() -> String {
    let mut types = Types::default();
    types.also::<Problem>();
    for request in REQUESTS {
        (request.describe)(&mut types, request.name);
    }
    types.names("RecordName", recorded());
    types.text()
}

fn parse<T: DeserializeOwned>(input: Value) -> Result<T> {
    // The error's text may quote what was sent, so it goes no further.
    serde_json::from_value(input).map_err(|_| Problem::invalid("request", Why::NotUnderstood))
}

fn answer<T: Serialize>(output: T) -> Result<Value> {
    serde_json::to_value(output).map_err(Problem::unexpected)
}

fn nothing((): ()) -> Nothing {
    Nothing {}
}

fn made(id: impl ToString) -> Made {
    Made { id: id.to_string() }
}

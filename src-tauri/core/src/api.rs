//! Everything the window may ask, each with what one must be allowed to do to ask it: the school and its vault on this
//! page, its equipment on the next ([`equipment`]).

pub mod lines;
mod plain;
#[macro_use]
mod request;
mod equipment;

use std::sync::atomic::Ordering;

use crate::{
    access, agreements, backups, backupwork, consents, door, drafts, figures, filework, imports, keywork, lists, log_ins,
    paperwork, people, record, returns, search, today,
};
pub use plain::{DecisionsMade, Made, Nothing, OfPerson, OfPurpose, PrinterName, ProgressSeen, TakeBackDecisions};
pub use request::{Request, answer, call, recorded, typescript};

requests! {
    const SCHOOL;

    // The door.
    desk door_status(Nothing) -> door::status::DoorStatus, needs door = |desk, moment, _| door::status::status(desk, moment);
    desk door_create(door::begin::BeginVault) -> door::begin::SheetMade, needs door = door::begin::begin;
    desk door_folder_open(Nothing) -> door::folder::FolderChosen, needs door = |desk, _, _| door::folder::open(desk);
    desk door_folder_own(Nothing) -> Nothing, needs door = |desk, _, _| door::folder::own(desk).map(nothing);
    desk door_folder_place(Nothing) -> door::folder::FolderChosen, needs door = |desk, _, _| door::folder::place(desk);
    desk door_sheet(Nothing) -> door::begin::SheetMade, needs door = |desk, _, _| door::sheet::show(desk);
    desk door_sheet_print(PrinterName) -> Nothing, needs door = |desk, moment, input| {
        door::sheet::print(desk, moment, &input.printer).map(nothing)
    };
    desk door_sheet_save(Nothing) -> paperwork::PaperDone, needs door = |desk, moment, _| door::sheet::save(desk, moment);
    desk door_confirm_sheet(door::confirm::ConfirmSheet) -> door::confirm::SheetConfirmed, needs door = |desk, moment, input| door::confirm::confirm(desk, moment, &input);
    desk door_key_holders(access::key_holders::SetKeyHolders) -> Nothing, needs door = |desk, moment, input| door::key_holders::name(desk, moment, &input).map(nothing);
    desk door_unlock(door::unlock::Unlock) -> door::unlock::Welcome, needs door = door::unlock::unlock;
    desk door_choose_password(door::choose_password::ChoosePassword) -> Nothing, needs door = |desk, moment, input| door::choose_password::choose(desk, moment, &input).map(nothing);
    desk door_recover(door::recover::Recover) -> door::begin::SheetMade, needs door = door::recover::recover;
    desk door_recover_people(door::recover::RecoveryKeyTyped) -> Vec<door::status::PersonName>, needs door = |desk, _, input| door::recover::people(desk, &input);
    desk door_code_people(door::code::DeviceCodeTyped) -> Vec<door::status::PersonName>, needs door = |desk, _, input| door::code::people(desk, &input);
    desk door_suggest_password(door::passwords::SuggestPassword) -> door::passwords::SuggestedPassword, needs door = |_, _, input| door::passwords::suggest(&input);
    desk door_check_password(door::passwords::CheckPassword) -> door::passwords::PasswordChecked, needs door = |_, _, input| door::passwords::check(&input);
    desk printers(Nothing) -> paperwork::Printers, needs door = |desk, _, _| paperwork::printers(desk);
    desk lock(door::status::LockNow) -> Nothing, needs door = |desk, moment, input| {
        if input.itself { desk.close_itself(moment) } else { desk.close(moment) }
        Ok(Nothing {})
    };
    desk enter(door::status::ComeIn) -> door::status::CameIn, needs LoggedIn = |desk, _, input| Ok(door::status::enter(desk, input));
    // Also while the first sheet is read and typed back: the time runs there already.
    desk alive(Nothing) -> Nothing, needs door = |desk, _, _| { desk.sign_of_life(); Ok(Nothing {}) };
    desk lock_after_set(people::lock_after::LockAfter) -> Nothing, needs Settle = |desk, moment, input| door::status::lock_after(desk, moment, input).map(nothing);
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
    write person_merge(people::merge::MergePeople) -> Made, needs KeepPeople = |write, input| people::merge::merge(write, input).map(made);

    write person_unmerge(people::unmerge::Unmerge) -> Nothing, needs KeepPeople = |write, input| people::unmerge::unmerge(write, &input).map(nothing);
    write people_differ(people::two_people::TwoPeople) -> Nothing, needs KeepPeople = |write, input| people::two_people::set(write, &input).map(nothing);

    // Consents.
    read purposes_list(Nothing) -> Vec<consents::Purpose>, needs Look = |read, _| consents::purposes::list(read, None);
    read purpose_wordings(OfPurpose) -> Vec<consents::purposes::WordingVersion>, needs Look = |read, input| consents::purposes::wordings(read, input.id);
    write purpose_reword(consents::purposes::RewordPurpose) -> Made, needs Settle = |write, input| consents::purposes::reword(write, input).map(made);
    write purpose_add(consents::purposes::AddPurpose) -> Made, needs Settle = |write, input| consents::purposes::add(write, input).map(made);
    write purpose_retire(consents::retire::RetirePurpose) -> Nothing, needs Settle = |write, input| consents::retire::retire(write, input).map(nothing);
    read purposes_retired(Nothing) -> Vec<consents::retire::RetiredPurpose>, needs Settle = |read, _| consents::retire::list(read);
    write purpose_bring_back(consents::retire::BringBackPurpose) -> Nothing, needs Settle = |write, input| consents::retire::bring_back(write, &input).map(nothing);
    read class_grid(returns::class_grid::OpenGrid) -> returns::class_grid::ClassGrid, needs Look = |read, input| returns::class_grid::open(read, &input);
    read pupil_file(consents::history::OpenConsents) -> returns::pupil_file::PupilFile, needs Look = |read, input| returns::pupil_file::open(read, &input);
    write forms_enter(returns::enter::EnterForms) -> returns::enter::Entered, needs EnterForms = returns::enter::enter;
    write forms_take_back(returns::take_back::TakeBackForms) -> Nothing, needs EnterForms = |write, input| returns::take_back::take_back(write, &input).map(nothing);
    write forms_correct(returns::correct::CorrectForms) -> returns::enter::Entered, needs EnterForms = returns::correct::correct;
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
    desk paper_print_by_system(paperwork::PaperToken) -> paperwork::PaperDone, needs Print = |desk, moment, input| paperwork::print_by_system(desk, moment, &input);
    desk paper_save(paperwork::PaperToken) -> paperwork::PaperDone, needs Print proven = |desk, moment, input| paperwork::save(desk, moment, &input);
    desk paper_put_away(paperwork::PaperToken) -> Nothing, needs Print = |desk, _, input| paperwork::put_away(desk, &input).map(nothing);

    // Imports.
    desk import_pick(Nothing) -> Option<filework::FilePicked>, needs KeepPeople = |desk, _, _| filework::pick(desk);
    desk import_read(imports::open::ReadImport) -> imports::open::ImportSource, needs KeepPeople = |desk, moment, input| filework::read(desk, moment, &input);
    desk import_plan(imports::plan::PlanImport) -> imports::plan::Plan, needs KeepPeople = |desk, moment, input| filework::plan(desk, moment, &input);
    desk import_apply(imports::apply::ApplyImport) -> imports::apply::ImportDone, needs KeepPeople = |desk, moment, input| filework::apply_plan(desk, moment, &input);
    desk import_save_refused(imports::refused::RefusedRows) -> paperwork::PaperDone, needs KeepPeople proven = |desk, moment, input| filework::save_refused(desk, moment, &input);
    write import_undo(imports::undo::UndoImport) -> imports::undo::ImportUndone, needs KeepPeople = |write, input| imports::undo::undo(write, &input);
    read imports_list(Nothing) -> imports::list::Imports, needs Look = |read, _| imports::list::list(read);

    // What is half typed.
    desk draft_keep(drafts::KeepDraft) -> Nothing, needs LoggedIn = |desk, moment, input| {
        desk.with(|office| office.aside(moment, |write| drafts::keep(write, &input))).map(nothing)
    };
    desk draft_open(drafts::OfPage) -> Option<drafts::Draft>, needs LoggedIn = |desk, moment, input| {
        desk.with(|office| office.aside(moment, |write| drafts::open(write, &input)))
    };
    desk draft_drop(drafts::OfPage) -> Nothing, needs LoggedIn = |desk, moment, input| {
        desk.with(|office| office.aside(moment, |write| drafts::drop(write, &input))).map(nothing)
    };

    // The vault's own keys.
    desk keys_overview(Nothing) -> keywork::overview::KeysOverview, needs Secrets = |desk, moment, _| keywork::overview::overview(desk, moment);
    desk keys_device_code(keywork::device_code::PasswordAgain) -> crate::vault::device_code::DeviceCodeView, needs Secrets = |desk, moment, input| keywork::device_code::show(desk, moment, &input);
    desk keys_repair(Nothing) -> Nothing, needs Secrets = |desk, moment, _| keywork::device_code::repair(desk, moment).map(nothing);
    desk keys_begin(keywork::sheet::BeginRenewal) -> door::sheet::SheetToConfirm, needs Secrets = |desk, moment, input| keywork::sheet::begin(desk, moment, &input);
    desk keys_sheet_print(PrinterName) -> Nothing, needs Secrets proven = |desk, moment, input| keywork::sheet::print(desk, moment, &input.printer).map(nothing);
    desk keys_sheet_save(Nothing) -> paperwork::PaperDone, needs Secrets proven = |desk, moment, _| keywork::sheet::save(desk, moment);
    desk keys_confirm(door::confirm::ConfirmSheet) -> keywork::renew::Renewed, needs Secrets = |desk, moment, input| keywork::renew::renew(desk, moment, &input);
    desk keys_put_away(Nothing) -> Nothing, needs Secrets = |desk, _, _| keywork::sheet::put_away(desk).map(nothing);

    // Lists that leave as a file for a spreadsheet.
    desk list_save(lists::SaveList) -> paperwork::PaperDone, needs Print proven = |desk, moment, input| filework::save_list(desk, moment, &input);

    // Backups.
    read backup_standing(Nothing) -> backups::standing::BackupStanding, needs LoggedIn = |read, _| backups::standing::standing(read);
    desk backup_daily(Nothing) -> backupwork::RoundDone, needs LoggedIn = |desk, moment, _| backupwork::run(desk, moment, backups::Reason::Daily);
    desk backup_progress(Nothing) -> backupwork::RoundSeen, needs LoggedIn = |desk, _, _| Ok(backupwork::seen(desk));
    desk backups_page(Nothing) -> backupwork::page::BackupsPage, needs BackUp = |desk, moment, _| backupwork::page::page(desk, moment);
    desk backup_now(Nothing) -> backupwork::RoundDone, needs BackUp = |desk, moment, _| backupwork::run(desk, moment, backups::Reason::ByHand);
    desk backup_stop(Nothing) -> Nothing, needs BackUp = |desk, _, _| { desk.backing.stop(); Ok(Nothing {}) };
    desk backup_choose(backupwork::choose::ChooseBackup) -> Option<backupwork::choose::BackupFile>, needs BackUp = |desk, moment, input| backupwork::choose::choose(desk, moment, &input);
    desk backup_drill(backupwork::drill::DrillBackup) -> backupwork::drill::DrillDone, needs BackUp = backupwork::drill::drill;
    desk backup_place_add(backupwork::page::AddPlace) -> backupwork::page::PlaceAdded, needs SetBackups = |desk, moment, input| backupwork::page::add_place(desk, moment, &input);
    write backup_place_set(backups::place::SetPlace) -> Nothing, needs SetBackups = |write, input| backups::place::set(write, input).map(nothing);
    write backup_place_end(backupwork::page::OfPlace) -> Nothing, needs SetBackups = |write, input| backups::place::end(write, input.id).map(nothing);
    write backup_keep(backupwork::page::KeepBackups) -> Nothing, needs SetBackups = |write, input| backups::place::set_months(write, input.months).map(nothing);
    desk backup_restore(backupwork::restore::RestoreHere) -> backupwork::restore::RestoreAnswer, needs Secrets = backupwork::restore::here;
    desk door_restore_pick(Nothing) -> Option<backupwork::choose::BackupFile>, needs door = |desk, _, _| backupwork::choose::pick(desk);
    desk door_restore(backupwork::restore::RestoreAtDoor) -> backupwork::restore::RestoreAnswer, needs door = backupwork::restore::at_door;

    // People who log in.
    desk prove(log_ins::prove::Prove) -> Nothing, needs LoggedIn = |desk, moment, input| log_ins::prove::prove(desk, moment, &input).map(nothing);
    desk password_change(log_ins::password::ChangePassword) -> Nothing, needs LoggedIn = |desk, moment, input| log_ins::password::change(desk, moment, input).map(nothing);
    desk log_ins_list(access::list::ListLogIns) -> access::list::LogIns, needs LogIns = |desk, moment, input| log_ins::list::list(desk, moment, &input);
    desk log_in_invite(access::invite::InvitePerson) -> log_ins::code::CodeShown, needs LogIns proven = |desk, moment, input| log_ins::invite::invite(desk, moment, &input);
    desk log_in_reset(access::end_log_in::OfLogIn) -> log_ins::code::CodeShown, needs LogIns proven = |desk, moment, input| log_ins::reset::reset(desk, moment, &input);
    desk log_in_end(access::end_log_in::OfLogIn) -> Nothing, needs LogIns proven = |desk, moment, input| log_ins::end::end(desk, moment, &input).map(nothing);
    write role_give(access::give_role::GiveRole) -> Nothing, needs LogIns proven = |write, input| access::give_role::give(write, &input).map(nothing);
    desk role_end(access::end_role::EndRole) -> Nothing, needs LogIns proven = |desk, moment, input| log_ins::roles::end(desk, moment, &input).map(nothing);
    desk code_print(PrinterName) -> Nothing, needs LogIns = |desk, moment, input| log_ins::code::print(desk, moment, &input.printer).map(nothing);
    desk code_save(Nothing) -> paperwork::PaperDone, needs LogIns proven = |desk, moment, _| log_ins::code::save(desk, moment);
    desk code_put_away(Nothing) -> Nothing, needs LogIns = |desk, _, _| log_ins::code::put_away(desk).map(nothing);
    read key_holders_list(Nothing) -> Vec<access::key_holders::KeyHolder>, needs LogIns = |read, _| access::key_holders::list(read);
    write key_holders_set(access::key_holders::SetKeyHolders) -> Nothing, needs LogIns proven = |write, input| access::key_holders::set(write, &input).map(nothing);

    // Figures without names.
    read figures(Nothing) -> figures::Figures, needs Figures = |read, _| figures::figures(read);

    // The record of changes.
    read audit_list(record::ListRecord) -> record::RecordPage, needs ReadAudit = |read, input| record::list(read, &input);
    desk audit_save(record::save::SaveRecord) -> paperwork::PaperDone, needs ReadAudit proven = |desk, moment, input| record::save::save(desk, moment, &input);
    desk audit_verify(Nothing) -> record::verify::RecordVerified, needs ReadAudit = |desk, moment, _| record::verify::verify(desk, moment);
}

/// The list.
pub const REQUESTS: &[Request] = &request::joined::<{ SCHOOL.len() + equipment::EQUIPMENT.len() }>(SCHOOL, equipment::EQUIPMENT);

fn nothing((): ()) -> Nothing {
    Nothing {}
}

fn made(id: impl ToString) -> Made {
    Made { id: id.to_string() }
}

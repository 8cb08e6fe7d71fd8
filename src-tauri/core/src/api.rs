//! Everything the window may ask, on one page, each with what one must be allowed to do to ask it.

pub mod lines;
mod plain;
#[macro_use]
mod request;

use std::sync::atomic::Ordering;

use crate::{
    access, agreements, backups, backupwork, care, consents, disposals, door, drafts, figures, filework, imports, inventory,
    keywork, labels, lists, loans, log_ins, logs, paperwork, people, record, returns, search, software, stock_checks, today,
};
pub use plain::{DecisionsMade, Made, Nothing, OfPerson, OfPurpose, PrinterName, ProgressSeen, TakeBackDecisions};
pub use request::{Request, call, recorded, typescript};

requests! {
    // The door.
    desk door_status(Nothing) -> door::status::DoorStatus, needs door = |desk, moment, _| door::status::status(desk, moment);
    desk door_create(door::begin::BeginVault) -> door::begin::SheetMade, needs door = door::begin::begin;
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
    desk door_suggest_password(Nothing) -> door::passwords::SuggestedPassword, needs door = |_, _, _| door::passwords::suggest();
    desk door_check_password(door::passwords::CheckPassword) -> door::passwords::PasswordChecked, needs door = |_, _, input| door::passwords::check(&input);
    desk printers(Nothing) -> paperwork::Printers, needs door = |desk, _, _| paperwork::printers(desk);
    desk lock(door::status::LockNow) -> Nothing, needs door = |desk, moment, input| {
        if input.itself { desk.close_itself(moment) } else { desk.close(moment) }
        Ok(Nothing {})
    };
    desk enter(door::status::ComeIn) -> door::status::CameIn, needs LoggedIn = |desk, _, input| Ok(door::status::enter(desk, input));
    desk alive(Nothing) -> Nothing, needs LoggedIn = |desk, _, _| { desk.sign_of_life(); Ok(Nothing {}) };
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

    // The register of equipment.
    read rooms_list(Nothing) -> Vec<inventory::rooms::Room>, needs SeeInventory = |read, _| inventory::rooms::list(read);
    write room_save(inventory::rooms::SaveRoom) -> Made, needs KeepInventory = |write, input| inventory::rooms::save(write, input).map(made);
    read tag_series(Nothing) -> Vec<inventory::tags::TagSeries>, needs SeeInventory = |read, _| inventory::tags::series(read);
    read keepers_list(Nothing) -> Vec<inventory::list::Keeper>, needs SeeInventory = |read, _| inventory::list::keepers(read);
    read assets_list(inventory::list::ListAssets) -> Vec<inventory::list::AssetRow>, needs SeeInventory = |read, input| inventory::list::list(read, &input);
    read assets_find(inventory::find::FindAssets) -> Vec<inventory::find::FoundAsset>, needs SeeInventory = |read, input| inventory::find::find(read, &input);
    read asset_open(inventory::open::OfAsset) -> inventory::open::AssetPage, needs SeeInventory = |read, input| inventory::open::open(read, input.id);
    write asset_edit(inventory::edit::EditAsset) -> Nothing, needs KeepInventory = |write, input| inventory::edit::edit(write, input).map(|_| Nothing {});
    write asset_stand(inventory::stand::StandAsset) -> Nothing, needs KeepInventory = |write, input| inventory::stand::stand(write, &input).map(nothing);
    write asset_take_back(inventory::undo::TakeBackAsset) -> Nothing, needs KeepInventory = |write, input| inventory::undo::added(write, &input).map(nothing);
    write assets_add(inventory::many::AddMany) -> inventory::many::AddedMany, needs KeepInventory = inventory::many::add;
    read assets_preview(inventory::many::ChangeMany) -> inventory::many::ChangedMany, needs KeepInventory = |read, input| inventory::many::preview(read, &input);
    write assets_change(inventory::many::ChangeMany) -> inventory::many::ChangedMany, needs KeepInventory = |write, input| inventory::many::change(write, &input);
    write assets_undo(inventory::undo::OfBatch) -> Nothing, needs KeepInventory = |write, input| inventory::undo::batch(write, &input).map(nothing);
    read own_fields_list(Nothing) -> Vec<inventory::own_fields::OwnField>, needs SeeInventory = |read, _| inventory::own_fields::list(read);
    write own_field_save(inventory::own_fields::SaveOwnField) -> Made, needs KeepInventory = |write, input| inventory::own_fields::save(write, &input).map(made);
    write own_value_set(inventory::own_fields::SetOwnValue) -> Nothing, needs KeepInventory = |write, input| inventory::own_fields::set(write, &input).map(nothing);
    write asset_add(inventory::add::AddAsset) -> Made, needs KeepInventory = |write, input| inventory::add::add(write, input).map(made);

    // Stock-checks.
    read stock_checks_list(Nothing) -> stock_checks::list::StockChecks, needs SeeInventory = |read, _| stock_checks::list::list(read);
    read stock_check_open(stock_checks::OfStockCheck) -> stock_checks::open::StockCheckPage, needs SeeInventory = |read, input| stock_checks::open::open(read, input);
    read stock_check_room(stock_checks::room::OfRoom) -> Vec<stock_checks::room::RoomLine>, needs SeeInventory = |read, input| stock_checks::room::lines(read, input);
    read stock_check_missing(stock_checks::OfStockCheck) -> Vec<stock_checks::missing::MissingAsset>, needs SeeInventory = |read, input| stock_checks::missing::list(read, input);
    read stock_check_counters(stock_checks::OfStockCheck) -> stock_checks::counters::Counters, needs SeeInventory = |read, input| stock_checks::counters::counters(read, input);
    write stock_check_begin(stock_checks::begin::BeginStockCheck) -> Made, needs KeepInventory = |write, input| stock_checks::begin::begin(write, &input).map(made);
    write stock_check_scan(stock_checks::scan::ScanTag) -> stock_checks::scan::Counted, needs KeepInventory = |write, input| stock_checks::scan::scan(write, &input);
    write stock_check_no_tag(stock_checks::scan::CountWithoutTag) -> Made, needs KeepInventory = |write, input| stock_checks::scan::without_tag(write, &input).map(made);
    write stock_check_sheet(stock_checks::sheet::EnterStockSheet) -> stock_checks::sheet::SheetEntered, needs KeepInventory = |write, input| stock_checks::sheet::enter(write, &input);
    write stock_check_undo(stock_checks::undo::UndoCount) -> stock_checks::undo::CountUndone, needs KeepInventory = |write, input| stock_checks::undo::undo(write, &input);
    write stock_check_move(stock_checks::moves::ConfirmMoves) -> stock_checks::moves::MovesConfirmed, needs KeepInventory = |write, input| stock_checks::moves::confirm(write, &input);
    write stock_check_close(stock_checks::close::CloseStockCheck) -> stock_checks::close::StockCheckClosed, needs KeepInventory = |write, input| stock_checks::close::close(write, &input);
    write stock_check_give_up(stock_checks::give_up::GiveUpStockCheck) -> Nothing, needs KeepInventory = |write, input| stock_checks::give_up::give_up(write, &input).map(nothing);

    // Labels.
    read labels_page(Nothing) -> labels::page::LabelsPage, needs SeeInventory = |read, _| labels::page::page(read);
    read labels_pick(labels::pick::WhichAssets) -> Vec<labels::pick::LabelledAsset>, needs SeeInventory = |read, input| labels::pick::pick(read, &input);
    write labels_keep(labels::choice::LabelChoice) -> Nothing, needs KeepInventory = |write, input| labels::choice::keep(write, &input).map(nothing);
    // Software, licences and contracts.
    read software_list(software::list::ListSoftware) -> software::list::SoftwareList, needs SeeInventory = |read, input| software::list::list(read, &input);
    read software_open(software::open::OpenTitle) -> software::open::TitlePage, needs SeeInventory = |read, input| software::open::open(read, &input);
    read software_due(Nothing) -> Vec<software::due::SoftwareDue>, needs SeeInventory = |read, _| software::due::due(read);
    read software_people(software::people::FindUser) -> Vec<software::people::User>, needs KeepInventory = |read, input| software::people::find(read, &input);
    write software_save(software::save::SaveTitle) -> Made, needs KeepInventory = |write, input| software::save::save(write, input).map(made);
    write software_retire(software::retire::RetireTitle) -> Nothing, needs KeepInventory = |write, input| software::retire::retire(write, &input).map(nothing);
    write licence_save(software::licence::SaveLicence) -> Made, needs KeepInventory = |write, input| software::licence::save(write, &input).map(made);
    write licence_buy(software::buy::BuyLicence) -> Made, needs KeepInventory = |write, input| software::buy::buy(write, &input).map(made);
    write licence_take_back(software::buy::OfPurchase) -> Nothing, needs KeepInventory = |write, input| software::buy::take_back(write, &input).map(nothing);
    write software_install(software::install::Install) -> Made, needs KeepInventory = |write, input| software::install::install(write, &input).map(made);
    write software_uninstall(software::install::Uninstall) -> Nothing, needs KeepInventory = |write, input| software::install::uninstall(write, &input).map(nothing);
    read contracts_list(software::contracts::ListContracts) -> Vec<software::contracts::Contract>, needs SeeInventory = |read, input| software::contracts::list(read, &input);
    write contract_save(software::contracts::SaveContract) -> Made, needs KeepInventory = |write, input| software::contracts::save(write, &input).map(made);
    write notice_see(software::notices::SeeNotice) -> Nothing, needs KeepInventory = |write, input| software::notices::see(write, &input).map(nothing);
    read authorisations_list(Nothing) -> Vec<software::authorise::Authorisation>, needs SeeInventory = |read, _| software::authorise::list(read);
    write authorisation_ask(software::authorise::AskAuthorisation) -> Made, needs KeepInventory = |write, input| software::authorise::ask(write, &input).map(made);
    write authorisation_decide(software::authorise::DecideAuthorisation) -> Nothing, needs KeepInventory = |write, input| software::authorise::decide(write, &input).map(nothing);

    // The technical logs.
    read logs_overview(Nothing) -> Vec<logs::LogOverview>, needs SeeLogs = |read, _| logs::overview(read);
    read logs_list(logs::ListLog) -> logs::LogPage, needs SeeLogs = |read, input| logs::list(read, &input);
    read logs_due(Nothing) -> Vec<logs::LogDue>, needs SeeLogs = |read, _| logs::due(read);
    write log_enter(logs::EnterLog) -> Made, needs KeepLogs = |write, input| logs::enter(write, input).map(made);
    write log_add(logs::AddToLog) -> Nothing, needs KeepLogs = |write, input| logs::add(write, &input).map(nothing);
    write log_calendar_set(logs::SetLogCalendar) -> Nothing, needs KeepLogs = |write, input| logs::set_calendar(write, &input).map(nothing);
    // Loans.
    read borrowers_find(loans::borrowers::FindBorrowers) -> loans::borrowers::BorrowersFound, needs Lend = |read, input| loans::borrowers::find(read, &input);
    read class_borrowers(loans::borrowers::OfClass) -> Vec<loans::borrowers::ClassBorrower>, needs Lend = |read, input| loans::borrowers::of_class(read, input.id);
    write loan_scan(loans::lend::LendScan) -> loans::Scanned, needs Lend = |write, input| loans::lend::scan(write, &input);
    read loan_many_look(loans::many::LendMany) -> Vec<loans::Scanned>, needs Lend = |read, input| loans::many::look(read, &input);
    write loan_many(loans::many::LendMany) -> loans::many::ManyLent, needs Lend = |write, input| loans::many::lend_many(write, &input);
    write loan_scan_undo(loans::undo::OfLoanItem) -> Nothing, needs Lend = |write, input| loans::undo::undo(write, &input).map(nothing);
    write loan_note_out(loans::note_out::NoteOut) -> Nothing, needs Lend = |write, input| loans::note_out::note_out(write, &input).map(nothing);
    write loan_return(loans::take_back::ReturnScan) -> loans::take_back::ReturnScanned, needs Lend = |write, input| loans::take_back::scan(write, &input);
    write loan_note_in(loans::note_in::NoteIn) -> Nothing, needs Lend = |write, input| loans::note_in::note_in(write, &input).map(nothing);
    write loan_return_undo(loans::undo::OfLoanItem) -> Nothing, needs Lend = |write, input| loans::note_in::undo_return(write, &input).map(nothing);
    write loan_extend(loans::extend::ExtendLoan) -> Nothing, needs Lend = |write, input| loans::extend::extend(write, &input).map(nothing);
    write loans_sign(loans::sign::SignLoans) -> Nothing, needs Lend = |write, input| loans::sign::sign(write, &input).map(nothing);
    read loans_list(loans::list::ListLoans) -> loans::list::Loans, needs SeeInventory = |read, input| loans::list::list(read, &input);
    read loan_open(loans::open::OfLoan) -> loans::open::LoanPage, needs SeeInventory = |read, input| loans::open::open(read, input.id);
    read person_held(OfPerson) -> loans::held::Held, needs SeeInventory = |read, input| loans::held::held_by(read, input.id);
    // The care of equipment.
    read care_open(care::open::OfAsset) -> care::open::Care, needs SeeInventory = |read, input| care::open::open(read, &input);
    read care_scan(care::glance::ScannedTag) -> care::glance::Glance, needs SeeInventory = |read, input| care::glance::scan(read, &input);
    read care_takers(care::people::FindTaker) -> Vec<care::people::Taker>, needs KeepInventory = |read, input| care::people::find(read, &input);
    read care_tests(care::tests::ListTests) -> Vec<care::tests::TestLine>, needs SeeInventory = |read, input| care::tests::list(read, input);
    read care_due(Nothing) -> care::due::CareDue, needs SeeInventory = |read, _| care::due::due(read);
    read care_plan(care::plan::AskPlan) -> care::plan::ReplacementPlan, needs SeeInventory = |read, input| care::plan::plan(read, input);
    read care_report(care::report::Report) -> care::report::ReportPage, needs SeeInventory = |read, input| care::report::report(read, input);
    write care_test(care::record_test::RecordTest) -> care::record_test::Tested, needs KeepInventory = care::record_test::record;
    write care_tests_take_back(care::take_back_tests::TakeBackTests) -> Nothing, needs KeepInventory = |write, input| care::take_back_tests::take_back(write, &input).map(nothing);
    write care_work(care::record_work::RecordWork) -> Nothing, needs KeepInventory = |write, input| care::record_work::record(write, &input).map(nothing);
    write care_repair(care::send_to_repair::SendToRepair) -> Made, needs KeepInventory = |write, input| care::send_to_repair::send(write, &input).map(made);
    write care_repair_back(care::back_from_repair::BackFromRepair) -> Nothing, needs KeepInventory = |write, input| care::back_from_repair::back(write, &input).map(nothing);
    write care_loss(care::report_loss::ReportLoss) -> Made, needs KeepInventory = |write, input| care::report_loss::report(write, &input).map(made);
    write care_loss_add(care::loss_entry::AddToLoss) -> Nothing, needs KeepInventory = |write, input| care::loss_entry::add(write, &input).map(nothing);
    write care_found(care::found_again::FoundAgain) -> Nothing, needs KeepInventory = |write, input| care::found_again::found(write, &input).map(nothing);
    write care_move(care::move_to::MoveAssets) -> care::move_to::Moved, needs KeepInventory = |write, input| care::move_to::move_to(write, &input);
    write care_give(care::give::GiveAsset) -> Nothing, needs KeepInventory = |write, input| care::give::give(write, &input).map(nothing);
    write care_hand_back(care::hand_back::HandBack) -> Nothing, needs KeepInventory = |write, input| care::hand_back::hand_back(write, &input).map(nothing);

    // Imports of equipment.
    desk asset_import_pick(Nothing) -> Option<filework::FilePicked>, needs KeepInventory = |desk, _, _| filework::pick(desk);
    desk asset_import_read(imports::open::ReadImport) -> imports::equipment::open::AssetSource, needs KeepInventory = |desk, moment, input| filework::read_assets(desk, moment, &input);
    desk asset_import_plan(imports::equipment::PlanAssets) -> imports::equipment::AssetPlan, needs KeepInventory = |desk, moment, input| filework::plan_assets(desk, moment, &input);
    desk asset_import_apply(imports::equipment::apply::ApplyAssets) -> imports::equipment::apply::AssetImportDone, needs KeepInventory = |desk, moment, input| filework::apply_assets(desk, moment, &input);
    desk asset_import_save_refused(imports::equipment::save_refused::RefusedAssets) -> paperwork::PaperDone, needs KeepInventory = |desk, moment, input| filework::save_refused_assets(desk, moment, &input);
    write asset_import_undo(imports::equipment::undo::UndoAssets) -> imports::equipment::undo::AssetImportUndone, needs KeepInventory = |write, input| imports::equipment::undo::undo(write, &input);
    read asset_imports(Nothing) -> Vec<imports::equipment::list::PastAssetImport>, needs SeeInventory = |read, _| imports::equipment::list::list(read);
    // Disposals.
    read disposals_list(Nothing) -> Vec<disposals::list::DisposalLine>, needs SeeInventory = |read, _| disposals::list::list(read);
    read disposals_year(disposals::year::DisposalYear) -> disposals::year::DisposalsOfYear, needs SeeInventory = |read, input| disposals::year::year(read, input);
    read disposal_open(disposals::page::OfDisposal) -> disposals::page::DisposalPage, needs SeeInventory = |read, input| disposals::page::open(read, input.id);
    write disposal_begin(Nothing) -> Made, needs KeepInventory = |write, _| disposals::begin::begin(write).map(made);
    write disposal_plan(disposals::plan::PlanDisposal) -> Nothing, needs KeepInventory = |write, input| disposals::plan::plan(write, input).map(nothing);
    write disposal_scan(disposals::scan::ScanForDisposal) -> disposals::scan::Scanned, needs KeepInventory = |write, input| disposals::scan::scan(write, &input);
    write disposal_take_out(disposals::take_out::TakeOutOfDisposal) -> Nothing, needs KeepInventory = |write, input| disposals::take_out::take_out(write, &input).map(nothing);
    write disposal_authorise(disposals::authorise::AuthoriseDisposal) -> Nothing, needs AuthoriseDisposal = |write, input| disposals::authorise::authorise(write, &input).map(nothing);
    write disposal_refuse(disposals::authorise::DisposalReasoned) -> Nothing, needs AuthoriseDisposal = |write, input| disposals::give_up::give_up(write, &input, true).map(nothing);
    write disposal_reopen(disposals::authorise::DisposalReasoned) -> Nothing, needs KeepInventory = |write, input| disposals::authorise::reopen(write, &input).map(nothing);
    write disposal_clear(disposals::clear::ClearMedia) -> Nothing, needs KeepInventory = |write, input| disposals::clear::clear(write, &input).map(nothing);
    write disposal_clear_take_back(disposals::clear::TakeBackClearing) -> Nothing, needs KeepInventory = |write, input| disposals::clear::take_back(write, &input).map(nothing);
    write disposal_medium_add(disposals::clear::AddDisposalMedium) -> Made, needs KeepInventory = |write, input| disposals::clear::add_medium(write, &input).map(made);
    write disposal_no_media(disposals::no_media::ConfirmNoMedia) -> Nothing, needs KeepInventory = |write, input| disposals::no_media::confirm(write, &input).map(nothing);
    write disposal_guarantee(disposals::guarantee::KeepGuarantee) -> Nothing, needs KeepInventory = |write, input| disposals::guarantee::keep(write, &input).map(nothing);
    write disposal_ready(disposals::ready::ReadyItems) -> Nothing, needs KeepInventory = |write, input| disposals::ready::ready(write, &input).map(nothing);
    write disposal_hand_over(disposals::hand_over::HandOver) -> Nothing, needs KeepInventory = |write, input| disposals::hand_over::hand_over(write, &input).map(nothing);
    read disposal_certificate_read(disposals::serials::ReadCertificate) -> disposals::serials::CertificateRead, needs KeepInventory = |read, input| disposals::serials::read(read, &input);
    desk disposal_certificate_pick(Nothing) -> Option<filework::FileText>, needs KeepInventory = |desk, _, _| filework::pick_text(desk);
    write disposal_certificate(disposals::certify::KeepCertificate) -> Nothing, needs KeepInventory = |write, input| disposals::certify::keep(write, &input).map(nothing);
    write disposal_certificate_take_back(disposals::certify::TakeBackCertificate) -> Nothing, needs KeepInventory = |write, input| disposals::certify::take_back(write, &input).map(nothing);
    write disposal_explain(disposals::certify::ExplainUnmatched) -> Nothing, needs KeepInventory = |write, input| disposals::certify::explain(write, &input).map(nothing);
    write disposal_close(disposals::page::OfDisposal) -> Nothing, needs KeepInventory = |write, input| disposals::close::close(write, input.id).map(nothing);
    write disposal_give_up(disposals::authorise::DisposalReasoned) -> Nothing, needs KeepInventory = |write, input| disposals::give_up::give_up(write, &input, false).map(nothing);
    read disposal_rules(Nothing) -> disposals::rules::RulesInForce, needs SeeInventory = |read, _| disposals::rules::get(read);
    write disposal_rules_set(disposals::rules::DisposalRules) -> Nothing, needs Settle = |write, input| disposals::rules::set(write, input).map(nothing);

    // Paper.
    desk paper_prepare(paperwork::PreparePaper) -> paperwork::PreparedPaper, needs Print = |desk, moment, input| paperwork::prepare(desk, moment, &input);
    desk paper_pdf(paperwork::PaperToken) -> paperwork::PaperPdf, needs Print = |desk, moment, input| paperwork::pdf(desk, moment, &input);
    desk paper_print(paperwork::PrintPaper) -> paperwork::PaperDone, needs Print = |desk, moment, input| paperwork::print(desk, moment, &input);
    desk paper_print_by_system(paperwork::PaperToken) -> paperwork::PaperDone, needs Print = |desk, moment, input| paperwork::print_by_system(desk, moment, &input);
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
    desk keys_sheet_print(PrinterName) -> Nothing, needs Secrets = |desk, moment, input| keywork::sheet::print(desk, moment, &input.printer).map(nothing);
    desk keys_sheet_save(Nothing) -> paperwork::PaperDone, needs Secrets = |desk, moment, _| keywork::sheet::save(desk, moment);
    desk keys_confirm(door::confirm::ConfirmSheet) -> keywork::renew::Renewed, needs Secrets = |desk, moment, input| keywork::renew::renew(desk, moment, &input);
    desk keys_put_away(Nothing) -> Nothing, needs Secrets = |desk, _, _| keywork::sheet::put_away(desk).map(nothing);

    // Lists that leave as a file for a spreadsheet.
    desk list_save(lists::SaveList) -> paperwork::PaperDone, needs Print = |desk, moment, input| filework::save_list(desk, moment, &input);

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
    desk code_save(Nothing) -> paperwork::PaperDone, needs LogIns = |desk, moment, _| log_ins::code::save(desk, moment);
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

fn nothing((): ()) -> Nothing {
    Nothing {}
}

fn made(id: impl ToString) -> Made {
    Made { id: id.to_string() }
}

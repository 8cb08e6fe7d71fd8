//! What the window may ask about equipment, software and the technical logs.

use super::{Made, Nothing, OfPerson, made, nothing};
use crate::base::Result;
use crate::base::ids::AssetId;
use crate::store::Read;
use crate::{care, disposals, filework, imports, inventory, labels, loans, logs, paperwork, software, stock_checks};

requests! {
    const EQUIPMENT;

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
    read assets_add_check(inventory::add::AddAsset) -> Nothing, needs KeepInventory = |read, input| inventory::add::check(read, &input).map(nothing);
    write assets_add(inventory::many::AddMany) -> inventory::many::AddedMany, needs KeepInventory = inventory::many::add;
    read assets_preview(inventory::change_many::ChangeMany) -> inventory::change_many::ChangedMany, needs KeepInventory = |read, input| inventory::change_many::preview(read, &input);
    write assets_change(inventory::change_many::ChangeMany) -> inventory::change_many::ChangedMany, needs KeepInventory = |write, input| inventory::change_many::change(write, &input);
    read assets_batches(Nothing) -> Vec<inventory::batches::PastBatch>, needs KeepInventory = |read, _| inventory::batches::list(read);
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

    read stock_checks_due(Nothing) -> stock_checks::due::DueStockChecks, needs SeeInventory = |read, _| stock_checks::due::due(read);

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
    read loans_due(Nothing) -> loans::due::LoansDue, needs SeeInventory = |read, _| loans::due::due(read);

    // The care of equipment.
    read care_open(care::open::CareOf) -> care::open::Care, needs SeeInventory = |read, input| care::open::open(read, &input);
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
    write care_repair_back(care::back_from_repair::BackFromRepair) -> Nothing, needs KeepInventory = |write, input| care::back_from_repair::back(write, &input, |asset| is_lent(write, asset)).map(nothing);
    write care_loss(care::report_loss::ReportLoss) -> Made, needs KeepInventory = |write, input| {
        let loss = care::report_loss::report(write, &input)?;
        // Nobody waits for the return of what is lost: its loan ends with it.
        loans::close_lost(write, input.asset, input.on, input.circumstances.trim())?;
        Ok(made(loss))
    };
    write care_loss_add(care::loss_entry::AddToLoss) -> Nothing, needs KeepInventory = |write, input| care::loss_entry::add(write, &input).map(nothing);
    write care_found(care::found_again::FoundAgain) -> Nothing, needs KeepInventory = |write, input| care::found_again::found(write, &input).map(nothing);
    write care_move(care::move_to::MoveAssets) -> care::move_to::Moved, needs KeepInventory = |write, input| care::move_to::move_to(write, &input);
    write care_move_take_back(care::take_back_move::TakeBackMove) -> Nothing, needs KeepInventory = |write, input| care::take_back_move::take_back(write, &input).map(nothing);
    write care_give(care::give::GiveAsset) -> Nothing, needs KeepInventory = |write, input| care::give::give(write, &input).map(nothing);
    write care_hand_back(care::hand_back::HandBack) -> Nothing, needs KeepInventory = |write, input| care::hand_back::hand_back(write, &input).map(nothing);

    // Imports of equipment.
    desk asset_import_pick(Nothing) -> Option<filework::FilePicked>, needs KeepInventory = |desk, _, _| filework::pick(desk);
    desk asset_import_read(imports::open::ReadImport) -> imports::equipment::open::AssetSource, needs KeepInventory = |desk, moment, input| filework::read_assets(desk, moment, &input);
    desk asset_import_plan(imports::equipment::PlanAssets) -> imports::equipment::AssetPlan, needs KeepInventory = |desk, moment, input| filework::plan_assets(desk, moment, &input);
    desk asset_import_apply(imports::equipment::apply::ApplyAssets) -> imports::equipment::apply::AssetImportDone, needs KeepInventory = |desk, moment, input| filework::apply_assets(desk, moment, &input);
    desk asset_import_save_refused(imports::equipment::save_refused::RefusedAssets) -> paperwork::PaperDone, needs KeepInventory proven = |desk, moment, input| filework::save_refused_assets(desk, moment, &input);
    write asset_import_undo(imports::equipment::undo::UndoAssets) -> imports::equipment::undo::AssetImportUndone, needs KeepInventory = |write, input| imports::equipment::undo::undo(write, &input);
    read asset_imports(Nothing) -> Vec<imports::equipment::list::PastAssetImport>, needs SeeInventory = |read, _| imports::equipment::list::list(read);
    // Disposals.
    read disposals_list(Nothing) -> Vec<disposals::list::DisposalLine>, needs SeeInventory = |read, _| disposals::list::list(read);
    read disposals_due(Nothing) -> disposals::due::DisposalsDue, needs SeeInventory = |read, _| disposals::due::due(read);
    read disposals_year(disposals::year::DisposalYear) -> disposals::year::DisposalsOfYear, needs SeeInventory = |read, input| disposals::year::year(read, input);
    read disposal_open(disposals::page::OfDisposal) -> disposals::page::DisposalPage, needs SeeInventory = |read, input| disposals::page::open(read, input.id);
    write disposal_begin(Nothing) -> Made, needs KeepInventory = |write, _| disposals::begin::begin(write).map(made);
    write disposal_plan(disposals::plan::PlanDisposal) -> Nothing, needs KeepInventory = |write, input| disposals::plan::plan(write, input).map(nothing);
    write disposal_scan(disposals::scan::ScanForDisposal) -> disposals::scan::Scanned, needs KeepInventory = |write, input| disposals::scan::scan(write, &input, |asset| lent(write, asset));
    write disposal_take_out(disposals::take_out::TakeOutOfDisposal) -> Nothing, needs KeepInventory = |write, input| disposals::take_out::take_out(write, &input).map(nothing);
    write disposal_authorise(disposals::authorise::AuthoriseDisposal) -> Nothing, needs AuthoriseDisposal = |write, input| disposals::authorise::authorise(write, &input).map(nothing);
    write disposal_refuse(disposals::authorise::DisposalReasoned) -> Nothing, needs AuthoriseDisposal = |write, input| disposals::give_up::give_up(write, &input, true).map(nothing);
    write disposal_reopen(disposals::authorise::DisposalReasoned) -> Nothing, needs KeepInventory = |write, input| disposals::authorise::reopen(write, &input).map(nothing);
    write disposal_clear(disposals::clear::ClearMedia) -> Nothing, needs KeepInventory = |write, input| disposals::clear::clear(write, &input).map(nothing);
    write disposal_clear_take_back(disposals::clear::TakeBackClearing) -> Nothing, needs KeepInventory = |write, input| disposals::clear::take_back(write, &input).map(nothing);
    write disposal_medium_add(disposals::clear::AddDisposalMedium) -> Made, needs KeepInventory = |write, input| disposals::clear::add_medium(write, &input).map(made);
    write disposal_no_media(disposals::no_media::ConfirmNoMedia) -> Nothing, needs ConfirmNoMedia = |write, input| disposals::no_media::confirm(write, &input).map(nothing);
    write disposal_guarantee(disposals::guarantee::KeepGuarantee) -> Nothing, needs KeepInventory = |write, input| disposals::guarantee::keep(write, &input).map(nothing);
    write disposal_ready(disposals::ready::ReadyItems) -> Nothing, needs KeepInventory = |write, input| disposals::ready::ready(write, &input, |asset| care::tests::is_unsafe(write, asset)).map(nothing);
    write disposal_hand_over(disposals::hand_over::HandOver) -> Nothing, needs KeepInventory = |write, input| disposals::hand_over::hand_over(write, &input, |asset| is_lent(write, asset), |asset| care::tests::is_unsafe(write, asset)).map(nothing);
    read disposal_certificate_read(disposals::serials::ReadCertificate) -> disposals::serials::CertificateRead, needs KeepInventory = |read, input| disposals::serials::read(read, &input);
    desk disposal_certificate_pick(Nothing) -> Option<filework::FileText>, needs KeepInventory = |desk, _, _| filework::pick_text(desk);
    write disposal_certificate(disposals::certify::KeepCertificate) -> Nothing, needs KeepInventory = |write, input| disposals::certify::keep(write, &input).map(nothing);
    write disposal_certificate_take_back(disposals::certify::TakeBackCertificate) -> Nothing, needs KeepInventory = |write, input| disposals::certify::take_back(write, &input).map(nothing);
    write disposal_explain(disposals::certify::ExplainUnmatched) -> Nothing, needs KeepInventory = |write, input| disposals::certify::explain(write, &input).map(nothing);
    write disposal_close(disposals::page::OfDisposal) -> Nothing, needs KeepInventory = |write, input| disposals::close::close(write, input.id, |asset| is_lent(write, asset)).map(nothing);
    write disposal_give_up(disposals::authorise::DisposalReasoned) -> Nothing, needs KeepInventory = |write, input| disposals::give_up::give_up(write, &input, false).map(nothing);
    read disposal_rules(Nothing) -> disposals::rules::RulesInForce, needs SeeInventory = |read, _| disposals::rules::get(read);
    write disposal_rules_set(disposals::rules::DisposalRules) -> Nothing, needs Settle = |write, input| disposals::rules::set(write, input).map(nothing);
}

/// The loan under which a piece of equipment is out. Loans, care and disposals stand side by side and do not see each other:
/// what one has to know of the other is handed to it here.
fn lent(read: &Read<'_>, asset: AssetId) -> Result<Option<disposals::scan::Lent>> {
    let out = loans::open_item(read, asset)?;
    Ok(out.map(|out| disposals::scan::Lent { due_back_on: out.item.due(out.to.left_on) }))
}

/// Whether a loan of it is open.
fn is_lent(read: &Read<'_>, asset: AssetId) -> Result<bool> {
    Ok(loans::open_item(read, asset)?.is_some())
}

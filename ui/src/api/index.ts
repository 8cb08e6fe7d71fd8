// Generated from the core by its test `the_windows_types_are_fresh`; never edited by hand.

export type About = { "kind": "person", id: string, name: string, } | { "kind": "class", id: string, name: string, } | { "kind": "purpose", id: string, title: string, } | { "kind": "log_in", id: string, name: string, } | { "kind": "batch", id: string, } | { "kind": "import", id: string, } | { "kind": "asset", id: string, tag: string, } | { "kind": "disposal", id: string, number: string, } | { "kind": "loan", id: string, reference: string, } | { "kind": "stock_check", id: string, } | { "kind": "room", id: string, name: string, } | { "kind": "software", id: string, name: string, } | { "kind": "licence", id: string, name: string, title: string, } | { "kind": "purchase", id: string, name: string, title: string, } | { "kind": "installation", id: string, name: string, title: string, } | { "kind": "contract", id: string, name: string, } | { "kind": "leave", id: string, name: string, } | { "kind": "gone", id: string, };

export type AddAsset = { 
/**
 * The tag on its label; none to take the next one of `prefix`.
 */
tag: string | null, prefix: string | null, 
/**
 * In stock, in use, or ordered.
 */
standing: AssetStanding, fields: AssetFields, 
/**
 * The cost as it was typed; it goes before the pence in `fields`.
 */
cost: string | null, media: Array<NewMedium>, accessories: Array<string>, };

export type AddDisposalMedium = { id: DisposalId, asset: AssetId, medium: NewMedium, };

export type AddMany = { 
/**
 * The batch that these belong to, once the first of it was added.
 */
batch: AssetBatchId | null, 
/**
 * What they share. The tag is the next of `prefix`; a serial number in it is not used.
 */
like: AddAsset, 
/**
 * One for each; an empty one for equipment without a serial number.
 */
serials: Array<string>, };

export type AddPerson = { kind: Kind, fields: Fields, classId: ClassId | null, };

export type AddPlace = { offComputer: boolean, };

export type AddPurpose = { title: string, short: string, topic: Topic, answeredBy: AnsweredBy, ownAge: number, period: Period, basis: Basis, text: string, };

export type AddToLog = { line: LogLineId, step: Step, on: string, 
/**
 * Why, or what else there is to say. A correction, a refusal and a line struck out need it.
 */
note: string, 
/**
 * The fields that it fills or corrects; an empty text clears one.
 */
facts: Partial<Record<LogField, string>>, };

export type AddToLoss = { loss: LossId, on: string, entry: NewLossEntry, };

export type AddedMany = { batch: AssetBatchId, added: Array<AddedOne>, };

export type AddedOne = { serial: string, 
/**
 * None when it was not added.
 */
id: AssetId | null, tag: string, 
/**
 * The tag of the equipment that has this serial number already, or whose tag was scanned in place of a number.
 */
takenBy: string | null, };

export type AgreementLine = { pupil: PersonId, registerName: string, className: string, issuedOn: string | null, dueOn: string | null, agreement: AgreementPosition, };

export type AgreementPosition = { code: Form, state: AgreementState, version: number | null, signedOn: string | null, 
/**
 * The parts that are still to be signed.
 */
lacks: Array<Part>, formReturn: ReturnId | null, };

export type AgreementStands = "not_needed" | "not_signed" | "signed";

export type AgreementState = "not_issued" | "issued" | "overdue" | "part_signed" | "complete" | "superseded" | "left";

export type AgreementsList = { asAt: string, pupils: number, complete: number, lines: Array<AgreementLine>, };

export type Answer = "yes" | "no" | "limits";

export type AnsweredBy = "parent" | "pupil_from_age";

export type ApplyAssets = { plan: PlanAssets, 
/**
 * The fingerprint of the plan that was shown.
 */
fingerprint: string, 
/**
 * The rows that are not wanted, by number.
 */
skipped: Array<number>, };

export type ApplyImport = { plan: PlanImport, 
/**
 * The fingerprint of the plan that was shown.
 */
fingerprint: string, 
/**
 * The rows that the person does not want, by `PlanRow::row`; all others that are not refused go in.
 */
skipped: Array<number>, 
/**
 * Pupils missing from the file who have left.
 */
leavers: Array<Leaver>, };

export type AskAuthorisation = { what: AuthoriseWhat, item: string, why: string, 
/**
 * From where and to where, or onto which equipment.
 */
place: string, title: TitleId | null, askedBy: string, askedOn: string, };

export type AskPlan = { yearBegins: YearBegins, };

export type Asks = "other_school" | "older" | "cannot_compare";

export type Asset = { id: AssetId, tag: string, standing: AssetStanding, 
/**
 * Who has it now.
 */
holder: PersonId | null, dueBackOn: string | null, seenOn: string | null, revision: number, fields: AssetFields, };

export type AssetBatchId = string;

export type AssetCell = { 
/**
 * The column, counted from 0.
 */
column: number, heading: string, 
/**
 * What stands there, or was typed instead.
 */
text: string, };

export type AssetChange = { 
/**
 * Its name as in `AssetFields`.
 */
field: string, was: string, becomes: string, };

export type AssetColumn = { heading: string, samples: Array<string>, meaning: AssetMeaning | null, };

export type AssetEvent = { on: string, at: string, by: string, happened: Happened, field: string, was: string, became: string, note: string, };

export type AssetFact = "tag" | "kind" | "make" | "model" | "serial" | "description" | "status" | "room" | "keeper" | "ownership" | "supplier" | "order_ref" | "funding" | "bought_on" | "cost" | "warranty_until" | "warranty_months" | "support_until" | "life_years" | "assistive" | "camera" | "portable" | "holds_data" | "encrypted" | "encryption" | "system" | "enrolment" | "mac" | "electrical" | "insured" | "note" | "accessories" | "drives" | "quantity";

export type AssetFault = { why: AssetRefusal, 
/**
 * What stands above the cell; empty where it is about the whole row.
 */
heading: string, 
/**
 * What stands in the cell, or the tag that is meant.
 */
text: string, 
/**
 * The other rows that it is about.
 */
rows: Array<number>, 
/**
 * Where it can be put right; nowhere for what is only to be known.
 */
cells: Array<AssetCell>, };

export type AssetFieldId = string;

export type AssetFields = { 
/**
 * What it is in a word: "Laptop", "Camera".
 */
kind: string, make: string, model: string, serial: string, description: string, ownership: Ownership, supplier: string, orderRef: string, funding: string, boughtOn: string | null, 
/**
 * In pence.
 */
costPence: number | null, warrantyUntil: string | null, 
/**
 * The last day on which the maker mends its faults.
 */
supportUntil: string | null, 
/**
 * For how many years it is meant to serve.
 */
lifeYears: number | null, room: RoomId | null, 
/**
 * Who answers for it.
 */
keeper: PersonId | null, 
/**
 * Specially adapted, or allocated to somebody with a need (O-F24).
 */
assistive: boolean, camera: boolean, 
/**
 * Leaves the building easily.
 */
portable: boolean, holdsData: Known, encrypted: Known, 
/**
 * By what, such as "BitLocker" (O-F14).
 */
encryption: string, system: string, 
/**
 * Where it is managed, such as a management console.
 */
enrolment: string, mac: string, 
/**
 * The electrical class, such as "I" or "II".
 */
electrical: string, insured: boolean, note: string, };

export type AssetGlance = { id: AssetId, tag: string, what: string, serial: string, standing: AssetStanding, room: string, 
/**
 * Who has it: the name and no more.
 */
holder: string, };

export type AssetId = string;

export type AssetImportDone = { 
/**
 * None when there was nothing to change: then nothing is kept and nothing can be undone.
 */
id: AssetBatchId | null, added: number, changed: number, unchanged: number, refused: number, skipped: number, 
/**
 * Cells that came in as they were typed by hand, and not as they stand in the file.
 */
corrected: number, };

export type AssetImportUndone = { removed: number, restored: number, };

export type AssetMeaning = AssetFact | { own: AssetFieldId, } | { keep: OwnKind, };

export type AssetMove = { on: string, from: string, to: string, authorisedBy: string, note: string, 
/**
 * It was scanned in error, and is back where it was.
 */
takenBack: boolean, };

export type AssetPage = { asset: Asset, 
/**
 * What it is, in a few words.
 */
what: string, room: string, keeper: Keeper | null, holder: Keeper | null, media: Array<Medium>, accessories: Array<string>, own: Array<OwnValue>, 
/**
 * What happened to it, the latest first; rooms and people by their names.
 */
events: Array<AssetEvent>, };

export type AssetPlan = { counts: AssetPlanCounts, 
/**
 * The headings of the columns that are not used.
 */
unused: Array<string>, 
/**
 * Rooms that are not in the register yet.
 */
rooms: Array<string>, 
/**
 * Fields of the school's own that are made for a column.
 */
fields: Array<string>, 
/**
 * Dates that a reader in another country would read otherwise: they were read as day/month/year.
 */
ambiguousDates: number, 
/**
 * New, changed and refused rows and those with a remark first, in the order of the file; at most 2,000.
 */
rows: Array<AssetPlanRow>, rowsNotListed: number, 
/**
 * Stands for the file, the mapping and the register as they were; applying asks for it back.
 */
fingerprint: string, };

export type AssetPlanCounts = { 
/**
 * Pieces of equipment that are new: a row may stand for several.
 */
new: number, changed: number, unchanged: number, 
/**
 * Rows that are refused.
 */
refused: number, };

export type AssetPlanRow = { row: number, outcome: Outcome, 
/**
 * Empty where the next one of the series will be taken.
 */
tag: string, what: string, 
/**
 * How many pieces of equipment the row stands for.
 */
count: number, changes: Array<AssetChange>, faults: Array<AssetFault>, remarks: Array<AssetFault>, };

export type AssetRefusal = "nothing_named" | "no_kind" | "no_tag" | "not_a_tag" | "tag_twice" | "serial_twice" | "contradicts" | "serial_of_a_drive" | "disposed" | "unknown_status" | "status_gone" | "unclear_amount" | "below_nought" | "not_a_date" | "date_too_early" | "not_yes_no" | "not_a_number" | "not_a_drive" | "not_an_ownership" | "spoilt" | "several_values" | "too_long" | "quantity_with_tag" | "keeper_unknown" | "warranty_not_counted" | "standing_kept" | "loan_becomes_use" | "accessories_kept" | "drives_kept";

export type AssetReport = { "report": "by_room" } | { "report": "by_keeper" } | { "report": "by_age" } | { "report": "by_cost" } | { "report": "by_funding" } | { "report": "nowhere" } | { "report": "unencrypted" } | { "report": "not_seen" } | { "report": "tests_due" } | { "report": "ending" } | { "report": "missing" } | { "report": "in_repair" } | { "report": "assistive" } | { "report": "replacement", yearBegins: YearBegins, };

export type AssetRow = { id: AssetId, tag: string, kind: string, make: string, model: string, serial: string, description: string, standing: AssetStanding, 
/**
 * The name of its room.
 */
room: string, 
/**
 * Who answers for it.
 */
keeper: string, 
/**
 * Who has it now.
 */
holder: string, dueBackOn: string | null, boughtOn: string | null, costPence: number | null, seenOn: string | null, };

export type AssetSource = { token: FileToken, fileName: string, 
/**
 * "UTF-8", "UTF-16LE", "windows-1252"; none for a workbook.
 */
encoding: string | null, delimiter: Delimiter | null, 
/**
 * The sheets of a workbook; empty for every other file.
 */
sheets: Array<string>, sheet: string | null, headerRow: number, 
/**
 * How many rows stand below the headings.
 */
rows: number, columns: Array<AssetColumn>, firstRows: Array<FirstRow>, 
/**
 * The meanings are those that were chosen the last time for a file with these headings.
 */
remembered: boolean, 
/**
 * The fields of the school's own into which a column can go.
 */
ownFields: Array<OwnField>, };

export type AssetStanding = "ordered" | "in_stock" | "in_use" | "on_loan" | "in_repair" | "lost" | "stolen" | "retired" | "disposed";

export type AssetTest = { id: TestId, asset: AssetId, kind: TestKind, on: string, byWhom: string, result: TestResult, label: string, note: string, 
/**
 * None: it was said that there is no next one.
 */
nextDueOn: string | null, enteredBy: string, 
/**
 * It was entered in error and counts nowhere.
 */
takenBack: boolean, };

export type AssetWork = { kind: WorkKind, on: string, byWhom: string, what: string, enteredBy: string, };

export type Authorisation = { id: AuthorisationId, what: AuthoriseWhat, item: string, why: string, place: string, title: TitleId | null, askedBy: string, askedOn: string, 
/**
 * None while nobody has decided.
 */
approved: boolean | null, decidedBy: string, decidedOn: string | null, conditions: string, };

export type AuthorisationId = string;

export type AuthoriseDisposal = { id: DisposalId, 
/**
 * The governors' minute, where the value asks for it.
 */
minute: string, remark: string, };

export type AuthoriseWhat = "buy" | "install" | "move";

export type AuthorisedView = { on: string, by: string, minute: string, remark: string, valuePence: number, };

export type BackFromRepair = { repair: RepairId, on: string, outcome: RepairOutcome, 
/**
 * In pence; none where it cost nothing or is not known yet.
 */
costPence: number | null, note: string, };

export type BackupFault = "full" | "read_only" | "not_there" | "too_slow" | "does_not_read_back" | "stopped" | "refused";

export type BackupFile = { fileName: string, madeAt: string, generation: number, pupils: number, 
/**
 * The last entry in its record of changes.
 */
entries: number, };

export type BackupLevel = "good" | "warn" | "alarm";

export type BackupStanding = { 
/**
 * The last copy that was read again, wherever it lies.
 */
last: string | null, 
/**
 * The last that lies off this computer.
 */
lastOff: string | null, 
/**
 * How many places hold a copy. One is not enough: it may be lost with this computer, or break by itself.
 */
inPlaces: number, 
/**
 * Whole days without a copy off this computer.
 */
daysWithout: number, level: BackupLevel, 
/**
 * When the first change was made that no copy has; none when the newest copy has them all.
 */
uncopiedSince: string | null, 
/**
 * That is longer ago than an hour.
 */
behind: boolean, 
/**
 * The last try failed in some place.
 */
failed: boolean, 
/**
 * No backup was tried out for a term.
 */
drillDue: boolean, };

export type BackupsPage = { standing: BackupStanding, places: Array<PlaceLine>, 
/**
 * The newest number first.
 */
copies: Array<CopyLine>, 
/**
 * How many months copies are kept.
 */
months: number, lastDrill: LastDrill | null, 
/**
 * A round is under way.
 */
running: boolean, };

export type Basis = "consent" | "public_task" | "legitimate_interests";

export type BatchKind = "added" | "edited" | "imported";

export type BatchSet = { 
/**
 * Its name as in `AssetFields`, "standing", or the name of a field of the school's own.
 */
field: string, becomes: string, };

export type BeginRenewal = { what: Renew, password: SecretText, };

export type BeginStockCheck = { 
/**
 * Only these rooms; none means the whole school, with what stands in no room.
 */
rooms: Array<RoomId> | null, 
/**
 * What it is for, such as "Annual return 2026".
 */
note: string, };

export type BeginVault = { school: string, name: string, password: SecretText, };

export type Borrower = { "kind": "person", "id": PersonId } | { "kind": "room", "id": RoomId };

export type BorrowerFound = { id: PersonId, name: string, kind: Kind, className: string, };

export type BorrowersFound = { people: Array<BorrowerFound>, classes: Array<ClassFound>, rooms: Array<RoomFound>, };

export type Breach = { atRisk: Known, 
/**
 * Why it is answered so; a "no" about what holds data needs it.
 */
why: string, 
/**
 * Who was told, such as the data protection officer; empty where nobody was yet.
 */
told: string, toldOn: string | null, };

export type BreachState = "not_asked" | "open" | "to_tell" | "told" | "no_risk";

export type BringBackPurpose = { purpose: PurposeId, 
/**
 * The first day on which it is asked about again.
 */
fromOn: string, };

export type BuiltUpon = { 
/**
 * Consents answered by or for people whom the import added.
 */
answers: number, 
/**
 * Agreements signed by or for them.
 */
signatures: number, 
/**
 * Forms printed for them.
 */
forms: number, 
/**
 * People whom somebody has changed since.
 */
edits: number, };

export type BuyLicence = { licence: LicenceId, boughtOn: string, 
/**
 * From which day on it counts; the day of the purchase if not given.
 */
startsOn: string | null, 
/**
 * Its last day; none for one without an end.
 */
endsOn: string | null, 
/**
 * None: as many as there are.
 */
quantity: number | null, 
/**
 * As written, such as "£1,234.50"; empty where it is not known.
 */
cost: string, orderRef: string, supplier: string, };

export type CameBack = { condition: string, 
/**
 * What came with it; everything that went along if not given.
 */
accessories: Array<string> | null, 
/**
 * Whether the borrower's data is deleted, and signed for. A thing that holds data does not come back without an answer.
 */
dataDeleted: Checked | null, 
/**
 * Whether it was looked through for viruses before it was connected again (O-G05). Not yet, if not given.
 */
clean: Checked | null, damage: string, 
/**
 * What the borrower is charged, as typed: "£12.50".
 */
charge: string, 
/**
 * It goes to be repaired instead of back to its place.
 */
toRepair: boolean, };

export type CameIn = { renewed: boolean, };

export type Care = { asset: AssetGlance, 
/**
 * Who has it.
 */
holder: PersonId | null, 
/**
 * What the register says: it is put before whoever reports a loss, to be confirmed.
 */
holdsData: Known, encrypted: Known, 
/**
 * How each kind of test stands today.
 */
standing: Array<TestStanding>, tests: Array<AssetTest>, work: Array<AssetWork>, repairs: Array<Repair>, losses: Array<LossPage>, moves: Array<AssetMove>, };

export type CareDue = { tests: Array<TestLine>, warranties: Array<Ending>, support: Array<Ending>, repairs: Array<LongRepair>, losses: Array<OpenLoss>, 
/**
 * What was given to somebody who leaves or has left: loans tell of themselves.
 */
leavers: Array<WithLeaver>, };

export type CareOf = { asset: AssetId, };

export type Carried = { place: PlaceId, path: string, 
/**
 * Why no copy was made there; nothing when one was.
 */
fault: BackupFault | null, };

export type CertificateExpected = { what: DisposalUnmatched, asset: AssetId, tag: string, 
/**
 * The serial number by which it is looked for.
 */
serial: string, 
/**
 * The number of the certificate that lists it.
 */
certificate: string | null, explained: CertificateExplained | null, };

export type CertificateExplained = { reason: string, by: string, };

export type CertificateLine = { serial: string, 
/**
 * The tag of the item in this disposal.
 */
tag: string | null, 
/**
 * Where it is not in this disposal, but the school's.
 */
ours: CertificateStillOurs | null, };

export type CertificateMatching = { expected: Array<CertificateExpected>, strangers: Array<CertificateStranger>, };

export type CertificateRead = { lines: Array<CertificateLine>, 
/**
 * Lines that stood there twice, left out.
 */
twice: Array<string>, 
/**
 * The column that was read, counted from 1; nothing where there was only one.
 */
column: number | null, };

export type CertificateStillOurs = { asset: AssetId, tag: string, standing: AssetStanding, };

export type CertificateStranger = { serial: string, certificate: string, 
/**
 * It is the school's nevertheless: the tag, and how it stands. None: it was never ours.
 */
ours: CertificateStillOurs | null, explained: CertificateExplained | null, };

export type CertificateView = { id: string, certificate: DisposalCertificate, };

export type Change = { at: string, by: string, field: string, was: string, became: string, };

export type ChangeMany = { assets: Array<AssetId>, set: Array<SetField>, };

export type ChangePassword = { old: SecretText, new: SecretText, };

export type ChangedMany = { 
/**
 * None in a preview, and where nothing was changed.
 */
batch: AssetBatchId | null, changed: number, 
/**
 * Those that have it already.
 */
unchanged: number, 
/**
 * The first of what becomes different; at most 500.
 */
lines: Array<ManyLine>, linesNotListed: number, left: Array<LeftAlone>, };

export type CheckPassword = { school: string, name: string, password: SecretText, };

export type Checked = "yes" | "no" | "not_needed";

export type ChooseBackup = { copy: CopyNamed | null, };

export type ChoosePassword = { password: SecretText, };

export type Class = { id: ClassId, name: string, year: string, pupils: number, endedOn: string | null, };

export type ClassBorrower = { id: PersonId, name: string, out: number, };

export type ClassFound = { id: ClassId, name: string, pupils: number, };

export type ClassGrid = { class: ClassId | null, className: string, asAt: string, purposes: Array<Purpose>, lines: Array<GridLine>, };

export type ClassId = string;

export type ClassProgress = { class: ClassId, name: string, pupils: number, agreements: number, consents: number, 
/**
 * Both forms are in.
 */
both: number, };

export type ClearMedia = { id: DisposalId, media: Array<MediumId>, clearing: MediumClearing, };

export type ClearingMethod = "overwrite" | "secure_erase" | "crypto_erase" | "factory_reset" | "destroy" | "removed";

export type CloseStockCheck = { stockCheck: StockCheckId, 
/**
 * One of those who have counted.
 */
countedBy: string, 
/**
 * Another of them, or somebody who looked on; empty where one person counted.
 */
secondCounter: string, 
/**
 * In a very small school: why nobody but a keeper of the register could count.
 */
aloneBecause: string, };

export type CodeShown = { logIn: UserId, name: string, 
/**
 * Three groups of five.
 */
groups: Array<string>, until: string, };

export type Column = { 
/**
 * The heading, made distinct where two are alike: "Forename", "Forename (2)". "Column 5" where there is none.
 */
heading: string, 
/**
 * The first three cells that are not empty.
 */
samples: Array<string>, meaning: Meaning | null, };

export type ComeIn = { words: Array<string>, };

export type ConfirmMoves = { stockCheck: StockCheckId, 
/**
 * Only these; none means all that can be.
 */
assets: Array<AssetId> | null, };

export type ConfirmNoMedia = { id: DisposalId, assets: Array<AssetId>, 
/**
 * Who has looked, where that was not whoever is logged in.
 */
lookedBy: string, };

export type ConfirmSheet = { first: SecretText, second: SecretText, };

export type ConsentFigures = { title: string, 
/**
 * Counts as Yes today.
 */
yes: Count, 
/**
 * Somebody has answered, and it counts as No.
 */
no: Count, 
/**
 * Nobody has answered, or the answer has ended: counts as No.
 */
unanswered: Count, };

export type ConsentHistory = { purpose: Purpose, position: Position, 
/**
 * Newest first; rows taken back are among them, with the rows that take them back.
 */
rows: Array<Decision>, };

export type ContactFact = "title" | "forename" | "surname" | "full_name" | "relationship" | "responsibility" | "court_order" | "lives_with" | "priority" | "email" | "mobile" | "phone" | "address" | "town" | "postcode";

export type ContactLink = { id: PersonId, name: string, email: string, mobile: string, phone: string, address: string, className: string, leftOn: string | null, link: Link, };

export type Contract = { id: ContractId, fields: ContractFields, valuePence: number | null, };

export type ContractFields = { supplier: string, what: string, reference: string, startsOn: string | null, 
/**
 * None: it runs until notice is given.
 */
endsOn: string | null, 
/**
 * The last day on which notice can be given.
 */
noticeOn: string | null, 
/**
 * Who answers for it.
 */
owner: string, note: string, 
/**
 * The day on which it was ended or let go.
 */
closedOn: string | null, };

export type ContractId = string;

export type CopyLine = { place: PlaceId, path: string, fileName: string, generation: number, madeAt: string, pupils: number, entries: number, bytes: number, 
/**
 * Written from here and read again.
 */
verified: boolean, };

export type CopyNamed = { place: PlaceId, fileName: string, };

export type CorrectForms = { 
/**
 * What is corrected: forms of one pupil that came in on one day.
 */
corrects: Array<ReturnId>, consents: ReturnedConsents | null, agreement: ReturnedAgreement | null, };

export type Correction = { 
/**
 * The row as in the file.
 */
row: number, 
/**
 * The column, counted from 0.
 */
column: number, text: string, };

export type Count = { "kind": "number", number: number, } | { "kind": "fewer_than_five" } | { "kind": "kept_back" };

export type CountUndone = { id: StockCountId, tag: string, outcome: StockOutcome, };

export type CountWithoutTag = { stockCheck: StockCheckId, room: RoomId | null, 
/**
 * What it is, such as "Printer, grey, on the window sill".
 */
what: string, 
/**
 * As with a scan.
 */
countedBy: string, countedOn: string | null, };

export type Counted = { id: StockCountId, outcome: StockOutcome, asset: AssetId | null, 
/**
 * The tag as the register has it, or as it was typed.
 */
tag: string, what: string, 
/**
 * Where the register has it; empty when that is here, or nowhere.
 */
expectedRoom: string, standing: AssetStanding | null, 
/**
 * Who has it.
 */
holder: string, 
/**
 * When it was counted already: where, on which day and by whom.
 */
earlierRoom: string, earlierOn: string | null, earlierBy: string, 
/**
 * In this room: how many are expected, and how many of them were found.
 */
roomExpected: number, roomFound: number, };

export type Counters = { 
/**
 * Everybody who has counted so far: those who scanned, and those who are named with a scan or on a sheet.
 */
counters: Array<string>, 
/**
 * Everybody who added, changed or moved pieces of this check since the last check that was closed.
 */
keepers: Array<string>, };

export type Counts = { 
/**
 * Pupils (or members of staff) who are new.
 */
new: number, changed: number, unchanged: number, missing: number, 
/**
 * Rows that are refused.
 */
refused: number, 
/**
 * Contacts who are not in the vault yet, over all rows.
 */
newContacts: number, warnings: number, };

export type DecideAuthorisation = { id: AuthorisationId, approved: boolean, decidedBy: string, decidedOn: string, conditions: string, };

export type Decision = { id: DecisionId, pupil: PersonId, purpose: PurposeId, wording: WordingId, wordingVersion: number, kind: DecisionKind, answer: Answer | null, limits: string, giverKind: GiverKind, giver: PersonId | null, giverName: string, relationship: string, standing: Standing, method: Method, 
/**
 * The day on the paper.
 */
signedOn: string | null, 
/**
 * The day it reached the school.
 */
receivedOn: string, 
/**
 * The last day on which the answer holds; none means until it is withdrawn.
 */
until: string | null, reason: string, formReference: string, voids: DecisionId | null, enteredAt: string, enteredBy: string, };

export type DecisionId = string;

export type DecisionKind = "answer" | "withdrawal" | "resolution" | "entered_in_error";

export type DecisionsMade = { decisions: Array<DecisionId>, };

export type Delimiter = "comma" | "semicolon" | "tab" | "bar";

export type DeviceCodeTyped = { deviceCode: SecretText, };

export type DeviceCodeView = { 
/**
 * Thirteen groups of five, as on the recovery sheet.
 */
groups: Array<string>, };

export type DisposalAuthority = { 
/**
 * The minute of the governors, where their leave was needed.
 */
minute: string, remark: string, valuePence: number, 
/**
 * What the school had settled when it was authorised.
 */
rules: DisposalRules, };

export type DisposalCertificate = { number: string, dated: string, supplier: string, serials: Array<string>, };

export type DisposalHandover = { on: string, 
/**
 * Who handed it over for the school, and who took it away.
 */
handedBy: string, collector: string, vehicle: string, receiptNo: string, 
/**
 * The receipt accepts responsibility for the destruction of personal data (O-F04).
 */
acceptsResponsibility: boolean, 
/**
 * The waste carrier's registration (O-F08).
 */
carrier: string, noteKind: WasteNote | null, noteNo: string, 
/**
 * Worked out, not typed: until when the note is kept.
 */
keepNoteUntil: string | null, trackingId: string, 
/**
 * What was paid for it, in pence.
 */
pricePence: number | null, invoiceNo: string, };

export type DisposalId = string;

export type DisposalItem = { asset: AssetId, tag: string, what: string, serial: string, costPence: number | null, ownership: Ownership, holdsData: Known, encrypted: Known, was: AssetStanding, media: Array<DisposalMedium>, 
/**
 * No medium is known to be in it: none is on record, or all of them were taken off the list.
 */
bare: boolean, 
/**
 * Who has confirmed that there is no medium in it; empty while nobody has.
 */
noMedia: string, 
/**
 * Who has looked, where that was somebody else.
 */
lookedBy: string, ready: DisposalReadiness | null, 
/**
 * What it lacks to be given away or sold today.
 */
lacks: Array<ReadyLack>, };

export type DisposalLastSeen = { asset: AssetId, tag: string, what: string, serial: string, costPence: number | null, };

export type DisposalLine = { id: DisposalId, number: number, state: DisposalState, madeOn: string, madeBy: string, items: number, valuePence: number | null, route: DisposalRoute | null, recipient: string, leftOn: string | null, waits: Array<DisposalWait>, };

export type DisposalMedium = { id: MediumId, kind: MediumKind, serial: string, sizeGb: number | null, state: MediumState, cleared: boolean, 
/**
 * A try has failed: it has to be destroyed.
 */
failed: boolean, 
/**
 * What was said of it last.
 */
clearing: MediumClearing | null, 
/**
 * The methods that clear it.
 */
fits: Array<ClearingMethod>, };

export type DisposalPage = { id: DisposalId, number: number, state: DisposalState, madeOn: string, madeBy: string, plan: DisposalPlan | null, items: Array<DisposalItem>, value: DisposalValue, rules: DisposalRules, 
/**
 * Whoever is looking has had a hand in asking for it.
 */
askedByYou: boolean, authorised: AuthorisedView | null, guarantee: GuaranteeView | null, handover: DisposalHandover | null, certificates: Array<CertificateView>, matching: CertificateMatching, waits: Array<DisposalWait>, closedOn: string | null, closedBy: string, givenUp: GivenUpView | null, history: Array<DisposalStep>, };

export type DisposalPaper = { "which": "authorisation", disposal: DisposalId, } | { "which": "clearing", disposal: DisposalId, } | { "which": "receipt", disposal: DisposalId, } | { "which": "certificate", disposal: DisposalId, } | { "which": "transfer", disposal: DisposalId, } | { "which": "governors", from: string, to: string, };

export type DisposalPlan = { reason: DisposalReason, route: DisposalRoute, 
/**
 * The person or organisation that receives it (O-F33).
 */
recipient: string, contact: string, 
/**
 * The agency's permit or registration, and the day on which somebody looked it up (O-F03).
 */
permit: string, permitCheckedOn: string | null, 
/**
 * Whether personal data is likely to be on it (O-F34). Media are cleared in any case.
 */
personalData: Known, 
/**
 * What it is worth now, in pence; nothing where nobody has said.
 */
worthPence: number | null, note: string, };

export type DisposalReadiness = { testedOn: string | null, passed: boolean, tester: string, label: string, recallChecked: boolean, 
/**
 * It is out of the school's management and of its maker's enrolment.
 */
enrolmentRemoved: boolean, licencesRemoved: boolean, labelsRemoved: boolean, };

export type DisposalReason = "obsolete" | "beyond_repair" | "surplus" | "end_of_lease" | "other";

export type DisposalReasoned = { id: DisposalId, reason: string, };

export type DisposalRoute = "waste" | "recycle" | "gift" | "sale" | "part_exchange" | "return_to_lessor" | "harvested";

export type DisposalRouteTotal = { route: DisposalRoute, disposals: number, items: number, valuePence: number, };

export type DisposalRules = { 
/**
 * A small school may let whoever asked also authorise (R24).
 */
requesterMayAuthorise: boolean, 
/**
 * Up to this value, in pence, one person may authorise; above it the governors' minute is named. None: no limit.
 */
limitPence: number | null, 
/**
 * The limit is about what the equipment is worth now, as estimated, and not about what it cost.
 */
byEstimate: boolean, 
/**
 * A test for a gift or a sale may lie so many months back (R23).
 */
testMonths: number, };

export type DisposalRulesInForce = { rules: DisposalRules, 
/**
 * Nothing while the school has settled nothing.
 */
setOn: string | null, setBy: string, };

export type DisposalSaid = { "said": "planned" } & DisposalPlan | { "said": "added", asset: AssetId, was: AssetStanding, holder: PersonId | null, } | { "said": "taken_out", asset: AssetId, reason: string, } | { "said": "authorised" } & DisposalAuthority | { "said": "reopened", reason: string, } | { "said": "cleared", medium: MediumId, clearing: MediumClearing, } | { "said": "clearing_taken_back", medium: MediumId, reason: string, } | { "said": "no_media", assets: Array<AssetId>, confirmedBy: string, } | { "said": "guaranteed", reference: string, dated: string, } | { "said": "readied", assets: Array<AssetId>, ready: DisposalReadiness, } | { "said": "handed_over" } & DisposalHandover | { "said": "certified" } & DisposalCertificate | { "said": "certificate_taken_back", certificate: string, reason: string, } | { "said": "explained", what: DisposalUnmatched, reason: string, } | { "said": "closed", items: Array<DisposalLastSeen>, } | { "said": "given_up", reason: string, 
/**
 * Whoever was to authorise it said no.
 */
refused: boolean, };

export type DisposalScan = { "outcome": "added", asset: AssetId, tag: string, what: string, } | { "outcome": "on_loan", asset: AssetId, tag: string, what: string, dueBackOn: string | null, } | { "outcome": "unknown" } | { "outcome": "in_disposal", disposal: DisposalId, number: number, here: boolean, tag: string, } | { "outcome": "disposed", tag: string, } | { "outcome": "not_here", tag: string, standing: AssetStanding, };

export type DisposalState = "proposed" | "authorised" | "cleared" | "collected" | "certified" | "closed" | "given_up";

export type DisposalStep = { on: string, at: string, by: string, tag: string, said: DisposalSaid, };

export type DisposalUnmatched = { "kind": "asset", id: AssetId, } | { "kind": "medium", id: MediumId, } | { "kind": "line", serial: string, };

export type DisposalValue = { 
/**
 * What the items cost, in pence, as far as it is known.
 */
costPence: number, 
/**
 * Of how many items nobody knows the cost.
 */
unknown: number, worthPence: number | null, 
/**
 * What is held against the limit; none while it cannot be said.
 */
countsPence: number | null, };

export type DisposalWait = { "wait": "items" } | { "wait": "plan" } | { "wait": "recipient" } | { "wait": "permit" } | { "wait": "leased", count: number, } | { "wait": "authorisation" } | { "wait": "moved", count: number, } | { "wait": "media", count: number, } | { "wait": "no_media", count: number, } | { "wait": "readiness", count: number, } | { "wait": "handover" } | { "wait": "certificates", count: number, } | { "wait": "strangers", count: number, } | { "wait": "closing" };

export type DisposalYear = { from: string, to: string, };

export type DisposalYearLine = { id: DisposalId, number: number, state: DisposalState, leftOn: string, items: number, route: DisposalRoute, 
/**
 * The organisation that received it; nothing for a gift or a sale, where it may be a person.
 */
recipient: string, minute: string, valuePence: number, pricePence: number | null, receiptNo: string, noteNo: string, certificates: Array<string>, missing: number, };

export type DisposalsDue = { 
/**
 * Complete, and not authorised yet.
 */
toAuthorise: Array<DueDisposal>, 
/**
 * Collected more than four weeks ago, with items that no certificate answers for.
 */
uncertified: Array<DueDisposal>, };

export type DisposalsOfYear = { from: string, to: string, 
/**
 * By the day on which it left.
 */
lines: Array<DisposalYearLine>, routes: Array<DisposalRouteTotal>, items: number, valuePence: number, pricePence: number, 
/**
 * Items and media for which no certificate answers and nobody has said why.
 */
missing: number, };

export type Doer = { id: UserId, name: string, };

export type DoorState = "none" | "closed" | "open" | "broken";

export type DoorStatus = { state: DoorState, school: string | null, people: Array<PersonName>, keyring: KeyringState, 
/**
 * The header was damaged and its spare copy is used.
 */
headerFromSpare: boolean, waitSeconds: number, problem: Problem | null, 
/**
 * A recovery sheet was made but never typed back.
 */
unconfirmedSheet: boolean, 
/**
 * The vault was locked a moment ago, and its backup is being made: unlocking waits for it.
 */
finishing: boolean, 
/**
 * The sheet was typed back, but the key holders were not named yet.
 */
keyHoldersMissing: boolean, 
/**
 * Who has typed a one-time code and has to choose a password before anything else.
 */
choosing: PersonName | null, 
/**
 * Where the vault lies.
 */
folder: string, 
/**
 * Where backups lie that nobody had to choose a place for, if there are any.
 */
backups: string | null, demo: boolean, 
/**
 * The demonstration's password, which is no secret.
 */
demoPassword: string | null, version: string, 
/**
 * Signet locked by itself.
 */
lockedItself: boolean, 
/**
 * Who worked here last since Signet was started.
 */
lastPerson: string | null, 
/**
 * The window is made anew when the vault is locked and when somebody has come in.
 */
renews: boolean, };

export type Draft = { body: string, 
/**
 * When it was typed.
 */
at: string, };

export type DrillBackup = { 
/**
 * From the sheet, to try the sheet out as well; none to open it with the keys of the vault that is open.
 */
recoveryKey: SecretText | null, };

export type DrillDone = { school: string, madeAt: string, generation: number, pupils: number, entries: number, rows: number, tables: Record<string, number>, withSheet: boolean, };

export type DueDisposal = { disposal: DisposalId, number: number, items: number, 
/**
 * When it was begun, or when it left.
 */
since: string, };

export type DuePupil = { pupil: PersonId, name: string, className: string, titles: Array<string>, since: string | null, };

export type DueStockChecks = { 
/**
 * Begun and not closed.
 */
open: number, 
/**
 * Rooms with equipment in them that nobody has counted for a year, and nobody is counting.
 */
rooms: number, };

export type EditAsset = { id: AssetId, 
/**
 * The revision that the window showed; another one in the vault means somebody was quicker.
 */
revision: number, fields: AssetFields, 
/**
 * The cost as it was typed; it goes before the pence in `fields`.
 */
cost: string | null, media: Array<MediumTyped>, accessories: Array<string>, };

export type EditPerson = { id: PersonId, 
/**
 * The revision that the window showed; another one in the vault means somebody was quicker.
 */
revision: number, fields: Fields, classId: ClassId | null, };

export type EndPerson = { id: PersonId, leftOn: string | null, };

export type EndRole = { held: HeldId, 
/**
 * The last day on which it is held; none to take it away at once.
 */
lastDay: string | null, };

export type Ended = "returned" | "lost" | "undone";

export type EndedLink = { contact: ContactLink, endedOn: string, };

export type Ending = { asset: AssetGlance, until: string, };

export type EnterForms = { pupil: PersonId, receivedOn: string, 
/**
 * The consent sheet, if it came back; it may have no box ticked.
 */
consents: ReturnedConsents | null, 
/**
 * The agreement, if it came back.
 */
agreement: ReturnedAgreement | null, };

export type EnterLog = { log: LogKind, 
/**
 * The day on which it happened; access from outside may be agreed beforehand.
 */
on: string, 
/**
 * By the words of the fields.
 */
facts: Partial<Record<LogField, string>>, };

export type EnterStockSheet = { stockCheck: StockCheckId, room: RoomId | null, 
/**
 * Who walked through the room.
 */
countedBy: string, countedOn: string, lines: Array<StockSheetLine>, };

export type Entered = { returns: Array<ReturnId>, notices: Array<Notice>, };

export type EquipmentList = { "what": "register" } | { "what": "snipe_it" } | { "what": "report", of: AssetReport, };

export type Every = "never" | "day" | "week" | "half_term" | "term" | "year";

export type ExplainUnmatched = { id: DisposalId, what: Array<DisposalUnmatched>, reason: string, };

export type ExtendLoan = { loan: LoanId, 
/**
 * One thing of it; none means everything that is out.
 */
item: LoanItemId | null, 
/**
 * None: until they leave, for staff; until further notice, for a room.
 */
dueOn: string | null, };

export type Fault = { "fault": "not_a_date", column: number, heading: string, text: string, } | { "fault": "date_out_of_range", column: number, heading: string, text: string, } | { "fault": "spoilt", column: number, heading: string, text: string, } | { "fault": "cell_error", column: number, heading: string, text: string, } | { "fault": "not_a_year", column: number, heading: string, text: string, } | { "fault": "too_long", column: number, heading: string, most: number, } | { "fault": "no_surname", column: number | null, } | { "fault": "nobody_named" } | { "fault": "twice_different", rows: Array<number>, field: string, } | { "fault": "contradicts", names: Array<string>, } | { "fault": "not_enough", names: Array<string>, };

export type Fields = { title: string, legalForename: string, legalSurname: string, knownForename: string, knownSurname: string, born: string | null, sex: string, upn: string, admissionNo: string, 
/**
 * As the office writes it; kept as `Year` has it.
 */
year: string, email: string, mobile: string, phone: string, address: string, language: string, job: string, organisation: string, host: string, joinedOn: string | null, };

export type Figures = { on: string, pupils: Count, 
/**
 * By year group; groups without pupils are left out.
 */
years: Array<YearFigure>, agreementsComplete: Count, agreementsMissing: Count, consents: Array<ConsentFigures>, };

export type FileFault = "picture" | "document" | "old_spreadsheet" | "protected" | "too_large" | "empty" | "no_header" | "not_a_table";

export type FileFound = { fileName: string, kind: FileKind, 
/**
 * "UTF-8", "UTF-16LE", "windows-1252"; none for a workbook.
 */
encoding: string | null, delimiter: Delimiter | null, sheet: string | null, 
/**
 * The row of the headings; 0 for a Common Transfer File.
 */
headerRow: number, 
/**
 * How many rows stand below the headings.
 */
rows: number, layout: Layout, };

export type FileKind = "text" | "workbook" | "ctf";

export type FilePicked = { token: FileToken, fileName: string, };

export type FileText = { fileName: string, 
/**
 * One line a row, with tabs between the cells.
 */
text: string, };

export type FileToken = string;

export type FindAssets = { text: string, };

export type FindBorrowers = { text: string, };

export type FindSoftwareUser = { text: string, };

export type FindTaker = { text: string, };

export type FirstRow = { row: number, cells: Array<string>, };

export type FolderChosen = { chosen: boolean, };

export type Form = "a1" | "a2" | "c1";

export type FormChoice = "agreement" | "a1" | "a2" | "c1";

export type FormIn = { 
/**
 * The answers of a consent sheet that were not taken back singly.
 */
answers: Array<DecisionId>, id: ReturnId, code: Form, receivedOn: string, enteredAt: string, enteredBy: string, 
/**
 * The reference of the numbered form; empty where it was none.
 */
reference: string, };

export type FormVersion = { id: FormVersionId, code: Form, version: number, language: string, title: string, 
/**
 * The text of the form in the plain form that `assets/forms` has it.
 */
body: string, 
/**
 * Those who signed the version before have to sign anew.
 */
material: boolean, fromOn: string, };

export type FormVersionId = string;

export type Found = { people: Array<FoundPerson>, form: FoundForm | null, };

export type FoundAgain = { asset: AssetId, on: string, 
/**
 * Where, by whom, in which state.
 */
how: string, };

export type FoundAsset = { id: AssetId, tag: string, what: string, serial: string, standing: AssetStanding, };

export type FoundElsewhere = { count: StockCountId, asset: AssetId, tag: string, what: string, 
/**
 * Where the register has it today; empty for nowhere.
 */
expectedRoom: string, 
/**
 * With whom it should be.
 */
holder: string, standing: AssetStanding, foundIn: RoomId | null, foundRoom: string, 
/**
 * The move was confirmed.
 */
moved: boolean, 
/**
 * It can be: it stands in a room, and nobody has it on loan.
 */
movable: boolean, };

export type FoundForm = { reference: string, code: Form, issuedOn: string, 
/**
 * Whom it is about; none for a blank form.
 */
pupil: PersonId | null, name: string, class: ClassId | null, className: string, };

export type FoundPerson = { id: PersonId, kind: Kind, name: string, className: string, left: boolean, };

export type GiveAsset = { asset: AssetId, person: PersonId, on: string, note: string, };

export type GiveRole = { logIn: UserId, given: RoleFor, };

export type GiveUpStockCheck = { stockCheck: StockCheckId, reason: string, };

export type GivenUpView = { on: string, by: string, reason: string, refused: boolean, };

export type Giver = { "kind": "contact", id: PersonId, } | { "kind": "other", name: string, relationship: string, statesResponsibility: boolean, } | { "kind": "pupil" };

export type GiverKind = "contact" | "pupil" | "staff";

export type GridLine = { pupil: PersonId, name: string, registerName: string, 
/**
 * The name by law, where it is another than the name in use; else empty. A form may come back under either.
 */
legalName: string, born: string | null, 
/**
 * The pupil will only begin in this class, on that day.
 */
startsOn: string | null, 
/**
 * The last day at the school, where it is known: also one that is still to come.
 */
leftOn: string | null, 
/**
 * The day the last consent sheet came in.
 */
formIn: string | null, 
/**
 * The day the last consent sheet went out.
 */
formOut: string | null, 
/**
 * When the last consent sheet that went out should be back.
 */
formDue: string | null, sheet: SheetState, 
/**
 * How many boxes were left blank on the sheet that is in: each counts as No, although nobody said so (R3).
 */
blank: number, 
/**
 * Something has still to come in from this pupil: the sheet or the agreement.
 */
missing: boolean, agreement: AgreementPosition, 
/**
 * In the order of the grid's purposes.
 */
cells: Array<Position>, contacts: Array<Signer>, };

export type GuaranteeView = { reference: string, dated: string, };

export type HandBack = { asset: AssetId, on: string, note: string, };

export type HandOverDisposal = { id: DisposalId, on: string, handedBy: string, collector: string, vehicle: string, receiptNo: string, acceptsResponsibility: boolean, carrier: string, noteKind: WasteNote | null, noteNo: string, trackingId: string, 
/**
 * What was paid for it, such as "£40".
 */
price: string, invoiceNo: string, };

export type Happened = "added" | "changed" | "stands" | "moved" | "given" | "lent" | "extended" | "returned" | "repaired" | "tested" | "inspected" | "patched" | "counted" | "lost" | "found" | "proposed" | "cleared" | "disposed" | "taken_back" | "note";

export type Held = { things: Array<HeldThing>, 
/**
 * How many things they had on loan before and brought back.
 */
returned: number, };

export type HeldId = string;

export type HeldThing = { asset: AssetId, tag: string, what: string, serial: string, accessories: Array<string>, 
/**
 * The loan; none for what was given for work until further notice.
 */
loan: LoanId | null, reference: string, since: string | null, 
/**
 * When it should be back: the day agreed or their last day, whichever comes first.
 */
dueOn: string | null, overdue: boolean, goesHome: boolean, agreement: AgreementStands, };

export type HolderNamed = { name: string, keptWhere: string, };

export type ImportDone = { 
/**
 * None when there was nothing to change: then nothing is kept and nothing can be undone.
 */
id: ImportId | null, added: number, changed: number, unchanged: number, ended: number, refused: number, skipped: number, newContacts: number, };

export type ImportId = string;

export type ImportSource = { token: FileToken, found: FileFound, 
/**
 * The sheets of a workbook; empty for every other file.
 */
sheets: Array<string>, 
/**
 * Empty for a Common Transfer File, which needs no mapping.
 */
columns: Array<Column>, 
/**
 * The first eight rows as they stand, title lines too.
 */
firstRows: Array<FirstRow>, 
/**
 * The meanings are those that the office chose the last time for a file with these headings.
 */
remembered: boolean, };

export type ImportUndone = { 
/**
 * People who were added by the import and are gone again, contacts too.
 */
removed: number, 
/**
 * People who are again what they were.
 */
restored: number, };

export type Imports = { imports: Array<PastImport>, };

export type Install = { title: TitleId, 
/**
 * A tag as it was scanned or typed.
 */
tag: string, person: PersonId | null, room: RoomId | null, 
/**
 * Such as "All staff".
 */
group: string, 
/**
 * How many licences it takes up: one for equipment or a person.
 */
seats: number, from: string, };

export type Installation = { id: InstallationId, asset: AssetId | null, person: PersonId | null, 
/**
 * The tag, the person's name, the room or the group.
 */
place: string, 
/**
 * What the equipment is, or the class of the person.
 */
what: string, seats: number, fromOn: string, toOn: string | null, 
/**
 * The equipment was disposed of, or the person has left.
 */
gone: boolean, 
/**
 * Its equipment was disposed of: it takes up no licence from that day on.
 */
disposed: boolean, };

export type InstallationId = string;

export type InvitePerson = { name: string, roles: Array<RoleFor>, };

export type KeepBackups = { months: number, };

export type KeepCertificate = { id: DisposalId, number: string, dated: string, supplier: string, serials: string, };

export type KeepDraft = { 
/**
 * The page, and the record on it: `people/new`, `person/0198…`. Never a name.
 */
page: string, 
/**
 * JSON, as the page understands it.
 */
body: string, };

export type KeepGuarantee = { id: DisposalId, reference: string, dated: string, };

export type Keeper = { id: PersonId, name: string, };

export type KeyHolder = { id: KeyHolderId, name: string, 
/**
 * Where the sheet lies, such as "safe in the school office".
 */
keptWhere: string, fromOn: string, };

export type KeyHolderId = string;

export type KeyringState = "ready" | "empty" | "locked" | "silent" | "absent" | "foreign";

export type KeysOverview = { 
/**
 * What this computer's password store says about the vault.
 */
keyring: KeyringState, 
/**
 * Whether the recovery sheet that opens the vault today was typed back.
 */
sheetConfirmed: boolean, 
/**
 * How many people have not logged in since the device secret was renewed.
 */
waiting: number, 
/**
 * What is being renewed, while its sheet waits to be typed back.
 */
renewing: Renew | null, };

export type Kind = "pupil" | "contact" | "staff" | "governor" | "volunteer" | "visitor";

export type Known = "yes" | "no" | "unknown";

export type LabelChoice = { layout: LabelLayout, 
/**
 * The first label of the sheet that is still there, counted from 1 along the rows.
 */
start: number, copies: number, 
/**
 * What it is, such as "Laptop, Alder L13".
 */
what: boolean, serial: boolean, 
/**
 * The school's name.
 */
school: boolean, room: boolean, 
/**
 * "Property of" before the school's name.
 */
propertyOf: boolean, };

export type LabelLayout = "l7160" | "l7163" | "l6008" | "l6009" | "l4731" | "roll62x29" | "roll62" | "tape24";

export type LabelLayoutFacts = { layout: LabelLayout, 
/**
 * The name that stands on the packet.
 */
name: string, pageWidth: number, pageHeight: number, columns: number, rows: number, width: number, height: number, left: number, top: number, across: number, down: number, 
/**
 * How many lines there is room for under the tag.
 */
lines: number, };

export type LabelledAsset = { asset: AssetId, tag: string, what: string, serial: string, room: string, };

export type LabelsPage = { layouts: Array<LabelLayoutFacts>, choice: LabelChoice, 
/**
 * The last day on which equipment was added.
 */
lastAddedOn: string | null, };

export type LastDrill = { at: string, by: string, copyMadeAt: string, withSheet: boolean, };

export type LastScan = { count: StockCountId, outcome: StockOutcome, asset: AssetId | null, tag: string, what: string, room: string, 
/**
 * Where the register has it today; empty for nowhere.
 */
expectedRoom: string, holder: string, };

export type Layout = "pupils_only" | "row_per_contact" | "contacts_across" | "staff";

export type Leaver = { person: PersonId, leftOn: string, };

export type LeavingList = { "kind": "people", 
/**
 * None: people of every kind.
 */
of: Kind | null, 
/**
 * Those who have left instead of those who are here.
 */
left: boolean, 
/**
 * Only these, where the page was narrowed; none means everybody.
 */
among: Array<PersonId> | null, 
/**
 * The contacts of each pupil stand beside the pupil.
 */
contacts: boolean, } | { "kind": "notSigned", class: ClassId | null, forms: MissingForms, 
/**
 * Forms that were not printed yet are left out.
 */
onlyPrinted: boolean, asAt: string | null, } | { "kind": "classConsents", class: ClassId, asAt: string | null, } | { "kind": "imports" } | { "kind": "stockMissing", stockCheck: StockCheckId, } | { "kind": "software", paper: SoftwarePaper, asAt: string | null, } | { "kind": "log", log: LogKind, asAt: string | null, from: string | null, text: string, } | { "kind": "loans", of: ListLoans, } | { "kind": "disposals", from: string, to: string, } | { "kind": "equipment", list: EquipmentList, };

export type LeftAlone = { id: AssetId, tag: string, what: string, why: LeftWhy, };

export type LeftWhy = "disposed" | "on_loan" | "given" | "elsewhere" | "too_early";

export type LendMany = { fields: LoanFields, 
/**
 * Everything that stands in this room and may be lent.
 */
fromRoom: RoomId | null, 
/**
 * The tags that were scanned.
 */
tags: Array<string>, 
/**
 * Why those should go that a rule speaks against (R28).
 */
reason: string, };

export type LendOutcome = { "is": "ready" } | { "is": "lent", loan: LoanId, reference: string, item: LoanItemId, accessories: Array<string>, 
/**
 * What belongs in the box and did not go along.
 */
lack: Array<string>, 
/**
 * Why it went all the same; empty where no rule spoke against it.
 */
reason: string, } | { "is": "in_this_loan" } | { "is": "already", to: LentTo, since: string, dueOn: string | null, loan: LoanId, } | { "is": "reason_needed", whys: Array<ReasonFor>, } | { "is": "may_not_be_lent", standing: AssetStanding, } | { "is": "unknown_tag" } | { "is": "not_a_tag" };

export type LendScan = { 
/**
 * What the scanner read or somebody typed: a tag, or the maker's serial number.
 */
scanned: string, 
/**
 * The loan that the scan before began: this one joins it, if nothing that is the same for every scan was changed.
 */
loan: LoanId | null, fields: LoanFields, condition: string, 
/**
 * What goes along; all that belongs in the box if not given.
 */
accessories: Array<string> | null, 
/**
 * Why it should go although a rule speaks against it (R28).
 */
reason: string, };

export type LentTo = { person: PersonId | null, room: RoomId | null, 
/**
 * What the person is; none for a room.
 */
kind: Kind | null, name: string, 
/**
 * The name as lists are sorted by it.
 */
sortName: string, className: string, 
/**
 * The person's last day, where one is known (R32).
 */
leftOn: string | null, };

export type LicenceEnding = { licence: LicenceId, endsOn: string, 
/**
 * From which day on the school wants to know.
 */
tellOn: string, };

export type LicenceFields = { kind: LicenceKind, contract: ContractId | null, 
/**
 * How many days before its end the school wants to know.
 */
noticeDays: number, 
/**
 * Where its key is kept; never the key (R34).
 */
keptAt: string, note: string, };

export type LicenceId = string;

export type LicenceKind = "site" | "seat" | "device" | "user" | "subscription" | "free" | "perpetual";

export type LicencePage = { id: LicenceId, fields: LicenceFields, bought: Array<LicencePurchase>, endsOn: string | null, tellOn: string | null, 
/**
 * Until when the notice of that end was put off, and by whom.
 */
seenUntil: string | null, seenBy: string, };

export type LicencePosition = { 
/**
 * None: as many as there are.
 */
owned: number | null, used: number, 
/**
 * None where there is no end to them.
 */
free: number | null, 
/**
 * How many are in use without a licence.
 */
short: number, };

export type LicencePurchase = { id: PurchaseId, licence: LicenceId, boughtOn: string, startsOn: string, endsOn: string | null, quantity: number | null, costPence: number | null, orderRef: string, supplier: string, by: string, 
/**
 * Entered in error; it counts on no day.
 */
takenBack: boolean, };

export type Link = { relationship: string, responsibility: Responsibility, 
/**
 * A court order limits what this contact may decide.
 */
courtOrder: boolean, livesWith: boolean | null, 
/**
 * 1 for the first contact.
 */
place: number, };

export type LinkContact = { pupil: PersonId, contact: PersonId, link: Link, };

export type ListAgreements = { 
/**
 * None for the whole school.
 */
class: ClassId | null, asAt: string | null, 
/**
 * Only those that are not complete.
 */
onlyMissing: boolean, };

export type ListAssets = { 
/**
 * What has been disposed of instead of what is on the register; it counts nowhere else (R26).
 */
disposed: boolean, };

export type ListContracts = { 
/**
 * Those that ran on that day; all if not given, with those that were closed last.
 */
asAt: string | null, };

export type ListFormat = "xlsx" | "csv";

export type ListLoans = { shown: LoansShown, 
/**
 * Part of a borrower's name, a tag, a purpose or a reference.
 */
text: string, class: ClassId | null, 
/**
 * Only what was out on that day: "Who had it on Tuesday?"
 */
on: string | null, };

export type ListLog = { 
/**
 * None: the lines of every log together.
 */
log: LogKind | null, 
/**
 * As it stood at the end of that day; today if not given.
 */
asAt: string | null, from: string | null, to: string | null, 
/**
 * Words that have to stand in a line.
 */
text: string, };

export type ListLogIns = { asAt: string | null, };

export type ListPeople = { kind: Kind | null, classId: ClassId | null, 
/**
 * Those who have left are listed instead of those who are here.
 */
left: boolean, 
/**
 * Part of a name, or nothing.
 */
text: string, };

export type ListRecord = { 
/**
 * Only lines older than this entry: where the page before ended.
 */
before: number | null, 
/**
 * Only what this person did.
 */
by: UserId | null, 
/**
 * Only what was done on this record.
 */
about: string | null, 
/**
 * Not before this moment.
 */
from: string | null, 
/**
 * Before this moment.
 */
to: string | null, 
/**
 * Only these requests; none means all.
 */
requests: Array<string>, };

export type ListSoftware = { 
/**
 * As it stood on that day; today if not given.
 */
asAt: string | null, 
/**
 * Those that are retired as well.
 */
retired: boolean, };

export type ListTests = { 
/**
 * Only what is failed, overdue, never tested or due soon.
 */
onlyDue: boolean, };

export type Loan = { id: LoanId, 
/**
 * What stands on the paper, such as "L0147".
 */
reference: string, to: LentTo, purpose: string, goesHome: boolean, short: boolean, issuedOn: string, 
/**
 * The moment at which it was entered.
 */
issuedAt: string, issuedBy: string, 
/**
 * None: until they leave, or for a room until further notice.
 */
dueOn: string | null, form: LoanForm, formVersion: number, agreement: AgreementStands, signedOn: string | null, };

export type LoanEvent = { item: LoanItemId | null, on: string, at: string, by: string, happened: LoanHappened, was: string, became: string, note: string, };

export type LoanFields = { to: Borrower, purpose: string, goesHome: boolean, short: boolean, 
/**
 * The day it goes out; today if not given.
 */
on: string | null, 
/**
 * None: until they leave, for staff; until further notice, for a room.
 */
dueOn: string | null, 
/**
 * Whether protection against viruses is up to date (O-F11).
 */
protected: Checked, };

export type LoanForm = "e1" | "e2" | "e4";

export type LoanHappened = "issued" | "lent" | "noted_out" | "undone" | "extended" | "signed" | "not_signed" | "returned" | "noted_in" | "return_undone" | "lost";

export type LoanId = string;

export type LoanItem = { id: LoanItemId, loan: LoanId, asset: AssetId, tag: string, 
/**
 * What it is, in a few words.
 */
what: string, serial: string, lentOn: string, lentBy: string, dueOn: string | null, conditionOut: string, accessoriesOut: Array<string>, 
/**
 * What belongs in the box and did not go along.
 */
accessoriesLack: Array<string>, protectedOut: Checked, 
/**
 * Why it went although a rule speaks against it, and who decided so.
 */
reason: string, reasonBy: string, 
/**
 * None while it is out.
 */
ended: Ended | null, endedOn: string | null, endedAt: string | null, endedBy: string | null, conditionIn: string, accessoriesIn: Array<string>, dataDeleted: Checked | null, cleanIn: Checked | null, damage: string, chargePence: number | null, };

export type LoanItemId = string;

export type LoanPage = { row: LoanRow, items: Array<LoanItem>, history: Array<LoanEvent>, };

export type LoanPaper = { "of": "agreements", loans: Array<LoanId>, } | { "of": "receipt", loan: LoanId, } | { "of": "held", person: PersonId, } | { "of": "list", asked: ListLoans, };

export type LoanRow = { loan: Loan, state: LoanState, 
/**
 * Every tag in it.
 */
tags: Array<string>, 
/**
 * What the first of them is.
 */
what: string, out: number, items: number, 
/**
 * When the first thing that is out should be back.
 */
dueOn: string | null, 
/**
 * Since how many days it is overdue.
 */
late: number, 
/**
 * When the last thing came back, once nothing is out.
 */
endedOn: string | null, 
/**
 * How many things of it still need something done.
 */
toDo: number, };

export type LoanState = "overdue" | "due" | "out" | "returned";

export type Loans = { loans: Array<LoanRow>, counts: LoansDue, };

export type LoansDue = { out: number, overdue: number, 
/**
 * Due within a week.
 */
due: number, notSigned: number, leavers: number, toDo: number, };

export type LoansShown = "out" | "overdue" | "due" | "not_signed" | "leavers" | "to_do" | "returned" | "all";

export type LockAfter = { minutes: number, };

export type LockNow = { itself: boolean, };

export type LogChoice = "yes" | "no" | "unknown" | "as_it_should" | "wrongly_open" | "wrongly_blocked" | "complete" | "with_faults" | "failed" | "up_to_date" | "out_of_date" | "found_something" | "unblock" | "block" | "other_change" | "for_good" | "until_a_day" | "on_site" | "remote" | "disk" | "tape" | "remote_automatic" | "given" | "refused" | "pending" | "allowed" | "allowed_with_measures";

export type LogDue = { log: LogKind, why: WhyDue, line: LogLineId | null, 
/**
 * What it is about, such as the site; empty for a whole log.
 */
about: string, 
/**
 * Since when; it is late when that day is before today.
 */
dueOn: string, late: boolean, };

export type LogField = "accounts" | "action" | "agreed_by" | "approved_by" | "asked_by" | "assessed" | "benefit" | "change" | "decision" | "decided_by" | "decided_on" | "device" | "done_by" | "dpia" | "dpia_ref" | "encrypted" | "ended_on" | "findings" | "fireproof" | "for_whom" | "given_to" | "how" | "in_use_from" | "kept_where" | "lasting" | "legal" | "measures" | "network" | "next_review" | "note" | "owner" | "patch" | "period" | "place" | "put_back_by" | "put_back_on" | "released_on" | "result" | "reviewed" | "risks" | "set" | "site" | "supervised" | "system" | "tested" | "title" | "took_part" | "until" | "user_type" | "version" | "who" | "why";

export type LogFieldKind = "line" | "no_key" | "text" | "day" | "choice";

export type LogFieldShape = { field: LogField, of: LogFieldKind, required: boolean, 
/**
 * What it may answer, where it is a choice.
 */
choices: Array<LogChoice>, 
/**
 * Stands in the list, not only on the page of the line.
 */
listed: boolean, };

export type LogIn = { id: UserId, name: string, 
/**
 * Whoever is asking.
 */
me: boolean, madeOn: string, cameInAt: string | null, endedOn: string | null, way: WayIn, 
/**
 * Every role ever given, the first first.
 */
roles: Array<RoleHeld>, };

export type LogIns = { asAt: string, logIns: Array<LogIn>, };

export type LogKind = "filter_change" | "allow_list" | "filter_check" | "filter_review" | "patch" | "backup" | "restore_test" | "virus_check" | "admin_review" | "wifi_key" | "supplier_access" | "cctv" | "audit_request" | "procedure" | "risk_assessment";

export type LogLine = { id: LogLineId, log: LogKind, on: string, 
/**
 * When it was entered, and by whom.
 */
at: string, by: string, facts: Partial<Record<LogField, string>>, 
/**
 * What it said when it was entered, where a step has changed that since.
 */
first: Partial<Record<LogField, string>> | null, state: LogState, 
/**
 * When something has to be done about it.
 */
dueOn: string | null, steps: Array<LogStep>, };

export type LogLineId = string;

export type LogOverview = { log: LogKind, fields: Array<LogFieldShape>, every: Every, 
/**
 * Whether anybody has set how often it is to be kept.
 */
everySet: boolean, lastOn: string | null, nextOn: string | null, lines: number, };

export type LogPage = { asAt: string, 
/**
 * The latest first.
 */
lines: Array<LogLine>, };

export type LogState = "kept" | "asked" | "released" | "refused" | "put_back" | "open" | "ended" | "struck";

export type LogStep = { step: Step, on: string, at: string, by: string, note: string, facts: Partial<Record<LogField, string>>, };

export type LongRepair = { asset: AssetGlance, sentOn: string, who: string, };

export type Loss = { id: LossId, asset: AssetId, kind: LossKind, on: string, place: string, circumstances: string, reportedBy: string, reportedOn: string, was: AssetStanding, holder: PersonId | null, holdsData: Known, data: string, encrypted: Known, registerHoldsData: Known, registerEncrypted: Known, 
/**
 * The moment from which the school knew (R20).
 */
knownAt: string, enteredBy: string, };

export type LossEntry = { kind: LossEntryKind, on: string, atRisk: Known | null, told: string, toldOn: string | null, text: string, pence: number | null, enteredAt: string, enteredBy: string, };

export type LossEntryKind = "breach" | "crime" | "charge" | "note" | "found";

export type LossId = string;

export type LossKind = "lost" | "stolen";

export type LossPage = { loss: Loss, entries: Array<LossEntry>, breach: BreachState, found: boolean, };

export const MAY: Record<Role, Need[]> = {
  "administrator": [
    "logged_in",
    "look",
    "figures",
    "keep_people",
    "enter_forms",
    "print",
    "settle",
    "log_ins",
    "read_audit",
    "back_up",
    "set_backups",
    "secrets",
    "never_photograph",
    "see_inventory",
    "keep_inventory",
    "lend",
    "authorise_disposal",
    "confirm_no_media",
    "see_logs",
    "keep_logs"
  ],
  "deputy_dsl": [
    "logged_in",
    "look",
    "figures",
    "print",
    "never_photograph",
    "see_inventory",
    "see_logs"
  ],
  "dsl": [
    "logged_in",
    "look",
    "figures",
    "print",
    "never_photograph",
    "see_inventory",
    "see_logs"
  ],
  "governor": [
    "logged_in",
    "figures"
  ],
  "head": [
    "logged_in",
    "look",
    "figures",
    "enter_forms",
    "print",
    "read_audit",
    "back_up",
    "never_photograph",
    "see_inventory",
    "authorise_disposal",
    "see_logs"
  ],
  "log_only": [
    "logged_in"
  ],
  "network_manager": [
    "logged_in",
    "figures",
    "back_up",
    "set_backups",
    "print",
    "see_inventory",
    "keep_inventory",
    "lend",
    "confirm_no_media",
    "see_logs",
    "keep_logs"
  ],
  "office": [
    "logged_in",
    "look",
    "figures",
    "keep_people",
    "enter_forms",
    "print",
    "back_up",
    "see_inventory",
    "keep_inventory",
    "lend"
  ],
  "online_safety_lead": [
    "logged_in",
    "look",
    "figures",
    "enter_forms",
    "print",
    "settle",
    "see_inventory",
    "see_logs",
    "keep_logs"
  ]
};

export type Made = { id: string, };

export type ManyLent = { 
/**
 * None where nothing was lent.
 */
loan: LoanId | null, scanned: Array<Scanned>, };

export type ManyLine = { id: AssetId, tag: string, what: string, 
/**
 * Its name as in `AssetFields`, "standing", or the name of a field of the school's own.
 */
field: string, was: string, becomes: string, };

export type Meaning = { "of": "pupil", what: PupilFact, } | { "of": "contact", number: number, what: ContactFact, } | { "of": "staff", what: StaffFact, };

export type Medium = { id: MediumId, kind: MediumKind, serial: string, sizeGb: number | null, state: MediumState, };

export type MediumClearing = { method: ClearingMethod, 
/**
 * Such as "NIST SP 800-88 Rev. 2, Purge".
 */
standard: string, 
/**
 * The tool and its version.
 */
tool: string, on: string, by: string, verifiedBy: string, 
/**
 * Whether it went well. A medium that failed is destroyed.
 */
passed: boolean, note: string, };

export type MediumId = string;

export type MediumKind = "hdd" | "ssd" | "flash" | "tape" | "phone" | "other";

export type MediumState = "in_asset" | "removed" | "sanitised" | "destroyed";

export type MediumTyped = { id: MediumId | null, kind: MediumKind, serial: string, sizeGb: number | null, };

export type Merge = { id: MergeId, 
/**
 * The record that went, as the register had it.
 */
name: string, at: string, by: string, 
/**
 * What has changed since; while it is nothing, the merge can be taken apart.
 */
since: Array<Since>, };

export type MergeId = string;

export type MergePeople = { stays: PersonId, goes: PersonId, };

export type Method = "paper" | "letter" | "email" | "phone" | "in_person";

export type Missing = { person: PersonId, name: string, className: string, };

export type MissingAsset = { asset: AssetId, tag: string, what: string, serial: string, roomId: RoomId | null, 
/**
 * Where it should be; empty for nowhere.
 */
room: string, 
/**
 * How it stands today: the check changes nothing.
 */
standing: AssetStanding, 
/**
 * Who had it when the check began.
 */
holder: string, 
/**
 * When somebody had last seen it before the check.
 */
seenOn: string | null, 
/**
 * Somebody looked for it with the printed sheet.
 */
lookedFor: boolean, remark: string, };

export type MissingForms = "both" | "consents" | "agreements";

export type MoveAssets = { 
/**
 * The tags as they were scanned or typed.
 */
tags: Array<string>, room: RoomId, 
/**
 * Who answers for it from then on; none leaves that as it is.
 */
keeper: PersonId | null, 
/**
 * Who allowed it.
 */
authorisedBy: string, on: string, note: string, };

export type Moved = { moved: Array<MovedAsset>, 
/**
 * How many stood there already.
 */
there: number, };

export type MovedAsset = { 
/**
 * By what the move is taken back.
 */
id: string, 
/**
 * As it stands now.
 */
asset: AssetGlance, 
/**
 * The room in which it stood; empty for none.
 */
from: string, };

export type MovesConfirmed = { moved: number, 
/**
 * Left where the register has them: on loan, or found in no room.
 */
left: number, };

export const NEEDS: Record<keyof Api, Need | null> = {
  "agreements_list": "look",
  "alive": null,
  "asset_add": "keep_inventory",
  "asset_edit": "keep_inventory",
  "asset_import_apply": "keep_inventory",
  "asset_import_pick": "keep_inventory",
  "asset_import_plan": "keep_inventory",
  "asset_import_read": "keep_inventory",
  "asset_import_save_refused": "keep_inventory",
  "asset_import_undo": "keep_inventory",
  "asset_imports": "see_inventory",
  "asset_open": "see_inventory",
  "asset_stand": "keep_inventory",
  "asset_take_back": "keep_inventory",
  "assets_add": "keep_inventory",
  "assets_add_check": "keep_inventory",
  "assets_batches": "keep_inventory",
  "assets_change": "keep_inventory",
  "assets_find": "see_inventory",
  "assets_list": "see_inventory",
  "assets_preview": "keep_inventory",
  "assets_undo": "keep_inventory",
  "audit_list": "read_audit",
  "audit_save": "read_audit",
  "audit_verify": "read_audit",
  "authorisation_ask": "keep_inventory",
  "authorisation_decide": "keep_inventory",
  "authorisations_list": "see_inventory",
  "backup_choose": "back_up",
  "backup_daily": "logged_in",
  "backup_drill": "back_up",
  "backup_keep": "set_backups",
  "backup_now": "back_up",
  "backup_place_add": "set_backups",
  "backup_place_end": "set_backups",
  "backup_place_set": "set_backups",
  "backup_progress": "logged_in",
  "backup_restore": "secrets",
  "backup_standing": "logged_in",
  "backup_stop": "back_up",
  "backups_page": "back_up",
  "borrowers_find": "lend",
  "care_due": "see_inventory",
  "care_found": "keep_inventory",
  "care_give": "keep_inventory",
  "care_hand_back": "keep_inventory",
  "care_loss": "keep_inventory",
  "care_loss_add": "keep_inventory",
  "care_move": "keep_inventory",
  "care_move_take_back": "keep_inventory",
  "care_open": "see_inventory",
  "care_plan": "see_inventory",
  "care_repair": "keep_inventory",
  "care_repair_back": "keep_inventory",
  "care_report": "see_inventory",
  "care_scan": "see_inventory",
  "care_takers": "keep_inventory",
  "care_test": "keep_inventory",
  "care_tests": "see_inventory",
  "care_tests_take_back": "keep_inventory",
  "care_work": "keep_inventory",
  "class_borrowers": "lend",
  "class_grid": "look",
  "class_save": "keep_people",
  "classes_list": "look",
  "code_print": "log_ins",
  "code_put_away": "log_ins",
  "code_save": "log_ins",
  "consents_resolve": "enter_forms",
  "consents_withdraw": "enter_forms",
  "contact_link": "keep_people",
  "contact_unlink": "keep_people",
  "contract_save": "keep_inventory",
  "contracts_list": "see_inventory",
  "decisions_take_back": "enter_forms",
  "disposal_authorise": "authorise_disposal",
  "disposal_begin": "keep_inventory",
  "disposal_certificate": "keep_inventory",
  "disposal_certificate_pick": "keep_inventory",
  "disposal_certificate_read": "keep_inventory",
  "disposal_certificate_take_back": "keep_inventory",
  "disposal_clear": "keep_inventory",
  "disposal_clear_take_back": "keep_inventory",
  "disposal_close": "keep_inventory",
  "disposal_explain": "keep_inventory",
  "disposal_give_up": "keep_inventory",
  "disposal_guarantee": "keep_inventory",
  "disposal_hand_over": "keep_inventory",
  "disposal_medium_add": "keep_inventory",
  "disposal_no_media": "confirm_no_media",
  "disposal_open": "see_inventory",
  "disposal_plan": "keep_inventory",
  "disposal_ready": "keep_inventory",
  "disposal_refuse": "authorise_disposal",
  "disposal_reopen": "keep_inventory",
  "disposal_rules": "see_inventory",
  "disposal_rules_set": "settle",
  "disposal_scan": "keep_inventory",
  "disposal_take_out": "keep_inventory",
  "disposals_due": "see_inventory",
  "disposals_list": "see_inventory",
  "disposals_year": "see_inventory",
  "door_check_password": null,
  "door_choose_password": null,
  "door_code_people": null,
  "door_confirm_sheet": null,
  "door_create": null,
  "door_folder_open": null,
  "door_folder_own": null,
  "door_folder_place": null,
  "door_key_holders": null,
  "door_recover": null,
  "door_recover_people": null,
  "door_restore": null,
  "door_restore_pick": null,
  "door_sheet": null,
  "door_sheet_print": null,
  "door_sheet_save": null,
  "door_status": null,
  "door_suggest_password": null,
  "door_unlock": null,
  "draft_drop": "logged_in",
  "draft_keep": "logged_in",
  "draft_open": "logged_in",
  "duplicates_list": "keep_people",
  "enter": "logged_in",
  "figures": "figures",
  "form_find": "look",
  "forms_correct": "enter_forms",
  "forms_enter": "enter_forms",
  "forms_list": "look",
  "forms_take_back": "enter_forms",
  "image_never_set": "never_photograph",
  "import_apply": "keep_people",
  "import_pick": "keep_people",
  "import_plan": "keep_people",
  "import_read": "keep_people",
  "import_save_refused": "keep_people",
  "import_undo": "keep_people",
  "imports_list": "look",
  "keepers_list": "see_inventory",
  "key_holders_list": "log_ins",
  "key_holders_set": "log_ins",
  "keys_begin": "secrets",
  "keys_confirm": "secrets",
  "keys_device_code": "secrets",
  "keys_overview": "secrets",
  "keys_put_away": "secrets",
  "keys_repair": "secrets",
  "keys_sheet_print": "secrets",
  "keys_sheet_save": "secrets",
  "labels_keep": "keep_inventory",
  "labels_page": "see_inventory",
  "labels_pick": "see_inventory",
  "licence_buy": "keep_inventory",
  "licence_save": "keep_inventory",
  "licence_take_back": "keep_inventory",
  "list_save": "print",
  "loan_extend": "lend",
  "loan_many": "lend",
  "loan_many_look": "lend",
  "loan_note_in": "lend",
  "loan_note_out": "lend",
  "loan_open": "see_inventory",
  "loan_return": "lend",
  "loan_return_undo": "lend",
  "loan_scan": "lend",
  "loan_scan_undo": "lend",
  "loans_due": "see_inventory",
  "loans_list": "see_inventory",
  "loans_sign": "lend",
  "lock": null,
  "lock_after_set": "settle",
  "log_add": "keep_logs",
  "log_calendar_set": "keep_logs",
  "log_enter": "keep_logs",
  "log_in_end": "log_ins",
  "log_in_invite": "log_ins",
  "log_in_reset": "log_ins",
  "log_ins_list": "log_ins",
  "logs_due": "see_logs",
  "logs_list": "see_logs",
  "logs_overview": "see_logs",
  "notice_see": "keep_inventory",
  "own_field_save": "keep_inventory",
  "own_fields_list": "see_inventory",
  "own_value_set": "keep_inventory",
  "paper_pdf": "print",
  "paper_prepare": "print",
  "paper_print": "print",
  "paper_print_by_system": "print",
  "paper_put_away": "print",
  "paper_save": "print",
  "password_change": "logged_in",
  "people_differ": "keep_people",
  "people_list": "look",
  "person_add": "keep_people",
  "person_edit": "keep_people",
  "person_end": "keep_people",
  "person_held": "see_inventory",
  "person_merge": "keep_people",
  "person_open": "look",
  "person_unmerge": "keep_people",
  "printers": null,
  "progress": null,
  "progress_stop": null,
  "prove": "logged_in",
  "pupil_file": "look",
  "purpose_add": "settle",
  "purpose_bring_back": "settle",
  "purpose_retire": "settle",
  "purpose_reword": "settle",
  "purpose_wordings": "look",
  "purposes_list": "look",
  "purposes_retired": "settle",
  "role_end": "log_ins",
  "role_give": "log_ins",
  "room_save": "keep_inventory",
  "rooms_list": "see_inventory",
  "school_get": "look",
  "school_set": "settle",
  "search": "look",
  "session": "logged_in",
  "software_due": "see_inventory",
  "software_install": "keep_inventory",
  "software_list": "see_inventory",
  "software_open": "see_inventory",
  "software_people": "keep_inventory",
  "software_retire": "keep_inventory",
  "software_save": "keep_inventory",
  "software_uninstall": "keep_inventory",
  "stock_check_begin": "keep_inventory",
  "stock_check_close": "keep_inventory",
  "stock_check_counters": "see_inventory",
  "stock_check_give_up": "keep_inventory",
  "stock_check_missing": "see_inventory",
  "stock_check_move": "keep_inventory",
  "stock_check_no_tag": "keep_inventory",
  "stock_check_open": "see_inventory",
  "stock_check_room": "see_inventory",
  "stock_check_scan": "keep_inventory",
  "stock_check_sheet": "keep_inventory",
  "stock_check_undo": "keep_inventory",
  "stock_checks_due": "see_inventory",
  "stock_checks_list": "see_inventory",
  "tag_series": "see_inventory",
  "today": "look"
};

export type Need = "logged_in" | "look" | "figures" | "keep_people" | "enter_forms" | "print" | "settle" | "log_ins" | "read_audit" | "back_up" | "set_backups" | "secrets" | "never_photograph" | "see_inventory" | "keep_inventory" | "lend" | "authorise_disposal" | "confirm_no_media" | "see_logs" | "keep_logs";

export type NewLossEntry = { "kind": "breach", breach: Breach, } | { "kind": "crime", reference: string, } | { "kind": "charge", pence: number, to: string, } | { "kind": "note", text: string, };

export type NewMedium = { kind: MediumKind, serial: string, sizeGb: number | null, };

export type NextTest = { "due": "on", day: string, } | { "due": "none" };

export type NoteIn = { item: LoanItemId, state: CameBack, };

export type NoteOut = { item: LoanItemId, accessories: Array<string>, condition: string, };

export type Nothing = Record<string, never>;

export type Notice = { "kind": "signer_may_not_decide", name: string, } | { "kind": "responsibility_declared", name: string, } | { "kind": "disputed", titles: Array<string>, } | { "kind": "counts_again", titles: Array<string>, };

export type NoticeAbout = { "licence": LicenceId } | { "contract": ContractId };

export type OddFind = { count: StockCountId, outcome: StockOutcome, asset: AssetId | null, tag: string, 
/**
 * What the register calls it, or how it was described.
 */
what: string, room: string, on: string, by: string, };

export type OfAsset = { id: AssetId, };

export type OfBatch = { batch: AssetBatchId, };

export type OfClass = { id: ClassId, };

export type OfDisposal = { id: DisposalId, };

export type OfLoan = { id: LoanId, };

export type OfLoanItem = { item: LoanItemId, };

export type OfLogIn = { logIn: UserId, };

export type OfPage = { page: string, };

export type OfPerson = { id: PersonId, };

export type OfPlace = { id: PlaceId, };

export type OfPurchase = { id: PurchaseId, };

export type OfPurpose = { id: PurposeId, };

export type OfStockCheck = { stockCheck: StockCheckId, };

export type OfStockCheckRoom = { stockCheck: StockCheckId, 
/**
 * None for what stands in no room.
 */
room: RoomId | null, };

export type OpenConsents = { pupil: PersonId, asAt: string | null, };

export type OpenGrid = { 
/**
 * None for the pupils who are in no class.
 */
class: ClassId | null, asAt: string | null, 
/**
 * A pupil who is looked for. Who has left is in no class, but a form signed before may still come in: today's grid of
 * those in no class holds such a pupil's line as well.
 */
pupil: PersonId | null, };

export type OpenLoss = { loss: LossId, asset: AssetGlance, on: string, 
/**
 * The moment from which the school knew: a breach that has to be reported is reported within 72 hours.
 */
knownAt: string, breach: BreachState, };

export type OpenTitle = { id: TitleId, asAt: string | null, };

export type Outcome = "new" | "changed" | "unchanged" | "refused";

export type OwnField = { id: AssetFieldId, name: string, kind: OwnKind, endedOn: string | null, };

export type OwnKind = "text" | "number" | "day" | "yes_no";

export type OwnValue = { field: OwnField, value: string, };

export type Ownership = "owned" | "leased" | "lent_to_us";

export type Pair = { first: Person, second: Person, 
/**
 * What they share, surest first.
 */
shares: Array<Shared>, };

export type Paper = { "kind": "blankForms", form: Form, copies: number, } | { "kind": "pupilForms", pupil: PersonId, forms: Array<FormChoice>, } | { "kind": "classForms", class: ClassId, forms: Array<FormChoice>, 
/**
 * Only for those from whom the form is not in (`facts.rs` says what that means).
 */
onlyMissing: boolean, 
/**
 * Every form begins on the front of a sheet.
 */
duplex: boolean, } | { "kind": "schoolForms", forms: Array<FormChoice>, onlyMissing: boolean, duplex: boolean, } | { "kind": "classConsents", class: ClassId, asAt: string | null, } | { "kind": "doNotPhotograph", 
/**
 * One class, or all of them with a page each.
 */
class: ClassId | null, asAt: string | null, 
/**
 * The list's last day; seven days after `as_at` if not given.
 */
validUntil: string | null, 
/**
 * Only these purposes; none means all that a camera is raised for.
 */
purposes: Array<PurposeId>, } | { "kind": "notSigned", class: ClassId | null, forms: MissingForms, 
/**
 * Forms that were not printed yet are left out.
 */
onlyPrinted: boolean, asAt: string | null, } | { "kind": "software", paper: SoftwarePaper, asAt: string | null, 
/**
 * Whose leave, for E6; none prints it blank.
 */
about: AuthorisationId | null, } | { "kind": "log", log: LogKind, asAt: string | null, from: string | null, text: string, blank: boolean, } | { "kind": "signedRecord", pupil: PersonId, formReturn: ReturnId, } | { "kind": "consentRecord", pupil: PersonId, asAt: string | null, } | { "kind": "stock", paper: StockPaper, } | { "kind": "loan", paper: LoanPaper, } | { "kind": "disposal", paper: DisposalPaper, } | { "kind": "equipmentReport", of: AssetReport, } | { "kind": "testSheet" };

export type PaperDone = { 
/**
 * False when the person closed the dialog.
 */
done: boolean, 
/**
 * The name of the file, where one was saved.
 */
fileName: string | null, };

export type PaperPdf = { 
/**
 * Base64.
 */
pdf: string, };

export type PaperToken = { token: string, };

export type Part = "pupil" | "parent" | "on_behalf";

export type PasswordAgain = { password: SecretText, };

export type PasswordChecked = { ok: boolean, why: Why | null, };

export type PastAssetImport = { id: AssetBatchId, fileName: string, at: string, by: string, added: number, changed: number, refused: number, undoneAt: string | null, canUndo: boolean, };

export type PastBatch = { id: AssetBatchId, kind: BatchKind, 
/**
 * What they are, for those that were added.
 */
source: string, at: string, by: string, count: number, set: Array<BatchSet>, undoneAt: string | null, canUndo: boolean, };

export type PastImport = { id: ImportId, fileName: string, at: string, by: string, added: number, changed: number, ended: number, refused: number, undoneAt: string | null, 
/**
 * It can be undone now.
 */
canUndo: boolean, 
/**
 * Why it cannot; all zero when it can, or when it was undone already.
 */
builtUpon: BuiltUpon, };

export type People = { people: Array<Person>, };

export type Period = "year" | "key_stage" | "until_withdrawn";

export type Person = { id: PersonId, kind: Kind, fields: Fields, name: string, registerName: string, classId: ClassId | null, className: string, leftOn: string | null, 
/**
 * Rises with every change; an edit names the one it was made from.
 */
revision: number, };

export type PersonId = string;

export type PersonName = { id: string, name: string, 
/**
 * A one-time code stands in the place of the password.
 */
invited: boolean, };

export type PersonPage = { person: Person, 
/**
 * A pupil's contacts, or the pupils somebody is a contact of.
 */
contacts: Array<ContactLink>, 
/**
 * Pupils who share a contact with this one.
 */
siblings: Array<ContactLink>, 
/**
 * Nobody may photograph this pupil, whatever anybody answered (R13). Never a reason.
 */
imageNever: boolean, history: Array<Change>, 
/**
 * Contacts of a pupil, or children of a contact, who are so no longer; the last ended first.
 */
ended: Array<EndedLink>, 
/**
 * Records that went into this one.
 */
merges: Array<Merge>, };

export type PlaceAdded = { 
/**
 * None when the person closed the dialog.
 */
id: PlaceId | null, };

export type PlaceId = string;

export type PlaceLine = { id: PlaceId, path: string, offComputer: boolean, 
/**
 * The folder is there at this moment.
 */
there: boolean, 
/**
 * How many megabytes are free, where the system says.
 */
freeMb: number | null, last: string | null, tried: string | null, fault: BackupFault | null, copies: number, };

export type Plan = { found: FileFound, 
/**
 * Dates such as 02/11/2019 that a reader in another country would read otherwise: they were read as day/month/year.
 */
ambiguousDates: number, 
/**
 * The headings of the columns that are not used.
 */
unused: Array<string>, counts: Counts, 
/**
 * New, changed and refused rows first, in the order of the file, then unchanged ones; at most 2,000.
 */
rows: Array<PlanRow>, 
/**
 * How many rows are not listed because there are more than 2,000.
 */
rowsNotListed: number, 
/**
 * Pupils of the vault who are not in the file: have they left? At most 2,000.
 */
missing: Array<Missing>, 
/**
 * At most 500.
 */
warnings: Array<Warning>, 
/**
 * Stands for the file, the mapping and the vault as they were; applying asks for it back.
 */
fingerprint: string, };

export type PlanAssets = { token: FileToken, sheet: string | null, headerRow: number | null, 
/**
 * One meaning for each column, in order; none for a column that is not used.
 */
mapping: Array<AssetMeaning | null>, 
/**
 * The series from which what has no tag takes the next one; empty: such a row is refused.
 */
prefix: string, 
/**
 * What it is where the file does not say; empty: such a row is refused.
 */
kind: string, corrections: Array<Correction>, };

export type PlanDisposal = { id: DisposalId, reason: DisposalReason, route: DisposalRoute, recipient: string, contact: string, permit: string, permitCheckedOn: string | null, personalData: Known, 
/**
 * What it is worth now, such as "£120".
 */
worth: string, note: string, };

export type PlanImport = { token: FileToken, sheet: string | null, headerRow: number | null, 
/**
 * One meaning for each column, in order; none for a column that is not used. Empty for a Common Transfer File.
 */
mapping: Array<Meaning | null>, corrections: Array<Correction>, };

export type PlanLine = { asset: AssetGlance, replaceOn: string, why: PlanReason, costPence: number | null, };

export type PlanReason = "life" | "support";

export type PlanRow = { 
/**
 * The row as in the file; the first one where a pupil has several. It is what is accepted or skipped.
 */
row: number, 
/**
 * Further rows of the same pupil.
 */
also: Array<number>, 
/**
 * "Nowak, Mia"; empty when the row has no name.
 */
name: string, outcome: Outcome, 
/**
 * What changes, or what a new pupil's class and contacts will be.
 */
changes: Array<PlannedChange>, 
/**
 * Why the row is refused; empty unless it is.
 */
faults: Array<Fault>, };

export type PlanYear = { 
/**
 * "2027" or "2027–28"; none for what is overdue.
 */
year: string | null, lines: Array<PlanLine>, 
/**
 * What all of it cost, in pence.
 */
costPence: number, 
/**
 * How many have no cost on record: the year will cost more than it says.
 */
withoutCost: number, };

export type PlannedChange = { 
/**
 * The name of the field as in `Fields`, or "class", "leftOn", "relationship", "responsibility", "courtOrder",
 * "livesWith", "place"; "contact" for a contact who is new to the pupil.
 */
field: string, 
/**
 * The contact that it is about; none for the pupil.
 */
contact: string | null, was: string, becomes: string, };

export type Position = { state: State, 
/**
 * The only thing that lists of who may be shown may look at.
 */
countsAsYes: boolean, limits: string, until: string | null, 
/**
 * The row that decided it.
 */
decision: DecisionId | null, };

export type PreparePaper = { paper: Paper, 
/**
 * When forms that go out should be back; none for what the school has settled.
 */
dueOn: string | null, };

export type PreparedPaper = { token: string, title: string, fileName: string, copies: number, 
/**
 * These are forms that go out: printing or saving them records them as issued.
 */
issues: boolean, 
/**
 * When the forms should be back.
 */
dueOn: string | null, 
/**
 * Names that no font can set; printing is refused while there are any.
 */
missingCharacters: Array<string>, };

export type PrintPaper = { token: string, printer: string, };

export type PrinterName = { printer: string, };

export type Printers = { printers: Array<string>, 
/**
 * The window can hand its pages to the system's own print dialog.
 */
dialog: boolean, };

export type Problem = { "code": "locked" } | { "code": "no_vault" } | { "code": "folder_gone" } | { "code": "backups_only" } | { "code": "vault_exists" } | { "code": "wrong_password" } | { "code": "throttled", seconds: number, } | { "code": "keyring_absent" } | { "code": "keyring_locked" } | { "code": "keyring_empty" } | { "code": "keyring_foreign" } | { "code": "keyring_forgets" } | { "code": "wrong_device_code" } | { "code": "wrong_recovery_key" } | { "code": "sheet_not_confirmed" } | { "code": "header_damaged" } | { "code": "database_damaged" } | { "code": "database_missing" } | { "code": "vault_newer", found: number, known: number, } | { "code": "vault_in_use" } | { "code": "read_only" } | { "code": "disk_full" } | { "code": "record_broken", fault: RecordFault, } | { "code": "older_copy", found: number, foundAt: string | null, known: number, knownAt: string, } | { "code": "backup_damaged" } | { "code": "backing_up" } | { "code": "not_allowed" } | { "code": "invalid", field: string, why: Why, } | { "code": "not_found" } | { "code": "changed_meanwhile" } | { "code": "cannot_undo" } | { "code": "said_that_day_too", title: string, } | { "code": "stopped" } | { "code": "unreadable_file", why: FileFault, } | { "code": "file_access" } | { "code": "cannot_be_set", text: string, } | { "code": "printer_refused" } | { "code": "nothing_to_print" } | { "code": "wrong_one_time_code" } | { "code": "code_expired" } | { "code": "no_role" } | { "code": "proof_needed" } | { "code": "last_administrator" } | { "code": "unexpected", detail: string, };

export type ProgressSeen = { done: number, total: number, };

export type Prove = { password: SecretText, };

export type ProvenName = "paper_save" | "import_save_refused" | "keys_sheet_print" | "keys_sheet_save" | "list_save" | "log_in_invite" | "log_in_reset" | "log_in_end" | "role_give" | "role_end" | "code_save" | "key_holders_set" | "audit_save" | "asset_import_save_refused";

export type PupilFact = "upn" | "admission_no" | "legal_forename" | "legal_surname" | "known_forename" | "known_surname" | "full_name" | "born" | "sex" | "year" | "class" | "joined" | "left" | "language";

export type PupilFile = { asAt: string, consents: Array<ConsentHistory>, agreement: AgreementPosition, 
/**
 * Every signature that ever came in, newest first.
 */
signatures: Array<Signature>, consentsIn: string | null, 
/**
 * The forms that came in and still count, the one entered last first.
 */
forms: Array<FormIn>, };

export type PurchaseId = string;

export type Purpose = { id: PurposeId, code: string, title: string, 
/**
 * The heading of its column.
 */
short: string, topic: Topic, answeredBy: AnsweredBy, ownAge: number, period: Period, basis: Basis, activeTo: string | null, wording: WordingId, version: number, text: string, wordingFrom: string, };

export type PurposeId = string;

export type ReadCertificate = { id: DisposalId, text: string, };

export type ReadImport = { token: FileToken, sheet: string | null, 
/**
 * The row of the headings, counted as the file's own program counts rows, from 1.
 */
headerRow: number | null, };

export type ReadyItems = { id: DisposalId, assets: Array<AssetId>, ready: DisposalReadiness, };

export type ReadyLack = "test" | "test_old" | "test_failed" | "recall" | "enrolment" | "licences" | "labels";

export type ReasonFor = "not_encrypted" | "encryption_unknown" | "not_protected" | "not_signed";

export type RecordFault = { "fault": "entry", entry: number, } | { "fault": "table", table: string, entry: number, rows: number, expected: number, } | { "fault": "shape" };

export type RecordLine = { 
/**
 * Its number.
 */
entry: number, at: string, by: UserId, byName: string, 
/**
 * What was asked for; the window has the words.
 */
request: string, 
/**
 * What was done, in plain words that name nobody.
 */
facts: string, 
/**
 * On which record, as far as it is still there and the reader may see it.
 */
about: About | null, 
/**
 * Whether anything in the vault is other than before.
 */
changed: boolean, };

export type RecordName = "school_set" | "class_save" | "person_add" | "person_edit" | "person_end" | "contact_link" | "contact_unlink" | "image_never_set" | "person_merge" | "person_unmerge" | "people_differ" | "purpose_reword" | "purpose_add" | "purpose_retire" | "purpose_bring_back" | "forms_enter" | "forms_take_back" | "forms_correct" | "consents_withdraw" | "consents_resolve" | "decisions_take_back" | "import_undo" | "backup_place_set" | "backup_place_end" | "backup_keep" | "role_give" | "key_holders_set" | "room_save" | "asset_edit" | "asset_stand" | "asset_take_back" | "assets_add" | "assets_change" | "assets_undo" | "own_field_save" | "own_value_set" | "asset_add" | "stock_check_begin" | "stock_check_scan" | "stock_check_no_tag" | "stock_check_sheet" | "stock_check_undo" | "stock_check_move" | "stock_check_close" | "stock_check_give_up" | "labels_keep" | "software_save" | "software_retire" | "licence_save" | "licence_buy" | "licence_take_back" | "software_install" | "software_uninstall" | "contract_save" | "notice_see" | "authorisation_ask" | "authorisation_decide" | "log_enter" | "log_add" | "log_calendar_set" | "loan_scan" | "loan_many" | "loan_scan_undo" | "loan_note_out" | "loan_return" | "loan_note_in" | "loan_return_undo" | "loan_extend" | "loans_sign" | "care_test" | "care_tests_take_back" | "care_work" | "care_repair" | "care_repair_back" | "care_loss" | "care_loss_add" | "care_found" | "care_move" | "care_move_take_back" | "care_give" | "care_hand_back" | "asset_import_undo" | "disposal_begin" | "disposal_plan" | "disposal_scan" | "disposal_take_out" | "disposal_authorise" | "disposal_refuse" | "disposal_reopen" | "disposal_clear" | "disposal_clear_take_back" | "disposal_medium_add" | "disposal_no_media" | "disposal_guarantee" | "disposal_ready" | "disposal_hand_over" | "disposal_certificate" | "disposal_certificate_take_back" | "disposal_explain" | "disposal_close" | "disposal_give_up" | "disposal_rules_set" | "after_crash" | "anchor_missing" | "asset_import_apply" | "audit_save" | "audit_verify" | "backup_drill" | "backup_made" | "backup_place_add" | "backup_thinned" | "came_in" | "clock_behind" | "demo_equipment" | "code_print" | "code_save" | "demo_forms" | "demo_people" | "demo_returns" | "door_choose_password" | "door_key_holders" | "door_recover" | "door_sheet_print" | "door_sheet_save" | "first_log_in" | "forms_start" | "import_apply" | "import_save_refused" | "list_save" | "keys_administrator" | "keys_data_key_renewed" | "keys_device_code" | "keys_device_renewed" | "keys_repair" | "keys_sheet_renewed" | "lock" | "lock_after_set" | "log_in_end" | "log_in_invite" | "log_in_reset" | "log_in_sweep" | "older_copy_used" | "paper_print" | "paper_print_by_system" | "paper_save" | "password_change" | "prove_refused" | "role_end" | "search_mended" | "unlock" | "unlock_refused" | "vault_made" | "vault_migrated" | "vault_restored";

export type RecordPage = { lines: Array<RecordLine>, 
/**
 * Where the next page begins; none when this is the last.
 */
next: number | null, 
/**
 * How many entries the whole record has.
 */
entries: number, 
/**
 * Everybody who has a log-in or had one.
 */
doers: Array<Doer>, 
/**
 * What the lines shown are narrowed to, by name.
 */
about: About | null, };

export type RecordTest = { 
/**
 * The tag as it was scanned or typed.
 */
tag: string, kind: TestKind, on: string, byWhom: string, result: TestResult, label: string, note: string, next: NextTest, };

export type RecordVerified = { 
/**
 * Where the record and the vault first disagree; none when everything is as it should be.
 */
fault: RecordFault | null, 
/**
 * How many entries were read.
 */
entries: number, 
/**
 * How many rows were checked against them.
 */
rows: number, };

export type RecordWork = { asset: AssetId, kind: WorkKind, on: string, byWhom: string, 
/**
 * What was found, or which patch was put on.
 */
what: string, };

export type Recover = { recoveryKey: SecretText, 
/**
 * Whose password is replaced; nobody for the only person of the vault, or for a new administrator.
 */
person: string | null, 
/**
 * The name of a new administrator.
 */
newAdministrator: string | null, password: SecretText, };

export type RecoveryKeyTyped = { recoveryKey: SecretText, };

export type RefusedAssets = { plan: PlanAssets, reasons: Array<RefusedBecause>, 
/**
 * The heading of the column with the reasons.
 */
heading: string, };

export type RefusedBecause = { row: number, text: string, };

export type RefusedRows = { plan: PlanImport, reasons: Array<RefusedBecause>, 
/**
 * The heading of the column with the reasons, such as "Why it was refused".
 */
heading: string, };

export type Remark = { "remark": "anchor_missing" } | { "remark": "anchor_unreadable" } | { "remark": "older_copy_used" } | { "remark": "clock_behind", newest: string, } | { "remark": "after_crash" };

export type Renew = "sheet" | "device" | "data_key";

export type Renewed = { 
/**
 * Why the new device secret could not be put into this computer's password store, if it could not.
 */
keyring: Problem | null, };

export type Repair = { id: RepairId, asset: AssetId, fault: string, who: string, sentOn: string, was: AssetStanding, backOn: string | null, outcome: RepairOutcome | null, costPence: number | null, note: string, };

export type RepairId = string;

export type RepairOutcome = "mended" | "no_fault" | "not_mended" | "beyond_repair";

export type ReplacementPlan = { 
/**
 * By year; what should have been replaced before this year stands in one of its own, before the others.
 */
years: Array<PlanYear>, 
/**
 * How much equipment says neither how long it is to serve nor how long it is supported.
 */
unplanned: number, };

export type ReportLine = { asset: AssetGlance, keeper: string, funding: string, boughtOn: string | null, costPence: number | null, 
/**
 * What it stands under; empty where the group has no name, such as no room.
 */
group: string, why: ReportWhy, 
/**
 * The day that it is about.
 */
on: string | null, };

export type ReportLoss = { asset: AssetId, kind: LossKind, 
/**
 * The day on which it happened, or on which it was last seen.
 */
on: string, place: string, circumstances: string, reportedBy: string, reportedOn: string, 
/**
 * What the police call it; empty where there is none yet.
 */
crimeRef: string, holdsData: Known, 
/**
 * Which data lies on it.
 */
data: string, 
/**
 * As it was confirmed by whoever reports it; the register's own word is kept beside it.
 */
encrypted: Known, 
/**
 * The answer to the breach question; may be left out only where nothing says that data lies on it.
 */
breach: Breach | null, };

export type ReportPage = { lines: Array<ReportLine>, 
/**
 * What all of it cost, in pence.
 */
costPence: number, 
/**
 * How many have no cost on record.
 */
withoutCost: number, };

export type ReportWhy = "listed" | "no_room" | "no_keeper" | "neither" | "keeper_left" | "not_encrypted" | "encryption_unknown" | "never_seen" | "last_seen" | "test_failed" | "test_overdue" | "test_never" | "test_soon" | "warranty_ends" | "support_ends" | "life_ends" | "lost" | "stolen" | "sent";

export type Resolve = { pupil: PersonId, purpose: PurposeId, answer: Answer, limits: string, 
/**
 * Who of the school decided.
 */
decidedBy: string, reason: string, };

export type Responsibility = "yes" | "no" | "unknown";

export type RestoreAnswer = { done: boolean, 
/**
 * Nothing was done yet: each of these needs an express yes.
 */
asks: Array<Asks>, 
/**
 * What the folder of the old vault is called now.
 */
keptAs: string | null, 
/**
 * Why the device secret could not be put into this computer's keyring, if it could not.
 */
keyring: Problem | null, 
/**
 * The last entries of both records.
 */
oldEntries: number | null, newEntries: number, };

export type RestoreAtDoor = { recoveryKey: SecretText | null, name: string | null, password: SecretText | null, deviceCode: SecretText | null, 
/**
 * What the last answer asked was answered with yes.
 */
agreed: Array<Asks>, };

export type RestoreHere = { password: SecretText, 
/**
 * Where the backup was made under other keys than today's.
 */
recoveryKey: SecretText | null, agreed: Array<Asks>, };

export type RetirePurpose = { purpose: PurposeId, 
/**
 * The last day on which it is asked about; none takes the retiring back, until that day is over.
 */
activeTo: string | null, };

export type RetireTitle = { id: TitleId, on: string | null, };

export type RetiredPurpose = { purpose: Purpose, 
/**
 * The last day on which it was asked about.
 */
lastOn: string, 
/**
 * From when it is asked about again, where that is settled.
 */
againOn: string | null, };

export type ReturnId = string;

export type ReturnOutcome = { "is": "returned", item: LoanItem, to: LentTo, reference: string, 
/**
 * What went out and is not here.
 */
missing: Array<string>, 
/**
 * How many days late it is.
 */
late: number, 
/**
 * How many things of the same loan are still out.
 */
stillOut: number, } | { "is": "data_question", to: LentTo, since: string, loan: LoanId, } | { "is": "never_lent", standing: AssetStanding, } | { "is": "unknown_tag" } | { "is": "not_a_tag" };

export type ReturnScan = { scanned: string, 
/**
 * The day it came back; today if not given.
 */
on: string | null, state: CameBack, };

export type ReturnScanned = { tag: string, what: string, 
/**
 * What belongs in the box, to tick what came.
 */
belongs: Array<string>, outcome: ReturnOutcome, };

export type ReturnedAgreement = { 
/**
 * None: the one for the pupil's year.
 */
form: Form | null, parts: Array<SignedPart>, reference: string, };

export type ReturnedConsents = { ticked: Array<Ticked>, giver: Giver, method: Method, signedOn: string, 
/**
 * The reference on the paper, if it was typed.
 */
reference: string, };

export type RewordPurpose = { purpose: PurposeId, text: string, fromOn: string, };

export type Role = "administrator" | "office" | "head" | "dsl" | "deputy_dsl" | "online_safety_lead" | "network_manager" | "governor" | "log_only";

export type RoleFor = { role: Role, fromOn: string, 
/**
 * The last day; none until further notice.
 */
toOn: string | null, 
/**
 * Whose role it is, where somebody stands in for somebody else for a time.
 */
deputyFor: UserId | null, };

export type RoleHeld = { id: HeldId, role: Role, fromOn: string, toOn: string | null, 
/**
 * The name of whom the person stands in for.
 */
deputyFor: string | null, endedOn: string | null, standing: RoleStanding, };

export type RoleStanding = "to_come" | "held" | "past";

export type Room = { id: RoomId, name: string, assets: number, endedOn: string | null, };

export type RoomChecked = { room: RoomId, name: string, 
/**
 * How much equipment stands in it.
 */
assets: number, 
/**
 * None: never.
 */
checkedOn: string | null, isDue: boolean, 
/**
 * It is being counted in a check that is still open.
 */
beingCounted: boolean, };

export type RoomFound = { id: RoomId, name: string, };

export type RoomId = string;

export type RoundDone = { carried: Array<Carried>, };

export type RoundSeen = { running: boolean, done: number, total: number, };

export type SaveClass = { id: ClassId | null, name: string, year: string, endedOn: string | null, };

export type SaveContract = { id: ContractId | null, fields: ContractFields, 
/**
 * As written, such as "£1,234.50"; empty where it is not known.
 */
value: string, };

export type SaveLicence = { id: LicenceId | null, title: TitleId, fields: LicenceFields, };

export type SaveList = { list: LeavingList, format: ListFormat, };

export type SaveOwnField = { id: AssetFieldId | null, name: string, kind: OwnKind, endedOn: string | null, };

export type SaveRecord = { wanted: ListRecord, 
/**
 * The headings of the six columns: entry, moment, person, what was done, on whom, details.
 */
headings: Array<string>, 
/**
 * What each request is called.
 */
words: { [key in string]: string }, };

export type SaveRoom = { id: RoomId | null, name: string, endedOn: string | null, };

export type SaveTitle = { id: TitleId | null, fields: TitleFields, };

export type ScanForDisposal = { id: DisposalId, scanned: string, };

export type ScanTag = { stockCheck: StockCheckId, 
/**
 * Where one stands; none for what stands in no room.
 */
room: RoomId | null, tag: string, remark: string, 
/**
 * Who holds the scanner, or walked with the printed sheet, where that is not whoever is logged in.
 */
countedBy: string, 
/**
 * The day of the walk; none for today.
 */
countedOn: string | null, };

export type Scanned = { 
/**
 * The tag as it stands on the label; for what is unknown, what was scanned.
 */
tag: string, asset: AssetId | null, 
/**
 * What it is, in a few words.
 */
what: string, encrypted: Known, outcome: LendOutcome, };

export type ScannedTag = { tag: string, };

export type School = { name: string, address: string, phone: string, email: string, 
/**
 * To whom forms go back, such as "the school office".
 */
returnTo: string, 
/**
 * Within how many days a form should come back.
 */
returnDays: number, 
/**
 * When a consent for a school year ends.
 */
yearEnds: YearEnd, 
/**
 * Whom families may ask about their data, such as "the data protection officer, 01234 567890".
 */
privacyContact: string, };

export type Search = { text: string, };

export type SecretText = string;

export type SeeNotice = { about: NoticeAbout, 
/**
 * The day that it was about: another end brings another notice.
 */
forDay: string, 
/**
 * It stays away until that day.
 */
until: string, };

export type SendToRepair = { asset: AssetId, fault: string, who: string, on: string, };

export type Session = { person: PersonName, 
/**
 * The roles that the person holds today.
 */
roles: Array<Role>, 
/**
 * What those roles may do: the window shows nothing else.
 */
may: Array<Need>, school: string, today: string, demo: boolean, 
/**
 * After how many minutes without a touch the window locks.
 */
lockAfterMinutes: number, 
/**
 * What the door wanted said, once.
 */
words: Array<string>, };

export type SetField = { 
/**
 * Its name as in `AssetFields`; "standing" for how it stands; empty for a field of the school's own.
 */
field: string, 
/**
 * The field of the school's own that is meant.
 */
own: AssetFieldId | null, 
/**
 * As typed; empty means "not known".
 */
value: string, };

export type SetImageNever = { pupil: PersonId, set: boolean, };

export type SetKeyHolders = { holders: Array<HolderNamed>, };

export type SetLogCalendar = { log: LogKind, every: Every, 
/**
 * May lie ahead, so that a holiday can be left out: "never" from its first day, and again from its last.
 */
from: string, };

export type SetOwnValue = { asset: AssetId, field: AssetFieldId, value: string, };

export type SetPlace = { id: PlaceId, offComputer: boolean, };

export type Shared = "name_and_birthday" | "name_and_email" | "name_and_mobile" | "name";

export type SheetConfirmed = { 
/**
 * The key holders have to be named before the vault opens.
 */
keyHolders: boolean, };

export type SheetMade = { sheet: SheetToConfirm, };

export type SheetState = "in" | "out" | "missing" | "not_valid";

export type SheetToConfirm = { 
/**
 * The two groups of the recovery key to type back, counted from 1.
 */
ask: [number, number], 
/**
 * The first eight characters of the vault's id, to tell two sheets apart.
 */
vault: string, school: string, madeOn: string, 
/**
 * Eight groups of five.
 */
recoveryKey: Array<string>, 
/**
 * Thirteen groups of five.
 */
deviceCode: Array<string>, 
/**
 * The sealed recovery slot, for a QR code: with the recovery key it opens the data even if the header is lost.
 */
qr: string, };

export type SignLoans = { loans: Array<LoanId>, 
/**
 * The day on the paper; none takes back a signature that was entered by mistake.
 */
signedOn: string | null, };

export type Signature = { id: SignatureId, pupil: PersonId, code: Form, version: number, formVersion: FormVersionId, formReturn: ReturnId, reference: string, part: Part, signer: PersonId | null, signerName: string, relationship: string, standing: Standing, method: SigningMethod, onBehalfReason: string, supportingAdult: string, signedOn: string, receivedOn: string, 
/**
 * Taken back because it was entered by mistake.
 */
takenBack: boolean, enteredBy: string, };

export type SignatureId = string;

export type SignedPart = { part: Part, by: Giver, method: SigningMethod, signedOn: string, onBehalfReason: string, supportingAdult: string, };

export type Signer = { id: PersonId, name: string, relationship: string, responsibility: Responsibility, courtOrder: boolean, };

export type SigningMethod = "signed" | "mark" | "witnessed";

export type Since = "details" | "contacts" | "classes" | "never_photograph" | "answers" | "signatures" | "forms";

export type SoftwareDue = { why: SoftwareWhy, title: TitleId | null, licence: LicenceId | null, contract: ContractId | null, 
/**
 * The name of the software, or the contract's supplier and what it is for.
 */
about: string, 
/**
 * The end, or the last day for notice.
 */
day: string | null, 
/**
 * How many are missing, or stand where nobody is any more.
 */
count: number, };

export type SoftwareLine = { id: TitleId, fields: TitleFields, 
/**
 * The kinds of its licences.
 */
kinds: Array<LicenceKind>, position: LicencePosition, 
/**
 * What ends, the next first; a licence that has been renewed ends when its last purchase does.
 */
endings: Array<LicenceEnding>, 
/**
 * An online service that holds data of people, or may, whose data protection nobody has checked, nor said why not (R31).
 */
unchecked: boolean, 
/**
 * On equipment that is lost or stolen, or with people who have left.
 */
gone: number, retiredOn: string | null, };

export type SoftwareList = { asAt: string, titles: Array<SoftwareLine>, };

export type SoftwarePaper = "register" | "position" | "installations" | "contracts" | "authorisations" | "leave_form";

export type SoftwareTitle = { id: TitleId, fields: TitleFields, madeOn: string, retiredOn: string | null, };

export type SoftwareUser = { id: PersonId, name: string, kind: Kind, className: string, };

export type SoftwareWhy = "short" | "licence_ends" | "notice" | "contract_ends" | "unchecked" | "gone";

export type StaffFact = "title" | "forename" | "surname" | "full_name" | "job" | "email" | "mobile" | "phone" | "started" | "ended";

export type StandAsset = { id: AssetId, standing: AssetStanding, note: string, };

export type Standing = "holds" | "declared" | "lacks" | "limited_by_court" | "own" | "named_person";

export type State = "not_asked" | "asked" | "no_reply" | "left_blank" | "given" | "refused" | "withdrawn" | "disputed" | "invalid" | "pupil_to_answer" | "expired" | "suspended" | "left";

export type Step = "corrected" | "released" | "refused" | "put_back" | "ended" | "struck";

export type StockCheckClosed = { totals: StockCheckTotals, };

export type StockCheckId = string;

export type StockCheckLine = { id: StockCheckId, whole: boolean, note: string, 
/**
 * The names of its rooms.
 */
rooms: Array<string>, begunOn: string, begunBy: string, closedOn: string | null, givenUp: boolean, totals: StockCheckTotals, };

export type StockCheckPage = { id: StockCheckId, whole: boolean, note: string, begunOn: string, begunBy: string, closedOn: string | null, closedBy: string, countedBy: string, secondCounter: string, 
/**
 * The second did not count, but looked on.
 */
lookedOn: boolean, 
/**
 * Why nobody but a keeper of the register counted.
 */
aloneBecause: string, 
/**
 * Why it was given up.
 */
givenUp: string, totals: StockCheckTotals, rooms: Array<StockCheckRoom>, elsewhere: Array<FoundElsewhere>, odd: Array<OddFind>, last: Array<LastScan>, };

export type StockCheckRoom = { 
/**
 * None for what stands in no room.
 */
room: RoomId | null, name: string, expected: number, found: number, elsewhere: number, missing: number, };

export type StockCheckTotals = { expected: number, found: number, 
/**
 * Expected in one room and found in another.
 */
elsewhere: number, missing: number, 
/**
 * With borrowers when the check began, and so looked for in no room.
 */
lent: number, 
/**
 * Seen though it was not expected: of a room that was not counted, on loan, or added since.
 */
besides: number, 
/**
 * Tags that the register does not know.
 */
unknown: number, noTag: number, 
/**
 * Here, though the register says that it is disposed of.
 */
disposed: number, 
/**
 * Here, though the register says that it is lost or stolen.
 */
lost: number, 
/**
 * Moves that were confirmed.
 */
moved: number, 
/**
 * The days of the first and the last scan.
 */
firstOn: string | null, lastOn: string | null, };

export type StockChecks = { 
/**
 * The latest first; those still open before all.
 */
checks: Array<StockCheckLine>, 
/**
 * Every room with equipment in it: the one that has waited longest first.
 */
rooms: Array<RoomChecked>, due: DueStockChecks, };

export type StockCountId = string;

export type StockOutcome = "found" | "elsewhere" | "again" | "unknown" | "no_tag" | "disposed" | "lost" | "not_seen";

export type StockPaper = { "kind": "roomSheets", stockCheck: StockCheckId, 
/**
 * Only these rooms; none means all of the check.
 */
rooms: Array<RoomId>, } | { "kind": "missing", stockCheck: StockCheckId, } | { "kind": "certificate", stockCheck: StockCheckId, } | { "kind": "labels", which: WhichAssets, choice: LabelChoice, } | { "kind": "labelTest", layout: LabelLayout, };

export type StockRoomLine = { asset: AssetId, tag: string, what: string, serial: string, 
/**
 * The last that was said of it.
 */
outcome: StockOutcome | null, remark: string, };

export type StockSheetEntered = { seen: number, notSeen: number, 
/**
 * Lines that said nothing new.
 */
asBefore: number, };

export type StockSheetLine = { asset: AssetId, tick: StockTick, remark: string, };

export type StockTick = "seen" | "not_seen";

export type SuggestPassword = { school: string, name: string, };

export type SuggestedPassword = { words: string, };

export type TagSeries = { prefix: string, 
/**
 * The next tag as it will be given, such as "LT-0148".
 */
next: string, };

export type TakeBackAsset = { id: AssetId, };

export type TakeBackCertificate = { id: DisposalId, 
/**
 * The step that entered it.
 */
certificate: string, reason: string, };

export type TakeBackClearing = { id: DisposalId, medium: MediumId, reason: string, };

export type TakeBackDecisions = { decisions: Array<DecisionId>, };

export type TakeBackForms = { returns: Array<ReturnId>, };

export type TakeBackMove = { asset: AssetId, id: string, };

export type TakeBackTests = { tests: Array<TestId>, };

export type TakeOutOfDisposal = { id: DisposalId, asset: AssetId, reason: string, };

export type Taker = { id: PersonId, name: string, kind: Kind, className: string, };

export type TestId = string;

export type TestKind = "electrical" | "visual" | "safety" | "installation" | "virus";

export type TestLine = { asset: AssetGlance, standing: TestStanding, byWhom: string, label: string, };

export type TestResult = "passed" | "failed";

export type TestStanding = { kind: TestKind, state: TestState, lastOn: string | null, nextDueOn: string | null, };

export type TestState = "failed" | "overdue" | "never" | "soon" | "in_order" | "no_next";

export type Tested = { id: TestId, asset: AssetGlance, };

export type Ticked = { purpose: PurposeId, answer: Answer, 
/**
 * What a Yes is limited to, such as "first name only".
 */
limits: string, };

export type TitleFields = { name: string, publisher: string, version: string, 
/**
 * What it is for.
 */
purpose: string, 
/**
 * Who answers for it.
 */
owner: string, 
/**
 * It runs at somebody else's place.
 */
online: boolean, personalData: Known, 
/**
 * The data-protection check or impact assessment, and its day.
 */
checkRef: string, checkedOn: string | null, 
/**
 * Why no check is needed: plainly none, instead of silence (R31).
 */
checkNone: string, 
/**
 * From which age the service may be used by its own terms.
 */
ageLimit: number | null, 
/**
 * The year groups that use it.
 */
phases: string, note: string, };

export type TitleId = string;

export type TitlePage = { title: SoftwareTitle, position: LicencePosition, licences: Array<LicencePage>, 
/**
 * Where it is, and where it was.
 */
installed: Array<Installation>, authorisations: Array<Authorisation>, };

export type Today = { today: string, pupils: number, staff: number, agreementsComplete: number, 
/**
 * Pupils whose consent sheet has come in, signed by somebody who may decide, and whose answers have not all ended.
 */
consentsIn: number, 
/**
 * Pupils with a consent that ends within thirty days.
 */
endingSoon: number, firstEnd: string | null, 
/**
 * Pupils about whom those who may decide differ.
 */
disputed: Array<DuePupil>, 
/**
 * Answered only by somebody who may not decide.
 */
invalid: Array<DuePupil>, 
/**
 * Withdrawn in the last fourteen days: something may have to be taken down.
 */
withdrawn: Array<DuePupil>, 
/**
 * Forms that were due back and have not come, by class.
 */
overdue: number, classes: Array<ClassProgress>, 
/**
 * Pupils who are in no class.
 */
withoutClass: number, };

export type Topic = "images" | "internet";

export type TwoPeople = { first: PersonId, second: PersonId, 
/**
 * False takes it back.
 */
different: boolean, };

export type UndoAssets = { id: AssetBatchId, };

export type UndoCount = { stockCheck: StockCheckId, 
/**
 * None: the last thing that whoever asks has counted.
 */
count: StockCountId | null, };

export type UndoImport = { id: ImportId, };

export type Uninstall = { id: InstallationId, 
/**
 * The first day on which it is no longer there; none puts it back.
 */
on: string | null, };

export type UnlinkContact = { pupil: PersonId, contact: PersonId, };

export type Unlock = { person: string | null, password: SecretText, deviceCode: SecretText | null, 
/**
 * Put the device secret back into this machine's keyring.
 */
remember: boolean, 
/**
 * Use an older copy of the vault nevertheless; only an administrator may.
 */
useOlder: boolean, };

export type Unmerge = { id: MergeId, };

export type UserId = string;

export type Warning = { "warning": "maybe_lost_zeros", heading: string, rows: Array<number>, } | { "warning": "not_understood", row: number, heading: string, text: string, } | { "warning": "odd_upn", row: number, text: string, } | { "warning": "contact_without_name", row: number, } | { "warning": "has_left", row: number, name: string, on: string, } | { "warning": "name_only", row: number, name: string, } | { "warning": "contact_differs", row: number, name: string, field: string, } | { "warning": "contact_ended", row: number, name: string, on: string, };

export type WasteNote = "transfer" | "consignment";

export type WayIn = { "kind": "password" } | { "kind": "code", until: string, } | { "kind": "code_expired", until: string, } | { "kind": "none" } | { "kind": "ended" };

export type Welcome = { 
/**
 * Wrong passwords since the last right one.
 */
wrongBefore: number, 
/**
 * The header was damaged and was put right from its spare copy.
 */
headerFromSpare: boolean, 
/**
 * Why the device secret could not be put into the keyring, if it could not.
 */
keyring: Problem | null, 
/**
 * A new recovery sheet has to be confirmed first.
 */
sheet: boolean, 
/**
 * A one-time code was typed: a password has to be chosen first.
 */
choose: boolean, 
/**
 * What else there is to know.
 */
remarks: Array<Remark>, };

export type WhichAssets = { "by": "chosen", assets: Array<AssetId>, } | { "by": "room", room: RoomId, } | { "by": "series", from: string, to: string, } | { "by": "addedOn", day: string, };

export type Why = { "why": "missing" } | { "why": "too_long", most: number, } | { "why": "too_short", least: number, } | { "why": "too_common" } | { "why": "not_a_day" } | { "why": "in_the_future" } | { "why": "too_early" } | { "why": "not_understood" } | { "why": "taken" } | { "why": "has_left" } | { "why": "does_not_fit" } | { "why": "unclear_amount" } | { "why": "below_nought" } | { "why": "on_loan" } | { "why": "disposed" } | { "why": "somebody_else" } | { "why": "not_fit_for_medium" } | { "why": "looks_like_key" };

export type WhyDue = "calendar" | "put_back" | "close" | "review" | "decide";

export type WithLeaver = { asset: AssetGlance, leftOn: string, };

export type Withdraw = { pupil: PersonId, purposes: Array<PurposeId>, giver: Giver, method: Method, receivedOn: string, 
/**
 * What they asked for, in the office's words, or nothing.
 */
reason: string, };

export type WordingId = string;

export type WordingVersion = { id: WordingId, version: number, text: string, fromOn: string, madeBy: string, };

export type WorkKind = "inspection" | "patch";

export type YearBegins = "january" | "april" | "september";

export type YearEnd = "summer" | "autumn" | "twelve_months";

export type YearFigure = { 
/**
 * Empty for pupils whose year group is not known.
 */
year: string, pupils: Count, };

export type Api = {
  door_status: { input: Nothing; output: DoorStatus };
  door_create: { input: BeginVault; output: SheetMade };
  door_folder_open: { input: Nothing; output: FolderChosen };
  door_folder_own: { input: Nothing; output: Nothing };
  door_folder_place: { input: Nothing; output: FolderChosen };
  door_sheet: { input: Nothing; output: SheetMade };
  door_sheet_print: { input: PrinterName; output: Nothing };
  door_sheet_save: { input: Nothing; output: PaperDone };
  door_confirm_sheet: { input: ConfirmSheet; output: SheetConfirmed };
  door_key_holders: { input: SetKeyHolders; output: Nothing };
  door_unlock: { input: Unlock; output: Welcome };
  door_choose_password: { input: ChoosePassword; output: Nothing };
  door_recover: { input: Recover; output: SheetMade };
  door_recover_people: { input: RecoveryKeyTyped; output: Array<PersonName> };
  door_code_people: { input: DeviceCodeTyped; output: Array<PersonName> };
  door_suggest_password: { input: SuggestPassword; output: SuggestedPassword };
  door_check_password: { input: CheckPassword; output: PasswordChecked };
  printers: { input: Nothing; output: Printers };
  lock: { input: LockNow; output: Nothing };
  enter: { input: ComeIn; output: CameIn };
  alive: { input: Nothing; output: Nothing };
  lock_after_set: { input: LockAfter; output: Nothing };
  progress: { input: Nothing; output: ProgressSeen };
  progress_stop: { input: Nothing; output: Nothing };
  session: { input: Nothing; output: Session };
  today: { input: Nothing; output: Today };
  search: { input: Search; output: Found };
  school_get: { input: Nothing; output: School };
  school_set: { input: School; output: Nothing };
  classes_list: { input: Nothing; output: Array<Class> };
  class_save: { input: SaveClass; output: Made };
  people_list: { input: ListPeople; output: People };
  person_open: { input: OfPerson; output: PersonPage };
  person_add: { input: AddPerson; output: Made };
  person_edit: { input: EditPerson; output: Nothing };
  person_end: { input: EndPerson; output: Nothing };
  contact_link: { input: LinkContact; output: Nothing };
  contact_unlink: { input: UnlinkContact; output: Nothing };
  image_never_set: { input: SetImageNever; output: Nothing };
  duplicates_list: { input: Nothing; output: Array<Pair> };
  person_merge: { input: MergePeople; output: Made };
  person_unmerge: { input: Unmerge; output: Nothing };
  people_differ: { input: TwoPeople; output: Nothing };
  purposes_list: { input: Nothing; output: Array<Purpose> };
  purpose_wordings: { input: OfPurpose; output: Array<WordingVersion> };
  purpose_reword: { input: RewordPurpose; output: Made };
  purpose_add: { input: AddPurpose; output: Made };
  purpose_retire: { input: RetirePurpose; output: Nothing };
  purposes_retired: { input: Nothing; output: Array<RetiredPurpose> };
  purpose_bring_back: { input: BringBackPurpose; output: Nothing };
  class_grid: { input: OpenGrid; output: ClassGrid };
  pupil_file: { input: OpenConsents; output: PupilFile };
  forms_enter: { input: EnterForms; output: Entered };
  forms_take_back: { input: TakeBackForms; output: Nothing };
  forms_correct: { input: CorrectForms; output: Entered };
  consents_withdraw: { input: Withdraw; output: DecisionsMade };
  consents_resolve: { input: Resolve; output: DecisionsMade };
  decisions_take_back: { input: TakeBackDecisions; output: Nothing };
  agreements_list: { input: ListAgreements; output: AgreementsList };
  form_find: { input: Search; output: FoundForm | null };
  forms_list: { input: Nothing; output: Array<FormVersion> };
  paper_prepare: { input: PreparePaper; output: PreparedPaper };
  paper_pdf: { input: PaperToken; output: PaperPdf };
  paper_print: { input: PrintPaper; output: PaperDone };
  paper_print_by_system: { input: PaperToken; output: PaperDone };
  paper_save: { input: PaperToken; output: PaperDone };
  paper_put_away: { input: PaperToken; output: Nothing };
  import_pick: { input: Nothing; output: FilePicked | null };
  import_read: { input: ReadImport; output: ImportSource };
  import_plan: { input: PlanImport; output: Plan };
  import_apply: { input: ApplyImport; output: ImportDone };
  import_save_refused: { input: RefusedRows; output: PaperDone };
  import_undo: { input: UndoImport; output: ImportUndone };
  imports_list: { input: Nothing; output: Imports };
  draft_keep: { input: KeepDraft; output: Nothing };
  draft_open: { input: OfPage; output: Draft | null };
  draft_drop: { input: OfPage; output: Nothing };
  keys_overview: { input: Nothing; output: KeysOverview };
  keys_device_code: { input: PasswordAgain; output: DeviceCodeView };
  keys_repair: { input: Nothing; output: Nothing };
  keys_begin: { input: BeginRenewal; output: SheetToConfirm };
  keys_sheet_print: { input: PrinterName; output: Nothing };
  keys_sheet_save: { input: Nothing; output: PaperDone };
  keys_confirm: { input: ConfirmSheet; output: Renewed };
  keys_put_away: { input: Nothing; output: Nothing };
  list_save: { input: SaveList; output: PaperDone };
  backup_standing: { input: Nothing; output: BackupStanding };
  backup_daily: { input: Nothing; output: RoundDone };
  backup_progress: { input: Nothing; output: RoundSeen };
  backups_page: { input: Nothing; output: BackupsPage };
  backup_now: { input: Nothing; output: RoundDone };
  backup_stop: { input: Nothing; output: Nothing };
  backup_choose: { input: ChooseBackup; output: BackupFile | null };
  backup_drill: { input: DrillBackup; output: DrillDone };
  backup_place_add: { input: AddPlace; output: PlaceAdded };
  backup_place_set: { input: SetPlace; output: Nothing };
  backup_place_end: { input: OfPlace; output: Nothing };
  backup_keep: { input: KeepBackups; output: Nothing };
  backup_restore: { input: RestoreHere; output: RestoreAnswer };
  door_restore_pick: { input: Nothing; output: BackupFile | null };
  door_restore: { input: RestoreAtDoor; output: RestoreAnswer };
  prove: { input: Prove; output: Nothing };
  password_change: { input: ChangePassword; output: Nothing };
  log_ins_list: { input: ListLogIns; output: LogIns };
  log_in_invite: { input: InvitePerson; output: CodeShown };
  log_in_reset: { input: OfLogIn; output: CodeShown };
  log_in_end: { input: OfLogIn; output: Nothing };
  role_give: { input: GiveRole; output: Nothing };
  role_end: { input: EndRole; output: Nothing };
  code_print: { input: PrinterName; output: Nothing };
  code_save: { input: Nothing; output: PaperDone };
  code_put_away: { input: Nothing; output: Nothing };
  key_holders_list: { input: Nothing; output: Array<KeyHolder> };
  key_holders_set: { input: SetKeyHolders; output: Nothing };
  figures: { input: Nothing; output: Figures };
  audit_list: { input: ListRecord; output: RecordPage };
  audit_save: { input: SaveRecord; output: PaperDone };
  audit_verify: { input: Nothing; output: RecordVerified };
  rooms_list: { input: Nothing; output: Array<Room> };
  room_save: { input: SaveRoom; output: Made };
  tag_series: { input: Nothing; output: Array<TagSeries> };
  keepers_list: { input: Nothing; output: Array<Keeper> };
  assets_list: { input: ListAssets; output: Array<AssetRow> };
  assets_find: { input: FindAssets; output: Array<FoundAsset> };
  asset_open: { input: OfAsset; output: AssetPage };
  asset_edit: { input: EditAsset; output: Nothing };
  asset_stand: { input: StandAsset; output: Nothing };
  asset_take_back: { input: TakeBackAsset; output: Nothing };
  assets_add_check: { input: AddAsset; output: Nothing };
  assets_add: { input: AddMany; output: AddedMany };
  assets_preview: { input: ChangeMany; output: ChangedMany };
  assets_change: { input: ChangeMany; output: ChangedMany };
  assets_batches: { input: Nothing; output: Array<PastBatch> };
  assets_undo: { input: OfBatch; output: Nothing };
  own_fields_list: { input: Nothing; output: Array<OwnField> };
  own_field_save: { input: SaveOwnField; output: Made };
  own_value_set: { input: SetOwnValue; output: Nothing };
  asset_add: { input: AddAsset; output: Made };
  stock_checks_list: { input: Nothing; output: StockChecks };
  stock_check_open: { input: OfStockCheck; output: StockCheckPage };
  stock_check_room: { input: OfStockCheckRoom; output: Array<StockRoomLine> };
  stock_check_missing: { input: OfStockCheck; output: Array<MissingAsset> };
  stock_check_counters: { input: OfStockCheck; output: Counters };
  stock_check_begin: { input: BeginStockCheck; output: Made };
  stock_check_scan: { input: ScanTag; output: Counted };
  stock_check_no_tag: { input: CountWithoutTag; output: Made };
  stock_check_sheet: { input: EnterStockSheet; output: StockSheetEntered };
  stock_check_undo: { input: UndoCount; output: CountUndone };
  stock_check_move: { input: ConfirmMoves; output: MovesConfirmed };
  stock_check_close: { input: CloseStockCheck; output: StockCheckClosed };
  stock_check_give_up: { input: GiveUpStockCheck; output: Nothing };
  stock_checks_due: { input: Nothing; output: DueStockChecks };
  labels_page: { input: Nothing; output: LabelsPage };
  labels_pick: { input: WhichAssets; output: Array<LabelledAsset> };
  labels_keep: { input: LabelChoice; output: Nothing };
  software_list: { input: ListSoftware; output: SoftwareList };
  software_open: { input: OpenTitle; output: TitlePage };
  software_due: { input: Nothing; output: Array<SoftwareDue> };
  software_people: { input: FindSoftwareUser; output: Array<SoftwareUser> };
  software_save: { input: SaveTitle; output: Made };
  software_retire: { input: RetireTitle; output: Nothing };
  licence_save: { input: SaveLicence; output: Made };
  licence_buy: { input: BuyLicence; output: Made };
  licence_take_back: { input: OfPurchase; output: Nothing };
  software_install: { input: Install; output: Made };
  software_uninstall: { input: Uninstall; output: Nothing };
  contracts_list: { input: ListContracts; output: Array<Contract> };
  contract_save: { input: SaveContract; output: Made };
  notice_see: { input: SeeNotice; output: Nothing };
  authorisations_list: { input: Nothing; output: Array<Authorisation> };
  authorisation_ask: { input: AskAuthorisation; output: Made };
  authorisation_decide: { input: DecideAuthorisation; output: Nothing };
  logs_overview: { input: Nothing; output: Array<LogOverview> };
  logs_list: { input: ListLog; output: LogPage };
  logs_due: { input: Nothing; output: Array<LogDue> };
  log_enter: { input: EnterLog; output: Made };
  log_add: { input: AddToLog; output: Nothing };
  log_calendar_set: { input: SetLogCalendar; output: Nothing };
  borrowers_find: { input: FindBorrowers; output: BorrowersFound };
  class_borrowers: { input: OfClass; output: Array<ClassBorrower> };
  loan_scan: { input: LendScan; output: Scanned };
  loan_many_look: { input: LendMany; output: Array<Scanned> };
  loan_many: { input: LendMany; output: ManyLent };
  loan_scan_undo: { input: OfLoanItem; output: Nothing };
  loan_note_out: { input: NoteOut; output: Nothing };
  loan_return: { input: ReturnScan; output: ReturnScanned };
  loan_note_in: { input: NoteIn; output: Nothing };
  loan_return_undo: { input: OfLoanItem; output: Nothing };
  loan_extend: { input: ExtendLoan; output: Nothing };
  loans_sign: { input: SignLoans; output: Nothing };
  loans_list: { input: ListLoans; output: Loans };
  loan_open: { input: OfLoan; output: LoanPage };
  person_held: { input: OfPerson; output: Held };
  loans_due: { input: Nothing; output: LoansDue };
  care_open: { input: CareOf; output: Care };
  care_scan: { input: ScannedTag; output: AssetGlance };
  care_takers: { input: FindTaker; output: Array<Taker> };
  care_tests: { input: ListTests; output: Array<TestLine> };
  care_due: { input: Nothing; output: CareDue };
  care_plan: { input: AskPlan; output: ReplacementPlan };
  care_report: { input: AssetReport; output: ReportPage };
  care_test: { input: RecordTest; output: Tested };
  care_tests_take_back: { input: TakeBackTests; output: Nothing };
  care_work: { input: RecordWork; output: Nothing };
  care_repair: { input: SendToRepair; output: Made };
  care_repair_back: { input: BackFromRepair; output: Nothing };
  care_loss: { input: ReportLoss; output: Made };
  care_loss_add: { input: AddToLoss; output: Nothing };
  care_found: { input: FoundAgain; output: Nothing };
  care_move: { input: MoveAssets; output: Moved };
  care_move_take_back: { input: TakeBackMove; output: Nothing };
  care_give: { input: GiveAsset; output: Nothing };
  care_hand_back: { input: HandBack; output: Nothing };
  asset_import_pick: { input: Nothing; output: FilePicked | null };
  asset_import_read: { input: ReadImport; output: AssetSource };
  asset_import_plan: { input: PlanAssets; output: AssetPlan };
  asset_import_apply: { input: ApplyAssets; output: AssetImportDone };
  asset_import_save_refused: { input: RefusedAssets; output: PaperDone };
  asset_import_undo: { input: UndoAssets; output: AssetImportUndone };
  asset_imports: { input: Nothing; output: Array<PastAssetImport> };
  disposals_list: { input: Nothing; output: Array<DisposalLine> };
  disposals_due: { input: Nothing; output: DisposalsDue };
  disposals_year: { input: DisposalYear; output: DisposalsOfYear };
  disposal_open: { input: OfDisposal; output: DisposalPage };
  disposal_begin: { input: Nothing; output: Made };
  disposal_plan: { input: PlanDisposal; output: Nothing };
  disposal_scan: { input: ScanForDisposal; output: DisposalScan };
  disposal_take_out: { input: TakeOutOfDisposal; output: Nothing };
  disposal_authorise: { input: AuthoriseDisposal; output: Nothing };
  disposal_refuse: { input: DisposalReasoned; output: Nothing };
  disposal_reopen: { input: DisposalReasoned; output: Nothing };
  disposal_clear: { input: ClearMedia; output: Nothing };
  disposal_clear_take_back: { input: TakeBackClearing; output: Nothing };
  disposal_medium_add: { input: AddDisposalMedium; output: Made };
  disposal_no_media: { input: ConfirmNoMedia; output: Nothing };
  disposal_guarantee: { input: KeepGuarantee; output: Nothing };
  disposal_ready: { input: ReadyItems; output: Nothing };
  disposal_hand_over: { input: HandOverDisposal; output: Nothing };
  disposal_certificate_read: { input: ReadCertificate; output: CertificateRead };
  disposal_certificate_pick: { input: Nothing; output: FileText | null };
  disposal_certificate: { input: KeepCertificate; output: Nothing };
  disposal_certificate_take_back: { input: TakeBackCertificate; output: Nothing };
  disposal_explain: { input: ExplainUnmatched; output: Nothing };
  disposal_close: { input: OfDisposal; output: Nothing };
  disposal_give_up: { input: DisposalReasoned; output: Nothing };
  disposal_rules: { input: Nothing; output: DisposalRulesInForce };
  disposal_rules_set: { input: DisposalRules; output: Nothing };
};

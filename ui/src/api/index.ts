// Generated from the core by its test `the_windows_types_are_fresh`; never edited by hand.

export type About = { "kind": "person", id: string, name: string, } | { "kind": "class", id: string, name: string, } | { "kind": "purpose", id: string, title: string, } | { "kind": "log_in", id: string, name: string, } | { "kind": "batch", id: string, } | { "kind": "import", id: string, } | { "kind": "gone", id: string, };

export type AddAsset = { 
/**
 * The tag on its label; none to take the next one of `prefix`.
 */
tag: string | null, prefix: string | null, 
/**
 * In stock, in use, or ordered.
 */
standing: AssetStanding, fields: AssetFields, media: Array<NewMedium>, accessories: Array<string>, };

export type AddPerson = { kind: Kind, fields: Fields, classId: ClassId | null, };

export type AddPlace = { offComputer: boolean, };

export type AddPurpose = { title: string, short: string, topic: Topic, answeredBy: AnsweredBy, ownAge: number, period: Period, basis: Basis, text: string, };

export type AddToLoss = { loss: LossId, on: string, entry: NewLossEntry, };

export type AgreementLine = { pupil: PersonId, registerName: string, className: string, issuedOn: string | null, dueOn: string | null, agreement: AgreementPosition, };

export type AgreementPosition = { code: Form, state: AgreementState, version: number | null, signedOn: string | null, 
/**
 * The parts that are still to be signed.
 */
lacks: Array<Part>, formReturn: ReturnId | null, };

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

export type AskPlan = { yearBegins: YearBegins, };

export type Asks = "other_school" | "older" | "cannot_compare";

export type AssetBatchId = string;

export type AssetChange = { 
/**
 * Its name as in `AssetFields`.
 */
field: string, was: string, becomes: string, };

export type AssetColumn = { heading: string, samples: Array<string>, meaning: AssetFact | null, };

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
rows: Array<number>, };

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
id: AssetBatchId | null, added: number, changed: number, unchanged: number, refused: number, skipped: number, };

export type AssetImportUndone = { removed: number, restored: number, };

export type AssetMove = { on: string, from: string, to: string, authorisedBy: string, note: string, };

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
 * Dates that a reader in another country would read otherwise: they were read as day/month/year.
 */
ambiguousDates: number, 
/**
 * New, changed and refused rows first, in the order of the file; at most 2,000.
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

export type AssetRefusal = "nothing_named" | "no_kind" | "no_tag" | "not_a_tag" | "tag_twice" | "serial_twice" | "contradicts" | "serial_of_a_drive" | "disposed" | "unknown_status" | "status_gone" | "unclear_amount" | "below_nought" | "not_a_date" | "date_too_early" | "not_yes_no" | "not_a_number" | "not_a_drive" | "not_an_ownership" | "spoilt" | "several_values" | "too_long" | "quantity_with_tag" | "keeper_unknown" | "warranty_not_counted" | "standing_kept" | "loan_becomes_use";

export type AssetReport = { "report": "by_room" } | { "report": "by_keeper" } | { "report": "by_age" } | { "report": "by_cost" } | { "report": "by_funding" } | { "report": "nowhere" } | { "report": "unencrypted" } | { "report": "not_seen" } | { "report": "tests_due" } | { "report": "ending" } | { "report": "assistive" } | { "report": "replacement", yearBegins: YearBegins, };

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
remembered: boolean, };

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
 * Whole days without a copy off this computer.
 */
daysWithout: number, level: BackupLevel, 
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

export type BeginRenewal = { what: Renew, password: SecretText, };

export type BeginVault = { school: string, name: string, password: SecretText, };

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

export type CareDue = { tests: Array<TestLine>, warranties: Array<Ending>, support: Array<Ending>, repairs: Array<LongRepair>, losses: Array<OpenLoss>, };

export type Carried = { place: PlaceId, path: string, 
/**
 * Why no copy was made there; nothing when one was.
 */
fault: BackupFault | null, };

export type Change = { at: string, by: string, field: string, was: string, became: string, };

export type ChangePassword = { old: SecretText, new: SecretText, };

export type CheckPassword = { school: string, name: string, password: SecretText, };

export type ChooseBackup = { copy: CopyNamed | null, };

export type ChoosePassword = { password: SecretText, };

export type Class = { id: ClassId, name: string, year: string, pupils: number, endedOn: string | null, };

export type ClassGrid = { class: ClassId | null, className: string, asAt: string, purposes: Array<Purpose>, lines: Array<GridLine>, };

export type ClassId = string;

export type ClassProgress = { class: ClassId, name: string, pupils: number, agreements: number, consents: number, 
/**
 * Both forms are in.
 */
both: number, };

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

export type CopyLine = { place: PlaceId, path: string, fileName: string, generation: number, madeAt: string, pupils: number, entries: number, bytes: number, 
/**
 * Written from here and read again.
 */
verified: boolean, };

export type CopyNamed = { place: PlaceId, fileName: string, };

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
folder: string, demo: boolean, 
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

export type DuePupil = { pupil: PersonId, name: string, className: string, titles: Array<string>, since: string | null, };

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

export type Entered = { returns: Array<ReturnId>, notices: Array<Notice>, };

export type EquipmentList = { "what": "register" } | { "what": "snipe_it" } | { "what": "report", of: AssetReport, };

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

export type FileToken = string;

export type FindTaker = { text: string, };

export type FirstRow = { row: number, cells: Array<string>, };

export type Form = "a1" | "a2" | "c1";

export type FormChoice = "agreement" | "a1" | "a2" | "c1";

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

export type FoundForm = { reference: string, code: Form, issuedOn: string, 
/**
 * Whom it is about; none for a blank form.
 */
pupil: PersonId | null, name: string, class: ClassId | null, className: string, };

export type FoundPerson = { id: PersonId, kind: Kind, name: string, className: string, left: boolean, };

export type GiveAsset = { asset: AssetId, person: PersonId, on: string, note: string, };

export type GiveRole = { logIn: UserId, given: RoleFor, };

export type Giver = { "kind": "contact", id: PersonId, } | { "kind": "other", name: string, relationship: string, statesResponsibility: boolean, } | { "kind": "pupil" };

export type GiverKind = "contact" | "pupil" | "staff";

export type GridLine = { pupil: PersonId, name: string, registerName: string, born: string | null, 
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
 * Something has still to come in from this pupil: the sheet or the agreement.
 */
missing: boolean, agreement: AgreementPosition, 
/**
 * In the order of the grid's purposes.
 */
cells: Array<Position>, contacts: Array<Signer>, };

export type HandBack = { asset: AssetId, on: string, note: string, };

export type HeldId = string;

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

export type InvitePerson = { name: string, roles: Array<RoleFor>, };

export type KeepBackups = { months: number, };

export type KeepDraft = { 
/**
 * The page, and the record on it: `people/new`, `person/0198…`. Never a name.
 */
page: string, 
/**
 * JSON, as the page understands it.
 */
body: string, };

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

export type LastDrill = { at: string, by: string, copyMadeAt: string, withSheet: boolean, };

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
contacts: boolean, } | { "kind": "notSigned", class: ClassId | null, } | { "kind": "classConsents", class: ClassId, asAt: string | null, } | { "kind": "imports" } | { "kind": "equipment", list: EquipmentList, };

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

export type ListFormat = "xlsx" | "csv";

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

export type ListTests = { 
/**
 * Only what is failed, overdue, never tested or due soon.
 */
onlyDue: boolean, };

export type LockAfter = { minutes: number, };

export type LockNow = { itself: boolean, };

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

export type Made = { id: string, };

export type Meaning = { "of": "pupil", what: PupilFact, } | { "of": "contact", number: number, what: ContactFact, } | { "of": "staff", what: StaffFact, };

export type MediumKind = "hdd" | "ssd" | "flash" | "tape" | "phone" | "other";

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

export type MoveAssets = { 
/**
 * The tags as they were scanned or typed.
 */
tags: Array<string>, room: RoomId, 
/**
 * Who allowed it.
 */
authorisedBy: string, on: string, note: string, };

export type Moved = { moved: Array<AssetId>, 
/**
 * How many stood there already.
 */
there: number, };

export type Need = "logged_in" | "look" | "figures" | "keep_people" | "enter_forms" | "print" | "settle" | "log_ins" | "read_audit" | "back_up" | "set_backups" | "secrets" | "never_photograph" | "see_inventory" | "keep_inventory" | "lend" | "authorise_disposal" | "see_logs" | "keep_logs";

export type NewLossEntry = { "kind": "breach", breach: Breach, } | { "kind": "crime", reference: string, } | { "kind": "charge", pence: number, to: string, } | { "kind": "note", text: string, };

export type NewMedium = { kind: MediumKind, serial: string, sizeGb: number | null, };

export type NextTest = { "due": "on", day: string, } | { "due": "none" };

export type Nothing = Record<string, never>;

export type Notice = { "kind": "signer_may_not_decide", name: string, } | { "kind": "responsibility_declared", name: string, } | { "kind": "disputed", title: string, };

export type OfAsset = { asset: AssetId, };

export type OfLogIn = { logIn: UserId, };

export type OfPage = { page: string, };

export type OfPerson = { id: PersonId, };

export type OfPlace = { id: PlaceId, };

export type OfPurpose = { id: PurposeId, };

export type OpenConsents = { pupil: PersonId, asAt: string | null, };

export type OpenGrid = { 
/**
 * None for the pupils who are in no class.
 */
class: ClassId | null, asAt: string | null, };

export type OpenLoss = { loss: LossId, asset: AssetGlance, on: string, 
/**
 * The moment from which the school knew: a breach that has to be reported is reported within 72 hours.
 */
knownAt: string, breach: BreachState, };

export type Outcome = "new" | "changed" | "unchanged" | "refused";

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
purposes: Array<PurposeId>, } | { "kind": "notSigned", class: ClassId | null, } | { "kind": "signedRecord", pupil: PersonId, formReturn: ReturnId, } | { "kind": "consentRecord", pupil: PersonId, asAt: string | null, } | { "kind": "equipmentReport", of: AssetReport, };

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
mapping: Array<AssetFact | null>, 
/**
 * The series from which what has no tag takes the next one; empty: such a row is refused.
 */
prefix: string, 
/**
 * What it is where the file does not say; empty: such a row is refused.
 */
kind: string, };

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

export type PreparePaper = { paper: Paper, };

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

export type Problem = { "code": "locked" } | { "code": "no_vault" } | { "code": "vault_exists" } | { "code": "wrong_password" } | { "code": "throttled", seconds: number, } | { "code": "keyring_absent" } | { "code": "keyring_locked" } | { "code": "keyring_empty" } | { "code": "keyring_foreign" } | { "code": "keyring_forgets" } | { "code": "wrong_device_code" } | { "code": "wrong_recovery_key" } | { "code": "sheet_not_confirmed" } | { "code": "header_damaged" } | { "code": "database_damaged" } | { "code": "database_missing" } | { "code": "vault_newer", found: number, known: number, } | { "code": "vault_in_use" } | { "code": "read_only" } | { "code": "disk_full" } | { "code": "record_broken", fault: RecordFault, } | { "code": "older_copy", found: number, foundAt: string | null, known: number, knownAt: string, } | { "code": "backup_damaged" } | { "code": "backing_up" } | { "code": "not_allowed" } | { "code": "invalid", field: string, why: Why, } | { "code": "not_found" } | { "code": "changed_meanwhile" } | { "code": "cannot_undo" } | { "code": "stopped" } | { "code": "unreadable_file", why: FileFault, } | { "code": "file_access" } | { "code": "cannot_be_set", text: string, } | { "code": "printer_refused" } | { "code": "nothing_to_print" } | { "code": "wrong_one_time_code" } | { "code": "code_expired" } | { "code": "no_role" } | { "code": "proof_needed" } | { "code": "last_administrator" } | { "code": "unexpected", detail: string, };

export type ProgressSeen = { done: number, total: number, };

export type Prove = { password: SecretText, };

export type PupilFact = "upn" | "admission_no" | "legal_forename" | "legal_surname" | "known_forename" | "known_surname" | "full_name" | "born" | "sex" | "year" | "class" | "joined" | "left";

export type PupilFile = { asAt: string, consents: Array<ConsentHistory>, agreement: AgreementPosition, 
/**
 * Every signature that ever came in, newest first.
 */
signatures: Array<Signature>, consentsIn: string | null, };

export type Purpose = { id: PurposeId, code: string, title: string, 
/**
 * The heading of its column.
 */
short: string, topic: Topic, answeredBy: AnsweredBy, ownAge: number, period: Period, basis: Basis, activeTo: string | null, wording: WordingId, version: number, text: string, wordingFrom: string, };

export type PurposeId = string;

export type ReadImport = { token: FileToken, sheet: string | null, 
/**
 * The row of the headings, counted as the file's own program counts rows, from 1.
 */
headerRow: number | null, };

export type RecordFault = { "fault": "entry", entry: number, } | { "fault": "table", table: string, rows: number, expected: number, } | { "fault": "shape" };

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

export type RecordName = "school_set" | "class_save" | "person_add" | "person_edit" | "person_end" | "contact_link" | "contact_unlink" | "image_never_set" | "person_merge" | "person_unmerge" | "people_differ" | "purpose_reword" | "purpose_add" | "purpose_retire" | "purpose_bring_back" | "forms_enter" | "forms_take_back" | "consents_withdraw" | "consents_resolve" | "decisions_take_back" | "room_save" | "asset_add" | "care_test" | "care_tests_take_back" | "care_work" | "care_repair" | "care_repair_back" | "care_loss" | "care_loss_add" | "care_found" | "care_move" | "care_give" | "care_hand_back" | "asset_import_undo" | "import_undo" | "backup_place_set" | "backup_place_end" | "backup_keep" | "role_give" | "key_holders_set" | "after_crash" | "anchor_missing" | "asset_import_apply" | "audit_save" | "audit_verify" | "backup_drill" | "backup_made" | "backup_place_add" | "backup_thinned" | "came_in" | "clock_behind" | "demo_forms" | "demo_people" | "demo_returns" | "door_choose_password" | "door_key_holders" | "door_recover" | "door_sheet_print" | "door_sheet_save" | "first_log_in" | "forms_start" | "import_apply" | "import_save_refused" | "list_save" | "keys_administrator" | "keys_data_key_renewed" | "keys_device_code" | "keys_device_renewed" | "keys_repair" | "keys_sheet_renewed" | "lock" | "lock_after_set" | "log_in_end" | "log_in_invite" | "log_in_reset" | "log_in_sweep" | "older_copy_used" | "paper_print" | "paper_print_by_system" | "paper_save" | "password_change" | "role_end" | "search_mended" | "unlock" | "unlock_refused" | "vault_made" | "vault_migrated" | "vault_restored";

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

export type ReportWhy = "listed" | "no_room" | "no_keeper" | "neither" | "not_encrypted" | "encryption_unknown" | "never_seen" | "last_seen" | "test_failed" | "test_overdue" | "test_never" | "test_soon" | "warranty_ends" | "support_ends" | "life_ends";

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

export type RoomId = string;

export type RoundDone = { carried: Array<Carried>, };

export type RoundSeen = { running: boolean, done: number, total: number, };

export type SaveClass = { id: ClassId | null, name: string, year: string, endedOn: string | null, };

export type SaveList = { list: LeavingList, format: ListFormat, };

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

export type SetImageNever = { pupil: PersonId, set: boolean, };

export type SetKeyHolders = { holders: Array<HolderNamed>, };

export type SetPlace = { id: PlaceId, offComputer: boolean, };

export type Shared = "name_and_birthday" | "name_and_email" | "name_and_mobile" | "name";

export type SheetConfirmed = { 
/**
 * The key holders have to be named before the vault opens.
 */
keyHolders: boolean, };

export type SheetMade = { sheet: SheetToConfirm, };

export type SheetState = "in" | "out" | "missing";

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

export type StaffFact = "title" | "forename" | "surname" | "full_name" | "job" | "email" | "mobile" | "phone" | "started" | "ended";

export type Standing = "holds" | "declared" | "lacks" | "limited_by_court" | "own" | "named_person";

export type State = "not_asked" | "asked" | "no_reply" | "given" | "refused" | "withdrawn" | "disputed" | "invalid" | "pupil_to_answer" | "expired" | "suspended" | "left";

export type SuggestedPassword = { words: string, };

export type TagSeries = { prefix: string, 
/**
 * The next tag as it will be given, such as "LT-0148".
 */
next: string, };

export type TakeBackDecisions = { decisions: Array<DecisionId>, };

export type TakeBackForms = { returns: Array<ReturnId>, };

export type TakeBackTests = { tests: Array<TestId>, };

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

export type Today = { today: string, pupils: number, staff: number, agreementsComplete: number, 
/**
 * Pupils whose consent sheet has come in and whose answers have not all ended.
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

export type UndoImport = { id: ImportId, };

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

export type Why = { "why": "missing" } | { "why": "too_long", most: number, } | { "why": "too_short", least: number, } | { "why": "too_common" } | { "why": "not_a_day" } | { "why": "in_the_future" } | { "why": "too_early" } | { "why": "not_understood" } | { "why": "taken" } | { "why": "has_left" } | { "why": "does_not_fit" } | { "why": "unclear_amount" } | { "why": "below_nought" } | { "why": "on_loan" } | { "why": "disposed" } | { "why": "somebody_else" } | { "why": "not_fit_for_medium" };

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
  door_suggest_password: { input: Nothing; output: SuggestedPassword };
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
  consents_withdraw: { input: Withdraw; output: DecisionsMade };
  consents_resolve: { input: Resolve; output: DecisionsMade };
  decisions_take_back: { input: TakeBackDecisions; output: Nothing };
  agreements_list: { input: ListAgreements; output: AgreementsList };
  form_find: { input: Search; output: FoundForm | null };
  forms_list: { input: Nothing; output: Array<FormVersion> };
  rooms_list: { input: Nothing; output: Array<Room> };
  room_save: { input: SaveRoom; output: Made };
  tag_series: { input: Nothing; output: Array<TagSeries> };
  asset_add: { input: AddAsset; output: Made };
  care_open: { input: OfAsset; output: Care };
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
  care_give: { input: GiveAsset; output: Nothing };
  care_hand_back: { input: HandBack; output: Nothing };
  asset_import_pick: { input: Nothing; output: FilePicked | null };
  asset_import_read: { input: ReadImport; output: AssetSource };
  asset_import_plan: { input: PlanAssets; output: AssetPlan };
  asset_import_apply: { input: ApplyAssets; output: AssetImportDone };
  asset_import_save_refused: { input: RefusedAssets; output: PaperDone };
  asset_import_undo: { input: UndoAssets; output: AssetImportUndone };
  asset_imports: { input: Nothing; output: Array<PastAssetImport> };
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
};

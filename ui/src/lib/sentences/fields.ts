// Field names in words, and what is said of a field that cannot be taken.
import type { Why } from "../../api";

/** The name of a field in a request → how it is called in a sentence. */
const NAMES: Record<string, string> = {
  school: "the school's name",
  name: "the name",
  password: "the password",
  person: "the person",
  giverName: "the name of who signed",
  reference: "the reference on the paper",
  onBehalfReason: "the reason for signing on behalf",
  supportingAdult: "the adult who supported the pupil",
  decidedBy: "who decided",
  parts: "the signatures",
  consents: "the form",
  deviceCode: "the device code",
  recoveryKey: "the recovery key",
  first: "the first group",
  second: "the second group",
  forename: "the forename",
  surname: "the surname",
  legalForename: "the legal forename",
  legalSurname: "the legal surname",
  preferredForename: "the preferred forename",
  preferredSurname: "the preferred surname",
  knownForename: "the known forename",
  knownSurname: "the known surname",
  born: "the date of birth",
  bornOn: "the date of birth",
  sex: "the sex",
  joinedOn: "the date of joining",
  leftOn: "the date of leaving",
  endedOn: "the last day",
  admissionNo: "the admission number",
  admissionNumber: "the admission number",
  upn: "the UPN",
  year: "the year group",
  class: "the class",
  relationship: "the relationship",
  parentalResponsibility: "parental responsibility",
  email: "the e-mail address",
  mobile: "the mobile number",
  phone: "the other telephone number",
  address: "the address",
  language: "the language",
  job: "the job",
  organisation: "the organisation",
  host: "whom they come to see",
  contact: "the contact",
  givenBy: "who answered",
  signedBy: "who signed",
  signedOn: "the date on the paper",
  receivedOn: "the date it came in",
  withdrawnOn: "the date of withdrawal",
  asAt: "the “as at” date",
  answer: "the answer",
  limits: "the limits",
  method: "how it was answered",
  reason: "the reason",
  purpose: "the purpose",
  title: "the title",
  short: "the heading of the column",
  text: "the wording",
  fromOn: "the first day",
  activeTo: "the last day",
  returnTo: "whom forms go back to",
  privacyContact: "whom families may ask",
  wording: "the wording",
  note: "the note",
  old: "the password you have now",
  new: "the new password",
  role: "the role",
  roles: "the role",
  toOn: "the last day",
  lastDay: "the last day",
  deputyFor: "whom they stand in for",
  logIn: "the log-in",
  holders: "the list of key holders",
  tag: "the tag",
  prefix: "the letters before the number",
  kind: "what it is",
  serial: "the serial number",
  costPence: "the cost",
  cost: "the cost",
  lifeYears: "how many years it should serve",
  warrantyUntil: "the end of the warranty",
  supportUntil: "the end of support",
  accessories: "what belongs in the box",
  media: "the list of drives",
  recipient: "who receives it",
  permit: "the permit, and the day on which it was checked",
  permitCheckedOn: "the day on which the permit was checked",
  route: "the way it goes",
  plan: "why and how it goes",
  items: "the equipment that goes",
  worth: "what it is worth now",
  minute: "the minute of the governors",
  disposal: "the disposal",
  tool: "the tool and its version",
  verifiedBy: "who checked it",
  by: "who did it",
  passed: "the result",
  confirmedBy: "who has looked",
  noMedia: "who has confirmed that there is no drive",
  readiness: "the test and the checks of every item",
  testedOn: "the date of the test",
  tester: "who tested it",
  label: "the label of the test",
  receiptNo: "the number of the receipt",
  acceptsResponsibility: "the acceptance of responsibility",
  carrier: "the carrier’s registration",
  noteKind: "the kind of waste note",
  noteNo: "the number of the waste note",
  trackingId: "the tracking number",
  price: "the price",
  invoiceNo: "the invoice number",
  handedBy: "who handed it over",
  collector: "who took it away",
  vehicle: "the vehicle",
  number: "the number of the certificate",
  supplier: "who made the certificate out",
  dated: "the date on it",
  serials: "the list of serial numbers",
  certificates: "a certificate, or an explanation, for every item",
  limitPence: "the limit",
  testMonths: "the number of months",
  what: "what is explained",
  assets: "the equipment",
  on: "the date",
  name1: "the name of the first key holder",
  name2: "the name of the second key holder",
  keptWhere1: "where the first sheet is kept",
  keptWhere2: "where the second sheet is kept",
};

/** A field's name in words; an unknown one is spelt out from its request name. */
export function nameOfField(field: string): string {
  const last = field.split(".").pop() ?? field;
  return (
    NAMES[last] ??
    `“${last.replace(/_/g, " ").replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}”`
  );
}

type Reasons = { [W in Why["why"]]: (name: string, why: Extract<Why, { why: W }>) => string };

/** One entry for every reason: a missing one does not compile. */
const REASONS: Reasons = {
  missing: (name) => `Please fill in ${name}.`,
  too_long: (name, { most }) =>
    `${capital(name)} may have ${most.toLocaleString("en-GB")} characters at most.`,
  too_short: (name, { least }) => `${capital(name)} needs at least ${least} characters.`,
  too_common: (name) =>
    `${capital(name)} is easy to guess. Try four words that nobody would put together.`,
  not_a_day: (name) => `${capital(name)} is not a day in the calendar. Type it like 3/9/26.`,
  in_the_future: (name) => `${capital(name)} lies in the future. Check the day, month and year.`,
  too_early: (name) => `${capital(name)} comes before the date that it has to follow.`,
  not_understood: (name) =>
    `Signet cannot read ${name} as it is typed. Check it against the paper.`,
  taken: (name) =>
    `${capital(name)} is in use already. Choose another, or open the record that has it.`,
  has_left: () =>
    "This pupil has left the school, so new forms cannot be entered. Check the name on the form.",
  does_not_fit: (name) =>
    `${capital(name)} and the answer do not go together. Check both against the paper.`,
  unclear_amount: (name) =>
    `${capital(name)} is not an amount that can be read in one way only. Type it like 1234.50.`,
  below_nought: (name) => `${capital(name)} cannot be less than nought.`,
  on_loan: () => "This is on loan. Take it back first.",
  disposed: () => "This has been disposed of. It only stays on record.",
  somebody_else: () =>
    "Somebody else has to do this: not the person who asked for it or keeps the register.",
  not_fit_for_medium: () =>
    "This method does not clear this kind of drive. Choose another one for it.",
};

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The sentence to show beside a field. */
export function inField(field: string, why: Why): string {
  const reason = REASONS[why.why] as (name: string, why: Why) => string;
  return reason(nameOfField(field), why);
}

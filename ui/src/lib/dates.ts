// Dates as people type and read them: day, month, year, always in this order. They travel as YYYY-MM-DD.

/** What became of typed text: a date, nothing typed, or a sentence that says why not. */
export type Typed = { iso: string } | { nothing: true } | { sentence: string };

const MONTHS = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
]; // prettier-ignore
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2199;
/** Two figures up to this many years ahead belong to this century; `65` is 1965 in 2026. */
const YEARS_AHEAD = 20;

/** Reads a date as typed. `today` decides "today", missing years (the most recent past) and the century. */
export function readDate(text: string, today: string): Typed {
  const typed = text.trim().toLowerCase().replace(/\s+/g, " ");
  if (typed === "") return { nothing: true };
  if (typed === "today" || typed === "t") return { iso: today };
  if (typed === "yesterday" || typed === "y") return { iso: addDays(today, -1) };

  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return day(Number(iso[3]), Number(iso[2]), Number(iso[1]));

  const parts = split(typed);
  if (!parts)
    return { sentence: `“${text.trim()}” is not a date. Type it like 3/9/26 or 3 Sep 2026.` };
  const { d, m, y } = parts;
  if (y === undefined) return latestPast(d, m, today);
  return day(d, m, y.length === 4 ? Number(y) : century(Number(y), today));
}

function split(typed: string): { d: number; m: number; y?: string } | undefined {
  const figures = /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?$/.exec(typed);
  if (figures) return { d: Number(figures[1]), m: Number(figures[2]), y: figures[3] };
  const run = /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(typed);
  if (run) return { d: Number(run[1]), m: Number(run[2]), y: run[3] };
  const words =
    /^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)?[ .\-/]?(?:of )?([a-z]{3,9})\.?(?:[ .\-/,]+(\d{4}|\d{2}))?$/.exec(
      typed,
    );
  if (!words?.[2]) return undefined;
  const month = monthOf(words[2]);
  return month ? { d: Number(words[1]), m: month, y: words[3] } : undefined;
}

function monthOf(word: string): number | undefined {
  const short = word === "sept" ? "sep" : word;
  const found = MONTHS.findIndex((month) => month.toLowerCase().startsWith(short));
  return found < 0 ? undefined : found + 1;
}

function century(year: number, today: string): number {
  const thisYear = Number(today.slice(0, 4));
  const full = Math.floor(thisYear / 100) * 100 + year;
  return full > thisYear + YEARS_AHEAD ? full - 100 : full;
}

/** The most recent day of this name that is not after today; 29 February looks back to the last leap year. */
function latestPast(d: number, m: number, today: string): Typed {
  const thisYear = Number(today.slice(0, 4));
  for (let year = thisYear; year > thisYear - 9; year -= 1) {
    const found = day(d, m, year);
    if ("iso" in found && found.iso <= today) return found;
  }
  return day(d, m, thisYear);
}

function day(d: number, m: number, y: number): Typed {
  const month = MONTHS[m - 1];
  if (!month)
    return { sentence: `There is no month ${m}. The day comes first: 3/9/26 is 3 September.` };
  if (y < EARLIEST_YEAR || y > LATEST_YEAR)
    return { sentence: `Check the year: ${y} cannot be right.` };
  const last = daysIn(m, y);
  if (d < 1 || d > last) {
    const length = m === 2 ? `February ${y}` : month;
    return {
      sentence: `There is no ${d} ${month}${m === 2 ? ` ${y}` : ""}: ${length} has ${last} days.`,
    };
  }
  return { iso: `${y}-${two(m)}-${two(d)}` };
}

function daysIn(month: number, year: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function two(figure: number): string {
  return String(figure).padStart(2, "0");
}

function parts(iso: string): { y: number; m: number; d: number } {
  const [y, m, d] = iso.slice(0, 10).split("-").map(Number);
  return { y: y ?? 0, m: m ?? 1, d: d ?? 1 };
}

/** "3 September 2026". */
export function showDate(iso: string): string {
  const { y, m, d } = parts(iso);
  return `${d} ${MONTHS[m - 1] ?? ""} ${y}`;
}

/** "3 Sep 2026", where room is short. */
export function showShortDate(iso: string): string {
  const { y, m, d } = parts(iso);
  return `${d} ${(MONTHS[m - 1] ?? "").slice(0, 3)} ${y}`;
}

/** "Thursday 3 September 2026". */
export function showLongDate(iso: string): string {
  const { y, m, d } = parts(iso);
  return `${WEEKDAYS[new Date(Date.UTC(y, m - 1, d)).getUTCDay()] ?? ""} ${showDate(iso)}`;
}

/** When it happened, by this computer's clock: "3 September 2026, 14:05". */
export function momentInWords(at: string): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return "";
  const two = (figure: number) => String(figure).padStart(2, "0");
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${showDate(day)}, ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** The day so many days later, or earlier. */
export function addDays(iso: string, days: number): string {
  const { y, m, d } = parts(iso);
  return new Date(Date.UTC(y, m - 1, d + days)).toISOString().slice(0, 10);
}

/** Whole years between two days: an age. */
export function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5, 10) < from.slice(5, 10) ? years - 1 : years;
}

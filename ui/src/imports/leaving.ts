// The last day of those who are not in the file any more.

/** The end of the school year just past: 31 August, or 31 July where that is nearer. */
export function lastDayOfYear(today: string): string {
  const year = Number(today.slice(0, 4));
  const ends = [`${year}-08-31`, `${year}-07-31`, `${year - 1}-08-31`];
  return ends.find((end) => end <= today) ?? today;
}

// Amounts as people read them. They travel in whole pence.

/** "£1,234.50". */
export const pounds = (pence: number): string =>
  (pence / 100).toLocaleString("en-GB", { style: "currency", currency: "GBP" });

// What is said of a file that cannot be read: one entry for every fault.
import type { FileFault } from "../../api";

export const fileSentences: Record<FileFault, { sentence: string; advice: string }> = {
  picture: {
    sentence: "This file is a picture, whatever its name says.",
    advice:
      "Choose the list that your office system exported: an Excel workbook, or a list saved as text (.csv).",
  },
  document: {
    sentence: "This file is a document, not a list.",
    advice: "Export the list from your office system as CSV or XLSX, and choose that file.",
  },
  old_spreadsheet: {
    sentence: "This is a spreadsheet in the old .xls form.",
    advice: "Open it, save it as .xlsx or .csv, and choose the new file.",
  },
  protected: {
    sentence: "This spreadsheet has a password.",
    advice: "Open it, take the password off under “Save as”, and choose the new file.",
  },
  too_large: {
    sentence: "This file is larger than Signet reads.",
    advice: "Check that it is the right one, or export fewer columns or one year group at a time.",
  },
  empty: {
    sentence: "There is nothing in this file.",
    advice: "Export it again and choose the new file.",
  },
  no_header: {
    sentence: "No row in this file looks like column titles.",
    advice:
      "Export it with column titles such as Surname, Forename and Class, and choose the new file.",
  },
  not_a_table: {
    sentence: "Signet cannot find a list in this file.",
    advice:
      "Choose an Excel workbook, a list saved as text (.csv) or a Common Transfer File from your office system.",
  },
};

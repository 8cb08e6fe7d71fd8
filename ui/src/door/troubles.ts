// What can be done at a door that does not open: steps to follow, beside the sentence of the problem.
import type { Problem } from "../api";

export type Trouble = {
  title: string;
  steps: string[];
  /** A backup put back would help. */
  restore?: true;
  /** The records may lie in another folder. */
  elsewhere?: true;
};

const KEEP = "Do not delete or rename anything in this folder.";
const COPY = "Copy the whole folder to a USB stick or another disk, so that nothing can get worse.";

const TROUBLES: Partial<Record<Problem["code"], Trouble>> = {
  header_damaged: {
    title: "The records cannot be opened",
    restore: true,
    steps: [
      KEEP,
      COPY,
      "Press “Restore from a backup” and choose your latest one. What stands here is kept in a folder of its own.",
      "The recovery sheet of that time opens it, or a password and the device code.",
    ],
  },
  database_damaged: {
    title: "The records cannot be read",
    restore: true,
    steps: [
      KEEP,
      COPY,
      "Press “Restore from a backup” and choose your latest one. What stands here is kept in a folder of its own.",
      "What was entered since that backup is still on the paper forms.",
    ],
  },
  record_broken: {
    title: "The records were changed without Signet",
    restore: true,
    steps: [
      KEEP,
      COPY,
      "Tell the head teacher. Somebody may have changed the file, or the disk may be failing.",
      "Press “Restore from a backup” and choose your latest one. What stands here is kept in a folder of its own.",
      "What was entered since that backup is still on the paper forms.",
    ],
  },
  database_missing: {
    title: "The records are not in their folder",
    restore: true,
    steps: [
      "Look whether “vault.db” was moved, perhaps into the recycle bin or another folder, and put it back.",
      "Press “Try again”.",
      "If it is gone, press “Restore from a backup” and choose your latest one.",
    ],
  },
  folder_gone: {
    title: "The records’ folder is not there",
    elsewhere: true,
    steps: [
      "If the records lie on a server, see that this computer is connected to it. If they lie on a stick, plug it in.",
      "Press “Try again”.",
      "If the folder was moved, press “Choose another folder” and show Signet where it is now.",
    ],
  },
  vault_newer: {
    title: "A newer Signet wrote these records",
    steps: [
      "Ask whoever looks after the computer to install the newest Signet here.",
      "Until then, use the computer where Signet was brought up to date.",
    ],
  },
  vault_in_use: {
    title: "Signet is open already",
    steps: [
      "Look for its window at the edge of the screen, or with Alt Tab.",
      "If the records lie in a shared folder, ask your colleagues who has them open, also under another account of this computer.",
      "Close it there, then press “Try again”.",
    ],
  },
  read_only: {
    title: "Signet may not write here",
    steps: [
      "Ask whoever looks after the computer to allow writing in this folder.",
      "If the records lie on a USB stick, look for a small lock switch on it.",
      "Press “Try again”.",
    ],
  },
  vault_exists: {
    title: "There are records here already",
    steps: [KEEP, "Press “Try again” to open what is there."],
  },
  disk_full: {
    title: "The disk is full",
    steps: [
      "Free some space on this computer: a few hundred megabytes are plenty.",
      "Press “Try again”.",
    ],
  },
};

/** The steps for a problem; one that has none of its own gets the steps that never do harm. */
export function troubleOf(problem: Problem): Trouble {
  return (
    TROUBLES[problem.code] ?? {
      title: "The records cannot be opened",
      steps: [
        KEEP,
        "Close Signet, start it again, and press “Try again”.",
        COPY,
        "Tell whoever helps you with Signet.",
      ],
    }
  );
}

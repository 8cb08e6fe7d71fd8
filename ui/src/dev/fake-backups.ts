// The invented school's backups: a folder here, a stick in the safe, and a network folder that is away.
import type { Api, BackupFile, BackupsPage, CopyLine } from "../api";

type Answers = { [N in keyof Api]?: (input: Api[N]["input"]) => Api[N]["output"] };

const FILE: BackupFile = {
  fileName: "marlbridge-primary-school-20260908T141500Z-000041.sbk",
  madeAt: "2026-09-08T14:15:00Z",
  generation: 41,
  pupils: 420,
  entries: 1312,
};

export function fakeBackups(): Answers {
  const copies: CopyLine[] = ["here", "stick"].flatMap((place) =>
    [0, 1, 2, 3, 4].map((back) => ({
      place,
      path: place === "here" ? "C:\\ProgramData\\Signet\\vault-backups" : "E:\\Signet",
      fileName: `marlbridge-primary-school-2026090${8 - back}T141500Z-0000${41 - back}.sbk`,
      generation: 41 - back,
      madeAt: `2026-09-0${8 - back}T14:15:00Z`,
      pupils: 420 - back,
      entries: 1312 - 40 * back,
      bytes: 2_412_000 - 9000 * back,
      verified: back < 4,
    })),
  );
  const page: BackupsPage = {
    standing: {
      last: "2026-09-08T14:15:00Z",
      lastOff: "2026-09-08T14:15:00Z",
      daysWithout: 0,
      level: "good",
      uncopiedSince: null,
      behind: false,
      failed: true,
      inPlaces: 2,
      drillDue: false,
    },
    places: [
      {
        id: "here",
        path: "C:\\ProgramData\\Signet\\vault-backups",
        offComputer: false,
        there: true,
        freeMb: 184_320,
        last: "2026-09-08T14:15:00Z",
        tried: "2026-09-08T14:15:00Z",
        fault: null,
        copies: 5,
      },
      {
        id: "stick",
        path: "E:\\Signet",
        offComputer: true,
        there: true,
        freeMb: 14_800,
        last: "2026-09-08T14:15:00Z",
        tried: "2026-09-08T14:15:00Z",
        fault: null,
        copies: 5,
      },
      {
        id: "share",
        path: "\\\\school-server\\office\\signet",
        offComputer: true,
        there: false,
        freeMb: null,
        last: "2026-09-01T08:10:00Z",
        tried: "2026-09-08T14:15:00Z",
        fault: "not_there",
        copies: 0,
      },
    ],
    copies: copies.sort((a, b) => b.generation - a.generation),
    months: 12,
    lastDrill: {
      at: "2026-09-02T09:30:00Z",
      by: "Jo Okafor",
      copyMadeAt: "2026-09-01T16:00:00Z",
      withSheet: true,
    },
    running: false,
  };
  const carried = () => page.places.map(({ id, path, fault }) => ({ place: id, path, fault }));
  return {
    backup_standing: () => page.standing,
    backup_daily: () => ({ carried: [] }),
    backup_progress: () => ({ running: true, done: 3, total: 6 }),
    backups_page: () => page,
    backup_now: () => ({ carried: carried() }),
    backup_stop: () => ({}),
    backup_choose: () => FILE,
    backup_drill: ({ recoveryKey }) => ({
      school: "Marlbridge Primary School",
      madeAt: FILE.madeAt,
      generation: 41,
      pupils: 420,
      entries: 1312,
      rows: 18_204,
      tables: { person: 1300, audit: 1312 },
      withSheet: Boolean(recoveryKey),
    }),
    backup_place_add: () => ({ id: "stick" }),
    backup_place_set: ({ id, offComputer }) => {
      const place = page.places.find((one) => one.id === id);
      if (place) place.offComputer = offComputer;
      return {};
    },
    backup_place_end: ({ id }) => {
      page.places = page.places.filter((one) => one.id !== id);
      return {};
    },
    backup_keep: ({ months }) => {
      page.months = months;
      return {};
    },
    backup_restore: ({ agreed }) => ({
      done: agreed.length > 0,
      asks: agreed.length ? [] : ["older"],
      keptAs: agreed.length ? "vault.before-restore-20260908T150000Z" : null,
      keyring: null,
      oldEntries: 1330,
      newEntries: 1312,
    }),
    door_restore_pick: () => FILE,
    door_restore: () => ({
      done: true,
      asks: [],
      keptAs: null,
      keyring: null,
      oldEntries: null,
      newEntries: 1312,
    }),
  };
}

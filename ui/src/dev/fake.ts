// The invented school, in memory: stands in for Rust while pages are built, tested and looked at.
// `?as=…` in the address chooses what stands at the door. Never part of what schools get.
import { carryWith, type RequestName } from "../lib/call";
import { MAY, NEEDS, type Api, type DoorStatus, type Draft, type Problem, type Role } from "../api";
import { fakeLogIns } from "./fake-log-ins";
import { fakeLoans } from "./fake-loans";
import { fakeBackups } from "./fake-backups";
import { fakeAssetImports } from "./fake-asset-imports";
import { fakeCare } from "./fake-care";
import { fakeDisposals } from "./fake-disposals";
import { fakePapers } from "./fake-papers";
import { fakePeople } from "./fake-people";
import { fakeImports } from "./fake-imports";
import { fakePupilFile } from "./fake-pupil-file";
import { fakeInventory } from "./fake-inventory";
import { fakeConsents } from "./fake-consents";
import { PUPILS } from "./forms-school";
import { fakeRecord } from "./fake-record";
import { fakeLogs } from "./fake-logs";
import { fakeKeys } from "./fake-keys";
import { fakeSchool } from "./fake-school";
import { fakeStock } from "./fake-stock";
import { fakeSoftware } from "./fake-software";
import { withToday } from "./fake-today";
import { SCENES } from "./scenes";
import { DEVICE_CODE, PASSWORD, RECOVERY_KEY, sheetFor, TODAY } from "./school";

type Answers = { [N in RequestName]?: (input: Api[N]["input"]) => Api[N]["output"] };

const DELAY_MS = 120;
/** The roles of some scenes; in all others, the administrator. */
const ROLES: Record<string, Role> = {
  office: "office",
  head: "head",
  dsl: "dsl",
  lead: "online_safety_lead",
  network: "network_manager",
  governor: "governor",
  logonly: "log_only",
};
const refuse = (problem: Problem): never => {
  throw problem;
};
const plain = (code: string) => code.toUpperCase().replace(/[^A-Z0-9]/g, "");

/** What a test wants to be told, and how long an answer takes. */
type Watching = {
  delay?: number;
  asked?: (name: RequestName) => void;
  refused?: (name: RequestName) => void;
};

/** Begins with the scene named in the address, or the one given. */
export function begin(
  scene = new URLSearchParams(location.search).get("as") ?? "closed",
  { delay = DELAY_MS, asked, refused }: Watching = {},
  role: Role = ROLES[scene] ?? "administrator",
): void {
  const status: DoorStatus = structuredClone(SCENES[scene] ?? SCENES["closed"]) as DoorStatus;
  const forms = fakeConsents();
  const office: Answers = {
    ...forms,
    ...fakeInventory(),
    ...fakeSchool(),
    ...fakeImports(),
    ...fakeCare(),
    ...fakeAssetImports(),
    ...fakeLogIns(),
    ...fakeRecord(),
    ...fakeStock(),
    ...fakeSoftware(),
    ...fakeLogs(),
    ...fakeDisposals(),
    ...fakeOffice(status, role, scene),
  };
  // The invented people and the invented forms are two lists: each answers for its own pupils and classes.
  const { pupil_file: ofPeople, classes_list: rooms } = office;
  office.pupil_file = (input) =>
    (PUPILS.some(({ id }) => id === input.pupil) ? forms : { pupil_file: ofPeople }).pupil_file?.(
      input,
    ) ?? refuse({ code: "not_found" });
  office.classes_list = () => [...(forms.classes_list?.({}) ?? []), ...(rooms?.({}) ?? [])];
  const answers = {
    ...withToday(office, scene === "none"),
    ...fakePapers(),
    ...fakeKeys(status),
    ...fakeBackups(),
    ...fakeLoans(),
  };
  carryWith(async (name, input) => {
    asked?.(name as RequestName);
    if (delay) await new Promise((done) => setTimeout(done, delay));
    // As in the core, the table decides each request.
    const need = NEEDS[name as RequestName];
    if (need && !MAY[role].includes(need)) {
      refused?.(name as RequestName);
      refuse({ code: "not_allowed" });
    }
    const answer = answers[name as RequestName] as ((input: unknown) => unknown) | undefined;
    if (!answer) refuse({ code: "unexpected", detail: `no such request: ${name}` });
    return structuredClone(await answer?.(input));
  });
}

/** The answers of an office whose door stands as `status` says, and changes it. */
export function fakeOffice(status: DoorStatus, role: Role = "administrator", scene = ""): Answers {
  let wrong = 0;
  let firstRun = false;
  let password = PASSWORD;
  const drafts = new Map<string, Draft>();
  const sheet = () => sheetFor(status.school ?? "School");
  const open = () => {
    status.state = "open";
    status.keyring = "ready";
    return {};
  };

  return {
    ...fakePeople(),
    pupil_file: fakePupilFile,
    door_status: () => status,
    door_create: ({ school, name, password: chosen }) => {
      if (status.state !== "none") refuse({ code: "vault_exists" });
      password = chosen;
      firstRun = true;
      Object.assign(status, {
        school,
        people: [{ id: "p1", name, invited: false }],
        unconfirmedSheet: true,
      });
      open();
      return { sheet: sheet() };
    },
    door_folder_open: () => refuse({ code: "no_vault" }),
    door_folder_own: () => ({}),
    door_folder_place: () => {
      status.folder = "/srv/school/signet";
      return { chosen: true };
    },
    door_sheet: () => ({ sheet: sheet() }),
    door_sheet_print: () => ({}),
    door_sheet_save: () => ({ done: true, fileName: "Signet recovery sheet.pdf" }),
    door_confirm_sheet: ({ first, second }) => {
      const [one, two] = sheet().ask;
      if (plain(first) !== RECOVERY_KEY[one - 1] || plain(second) !== RECOVERY_KEY[two - 1])
        refuse({ code: "sheet_not_confirmed" });
      status.unconfirmedSheet = false;
      status.keyHoldersMissing = firstRun;
      return { keyHolders: firstRun };
    },
    door_key_holders: () => {
      status.keyHoldersMissing = false;
      firstRun = false;
      return {};
    },
    door_choose_password: ({ password: chosen }) => {
      password = chosen;
      status.choosing = null;
      open();
      return {};
    },
    door_unlock: ({ password: typed, deviceCode, useOlder }) => {
      if (status.keyring !== "ready" && plain(deviceCode ?? "") !== DEVICE_CODE.join(""))
        refuse({ code: "wrong_device_code" });
      if (typed !== password) {
        wrong += 1;
        if (wrong >= 3) refuse({ code: "throttled", seconds: 5 * wrong });
        refuse({ code: "wrong_password" });
      }
      wrong = 0;
      if (scene === "tampered")
        refuse({
          code: "record_broken",
          fault: { fault: "table", table: "person", entry: 4211, rows: 418, expected: 420 },
        });
      if (scene === "older" && !useOlder)
        refuse({
          code: "older_copy",
          found: 1180,
          foundAt: "2026-09-01T15:30:00+00:00",
          known: 1240,
          knownAt: "2026-09-08T14:05:00+00:00",
        });
      open();
      const remarks = useOlder ? [{ remark: "older_copy_used" } as const] : [];
      return {
        wrongBefore: 0,
        headerFromSpare: false,
        keyring: null,
        sheet: false,
        choose: false,
        remarks,
      };
    },
    door_code_people: ({ deviceCode }) => {
      if (plain(deviceCode) !== DEVICE_CODE.join("")) refuse({ code: "wrong_device_code" });
      return status.people;
    },
    door_recover_people: ({ recoveryKey }) => {
      if (plain(recoveryKey) !== RECOVERY_KEY.join("")) refuse({ code: "wrong_recovery_key" });
      return status.people;
    },
    door_recover: ({ recoveryKey, password: chosen }) => {
      if (plain(recoveryKey) !== RECOVERY_KEY.join("")) refuse({ code: "wrong_recovery_key" });
      password = chosen;
      status.unconfirmedSheet = true;
      open();
      return { sheet: sheet() };
    },
    door_suggest_password: () => ({ words: "copper lantern meadow thirty" }),
    door_check_password: ({ school, name, password: typed }) => {
      const own = `${school} ${name}`
        .toLowerCase()
        .split(" ")
        .filter((word) => word.length > 3);
      const common =
        /password|qwerty|123456/.test(typed) ||
        own.some((word) => typed.toLowerCase().includes(word));
      return common ? { ok: false, why: { why: "too_common" } } : { ok: true, why: null };
    },
    enter: () => ({ renewed: false }),
    alive: () => ({}),
    lock_after_set: () => ({}),
    draft_keep: ({ page, body }) => {
      drafts.set(page, { body, at: new Date().toISOString() });
      return {};
    },
    draft_open: ({ page }) => drafts.get(page) ?? null,
    draft_drop: ({ page }) => {
      drafts.delete(page);
      return {};
    },
    lock: () => {
      status.state = "closed";
      return {};
    },
    session: () => {
      const person = status.people[0];
      if (status.state !== "open" || !person) return refuse({ code: "locked" });
      return {
        person,
        roles: [role],
        may: MAY[role],
        school: status.school ?? "",
        today: TODAY,
        demo: status.demo,
        lockAfterMinutes: 5,
        words: [],
      };
    },
  };
}

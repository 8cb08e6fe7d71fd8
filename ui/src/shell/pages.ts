// Every page of the window: its address, its name, its place in the sidebar.
import ChartColumn from "@lucide/svelte/icons/chart-column";
import DoorOpen from "@lucide/svelte/icons/door-open";
import DatabaseBackup from "@lucide/svelte/icons/database-backup";
import FilePenLine from "@lucide/svelte/icons/file-pen-line";
import KeyRound from "@lucide/svelte/icons/key-round";
import ListChecks from "@lucide/svelte/icons/list-checks";
import Printer from "@lucide/svelte/icons/printer";
import School from "@lucide/svelte/icons/school";
import ScrollText from "@lucide/svelte/icons/scroll-text";
import ShieldCheck from "@lucide/svelte/icons/shield-check";
import Sun from "@lucide/svelte/icons/sun";
import Upload from "@lucide/svelte/icons/upload";
import UserKey from "@lucide/svelte/icons/user-key";
import Users from "@lucide/svelte/icons/users";
import type { Need } from "../api";
import { EQUIPMENT } from "./pages-equipment";
import type { Page } from "./page";
import AgreementsPage from "../agreements/Page.svelte";
import BackupsPage from "../backups/Page.svelte";
import ConsentsPage from "../consents/Page.svelte";
import DuePage from "../due/Page.svelte";
import FiguresPage from "../figures/Page.svelte";
import ImportPage from "../imports/Page.svelte";
import KeysPage from "../keys/Page.svelte";
import { match } from "../lib/route.svelte";
import LogInsPage from "../log-ins/Page.svelte";
import MePage from "../me/Page.svelte";
import PapersPage from "../papers/Page.svelte";
import DuplicatesPage from "../people/Duplicates.svelte";
import PeoplePage from "../people/Page.svelte";
import PersonPage from "../people/Person.svelte";
import RecordPage from "../record/Page.svelte";
import SafetyPage from "../safety/Page.svelte";
import SchoolPage from "../school/Page.svelte";
import StartPage from "../start/Page.svelte";
import TodayPage from "../today/Page.svelte";
import { waiting } from "../today/waiting.svelte";

/** The first pattern that fits wins, so "/people/import" stands before "/people/:id". */
export const PAGES: Page[] = [
  {
    pattern: "/",
    title: "Today",
    icon: Sun,
    component: TodayPage,
    need: "look",
    also: "start home due missing",
    count: () => waiting.count,
  },
  {
    pattern: "/due",
    title: "Due",
    icon: Sun,
    component: DuePage,
    need: "see_inventory",
    unless: "look",
    also: "today start home equipment loans tests logs overdue",
  },
  {
    pattern: "/figures",
    title: "Figures",
    icon: ChartColumn,
    component: FiguresPage,
    need: "figures",
    unless: "look",
    also: "counts report governors numbers",
  },
  {
    pattern: "/start",
    title: "Your log-in",
    icon: DoorOpen,
    component: StartPage,
    need: "logged_in",
    unless: "figures",
    also: "start home report",
  },
  {
    pattern: "/people",
    title: "People",
    icon: Users,
    component: PeoplePage,
    need: "look",
    also: "pupils parents carers staff governors visitors",
  },
  {
    pattern: "/people/import",
    title: "Import",
    icon: Upload,
    under: "/people",
    component: ImportPage,
    need: "keep_people",
    also: "csv xlsx spreadsheet list ctf",
  },
  {
    pattern: "/people/duplicates",
    title: "Find duplicates",
    component: DuplicatesPage,
    need: "keep_people",
    also: "people twice merge",
  },
  { pattern: "/people/:id", title: "Person", component: PersonPage, need: "look" },
  {
    pattern: "/consents",
    title: "Consents",
    icon: ListChecks,
    component: ConsentsPage,
    need: "look",
    also: "photographs images website returned forms withdraw",
  },
  {
    pattern: "/agreements",
    title: "Agreements",
    icon: FilePenLine,
    component: AgreementsPage,
    need: "look",
    also: "print forms internet signed",
  },
  ...EQUIPMENT,
  {
    pattern: "/papers",
    title: "Print",
    icon: Printer,
    component: PapersPage,
    // Whoever prints labels and loan agreements finds them on their own pages: these are about children.
    need: "look",
    and: "print",
    also: "forms blank lists do not photograph not signed save pdf paper",
  },
  {
    pattern: "/school",
    title: "School settings",
    icon: School,
    foot: true,
    component: SchoolPage,
    need: "settle",
    also: "classes purposes wording address name year end details",
  },
  {
    pattern: "/safety",
    title: "Keeping Signet safe",
    icon: ShieldCheck,
    foot: true,
    component: SafetyPage,
    need: "logged_in",
    also: "settings password recovery sheet backup folder lock",
  },
  {
    pattern: "/backups",
    title: "Backups",
    icon: DatabaseBackup,
    under: "/safety",
    foot: true,
    component: BackupsPage,
    need: "back_up",
    also: "copy restore stick network drill try out lost",
  },
  {
    pattern: "/log-ins",
    title: "People who log in",
    icon: UserKey,
    under: "/safety",
    foot: true,
    component: LogInsPage,
    need: "log_ins",
    also: "log-ins users roles invite password reset one-time code deputy leaver key holders",
  },
  {
    pattern: "/keys",
    title: "Recovery and keys",
    icon: KeyRound,
    under: "/safety",
    foot: true,
    component: KeysPage,
    need: "secrets",
    also: "recovery sheet device code password store stolen laptop leaver new key",
  },
  {
    pattern: "/record",
    title: "Record of changes",
    icon: ScrollText,
    under: "/safety",
    foot: true,
    component: RecordPage,
    need: "read_audit",
    also: "audit history who did what when verify log",
  },
  {
    pattern: "/me",
    title: "Your password",
    component: MePage,
    need: "logged_in",
    also: "change password role me",
  },
];

/** The pages that whoever is logged in may see. */
export const pagesFor = (may: (need: Need) => boolean) => PAGES.filter((page) => sees(page, may));

/**
 * The entries of the sidebar: those that stand by themselves, and the parts of the one that is open. Where the entry that
 * they belong to is not there for this person, the parts stand by themselves.
 */
export function shown(pages: Page[], current: string): Page[] {
  const open = PAGES.find((page) => page.pattern === current);
  const section = open?.under ?? open?.pattern;
  const there = new Set(pages.map((page) => page.pattern));
  return pages.filter(
    (page) => page.icon && (!page.under || page.under === section || !there.has(page.under)),
  );
}

/** Whether a page is there for whoever may do these things. */
export const sees = ({ need, and, unless }: Page, may: (need: Need) => boolean) =>
  may(need) && (!and || may(and)) && !(unless && may(unless));

/** The page at an address, with the named parts of the address; undefined when there is none. */
export function pageAt(path: string): { page: Page; parts: Record<string, string> } | undefined {
  for (const page of PAGES) {
    const parts = match(page.pattern, path);
    if (parts) return { page, parts };
  }
  return undefined;
}

/** The sidebar entry that an address belongs to. */
export function entryOf(path: string): string {
  const exact = pageAt(path)?.page;
  if (exact?.icon) return exact.pattern;
  const top = `/${path.split("/")[1] ?? ""}`;
  return PAGES.some((page) => page.pattern === top) ? top : "/";
}

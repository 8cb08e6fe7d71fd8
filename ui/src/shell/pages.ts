// Every page of the window: its address, its name, its place in the sidebar.
import AppWindow from "@lucide/svelte/icons/app-window";
import ChartColumn from "@lucide/svelte/icons/chart-column";
import ClipboardCheck from "@lucide/svelte/icons/clipboard-check";
import DoorOpen from "@lucide/svelte/icons/door-open";
import DatabaseBackup from "@lucide/svelte/icons/database-backup";
import HandHelping from "@lucide/svelte/icons/hand-helping";
import PackageCheck from "@lucide/svelte/icons/package-check";
import ScanBarcode from "@lucide/svelte/icons/scan-barcode";
import FilePenLine from "@lucide/svelte/icons/file-pen-line";
import FileSignature from "@lucide/svelte/icons/file-signature";
import FileText from "@lucide/svelte/icons/file-text";
import HardDriveUpload from "@lucide/svelte/icons/hard-drive-upload";
import KeyRound from "@lucide/svelte/icons/key-round";
import Laptop from "@lucide/svelte/icons/laptop";
import ListChecks from "@lucide/svelte/icons/list-checks";
import NotebookPen from "@lucide/svelte/icons/notebook-pen";
import Recycle from "@lucide/svelte/icons/recycle";
import Printer from "@lucide/svelte/icons/printer";
import School from "@lucide/svelte/icons/school";
import ScrollText from "@lucide/svelte/icons/scroll-text";
import ShieldCheck from "@lucide/svelte/icons/shield-check";
import Sun from "@lucide/svelte/icons/sun";
import Tags from "@lucide/svelte/icons/tags";
import Upload from "@lucide/svelte/icons/upload";
import UserKey from "@lucide/svelte/icons/user-key";
import Users from "@lucide/svelte/icons/users";
import type { Component } from "svelte";

import type { Need } from "../api";
import AgreementsPage from "../agreements/Page.svelte";
import AssetImportPage from "../asset-imports/Page.svelte";
import BackupsPage from "../backups/Page.svelte";
import TestsPage from "../care/TestsPage.svelte";
import ConsentsPage from "../consents/Page.svelte";
import DisposalPage from "../disposals/One.svelte";
import DisposalsPage from "../disposals/Page.svelte";
import FiguresPage from "../figures/Page.svelte";
import ImportPage from "../imports/Page.svelte";
import AddManyAssetsPage from "../inventory/AddMany.svelte";
import AssetPage from "../inventory/Asset.svelte";
import InventoryPage from "../inventory/Page.svelte";
import RoomsPage from "../inventory/Rooms.svelte";
import KeysPage from "../keys/Page.svelte";
import LabelsPage from "../labels/Page.svelte";
import LendPage from "../loans/Lend.svelte";
import LoansPage from "../loans/Page.svelte";
import ReturnPage from "../loans/Return.svelte";
import { match } from "../lib/route.svelte";
import LogInsPage from "../log-ins/Page.svelte";
import LogsPage from "../logs/Page.svelte";
import MePage from "../me/Page.svelte";
import PapersPage from "../papers/Page.svelte";
import DuplicatesPage from "../people/Duplicates.svelte";
import PeoplePage from "../people/Page.svelte";
import PersonPage from "../people/Person.svelte";
import ReportsPage from "../reports/Page.svelte";
import RecordPage from "../record/Page.svelte";
import SafetyPage from "../safety/Page.svelte";
import SchoolPage from "../school/Page.svelte";
import type { Icon } from "../shared/icon";
import ContractsPage from "../software/Contracts.svelte";
import LeavePage from "../software/Leave.svelte";
import SoftwarePage from "../software/Page.svelte";
import TitlePage from "../software/Title.svelte";
import StartPage from "../start/Page.svelte";
import StockCheckPage from "../stock/CheckPage.svelte";
import StockChecksPage from "../stock/ChecksPage.svelte";
import TodayPage from "../today/Page.svelte";
import { waiting } from "../today/waiting.svelte";

export type Page = {
  pattern: string;
  title: string;
  /** Gets the named parts of its address as properties. */
  component: Component<never>;
  /** What one must be allowed to do to see it. */
  need: Need;
  /** What makes it needless: whoever may do this has a fuller page. */
  unless?: Need;
  /** In the sidebar, with this picture; `under` makes it part of another entry. */
  icon?: Icon;
  under?: string;
  foot?: boolean;
  /** Words that Ctrl K finds it by, besides its title. */
  also?: string;
  /** A number beside its name in the sidebar: what waits there. */
  count?: () => number;
};

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
  {
    pattern: "/inventory",
    title: "Equipment",
    icon: Laptop,
    component: InventoryPage,
    need: "see_inventory",
    also: "inventory register assets laptops tablets devices hardware",
  },
  {
    pattern: "/inventory/many",
    title: "Add many of the same",
    component: AddManyAssetsPage,
    need: "keep_inventory",
    also: "equipment scan serial numbers bulk trolley",
  },
  {
    pattern: "/inventory/rooms",
    title: "Rooms and fields",
    component: RoomsPage,
    need: "see_inventory",
    also: "equipment rooms places own fields custom",
  },
  {
    pattern: "/inventory/checks",
    title: "Stock-checks",
    icon: ClipboardCheck,
    under: "/inventory",
    component: StockChecksPage,
    need: "see_inventory",
    also: "stocktake audit count scan missing certificate inventory rooms",
  },
  {
    pattern: "/inventory/checks/:id",
    title: "Stock-check",
    component: StockCheckPage,
    need: "see_inventory",
  },
  {
    pattern: "/inventory/labels",
    title: "Labels",
    icon: Tags,
    under: "/inventory",
    component: LabelsPage,
    need: "see_inventory",
    also: "stickers tags qr code avery print label printer",
  },
  {
    pattern: "/inventory/software",
    title: "Software and licences",
    icon: AppWindow,
    under: "/inventory",
    component: SoftwarePage,
    need: "see_inventory",
    also: "programs apps subscriptions online services shortfall renewal",
  },
  {
    pattern: "/inventory/software/:id",
    title: "Software",
    component: TitlePage,
    need: "see_inventory",
  },
  {
    pattern: "/inventory/contracts",
    title: "Contracts",
    icon: FileSignature,
    under: "/inventory",
    component: ContractsPage,
    need: "see_inventory",
    also: "supplier notice renewal broadband support",
  },
  {
    pattern: "/inventory/leave",
    title: "Leave to buy, install or move",
    under: "/inventory",
    component: LeavePage,
    need: "see_inventory",
    also: "authorisation permission purchase E6",
  },
  {
    pattern: "/logs",
    title: "Technical logs",
    icon: NotebookPen,
    component: LogsPage,
    need: "see_logs",
    also: "filtering patches backups virus wi-fi supplier cctv procedures risk assessment",
  },
  {
    pattern: "/inventory/lend",
    title: "Lending desk",
    icon: ScanBarcode,
    under: "/inventory",
    component: LendPage,
    need: "lend",
    also: "lend loan borrow issue scan laptop trolley phone trip",
  },
  {
    pattern: "/inventory/return",
    title: "Take back",
    icon: PackageCheck,
    under: "/inventory",
    component: ReturnPage,
    need: "lend",
    also: "return loan bring back scan damage",
  },
  {
    pattern: "/inventory/loans",
    title: "Loans",
    icon: HandHelping,
    under: "/inventory",
    component: LoansPage,
    need: "see_inventory",
    also: "loans overdue due out lent borrowed extend signed leavers",
  },
  {
    pattern: "/inventory/tests",
    title: "Tests and checks",
    icon: ClipboardCheck,
    under: "/inventory",
    component: TestsPage,
    need: "see_inventory",
    also: "pat electrical visual safety anti-virus installation label scanner due",
  },
  {
  },
  {
    pattern: "/inventory/disposals",
    title: "Disposals",
    icon: Recycle,
    under: "/inventory",
    component: DisposalsPage,
    need: "see_inventory",
    also: "equipment waste recycle gift sale wipe drive certificate destroy weee governors",
  },
  {
    pattern: "/inventory/disposals/:id",
    title: "Disposal",
    component: DisposalPage,
    need: "see_inventory",
  },
  {
    pattern: "/inventory/reports",
    title: "Reports",
    icon: FileText,
    under: "/inventory",
    component: ReportsPage,
    need: "see_inventory",
    also: "equipment register room keeper age cost funding replacement plan export snipe-it unencrypted",
  },
  {
    pattern: "/inventory/import",
    title: "Import equipment",
    icon: HardDriveUpload,
    under: "/inventory",
    component: AssetImportPage,
    need: "keep_inventory",
    also: "csv xlsx spreadsheet snipe-it glpi homebox list devices",
  },
  {
    pattern: "/papers",
    title: "Print",
    icon: Printer,
    component: PapersPage,
    need: "print",
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
  // After every other page of equipment, because any word fits it.
  { pattern: "/inventory/:id", title: "Equipment", component: AssetPage, need: "see_inventory" },
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
export const sees = ({ need, unless }: Page, may: (need: Need) => boolean) =>
  may(need) && !(unless && may(unless));

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

// The pages of equipment, software and the technical logs. The page of one asset stands last: any word fits its address.
import Tags from "@lucide/svelte/icons/tags";
import AppWindow from "@lucide/svelte/icons/app-window";
import ClipboardCheck from "@lucide/svelte/icons/clipboard-check";
import HandHelping from "@lucide/svelte/icons/hand-helping";
import PackageCheck from "@lucide/svelte/icons/package-check";
import ScanBarcode from "@lucide/svelte/icons/scan-barcode";
import FileText from "@lucide/svelte/icons/file-text";
import Laptop from "@lucide/svelte/icons/laptop";
import NotebookPen from "@lucide/svelte/icons/notebook-pen";
import Recycle from "@lucide/svelte/icons/recycle";

import AssetImportPage from "../asset-imports/Page.svelte";
import MovePage from "../care/MovePage.svelte";
import TestsPage from "../care/TestsPage.svelte";
import DisposalPage from "../disposals/One.svelte";
import DisposalsPage from "../disposals/Page.svelte";
import AddManyAssetsPage from "../inventory/AddMany.svelte";
import AssetPage from "../inventory/Asset.svelte";
import InventoryPage from "../inventory/Page.svelte";
import RoomsPage from "../inventory/Rooms.svelte";
import LabelsPage from "../labels/Page.svelte";
import LendPage from "../loans/Lend.svelte";
import LoansPage from "../loans/Page.svelte";
import ReturnPage from "../loans/Return.svelte";
import LogsPage from "../logs/Page.svelte";
import ReportsPage from "../reports/Page.svelte";
import ContractsPage from "../software/Contracts.svelte";
import LeavePage from "../software/Leave.svelte";
import SoftwarePage from "../software/Page.svelte";
import TitlePage from "../software/Title.svelte";
import StockCheckPage from "../stock/CheckPage.svelte";
import StockChecksPage from "../stock/ChecksPage.svelte";
import type { Page } from "./page";

export const EQUIPMENT: Page[] = [
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
    pattern: "/inventory/move",
    title: "Move by scanner",
    under: "/inventory",
    component: MovePage,
    need: "keep_inventory",
    also: "equipment room keeper relocate classroom summer scan",
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
    pattern: "/inventory/labels",
    title: "Labels",
    icon: Tags,
    under: "/inventory",
    component: LabelsPage,
    need: "see_inventory",
    also: "stickers tags qr code avery print label printer",
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
    under: "/inventory",
    component: AssetImportPage,
    need: "keep_inventory",
    also: "csv xlsx spreadsheet snipe-it glpi homebox list devices",
  },
  {
    pattern: "/logs",
    title: "Technical logs",
    icon: NotebookPen,
    component: LogsPage,
    need: "see_logs",
    also: "filtering patches backups virus wi-fi supplier cctv procedures risk assessment",
  },
  { pattern: "/inventory/:id", title: "Equipment", component: AssetPage, need: "see_inventory" },
];

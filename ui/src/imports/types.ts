// The words of imports, under the names by which these pages know them.
export type {
  Delimiter,
  FileFound,
  FileKind,
  Layout,
  ImportSource as Source,
  Plan as Checked,
  PlannedChange as PlanChange,
  PlanRow as Row,
} from "../api";

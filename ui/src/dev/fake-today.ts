// What the invented office answers about the first page, worked out from the invented forms themselves.
import type { Api, ClassGrid, DuePupil, State, Today } from "../api";
import { CLASSES } from "./forms-school";
import { TODAY } from "./school";

type Answers = { [N in keyof Api]?: (input: Api[N]["input"]) => Api[N]["output"] };

/** Adds the first page; a `bare` school has nobody yet. */
export function withToday(answers: Answers, bare: boolean): Answers {
  const gridOf = (id: string): ClassGrid => {
    const grid = answers.class_grid?.({ class: id, asAt: null, pupil: null });
    if (!grid) throw new Error("the invented office has no class grid");
    return grid;
  };

  function today(): Today {
    const grids = bare ? [] : CLASSES.map(({ id }) => gridOf(id));
    const lines = grids.flatMap((grid) => grid.lines.map((line) => ({ grid, line })));
    const due = (state: State, since: string | null): DuePupil[] =>
      lines.flatMap(({ grid, line }) => {
        const titles = grid.purposes
          .filter((_, at) => line.cells[at]?.state === state)
          .map(({ title }) => title);
        return titles.length
          ? [{ pupil: line.pupil, name: line.name, className: grid.className, titles, since }]
          : [];
      });
    const signed = (line: ClassGrid["lines"][number]) => line.agreement.state === "complete";
    const sheetIn = (line: ClassGrid["lines"][number]) => line.sheet === "in";
    return {
      today: TODAY,
      pupils: lines.length,
      staff: 24,
      agreementsComplete: lines.filter(({ line }) => signed(line)).length,
      consentsIn: lines.filter(({ line }) => sheetIn(line)).length,
      endingSoon: bare ? 0 : 4,
      firstEnd: bare ? null : "2026-09-30",
      disputed: due("disputed", null),
      invalid: due("invalid", null),
      withdrawn: due("withdrawn", TODAY),
      overdue: lines.filter(({ line }) => line.cells.some(({ state }) => state === "no_reply"))
        .length,
      classes: grids.map((grid) => ({
        class: grid.class ?? "",
        name: grid.className,
        pupils: grid.lines.length,
        agreements: grid.lines.filter(signed).length,
        consents: grid.lines.filter(sheetIn).length,
        both: grid.lines.filter((line) => signed(line) && sheetIn(line)).length,
      })),
      withoutClass: bare ? 0 : 2,
    };
  }

  return { ...answers, today };
}

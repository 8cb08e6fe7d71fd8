// The pages of a paper on the screen: how large they are shown, and which one is being looked at.

/** In points, 72 to the inch. */
export type Size = { width: number; height: number };

/** A page on its way to a canvas. */
export type Drawing = { size: Size; done: Promise<unknown>; stop: () => void };

export type Pages = {
  count: number;
  /** That of the first page; all are taken to be alike until they are drawn. */
  size: Size;
  /**
   * Draws a page, counted from 1, at so many dots to the point. `upright` turns a page that lies on its side, so that it
   * fits a sheet that stands.
   */
  draw: (
    number: number,
    canvas: HTMLCanvasElement,
    scale: number,
    upright?: boolean,
  ) => Promise<Drawing>;
  close: () => void;
};

/** How large a page is shown: as wide as there is room, the whole of it, or so many times its size on paper. */
export type Zoom = "width" | "page" | number;

/** Screen dots to the point at the size on paper: 96 to the inch over 72. */
const PAPER = 96 / 72;
const STEPS = [0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3];
const SMALLEST = 0.1;

/** Screen dots to the point, so that the page fits into the room as wished. */
export function scaleOf(zoom: Zoom, room: Size, page: Size): number {
  if (typeof zoom === "number") return zoom * PAPER;
  const wide = room.width / page.width;
  const scale = zoom === "width" ? wide : Math.min(wide, room.height / page.height);
  return Math.max(scale, SMALLEST);
}

/** The next step up or down from what is shown now, as a multiple of the size on paper. */
export function stepped(scale: number, way: 1 | -1): number {
  const now = scale / PAPER;
  // A hair's breadth from a step is that step.
  const next =
    way === 1
      ? STEPS.find((step) => step > now * 1.01)
      : STEPS.findLast((step) => step < now * 0.99);
  return next ?? (way === 1 ? (STEPS.at(-1) ?? 1) : (STEPS[0] ?? 1));
}

/** "85 %" of the size on paper. */
export function percent(scale: number): string {
  return `${Math.round((scale / PAPER) * 100)} %`;
}

/** The page that lies in the middle of what is seen, counted from 1, given where each one ends. */
export function pageInSight(ends: number[], scrolled: number, height: number): number {
  const middle = scrolled + height / 2;
  const at = ends.findIndex((end) => end >= middle);
  return at < 0 ? Math.max(ends.length, 1) : at + 1;
}

import { expect, test } from "vitest";

import { pageInSight, percent, scaleOf, stepped } from "./pages";

const a4 = { width: 595, height: 842 };
const room = { width: 1190, height: 421 };

test("a page is as wide as there is room, or wholly seen, or of its size on paper", () => {
  expect(scaleOf("width", room, a4)).toBe(2);
  expect(scaleOf("page", room, a4)).toBe(0.5);
  expect(percent(scaleOf(1, room, a4))).toBe("100 %");
});

test("a window without room still shows something", () => {
  expect(scaleOf("width", { width: 0, height: 0 }, a4)).toBeGreaterThan(0);
});

test("larger and smaller go to the next step from whatever is shown", () => {
  const fitted = scaleOf("width", room, a4);
  expect(stepped(fitted, 1)).toBe(2);
  expect(stepped(fitted, -1)).toBe(1.25);
  const whole = scaleOf(1, room, a4);
  expect(stepped(whole, 1)).toBe(1.25);
  expect(stepped(whole, -1)).toBe(0.8);
  expect(stepped(scaleOf(3, room, a4), 1)).toBe(3);
});

test("the page in the middle of what is seen is the one that is counted", () => {
  const ends = [850, 1700, 2550];
  expect(pageInSight(ends, 0, 600)).toBe(1);
  expect(pageInSight(ends, 600, 600)).toBe(2);
  expect(pageInSight(ends, 1950, 600)).toBe(3);
  expect(pageInSight(ends, 9999, 600)).toBe(3);
  expect(pageInSight([], 0, 600)).toBe(1);
});

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync("src/style/tokens.css", "utf8");
const [light = "", dark = ""] = css.split("@media");

function colours(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map((found) => [found[1], found[2]]),
  ) as Record<string, string>;
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const TEXT: [string, string][] = [
  ...["paper", "surface", "sunken", "hover"].flatMap((ground): [string, string][] => [
    ["ink", ground],
    ["muted", ground],
    ["accent", ground],
    ["refused", ground],
    ["expired", ground],
    ["given", ground],
  ]),
  ["accent", "accent-soft"],
  ["ink", "accent-soft"],
  ["muted", "accent-soft"],
  ["on-accent", "accent-fill"],
  ["on-accent", "accent-fill-hover"],
  ["on-accent", "danger-fill"],
  ["on-accent", "danger-fill-hover"],
  ["on-accent", "seal"],
  ["nav-ink", "nav"],
  ["nav-ink", "nav-here"],
  ["nav-muted", "nav"],
  ["nav-muted", "nav-here"],
  ...["given", "refused", "waiting", "expired", "withdrawn", "disputed"].flatMap(
    (state): [string, string][] => [
      [state, `${state}-soft`],
      ["ink", `${state}-soft`],
    ],
  ),
];
const SHAPES: [string, string][] = [
  ["control", "surface"],
  ["control", "paper"],
  ["focus", "paper"],
  ["focus", "surface"],
  ["glow", "nav"],
];

describe.each([
  ["light", colours(light)],
  ["dark", { ...colours(light), ...colours(dark) }],
])("the %s theme", (_, theme) => {
  test.each(TEXT)("%s can be read on %s", (ink, ground) =>
    expect(contrast(theme[ink] ?? "", theme[ground] ?? "")).toBeGreaterThanOrEqual(4.5),
  );
  test.each(SHAPES)("%s can be seen on %s", (shape, ground) =>
    expect(contrast(theme[shape] ?? "", theme[ground] ?? "")).toBeGreaterThanOrEqual(3),
  );
});

// Each page in each role: what is shown asks for nothing, leads nowhere and offers nothing that the role may not.
import { render } from "@testing-library/svelte";
import { afterEach, beforeAll, expect, test, vi } from "vitest";

import { MAY, NEEDS, type Need, type Role } from "../api";
import { call, type RequestName } from "../lib/call";
import { here } from "../lib/session.svelte";
import { route } from "../lib/route.svelte";
import { comeInAs, controls, links, open, press, refused, settle } from "../dev/walk";
import { prover } from "../lib/proof.svelte";
import { pageAt, PAGES, pagesFor, sees } from "./pages";
import Shell from "./Shell.svelte";

// Every page is drawn many times over: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 900_000, hookTimeout: 900_000 });
// The pages of a paper are drawn by a library that wants a real window; what is asked for is what matters here.
vi.mock("../papers/pdf", () => ({ openPages: () => Promise.reject(new Error("no window")) }));

/** What lies on the page, as far as it can be pressed: the same shape needs no fresh page. */
const shape = () =>
  [route.path, route.query, document.querySelector("[role=dialog], [role=alertdialog]") && "dialog", ...controls().map(({ name }) => name)].join("|"); // prettier-ignore

/** Page and control → the requests that pressing it led an administrator to. */
const learned = new Map<string, RequestName[]>();
/** The pages with the address of one record each. */
let addresses: [pattern: string, address: string][] = [];
const may = (need: Need) => here.may(need);
const first = async (ask: Promise<unknown>): Promise<string> => {
  const answer = await ask;
  const list = Array.isArray(answer) ? answer : Object.values(answer as object).find(Array.isArray);
  const [one] = (list ?? []) as Record<string, string>[];
  return one?.["id"] ?? one?.["title"] ?? "none";
};

afterEach(() => {
  refused.length = 0;
  here.session = null;
});

async function begin(role: Role) {
  await comeInAs(role);
  const shell = render(Shell);
  await settle();
  return shell;
}

beforeAll(async () => {
  const shell = await begin("administrator");
  const ids: Record<string, string> = {
    "/people/:id": await first(
      call("people_list", { kind: "pupil", classId: null, left: false, text: "" }),
    ),
    "/inventory/:id": await first(call("assets_list", { disposed: false })),
    "/inventory/checks/:id": "sc-1",
    "/inventory/software/:id": "s1",
    "/inventory/disposals/:id": await first(call("disposals_list", {})),
  };
  const tabs: Record<string, string[]> = {
    "/people/:id": ["agreements", "contacts", "equipment", "details", "history"],
    "/school": ["classes", "purposes"],
  };
  addresses = PAGES.flatMap(({ pattern }) => {
    const address = pattern.replace(":id", ids[pattern] ?? "");
    return [address, ...(tabs[pattern] ?? []).map((tab) => `${address}?tab=${tab}`)].map(
      (at): [string, string] => [pattern, at],
    );
  });
  for (const [, address] of addresses) {
    await open(address);
    const untouched = shape();
    const names = controls().map(({ name }) => name);
    for (const name of names) {
      if (shape() !== untouched) await open(address);
      const control = controls().find((one) => one.name === name);
      if (!control) continue;
      learned.set(`${address} ${name}`, await press(control));
      if (prover.asking) prover.answer(false);
    }
  }
  shell.unmount();
});

test("something was learned: many controls, and many of the requests", () => {
  const led = new Set([...learned.values()].flat());
  expect(learned.size).toBeGreaterThan(150);
  expect([...led].filter((name) => NEEDS[name] !== null).length).toBeGreaterThan(60);
});

// Where two roles may do the same, the first stands for both.
const ROLES = (Object.keys(MAY) as Role[]).filter(
  (role, at, all) => at === all.findIndex((other) => MAY[other].join() === MAY[role].join()),
);

test.each(ROLES)("%s is shown nothing that leads to a refusal", async (role) => {
  const shell = await begin(role);
  const faults: string[] = [];
  const seen = new Set(pagesFor(may).map(({ pattern }) => pattern));
  expect(seen.size).toBeGreaterThan(2);
  for (const [pattern, address] of addresses) {
    if (!seen.has(pattern)) continue;
    refused.length = 0;
    await open(address);
    for (const name of refused) faults.push(`${address} asks for ${name} by itself`);
    for (const link of links()) {
      const to = pageAt(link.split("?")[0] ?? "");
      if (!to || !sees(to.page, may)) faults.push(`${address} has a link to ${link}`);
    }
    for (const { name } of controls()) {
      const led = learned.get(`${address} ${name}`) ?? [];
      const beyond = led.filter((request) => {
        const need = NEEDS[request];
        return need !== null && !MAY[role].includes(need);
      });
      if (beyond.length === 0) continue;
      // It went further for an administrator, who is shown more: this person presses it too.
      await open(address);
      refused.length = 0;
      const control = controls().find((one) => one.name === name);
      if (control) await press(control);
      for (const request of refused) faults.push(`“${name}” at ${address} leads to ${request}`);
      const to = pageAt(route.path);
      if (to && !sees(to.page, may)) faults.push(`“${name}” at ${address} leads to ${route.path}`);
      await open(address);
    }
  }
  shell.unmount();
  expect(faults).toEqual([]);
});

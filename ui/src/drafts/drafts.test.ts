import { beforeEach, expect, test, vi } from "vitest";

import { carryWith } from "../lib/call";
import { here } from "../lib/session.svelte";
import { keepDrafts, Kept } from "./drafts.svelte";

type Body = { name: string };
let vault: Map<string, { body: string; at: string }>;
let asked: string[];
let typed: Body | null;

beforeEach(() => {
  vi.useFakeTimers();
  vault = new Map();
  asked = [];
  typed = null;
  here.session = { person: { id: "jo", name: "Jo" } } as typeof here.session;
  carryWith(async (name, input) => {
    const { page, body } = input as { page: string; body: string };
    asked.push(name);
    if (name === "draft_keep") vault.set(page, { body, at: "2026-09-08T10:00:00Z" });
    if (name === "draft_drop") vault.delete(page);
    return name === "draft_open" ? (vault.get(page) ?? null) : {};
  });
  return () => vi.useRealTimers();
});

const page = () => new Kept<Body>("people/new", () => typed);
const kept = () => vault.get("people/new")?.body;

async function type(on: Kept<Body>, name: string) {
  typed = { name };
  on.changed();
  await vi.advanceTimersByTimeAsync(200);
}

test("it is kept a second after typing stops, and not at every letter", async () => {
  const form = page();
  form.start();
  for (const name of ["Ł", "Łu", "Łuc"]) await type(form, name);
  expect(kept()).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1000);
  expect(kept()).toBe('{"name":"Łuc"}');
  expect(asked.filter((name) => name === "draft_keep")).toHaveLength(1);
});

test("before locking it is kept at once, on whatever page", async () => {
  const form = page();
  const end = form.start();
  await type(form, "Łucja");
  await keepDrafts();
  expect(kept()).toBe('{"name":"Łucja"}');
  end();
});

test("a lock waits for no draft that does not arrive", async () => {
  const form = page();
  const end = form.start();
  await vi.advanceTimersByTimeAsync(1);
  carryWith(() => new Promise(() => undefined));
  await type(form, "Łucja");
  const locking = keepDrafts();
  await vi.advanceTimersByTimeAsync(1500);
  await locking;
  end();
});

test("what was begun is offered, and going on hands it out once", async () => {
  vault.set("people/new", { body: '{"name":"Łucja"}', at: "2026-09-08T10:00:00Z" });
  const form = page();
  form.start();
  await vi.advanceTimersByTimeAsync(1);
  expect(form.found?.body).toEqual({ name: "Łucja" });
  typed = form.goOn();
  expect([typed?.name, form.found]).toEqual(["Łucja", null]);
  expect(kept(), "it stays until it is saved").toBeDefined();
  typed = null;
  form.changed();
  await vi.advanceTimersByTimeAsync(1);
  expect(kept()).toBeUndefined();
});

test("what was begun is not overwritten before it is answered, and goes when it is thrown away", async () => {
  vault.set("people/new", { body: '{"name":"Łucja"}', at: "2026-09-08T10:00:00Z" });
  const form = page();
  form.start();
  await vi.advanceTimersByTimeAsync(1);
  await type(form, "Finn");
  await vi.advanceTimersByTimeAsync(2000);
  expect(kept()).toBe('{"name":"Łucja"}');
  form.throwAway();
  await vi.advanceTimersByTimeAsync(1);
  expect(kept()).toBeUndefined();
  await form.keepNow();
  expect(kept()).toBe('{"name":"Finn"}');
});

test("leaving the page keeps what is typed; after a lock nothing is asked any more", async () => {
  const form = page();
  const end = form.start();
  await type(form, "Łucja");
  end();
  await vi.advanceTimersByTimeAsync(1);
  expect(kept()).toBe('{"name":"Łucja"}');

  const other = page();
  const ended = other.start();
  await vi.advanceTimersByTimeAsync(1);
  const before = asked.length;
  here.session = null;
  ended();
  await vi.advanceTimersByTimeAsync(2000);
  expect(asked.length).toBe(before);
});

// The pages about loans that are looked at.
const inside = (name, at, act) => ({ name, as: "open", at, act });
const press = (name) => (page) => page.getByRole("button", { name }).first().click();
const then =
  (...steps) =>
  async (page) => {
    for (const step of steps) {
      await step(page);
      await page.waitForTimeout(300);
    }
  };
const to = (typed) => async (page) => {
  await page.getByLabel("To", { exact: true }).fill(typed);
  await page.waitForTimeout(400);
  await page.keyboard.press("Enter");
  await page.waitForTimeout(300);
};
const set = then(
  (page) => page.getByLabel("Due back").fill("18/12/26"),
  (page) => page.getByLabel("Purpose").fill("Homework project"),
  (page) => page.getByLabel("Goes home, or leaves the school").check(),
  (page) => page.getByLabel("Yes", { exact: true }).check(),
  press("Start scanning"),
);
const scan =
  (label, ...tags) =>
  async (page) => {
    for (const tag of tags) {
      await page.getByLabel(label).fill(tag);
      await page.keyboard.press("Enter");
    }
    await page.waitForTimeout(180 * tags.length);
  };
const BOX = "Scan or type a tag";
const desk = then(
  to("holly"),
  set,
  scan(BOX, "LT-0001", "LT-0002", "LT-0017", "IP-0009", "lt0003", "rubbish", "LT-0040"),
);
const rows = (page) => page.getByRole("grid").waitFor();

export const LOANS = [
  inside("lend-empty", "/inventory/lend"),
  inside("lend-missing", "/inventory/lend", press("Start scanning")),
  inside("lend-found", "/inventory/lend", async (page) => {
    await page.getByLabel("To", { exact: true }).fill("a");
    await page.waitForTimeout(500);
  }),
  inside("lend-class", "/inventory/lend", desk),
  inside("lend-reason", "/inventory/lend", then(desk, press("Give a reason…"))),
  inside("lend-something-missing", "/inventory/lend", then(desk, press(/Something missing/))),
  inside(
    "lend-many",
    "/inventory/lend",
    then(
      to("hall"),
      (page) => page.getByLabel("Until further notice").check(),
      press("Start scanning"),
      press(/whole trolley/),
      (page) => page.getByLabel("Trolley or room", { exact: true }).selectOption("room-trolley"),
    ),
  ),
  inside("return", "/inventory/return", scan(BOX, "LT-0018", "LT-0005", "LT-9999")),
  inside(
    "return-answered",
    "/inventory/return",
    then(scan(BOX, "LT-0018", "LT-0020"), press(/Deleted and signed/), press(/Deleted and signed/)),
  ),
  inside(
    "return-note",
    "/inventory/return",
    then(scan(BOX, "LT-0018"), press(/Deleted and signed/), press(/Missing, damaged/)),
  ),
  inside("loans", "/inventory/loans", rows),
  inside(
    "loans-open",
    "/inventory/loans?show=all",
    then(
      rows,
      (page) => page.getByRole("grid").focus(),
      (page) => page.keyboard.press("Enter"),
    ),
  ),
  inside("loans-none", "/inventory/loans", async (page) => {
    await rows(page);
    await page.getByLabel("Search in this list").fill("zebedee");
    await page.waitForTimeout(500);
  }),
  inside(
    "loans-sign",
    "/inventory/loans?show=not_signed",
    then(rows, (page) => page.getByLabel("Choose all").check(), press(/Enter .* signed agreement/)),
  ),
  inside("person-equipment", "/people/pupil-1?tab=equipment", (page) =>
    page.getByRole("tablist").waitFor(),
  ),
];

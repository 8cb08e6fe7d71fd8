// The pages about people that are looked at.
const inside = (name, at, act) => ({ name, as: "open", at, act });
const press = (name) => (page) => page.getByRole("button", { name, exact: true }).first().click();
const MIA = "/people/pupil-1";
const then =
  (...steps) =>
  async (page) => {
    for (const step of steps) {
      await step(page);
      await page.waitForTimeout(300);
    }
  };
const rows = (page) => page.getByRole("grid").waitFor();
const record = (page) => page.getByRole("tablist").waitFor();

export const PEOPLE = [
  inside("people", "/people", rows),
  inside("people-keyboard", "/people", async (page) => {
    await rows(page);
    for (let at = 0; at < 4; at += 1) await page.keyboard.press("ArrowDown");
  }),
  inside("people-class", "/people?show=pupil&class=class-6", rows),
  inside("people-none", "/people", async (page) => {
    await rows(page);
    await page.getByLabel("Search in this list").fill("zebedee");
  }),
  inside("people-contacts", "/people?show=contact", rows),
  inside("people-visitors", "/people?show=visitor", rows),
  inside("people-volunteers", "/people?show=volunteer"),
  inside("people-left", "/people?show=left"),
  inside(
    "people-add",
    "/people",
    then(rows, (page) => page.keyboard.press("n")),
  ),
  inside(
    "people-add-wrong",
    "/people?show=visitor",
    then(rows, (page) => page.keyboard.press("n"), press("Add the visitor")),
  ),
  inside("people-duplicates", "/people/duplicates", (page) =>
    page.getByText("Which one stays?").waitFor(),
  ),
  inside(
    "people-merge",
    "/people/duplicates",
    then((page) => page.getByText("Which one stays?").waitFor(), press("Merge…")),
  ),
  inside("person", MIA, record),
  inside(
    "person-history-open",
    MIA,
    then(record, (page) => page.getByText("2 entries").first().click()),
  ),
  inside(
    "person-past",
    MIA,
    then(
      record,
      (page) => page.getByLabel("As at").fill("1/9/26"),
      (page) => page.keyboard.press("Enter"),
    ),
  ),
  inside("person-never", MIA, then(record, press("Set it…"))),
  inside("person-never-set", MIA, then(record, press("Set it…"), press("Never photograph"))),
  inside("person-agreements", `${MIA}?tab=agreements`, record),
  inside("person-contacts", `${MIA}?tab=contacts`, record),
  inside("person-contact-add", `${MIA}?tab=contacts`, then(record, press("Add a contact"))),
  inside(
    "person-contact-new",
    `${MIA}?tab=contacts`,
    then(
      record,
      press("Add a contact"),
      (page) => page.getByLabel("A new person").check(),
      press("Add the contact"),
    ),
  ),
  inside(
    "person-contact-edit",
    `${MIA}?tab=contacts`,
    then(record, (page) =>
      page
        .getByRole("button", { name: /^Change/ })
        .first()
        .click(),
    ),
  ),
  inside("person-details", `${MIA}?tab=details`, record),
  inside(
    "person-details-taken",
    `${MIA}?tab=details`,
    then(
      record,
      (page) => page.getByLabel("Admission number").fill("0405"),
      (page) => page.keyboard.press("Control+Enter"),
    ),
  ),
  inside(
    "person-history",
    `${MIA}?tab=details`,
    then(
      record,
      (page) => page.getByLabel("Known forename").fill("Mimi"),
      (page) => page.keyboard.press("Control+Enter"),
      (page) => page.getByRole("tab", { name: /History/ }).click(),
    ),
  ),
  inside("person-leaves", MIA, then(record, press("Leaves…"))),
  inside("person-contact", "/people/contact-1", record),
  inside("person-staff", "/people/staff-1?tab=details", record),
  inside("person-missing", "/people/nobody", (page) => page.getByText("Try again").waitFor()),
];

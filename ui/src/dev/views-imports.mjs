// The pages about imports that are looked at.
const inside = (name, act) => ({ name, as: "open", at: "/people/import", act });
const withFile = (name, file, act) => ({ ...inside(name, act), as: `open&file=${file}` });
const press = (page, name) => page.getByRole("button", { name, exact: true }).first().click();
const heading = (page, name) => page.getByRole("heading", { name, level: 1 }).waitFor();
const columns = async (page) => {
  await press(page, "Choose a file");
  await heading(page, "What the columns mean");
};
const check = async (page) => {
  await columns(page);
  await press(page, "Check what it changes");
  await heading(page, "What this file will change");
};

export const IMPORTS = [
  inside("import", (page) => page.getByText("Imports so far").waitFor()),
  inside("import-undo", (page) =>
    page
      .getByRole("button", { name: /^Undo the import/ })
      .first()
      .click(),
  ),
  withFile("import-picture", "picture", (page) => press(page, "Choose a file")),
  inside("import-columns", columns),
  inside("import-columns-wrong", async (page) => {
    await columns(page);
    await page.getByLabel("What the column House means").selectOption("pupil.class");
    await press(page, "Check what it changes");
  }),
  withFile("import-staff", "staff", columns),
  inside("import-check", check),
  inside("import-check-typed", async (page) => {
    await check(page);
    await page.getByLabel("Date of birth in row 44, Smith, Ava").fill("28/02/2019");
    await page.keyboard.press("Enter");
    await page.getByText("put right").first().waitFor();
  }),
  inside("import-check-left", async (page) => {
    await check(page);
    await page.getByRole("button", { name: /not in the file/ }).click();
    await page.getByRole("grid").focus();
    await page.keyboard.press("Space");
  }),
  withFile("import-check-transfer", "transfer", async (page) => {
    await press(page, "Choose a file");
    await heading(page, "What this file will change");
  }),
  inside("import-done", async (page) => {
    await check(page);
    await page.getByRole("button", { name: /^Apply/ }).click();
    await heading(page, "The import is done");
  }),
];

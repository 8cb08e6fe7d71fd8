// The first page, the school's settings and the page about safety, as they are looked at.
const inside = (name, at, act) => ({ name, as: "open", at, act });
const press = (name) => async (page) => {
  await page.getByRole("button", { name }).first().click();
  await page.getByRole("dialog").waitFor();
};
const find = (typed, found) => async (page) => {
  await page.getByText("Forms back, by class").waitFor();
  await page.keyboard.press("Control+k");
  await page.keyboard.type(typed);
  await page.getByText(found).first().waitFor();
};

export const TODAY = [
  inside("today", "/", (page) => page.getByText("Forms back, by class").waitFor()),
  inside("today-find-person", "/", find("mia now", "Mia Nowak")),
  inside("today-find-form", "/", find("F20007", "Consent sheet")),
  inside("school", "/school", (page) => page.getByLabel("Address").waitFor()),
  inside("school-missing", "/school", async (page) => {
    await page.getByLabel("Name of the school").fill("");
    await page.getByLabel("Days until").fill("soon");
    await page.keyboard.press("Control+Enter");
    await page.getByText("Please fill in").first().waitFor();
  }),
  inside("school-classes", "/school?tab=classes", (page) =>
    page
      .getByRole("button", { name: /^Change / })
      .first()
      .waitFor(),
  ),
  inside("school-class", "/school?tab=classes", press(/^Change /)),
  inside("school-purposes", "/school?tab=purposes", (page) =>
    page.getByText("Displays in school").waitFor(),
  ),
  inside("school-reword", "/school?tab=purposes", press("Change the wording of School website")),
  inside("school-wordings", "/school?tab=purposes", press("All wordings of School website")),
  inside("school-retire", "/school?tab=purposes", press("Retire… School website")),
  inside("school-add", "/school?tab=purposes", press("Add a purpose")),
  inside("backups", "/backups", (page) => page.getByText("Copies").first().waitFor()),
  inside("backups-drill", "/backups", press(/^Try out… /)),
  inside("backups-restore", "/backups", press(/^Restore… /)),
  {
    name: "door-restore",
    as: "none",
    act: async (page) => {
      await page.getByRole("button", { name: "Restore from a backup instead" }).click();
      await page.getByRole("button", { name: "Choose the backup" }).click();
      await page.getByText("What do you have?").waitFor();
    },
  },
  inside("safety", "/safety", (page) => page.getByText("Back up").first().waitFor()),
];

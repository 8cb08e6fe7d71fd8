// Stock-checks and labels as they are looked at.
const inside = (name, at, act) => ({ name, as: "open", at, act });
const tab = (name) => async (page) => {
  await page.getByRole("tab", { name }).click();
  await page.waitForTimeout(300);
};
const press = (name) => async (page) => {
  await page.getByRole("button", { name }).first().click();
  await page.getByRole("dialog").waitFor();
};

export const STOCK = [
  inside("stock-checks", "/inventory/checks", (page) => page.getByText("Being counted").waitFor()),
  inside("stock-begin", "/inventory/checks", press("Begin a stock-check")),
  inside("stock-check", "/inventory/checks/sc-1", async (page) => {
    await page.getByLabel("Scan or type a tag").waitFor();
    for (const tag of ["LT-0003", "5012345678900"]) {
      await page.keyboard.type(tag);
      await page.keyboard.press("Enter");
    }
    await page.waitForTimeout(500);
  }),
  inside("stock-missing", "/inventory/checks/sc-1", tab("Not found")),
  inside("stock-elsewhere", "/inventory/checks/sc-1", tab("Elsewhere")),
  inside("stock-odd", "/inventory/checks/sc-1", tab("Out of place")),
  inside("stock-sheet", "/inventory/checks/sc-1", async (page) => {
    await tab("Enter a sheet")(page);
    await page.getByText("LT-0008").scrollIntoViewIfNeeded();
  }),
  inside("stock-close", "/inventory/checks/sc-1", async (page) => {
    await press("Close the check")(page);
    await page.getByLabel("Counted by").waitFor();
  }),
  inside("labels", "/inventory/labels", (page) => page.getByText("31 labels").waitFor()),
  inside("labels-small", "/inventory/labels", async (page) => {
    await page.getByLabel("Sheet or roll").selectOption("l6008");
    await page.getByText("has room for").waitFor();
  }),
];

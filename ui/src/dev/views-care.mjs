// Tests and checks of equipment, as they are looked at.
const inside = (name, at, act) => ({ name, as: "open", at, act });

const scan = async (page, tag) => {
  await page.getByLabel(/^Scan or type a tag/).fill(tag);
  await page.keyboard.press("Enter");
};

export const CARE = [
  inside("care-tests", "/inventory/tests", (page) => page.getByText("PR-0003").waitFor()),
  inside("care-scanner", "/inventory/tests", async (page) => {
    await page.getByRole("tab", { name: "By scanner" }).click();
    await page.getByLabel(/^Tested by/).fill("Beacon Testing");
    for (const tag of ["lt0012", "LT-0013", "LT-9999", "PR-0003"]) await scan(page, tag);
    await page.getByText("2 tests on record, 2 refused.").waitFor();
  }),
  inside("asset-import", "/inventory/import", (page) => page.getByText("equipment.csv").waitFor()),
  inside("asset-import-columns", "/inventory/import", async (page) => {
    await page.getByRole("button", { name: "Choose a file" }).click();
    await page.getByRole("rowheader", { name: "Asset Tag" }).waitFor();
  }),
  inside("asset-import-check", "/inventory/import", async (page) => {
    await page.getByRole("button", { name: "Choose a file" }).click();
    await page.getByRole("button", { name: "See what will change" }).click();
    await page.getByRole("heading", { name: "2 refused rows" }).waitFor();
  }),
  inside("asset-import-corrected", "/inventory/import", async (page) => {
    await page.getByRole("button", { name: "Choose a file" }).click();
    await page.getByRole("button", { name: "See what will change" }).click();
    await page.getByRole("textbox", { name: "Status" }).fill("Deployed");
    await page.keyboard.press("Enter");
    await page.locator("#main").getByText("1 row put right.").waitFor();
    await page.getByText(/typed here instead/).click();
    await page.getByRole("textbox", { name: "Purchase Cost" }).fill("1,234.50");
    await page.getByText("Check what was typed").waitFor();
  }),
  inside("asset-reports", "/inventory/reports", (page) => page.getByText("PR-0003").waitFor()),
];

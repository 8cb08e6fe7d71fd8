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
];

// The pages of equipment that are looked at, and how to get there.
const inside = (name, at, act) => ({ name, as: "open", at, act });
const listed = (page) => page.getByRole("grid").waitFor();

export const INVENTORY = [
  inside("inventory", "/inventory", listed),
  inside("inventory-disposed", "/inventory?show=disposed"),
  inside("inventory-changes", "/inventory?show=changes", (page) =>
    page.getByText("Added or changed together").waitFor(),
  ),
  inside("inventory-add", "/inventory", async (page) => {
    await listed(page);
    await page.getByRole("button", { name: "Add equipment" }).click();
    await page.getByLabel("What it is (needed)").waitFor();
  }),
  inside("inventory-change", "/inventory", async (page) => {
    await listed(page);
    await page.getByLabel("Choose all").click();
    await page.getByRole("button", { name: /^Change \d/ }).click();
    await page.getByRole("dialog").getByLabel("It becomes").selectOption({ index: 1 });
    await page.getByRole("button", { name: "See what will change" }).click();
    await page.getByText("This will change").waitFor();
  }),
  inside("inventory-asset", "/inventory/a2", (page) =>
    page.getByText("What it is").first().waitFor(),
  ),
  inside("inventory-asset-details", "/inventory/a2?tab=details", (page) =>
    page.getByLabel("Make", { exact: true }).waitFor(),
  ),
  inside("inventory-asset-history", "/inventory/a2?tab=history", (page) =>
    page.getByText("Added to the register").waitFor(),
  ),
  inside("inventory-many", "/inventory/many", (page) =>
    page.getByLabel("Make", { exact: true }).waitFor(),
  ),
  inside("inventory-many-scan", "/inventory/many", async (page) => {
    await page.getByLabel("What it is (needed)").fill("Laptop");
    await page.getByRole("button", { name: "Go on to the serial numbers" }).click();
    for (const serial of ["5CD9901", "5CD4101X", "5CD9902"]) {
      await page.getByLabel("Scan or type a serial number").fill(serial);
      await page.keyboard.press("Enter");
      await page.waitForTimeout(300);
    }
  }),
  inside("inventory-rooms", "/inventory/rooms", (page) => page.getByText("Library").waitFor()),
];

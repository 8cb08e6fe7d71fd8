// Disposals, at each step of the way.
const inside = (name, at, act) => ({ name, as: "open", at, act });
const shown = (text) => (page) => page.getByText(text).first().waitFor();

export const DISPOSALS = [
  inside("disposals", "/inventory/disposals", shown("Collected")),
  inside("disposals-rules", "/inventory/disposals", async (page) => {
    await page.getByRole("button", { name: "Rules…" }).click();
    await page.getByText("As settled on").waitFor();
  }),
  inside("disposals-year", "/inventory/disposals", async (page) => {
    await page.getByRole("button", { name: "For the governors…" }).click();
    await page.getByText("when authorised").waitFor();
  }),
  inside("disposal-new", "/inventory/disposals/d5", async (page) => {
    await page.getByLabel("Tag or serial number").fill("LT-0007");
    await page.keyboard.press("Enter");
    await page.getByText("Take it back first").first().waitFor();
    await page.keyboard.type("LT-0008");
    await page.keyboard.press("Enter");
    await page.getByText("LT-0008 added").first().waitFor();
  }),
  inside("disposal-authorise", "/inventory/disposals/d4", shown("the governors decide")),
  inside("disposal-drives", "/inventory/disposals/d3", async (page) => {
    await page.getByText("Enter for").waitFor();
    await page.getByRole("heading", { name: "Drives" }).scrollIntoViewIfNeeded();
  }),
  inside("disposal-certificates", "/inventory/disposals/d2", async (page) => {
    await page.getByLabel("Serial numbers on it").fill("5CD9120010\nQ-99");
    await page.getByRole("button", { name: "Compare first" }).click();
    await page.getByText("Not in this disposal:").waitFor();
    await page.getByRole("heading", { name: "Certificates" }).scrollIntoViewIfNeeded();
  }),
  inside("disposal-explain", "/inventory/disposals/d2", async (page) => {
    await page.getByRole("button", { name: "Explain… XYZ-404" }).click();
    await page.getByLabel("Reason").waitFor();
  }),
  inside("disposal-gift", "/inventory/disposals/d1", shown("Electrical test on")),
];

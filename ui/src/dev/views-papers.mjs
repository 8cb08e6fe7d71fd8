// The page "Print" and the dialog that shows a paper first.
const cards = (page) => page.getByRole("heading", { name: "Blank forms" }).waitFor();
const look = (title) => async (page) => {
  await cards(page);
  await page.getByRole("button", { name: `Preview: ${title}` }).click();
  await page.getByRole("dialog").waitFor();
};
const shown = (title) => async (page) => {
  await look(title)(page);
  await page.locator("canvas").first().waitFor();
};
const papers = (name, act, as = "open") => ({ name: `papers${name}`, as, at: "/papers", act });
const press = (name) => (page) => page.getByRole("button", { name, exact: true }).click();

export const PAPERS = [
  papers("", cards),
  papers("-wrong", async (page) => {
    await cards(page);
    await page.getByLabel("Copies").fill("51");
    await page.keyboard.press("Enter");
    await page.getByText("1 to 50.").first().waitFor();
  }),
  papers("-shown", shown("Forms for a class")),
  papers("-whole-page", async (page) => {
    await shown("Class consent list")(page);
    await press("Whole page")(page);
    await page.keyboard.press("PageDown");
  }),
  papers("-larger", async (page) => {
    await shown("Class consent list")(page);
    await press("Larger")(page);
    await press("Larger")(page);
  }),
  papers("-progress", async (page) => {
    await look("Forms for the whole school")(page);
    await page.getByRole("button", { name: "Stop" }).waitFor();
  }),
  papers("-stopped", async (page) => {
    await look("Forms for the whole school")(page);
    await press("Stop")(page);
    await page.getByText("Nothing was printed").first().waitFor();
  }),
  papers("-missing", async (page) => {
    await shown("List of missing forms")(page);
    await page.getByRole("dialog").getByLabel("Which forms").selectOption("consents");
    await page.getByRole("dialog").getByLabel("Leave out forms not printed yet").check();
    await page.locator("canvas").first().waitFor();
  }),
  papers("-no-printer", shown("Forms for a class"), "open&printers=none"),
  papers("-dialog", shown("Forms for a class"), "open&printers=dialog"),
  papers(
    "-dialog-closed",
    async (page) => {
      await page.evaluate(
        () => (window.print = () => window.dispatchEvent(new Event("afterprint"))),
      );
      await shown("Forms for a class")(page);
      await press("Print…")(page);
      await page.getByText("print dialog was closed").waitFor();
    },
    "open&printers=dialog",
  ),
  papers("-odd-names", look("Forms for a class"), "open&names=odd"),
  papers("-refused", async (page) => {
    await shown("Forms for a class")(page);
    await page.getByLabel("Printer").selectOption("Staff room");
    await press("Print")(page);
    await page.getByText("did not take the job").first().waitFor();
  }),
  papers("-nothing", async (page) => {
    await cards(page);
    await page
      .getByRole("region", { name: "Do-not-photograph list" })
      .getByLabel("Class")
      .selectOption({ index: 1 });
    await look("Do-not-photograph list")(page);
    await page.getByText("nothing to print").first().waitFor();
  }),
  papers("-saved", async (page) => {
    await shown("Forms for a class")(page);
    await page.keyboard.press("Control+s");
    await page.getByText("Saved as").first().waitFor();
  }),
];

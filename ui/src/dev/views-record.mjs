// The record of changes, and the door to an older copy, as they are looked at.
const inside = (name, at, act) => ({ name, as: "open", at, act });
const listed = (page) => page.getByText("in the whole record").waitFor();

const tries = async (page) => {
  await page.getByLabel(/^Password/).fill("copper lantern meadow thirty");
  await page.keyboard.press("Enter");
};

export const RECORD = [
  inside("record", "/record", listed),
  inside("record-verified", "/record", async (page) => {
    await listed(page);
    await page.getByRole("button", { name: "Verify" }).click();
    await page.getByText("Everything agrees.").first().waitFor();
  }),
  inside("record-nothing", "/record?kind=demo", (page) =>
    page.getByText("No entry fits").waitFor(),
  ),
  inside(
    "record-narrowed",
    "/record?kind=consents&about=01991f3a-0000-7000-8000-000000000011",
    listed,
  ),
  {
    name: "door-older",
    as: "older",
    act: async (page) => {
      await tries(page);
      await page.getByText("Use this copy nevertheless").waitFor();
    },
  },
  {
    name: "door-record-broken",
    as: "tampered",
    act: async (page) => {
      await tries(page);
      await page.getByText("What to do").waitFor();
    },
  },
];

// The page "Recovery and keys", and how to get to each of its steps.
const PASSWORD = "copper lantern meadow thirty";
const inside = (name, act) => ({ name, as: "open", at: "/keys", act });
const ready = (page) => page.getByRole("button", { name: "Make a new recovery sheet" }).waitFor();

const begin = async (page, button) => {
  await ready(page);
  await page.getByRole("button", { name: button }).click();
  await page.getByRole("textbox", { name: "Your password again" }).waitFor();
};
const sheet = async (page, button) => {
  await begin(page, button);
  await page.getByRole("textbox", { name: "Your password again" }).fill(PASSWORD);
  await page.keyboard.press("Enter");
  await page.getByText("I have it on paper").waitFor();
};

export const KEYS = [
  inside("keys-page", ready),
  inside("keys-stolen", (page) => begin(page, "Make a new device secret")),
  inside("keys-left", (page) => begin(page, "Make a new data key")),
  inside("keys-wrong", async (page) => {
    await begin(page, "Make a new recovery sheet");
    await page.keyboard.type("not this one");
    await page.keyboard.press("Enter");
    await page.waitForTimeout(400);
  }),
  inside("keys-sheet", (page) => sheet(page, "Make a new recovery sheet")),
  inside("keys-writing", async (page) => {
    await sheet(page, "Make a new data key");
    await page.getByText("I have it on paper").click();
    await page.keyboard.type("tdh4w");
    await page.keyboard.press("Enter");
    await page.keyboard.type("ygf5s");
    await page.keyboard.press("Enter");
    await page.getByRole("progressbar").waitFor();
    await page.waitForTimeout(900);
  }),
  inside("keys-code", async (page) => {
    await ready(page);
    await page.getByRole("button", { name: "Show the device code" }).click();
    await page.getByRole("textbox", { name: "Your password again" }).fill(PASSWORD);
    await page.keyboard.press("Enter");
    await page.getByRole("list", { name: "Device code" }).waitFor();
  }),
];

// People who log in, one's own password, figures, and where those start who may see little.
const PASSWORD = "copper lantern meadow thirty";
const view = (name, as, at, act) => ({ name, as, at, act });
const press = (name) => async (page) => {
  await page.getByRole("button", { name }).first().click();
  await page.getByRole("dialog").waitFor();
};
const prove = async (page) => {
  await page.getByRole("textbox", { name: "Your password" }).last().fill(PASSWORD);
  await page.getByRole("button", { name: "Go on" }).click();
};

export const LOG_INS = [
  view("log-ins", "open", "/log-ins", (page) => page.getByText("Helen Marsh").waitFor()),
  view("log-ins-invite", "open", "/log-ins", press("Invite somebody")),
  view("log-ins-proof", "open", "/log-ins", async (page) => {
    await press("Invite somebody")(page);
    await page.getByLabel("Name").fill("Priya Nair");
    await page.getByRole("button", { name: "Invite and show the code" }).click();
    await page.getByText("Is it you").waitFor();
  }),
  view("log-ins-code", "open", "/log-ins", async (page) => {
    await press("Invite somebody")(page);
    await page.getByLabel("Name").fill("Priya Nair");
    await page.getByRole("button", { name: "Invite and show the code" }).click();
    await prove(page);
    await page.getByText("I have handed it over").waitFor();
  }),
  view("log-ins-give", "open", "/log-ins", press("Give a role to Siân Muir")),
  view("log-ins-take", "open", "/log-ins", press("Take away Office from Siân Muir")),
  view("log-ins-reset", "open", "/log-ins", press("New one-time code for Siân Muir")),
  view("log-ins-end", "open", "/log-ins", press("End the log-in of Siân Muir")),
  view("log-ins-holders", "open", "/log-ins", press(/^Change$/)),
  view("me", "open", "/me"),
  view("me-wrong", "open", "/me", async (page) => {
    await page.getByRole("textbox", { name: "The password you have now" }).fill("not this one");
    await page.getByText("Suggest four words").click();
    await page.waitForTimeout(400);
    await page.getByRole("button", { name: "Change it" }).click();
    await page.getByText("does not open").first().waitFor();
  }),
  view("figures", "governor", "/", (page) => page.getByText("not shown").last().waitFor()),
  view("due", "network", "/", (page) => page.getByRole("heading", { name: "Due" }).waitFor()),
  view("start", "logonly", "/", (page) => page.getByText("cannot take a report").waitFor()),
  view("unlock-code", "several", "/", async (page) => {
    await page.getByLabel("Who are you?").selectOption({ label: "Łucja Żak" });
    await page.getByLabel("One-time code").waitFor();
  }),
];

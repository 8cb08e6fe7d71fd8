// Software, contracts and the technical logs, as they are looked at.
const inside = (name, at, act) => ({ name, as: "open", at, act });
const listed = (page) => page.getByRole("grid").first().waitFor();
const pressed = (name) => async (page) => {
  await listed(page);
  await page.getByRole("button", { name }).first().click();
  await page.getByRole("dialog").waitFor();
};

export const SOFTWARE = [
  inside("software", "/inventory/software", listed),
  inside("software-add", "/inventory/software", async (page) => {
    await listed(page);
    await page.getByRole("button", { name: "Add software" }).click();
    await page.getByText("It is an online service").click();
    await page.getByLabel("From which age").waitFor();
  }),
  inside("software-title", "/inventory/software/s3", listed),
  inside("software-licence", "/inventory/software/s3", pressed("Add a licence")),
  inside("software-renew", "/inventory/software/s3", pressed("Renew, or buy more…")),
  inside("software-install", "/inventory/software/s1", pressed("Install or hand out…")),
  inside("software-put-off", "/inventory/software", pressed(/^Put off: Rowan/)),
  inside("contracts", "/inventory/contracts", listed),
  inside("contracts-add", "/inventory/contracts", pressed("Add a contract")),
  inside("leave", "/inventory/leave", listed),
  inside("leave-ask", "/inventory/leave", pressed("Enter a request")),
  inside("leave-decide", "/inventory/leave", async (page) => {
    await listed(page);
    await page.getByRole("grid").focus();
    await page.keyboard.press("Enter");
    await page.getByLabel("Who decided").waitFor();
  }),
  inside("logs", "/logs", listed),
  inside("logs-backup", "/logs?log=backup", listed),
  inside("logs-empty", "/logs?log=wifi_key", (page) =>
    page.getByText("Nothing entered yet").waitFor(),
  ),
  inside("logs-enter", "/logs", pressed("Enter a change")),
  inside("logs-same", "/logs?log=backup", async (page) => {
    await listed(page);
    await page.keyboard.press("n");
    await page.getByRole("button", { name: "Same as last time" }).click();
    await page.getByRole("combobox", { name: "System" }).waitFor();
  }),
  inside("logs-missing", "/logs?log=backup", async (page) => {
    await pressed("Enter a backup")(page);
    await page.getByRole("button", { name: "Enter the line" }).click();
    await page.getByText("Please fill in: system").first().waitFor();
  }),
  inside("logs-line", "/logs", async (page) => {
    await listed(page);
    await page.getByRole("grid").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Release it…" }).waitFor();
  }),
  inside("logs-release", "/logs", async (page) => {
    await listed(page);
    await page.getByRole("grid").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Release it…" }).click();
    await page.getByLabel("Approved by").waitFor();
  }),
  inside("logs-calendar", "/logs", pressed("How often…")),
  inside("today-logs", "/", (page) => page.getByText("put the filter back").waitFor()),
];

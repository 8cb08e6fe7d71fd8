// Every page that is looked at, and how to get there.
import { DISPOSALS } from "./views-disposals.mjs";
import { IMPORTS } from "./views-imports.mjs";
import { INVENTORY } from "./views-inventory.mjs";
import { LOANS } from "./views-loans.mjs";
import { LOG_INS } from "./views-log-ins.mjs";
import { KEYS } from "./views-keys.mjs";
import { PAPERS } from "./views-papers.mjs";
import { PEOPLE } from "./views-people.mjs";
import { CARE } from "./views-care.mjs";
import { RECORD } from "./views-record.mjs";
import { ROLES } from "./views-roles.mjs";
import { STOCK } from "./views-stock.mjs";
import { SOFTWARE } from "./views-software.mjs";
import { TODAY } from "./views-today.mjs";

const door = (as, act) => ({ name: `door-${as}`, as, act });
const inside = (name, at, act) => ({ name, as: "open", at, act });
const PASSWORD = "copper lantern meadow thirty";
const KEY = "K7QM2 XVA9R TDH4W N6EPB ZC3J8 YGF5S MKR4T X9WDH";

const nameSchool = async (page) => {
  await page.getByLabel("What is your school called?").fill("Marlbridge Primary School");
  await page.keyboard.press("Enter");
  await page.getByLabel("Your name").waitFor();
};
const create = async (page) => {
  await nameSchool(page);
  await page.getByLabel("Your name").fill("Jo Okafor");
  await page.getByText("Suggest four words").click();
  await page.waitForTimeout(300);
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByText("I have it on paper").waitFor();
};
const typeBack = async (page) => {
  await create(page);
  await page.getByText("I have it on paper").click();
  await page.getByLabel("Group 3").waitFor();
};

const nameHolders = async (page) => {
  await page.getByLabel("Who holds the first sheet?").fill("Helen Marsh");
  await page.getByLabel("Where is the first sheet kept?").fill("safe in the school office");
  await page.getByLabel("Who holds the second sheet?").fill("Grace Obi");
  await page.getByLabel("Where is the second sheet kept?").fill("at home, sealed");
  await page.getByRole("button", { name: "Next" }).click();
};

const toGrid = async (page) => {
  await page.getByRole("grid").waitFor();
  await page.waitForTimeout(400);
};

/** In a narrow window the details are closed until they are asked for. */
const withDetails = async (page) => {
  const details = page.getByRole("button", { name: /^Details/ });
  if (await details.isVisible()) await details.click();
};

/** To a pupil's row, as the office goes there. */
const find = async (page, name) => {
  await page.keyboard.press("/");
  await page.keyboard.type(name);
  await page.locator(".dropped [role=option]").first().waitFor();
  await page.keyboard.press("Enter");
  await page.locator("td:focus").waitFor();
};

export const VIEWS = [
  door("none"),
  {
    name: "welcome-school-missing",
    as: "none",
    act: (page) => page.getByRole("button", { name: "Next" }).click(),
  },
  { name: "welcome-password", as: "none", act: nameSchool },
  {
    name: "welcome-password-wrong",
    as: "none",
    act: async (page) => {
      await nameSchool(page);
      await page.getByLabel("Your name").fill("Jo Okafor");
      await page.keyboard.press("Enter");
      await page.keyboard.type("marlbridge 2026");
      await page.waitForTimeout(500);
      await page.keyboard.press("Control+Enter");
    },
  },
  { name: "welcome-sheet", as: "none", act: create },
  { name: "welcome-type-back", as: "none", act: typeBack },
  {
    name: "welcome-type-back-wrong",
    as: "none",
    act: async (page) => {
      await typeBack(page);
      await page.keyboard.type("tdh40");
      await page.keyboard.press("Enter");
      await page.keyboard.type("ygf5s");
      await page.keyboard.press("Enter");
    },
  },
  {
    name: "welcome-ready",
    as: "none",
    act: async (page) => {
      await typeBack(page);
      await page.keyboard.type("tdh4w");
      await page.keyboard.press("Enter");
      await page.keyboard.type("ygf5s");
      await page.keyboard.press("Enter");
      await nameHolders(page);
      await page.getByText("Import pupils").waitFor();
    },
  },
  door("closed"),
  door("several"),
  {
    name: "unlock-wrong",
    as: "closed",
    act: async (page) => {
      await page.keyboard.type("not this one");
      await page.keyboard.press("Enter");
    },
  },
  door("waiting"),
  door("spare"),
  door("absent"),
  door("locked"),
  door("empty"),
  door("foreign"),
  {
    name: "recover",
    as: "closed",
    act: (page) => page.getByText("Use the recovery sheet").click(),
  },
  {
    name: "recover-password",
    as: "several",
    act: async (page) => {
      await page.getByText("Use the recovery sheet").click();
      await page.getByRole("textbox", { name: "Recovery key" }).fill(KEY);
      await page.keyboard.press("Enter");
    },
  },
  door("unconfirmed"),
  door("holders"),
  door("choosing"),
  door("header"),
  door("database"),
  door("missing"),
  door("newer"),
  door("inuse"),
  door("readonly"),
  ...TODAY,
  {
    name: "unlocked",
    as: "closed",
    act: async (page) => {
      await page.keyboard.type(PASSWORD);
      await page.keyboard.press("Enter");
      await page.getByText("Forms back, by class").waitFor();
    },
  },
  ...LOANS,
  ...LOG_INS,
  ...PEOPLE,
  ...INVENTORY,
  ...IMPORTS,
  ...PAPERS,
  ...KEYS,
  ...DISPOSALS,
  inside("consents", "/consents?class=c-2f", toGrid),
  inside("consents-typed", "/consents?class=c-2f", async (page) => {
    await toGrid(page);
    for (const key of ["ArrowDown", "ArrowDown", "y", "y", "n", "l"])
      await page.keyboard.press(key);
  }),
  inside("consents-refused", "/consents?class=c-2f", async (page) => {
    await toGrid(page);
    await page.keyboard.press("d");
    await page.keyboard.type("3/9/12");
    for (const key of ["Enter", "a", "g", "Enter"]) await page.keyboard.press(key);
    await page.getByText("comes before").first().waitFor();
  }),
  inside("consents-notice", "/consents?class=c-2f", async (page) => {
    await toGrid(page);
    await page.keyboard.press("a");
    await page.keyboard.press("0");
    await page.keyboard.type("Ruth Adeyemi");
    for (const key of ["Enter", "Enter", "y", "Enter"]) await page.keyboard.press(key);
    await page.getByText("saved.").first().waitFor();
  }),
  inside("consents-other", "/consents?class=c-2f", async (page) => {
    await toGrid(page);
    await page.keyboard.press("a");
    await page.keyboard.press("0");
    await page.keyboard.type("Ruth Adeyemi");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Mother");
    await page.keyboard.press("Enter");
  }),
  inside("consents-correct", "/consents?class=c-2f", async (page) => {
    await toGrid(page);
    await page.keyboard.press("1");
    await page.keyboard.press("a");
    await page.keyboard.press("g");
    await page.keyboard.press("Enter");
    await page.getByText("and the agreement saved").first().waitFor();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("c");
    await page.getByText("to be corrected").first().waitFor();
    await page.keyboard.press("Delete");
    await page.keyboard.press("d");
  }),
  inside("consents-found", "/consents?class=c-2f", async (page) => {
    await toGrid(page);
    await page.keyboard.press("/");
    await page.keyboard.type("الفارسي");
    await page.getByText("by law").first().waitFor();
  }),
  inside("consents-directions", "/consents?class=c-2f", async (page) => {
    await toGrid(page);
    await find(page, "محمد");
    await page.keyboard.press("y");
    await page.keyboard.press("n");
    await page.keyboard.press("p");
    await page.keyboard.press("Enter");
    await page.getByText("saved, ").first().waitFor();
    await find(page, "לוי");
    await page.keyboard.press("a");
  }),
  inside("consents-differ", "/consents?class=c-2f", async (page) => {
    await toGrid(page);
    await find(page, "williams");
    for (let i = 0; i < 4; i += 1) await page.keyboard.press("ArrowRight");
    await withDetails(page);
    await page.getByRole("button", { name: "Settle…" }).waitFor();
  }),
  inside("consents-history", "/consents?class=c-2f", async (page) => {
    await toGrid(page);
    await find(page, "nowak");
    for (let i = 0; i < 3; i += 1) await page.keyboard.press("ArrowRight");
    await withDetails(page);
    await page.getByText("sports day").first().waitFor();
  }),
  inside("consents-agreement", "/consents?class=c-5o", async (page) => {
    await toGrid(page);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("g");
  }),
  inside("consents-withdraw", "/consents?class=c-2f", async (page) => {
    await toGrid(page);
    await withDetails(page);
    await page.getByText("Withdraw…").click();
  }),
  inside("consents-past", "/consents?class=c-2f&asAt=2026-09-06", toGrid),
  inside("consents-keys", "/consents?class=c-2f", async (page) => {
    await toGrid(page);
    await page.keyboard.press("?");
  }),
  inside("agreements", "/agreements"),
  inside("agreements-class", "/agreements?class=c-5o&pupil=c-5o-12", (page) =>
    page.getByText("Enter what came back").waitFor(),
  ),
  inside("agreements-enter", "/agreements?class=c-5o&pupil=c-5o-12", async (page) => {
    await page.getByText("Enter what came back").click();
    await page.getByLabel("The pupil's part").selectOption("on_behalf");
    await page.getByText("Save the agreement").click();
  }),
  inside("agreements-print", "/agreements", (page) => page.getByText("Print…").click()),
  inside("nowhere", "/nowhere"),
  inside("finder", "/", (page) => page.keyboard.press("Control+k")),
  inside("keys", "/people", (page) => page.keyboard.press("?")),
  inside("shield", "/people", (page) => page.keyboard.press("Control+.")),
  { name: "gallery", as: "gallery" },
  { name: "gallery-table", as: "gallery", act: (page) => page.getByRole("grid").focus() },
  { name: "gallery-dialog", as: "gallery", act: (page) => page.getByText("Open a dialog").click() },
  { name: "gallery-toast", as: "gallery", act: (page) => page.getByText("Show a toast").click() },
  {
    name: "gallery-ask",
    as: "gallery",
    act: (page) => page.getByText("Ask", { exact: true }).click(),
  },
  {
    name: "gallery-combobox",
    as: "gallery",
    act: async (page) => {
      await page.getByLabel("Who answered").first().click();
      await page.keyboard.type("oneill pupil 2");
      await page.keyboard.press("ArrowDown");
    },
  },
  ...RECORD,
  ...ROLES,
  ...STOCK,
  ...SOFTWARE,
  ...CARE,
];

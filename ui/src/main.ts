// The window begins here.
import "./style/fonts.css";
import "./style/tokens.css";
import "./style/base.css";
import "./style/controls.css";
import "./style/print.css";

import { mount } from "svelte";

import Window from "./shell/Window.svelte";

async function begin(): Promise<void> {
  // The invented school stands in for Rust while pages are built; it is left out of what schools get.
  const place = document.getElementById("window");
  if (!place) return;
  if (__FAKE__) {
    (await import("./dev/fake")).begin();
    if (new URLSearchParams(location.search).get("as") === "gallery") {
      mount((await import("./dev/Gallery.svelte")).default, { target: place });
      return;
    }
  }
  mount(Window, { target: place });
}

void begin();

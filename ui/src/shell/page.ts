// What is known of a page of the window.
import type { Component } from "svelte";

import type { Need } from "../api";
import type { Icon } from "../shared/icon";

export type Page = {
  pattern: string;
  title: string;
  /** Gets the named parts of its address as properties. */
  component: Component<never>;
  /** What one must be allowed to do to see it. */
  need: Need;
  /** What one must be allowed to do besides. */
  and?: Need;
  /** What makes it needless: whoever may do this has a fuller page. */
  unless?: Need;
  /** In the sidebar, with this picture; `under` makes it part of another entry. */
  icon?: Icon;
  under?: string;
  foot?: boolean;
  /** Words that Ctrl K finds it by, besides its title. */
  also?: string;
  /** A number beside its name in the sidebar: what waits there. */
  count?: () => number;
};

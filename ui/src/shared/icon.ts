// What counts as an icon here: anything of Lucide's make.
import type X from "@lucide/svelte/icons/x";

export type Icon = typeof X;

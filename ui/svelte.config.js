import { vitePreprocess } from "@sveltejs/vite-plugin-svelte";

/** Runes everywhere: one way to hold state. */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: true },
  vitePlugin: {
    dynamicCompileOptions: ({ filename }) =>
      filename.includes("node_modules") ? { runes: undefined } : undefined,
  },
};

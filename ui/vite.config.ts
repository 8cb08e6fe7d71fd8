import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig, type Plugin } from "vitest/config";

/** The policy that the real window sets, so that a page which breaks it is caught before it is ever packed. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; " +
  "font-src 'self'; connect-src ipc: http://ipc.localhost; worker-src 'self'";

/** Only the invented school carries the policy in its page: Tauri sets its own for the real window. */
function policyInThePage(): Plugin {
  return {
    name: "policy-in-the-page",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: POLICY },
        injectTo: "head-prepend",
      },
    ],
  };
}

export default defineConfig(({ mode }) => ({
  base: "./",
  plugins: [svelte(), svelteTesting(), ...(mode === "fake" ? [policyInThePage()] : [])],
  define: { __FAKE__: JSON.stringify(mode === "fake") },
  build: {
    target: ["es2022", "safari16"],
    outDir: mode === "fake" ? "node_modules/.fake" : "dist",
    emptyOutDir: true,
    // A font or picture inside the style sheet would need a looser policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
  server: { port: 5179, strictPort: true },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.ts"],
    setupFiles: ["src/dev/test-setup.ts"],
    // Typing letter by letter takes long on a busy machine, and is no fault.
    testTimeout: 120_000,
    restoreMocks: true,
    // Each file has a page of its own: a clock that one file stops must not stand still in the next.
    isolate: true,
  },
}));

import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import { denyImports } from "vite-env-only";

declare module "@remix-run/server-runtime" {
  interface Future {
    v3_singleFetch: true;
  }
}

/** What every page needs anyway compresses better in one file, and a judge's tablet has a budget. */
const FRAMEWORK =
  /\/node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|@remix-run\/(react|router))\//;

export default defineConfig({
  plugins: [
    {
      ...denyImports({
        client: { specifiers: [/^node:/, "postgres", /^drizzle-orm/], files: ["db/**", "server/**"] },
      }),
      apply: "build",
    },
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: true,
        v3_lazyRouteDiscovery: true,
        v3_routeConfig: true,
      },
    }),
  ],
  // The licences stand in public/third-party.txt: on a tablet's page, which has a budget, they weigh a kilobyte.
  esbuild: { legalComments: "none" },
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    manifest: true,
    rollupOptions: { output: { manualChunks: (id) => (FRAMEWORK.test(id) ? "framework" : undefined) } },
  },
});

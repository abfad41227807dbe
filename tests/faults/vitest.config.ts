import { defineConfig } from "vitest/config";

/** What needs the build: its manifest, and real processes that are killed. One file after another: they measure. */
export default defineConfig({
  test: {
    root: process.cwd(),
    include: ["tests/build/**/*.test.ts", "tests/faults/**/*.test.ts"],
    globalSetup: ["tests/support/global-setup.ts"],
    testTimeout: 180_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});

import { defineConfig } from "@playwright/test";
import { CHROMIUM_SWITCHES } from "../support/chromium.ts";

const port = Number(process.env.E2E_PORT ?? 4610);
const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  // The journeys share one server on two cores.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 600_000,
  expect: { timeout: 15_000 },
  outputDir: "../../test-results",
  reporter: [["line"], ["json"]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    launchOptions: { executablePath, args: CHROMIUM_SWITCHES },
    trace: "retain-on-failure",
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
  },
  webServer: {
    command: "node --import tsx tests/e2e/serve.ts",
    cwd: "../..",
    url: `http://localhost:${port}/health`,
    env: { E2E_PORT: String(port) },
    timeout: 90_000,
    reuseExistingServer: process.env.E2E_REUSE === "1",
    gracefulShutdown: { signal: "SIGTERM", timeout: 12_000 },
    stdout: "ignore",
    stderr: "pipe",
  },
});

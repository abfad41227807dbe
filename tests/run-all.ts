import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { findChromium } from "./support/chromium.ts";

/**
 * `npm test`: check, build, browser journeys, faults, in this order; nothing is skipped when something fails before it,
 * but what needs the build does not run without it. Ends with one line that counts.
 */
const OUT = "node_modules/.cache/test-results";
const bin = (name: string) => `node_modules/.bin/${name}`;

let passed = 0;
let failed = 0;

function step(title: string, command: string, args: string[], env: Record<string, string> = {}): boolean {
  process.stdout.write(`\n── ${title}\n`);
  const started = Date.now();
  const run = spawnSync(command, args, { stdio: "inherit", env: { ...process.env, ...env } });
  const fine = run.status === 0;
  process.stdout.write(
    `── ${title}: ${fine ? "ok" : "FAILED"} in ${Math.round((Date.now() - started) / 1000)} s\n`,
  );
  return fine;
}

function counted(title: string, fine: boolean): void {
  if (fine) passed += 1;
  else {
    failed += 1;
    process.stdout.write(`FAILED: ${title}\n`);
  }
}

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numTotalTests: number;
  success: boolean;
};
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };

/** A run that died before it could report counts as one failure. */
function readReport<T>(file: string): T | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as T) : null;
}

function vitest(title: string, args: string[]): void {
  const report = `${OUT}/${title.replaceAll(" ", "-")}.json`;
  const fine = step(title, bin("vitest"), [
    "run",
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...args,
  ]);
  const result = readReport<VitestReport>(report);
  passed += result?.numPassedTests ?? 0;
  failed += result?.numFailedTests ?? 0;
  if (!fine && (result === null || result.numFailedTests === 0)) counted(title, false);
}

async function browser(): Promise<void> {
  const path = await findChromium().catch((error: unknown) => {
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return null;
  });
  if (path === null) return counted("a Chromium for the browser tests", false);
  const report = `${OUT}/playwright.json`;
  const fine = step(
    "browser journeys",
    bin("playwright"),
    ["test", "--config", "tests/e2e/playwright.config.ts"],
    {
      CHROMIUM_PATH: path,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    },
  );
  const result = readReport<PlaywrightReport>(report);
  passed += result?.stats.expected ?? 0;
  failed += (result?.stats.unexpected ?? 0) + (result?.stats.flaky ?? 0);
  if (!fine && (result === null || result.stats.unexpected === 0)) counted("browser journeys", false);
}

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
counted("biome", step("biome", bin("biome"), ["check", "."]));
counted("types", step("types", bin("tsc"), ["--noEmit"]));
counted("types of the domain", step("types of the domain", bin("tsc"), ["--noEmit", "-p", "app/domain"]));
counted("knip", step("knip", bin("knip"), []));
vitest("unit and command tests", []);
const built = step("build", process.execPath, ["--import", "tsx", "server/jobs/build/main.ts"]);
counted("build", built);
if (built) {
  vitest("build and faults", ["--config", "tests/faults/vitest.config.ts"]);
  await browser();
}
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const USUAL = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

/** Switches under which headless Chromium runs in a container and asks nobody outside for anything. */
export const CHROMIUM_SWITCHES = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/**
 * The path of a Chromium: CHROMIUM_PATH, an installed one, Debian's package (installed when we are root), else the one
 * that comes inside an npm package. @throws Error that says what is missing.
 */
export async function findChromium(): Promise<string> {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which is not there.`);
  }
  const installed = () => USUAL.find((path) => existsSync(path));
  const found = installed();
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    process.stdout.write("No Chromium found: installing Debian's chromium and fonts-noto-cjk …\n");
    const options = { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
    spawnSync("apt-get", ["update", "-qq"], options);
    spawnSync(
      "apt-get",
      ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk"],
      options,
    );
    const now = installed();
    if (now !== undefined) return now;
  }
  return packaged();
}

async function packaged(): Promise<string> {
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    const path = await chromium.executablePath();
    const works = spawnSync(path, ["--version", "--no-sandbox"], { encoding: "utf8", timeout: 20_000 });
    if (works.status === 0) return path;
    throw new Error(works.stderr || "it does not start");
  } catch (error) {
    throw new Error(
      "The browser tests need Chromium. Install it (Debian: apt-get install chromium fonts-noto-cjk) or set CHROMIUM_PATH. " +
        `The packaged one cannot be used here: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

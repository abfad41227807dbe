import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { CHROMIUM_SWITCHES, findChromium } from "#tests/support/chromium.ts";
import { startDemonstration } from "./demonstration.ts";
import { takePictures } from "./pictures.ts";

/** `npm run screenshots`: the pictures of README.md, from the demonstration district, in zh-CN. Needs fonts-noto-cjk. */
const INTO = "public/screenshots";
const folder = mkdtempSync(join(process.cwd(), "node_modules/.cache/screenshots-"));
mkdirSync(INTO, { recursive: true });
const demonstration = await startDemonstration(folder);
try {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: CHROMIUM_SWITCHES,
  });
  try {
    await takePictures({ browser, url: demonstration.url, into: INTO });
  } finally {
    await browser.close();
  }
} finally {
  await demonstration.stop();
  rmSync(folder, { recursive: true, force: true });
}

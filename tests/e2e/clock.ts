import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * The served product's clock, set ahead by whole days: terms in working days pass without anybody waiting for them.
 * The journey writes the file, the server's process reads it; both know it by the port.
 */
const file = join(tmpdir(), `yanzhen-journeys-${process.env.E2E_PORT ?? "4610"}.days`);
const DAY_MS = 86_400_000;

/** Days ahead of the real clock; 0 ends it. */
export function setDaysAhead(days: number): void {
  if (days === 0) rmSync(file, { force: true });
  else writeFileSync(file, String(days));
}

export function servedNow(): Date {
  return new Date(Date.now() + daysAhead() * DAY_MS);
}

function daysAhead(): number {
  try {
    return Number(readFileSync(file, "utf8"));
  } catch {
    return 0;
  }
}

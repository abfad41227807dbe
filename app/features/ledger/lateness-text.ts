import type { Lateness } from "#app/domain/daily/ledger-life.ts";
import type { ledgerText } from "#app/text/ledger.ts";
import type { Translate } from "#app/text/translate.ts";

type T = Translate<(typeof ledgerText)["zh-CN"]>;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Whole days from two days on, hours from one hour on, minutes below. */
function lengthText(ms: number, t: T): string {
  if (ms >= 2 * DAY_MS) return t("time.days", { count: Math.floor(ms / DAY_MS) });
  if (ms >= HOUR_MS) return t("time.hours", { count: Math.floor(ms / HOUR_MS) });
  return t("time.minutes", { count: Math.max(1, Math.floor(ms / MINUTE_MS)) });
}

export const latenessText = (lateness: Lateness, t: T): string =>
  lateness.kind === "none" ? "" : t(`lateness.${lateness.kind}`, { time: lengthText(lateness.ms, t) });

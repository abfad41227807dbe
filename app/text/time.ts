import type { Language } from "./define-text.ts";

/** Times as people read them, in Shanghai whatever the machine's own zone. */
const ZONE = "Asia/Shanghai";

const parts = new Intl.DateTimeFormat("en-CA", {
  timeZone: ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

const partsOf = (at: number | Date | string): Record<string, string> =>
  Object.fromEntries(parts.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));

/** 2026-05-16 10:00; both languages write it so. Instants may come as ISO text. */
export const dateTime = (at: number | Date | string): string => {
  const { year, month, day, hour, minute } = partsOf(at);
  return `${year}-${month}-${day} ${hour}:${minute}`;
};

/** 10:00:07 */
export const timeOfDay = (at: number | Date | string): string => {
  const { hour, minute, second } = partsOf(at);
  return `${hour}:${minute}:${second}`;
};

/** The day (YYYY-MM-DD) an instant falls on in Shanghai. */
export const dayOf = (at: number | Date | string): string => {
  const { year, month, day } = partsOf(at);
  return `${year}-${month}-${day}`;
};

const SECOND = 1_000;
const HOUR_SECONDS = 3_600;
const MINUTE_SECONDS = 60;

/** A length of time as m:ss, from an hour on as h:mm:ss; whole seconds are cut, a minus stands in front. */
export const clock = (ms: number): string => {
  const seconds = Math.trunc(Math.abs(ms) / SECOND);
  const two = (value: number) => String(value).padStart(2, "0");
  const hours = Math.trunc(seconds / HOUR_SECONDS);
  const minutes = Math.trunc((seconds % HOUR_SECONDS) / MINUTE_SECONDS);
  const tail = `${two(seconds % MINUTE_SECONDS)}`;
  const text = hours > 0 ? `${hours}:${two(minutes)}:${tail}` : `${minutes}:${tail}`;
  return ms < 0 && seconds > 0 ? `-${text}` : text;
};

const weekday = (language: Language) =>
  new Intl.DateTimeFormat(language, { timeZone: "UTC", weekday: language === "en" ? "short" : "long" });

/** A day with its weekday: 2026-05-16 星期六 · 2026-05-16 Sat. Anything that is not a day comes back as it is. */
export const day = (text: string, language: Language): string => {
  const at = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(at.getTime()) ? text : `${text} ${weekday(language).format(at)}`;
};

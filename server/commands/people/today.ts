const format = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The day it is in the district, `YYYY-MM-DD`. */
export const dayOf = (now: Date): string => format.format(now);

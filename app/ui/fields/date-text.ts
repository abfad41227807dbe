const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ]?(\d{1,2})[:时点](\d{1,2})?分?(?::\d{2})?)?$/;
const pad = (part: string): string => part.padStart(2, "0");

/**
 * Dates as people write them (2026/5/18, 2026.5.18, 2026年5月18日 9:00, full-width digits) in the one form of the
 * system: "2026-05-18", with time "2026-05-18 09:00". What is no date stays as it is, so that the form can name it.
 */
export const plainDateText = ({ text, time }: { text: string; time: boolean }): string => {
  const trimmed = text.normalize("NFKC").trim().replaceAll(/\s+/g, " ");
  const parts = DATE.exec(trimmed);
  if (parts === null) return trimmed;
  const [, year = "", month = "", day = "", hour, minute] = parts;
  const date = `${year}-${pad(month)}-${pad(day)}`;
  if (!time) return hour === undefined ? date : trimmed;
  return hour === undefined ? date : `${date} ${pad(hour)}:${pad(minute ?? "0")}`;
};

/** The date of the text for the calendar, or null when it is not one (32 May is not). */
export const dayOf = (text: string): string | null => {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
  if (day === undefined) return null;
  const instant = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(instant.getTime()) || !instant.toISOString().startsWith(day) ? null : day;
};

/** The text with another day, its time kept; a new date-time begins at `startTime`. */
export const withDay = (options: { text: string; day: string; time: boolean; startTime: string }): string => {
  const { text, day, time, startTime } = options;
  if (!time) return day;
  const clock = /\d{2}:\d{2}$/.exec(text)?.[0] ?? startTime;
  return `${day} ${clock}`;
};

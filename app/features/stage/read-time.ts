const TIME = /^(?:(\d{1,2})[:：])?(\d{1,3})[:：](\d{1,2}(?:\.\d{1,3})?)$/;
const LONGEST_MS = 6 * 3_600_000;

/** "7:05", "7：05.5" or "1:02:30" as milliseconds; null where it is no time, or a longer one than anybody performs. */
export function readTime(text: string): number | null {
  const match = TIME.exec(text.trim());
  if (match === null) return null;
  const [, hours = "0", minutes = "0", seconds = "0"] = match;
  if (Number(seconds) >= 60) return null;
  const ms = Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000);
  return ms <= LONGEST_MS ? ms : null;
}

import type { RecordView } from "#app/contracts/record-desk-views.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { recordsText } from "#app/text/records.ts";
import { useText } from "#app/text/use-text.ts";

/** What only some kinds of records say, as facts with their names. */
export function useDetailEntries({ details }: RecordView): { key: string; label: string; value: string }[] {
  const t = useText(recordsText);
  const words = useText(dailyWords);
  const { entry, households, participants, leading, tenthsOfHours, untilOn, source, passed } = details;
  const told = {
    entry: entry === undefined ? undefined : words(`entry.${entry}`),
    households: households === undefined ? undefined : String(households),
    participants: participants === undefined ? undefined : String(participants),
    leading: leading === undefined ? undefined : t(leading ? "details.led" : "details.tookPart"),
    hours: tenthsOfHours === undefined ? undefined : (tenthsOfHours / 10).toFixed(1),
    untilOn,
    source,
    passed: passed === undefined ? undefined : words(passed ? "passed" : "notPassed"),
  } as const;
  const keys = [
    "entry",
    "households",
    "participants",
    "leading",
    "hours",
    "untilOn",
    "source",
    "passed",
  ] as const;
  return keys.flatMap((key) => {
    const value = told[key];
    return value === undefined ? [] : [{ key, label: t(`details.${key}`), value }];
  });
}

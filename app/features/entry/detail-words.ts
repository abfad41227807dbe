import type { MyRecordRow } from "#app/contracts/record-views.ts";
import type { dailyWords } from "#app/text/daily-words.ts";
import type { myRecordsText } from "#app/text/my-records.ts";
import type { Translate } from "#app/text/translate.ts";

type Words = {
  t: Translate<(typeof myRecordsText)["zh-CN"]>;
  words: Translate<(typeof dailyWords)["zh-CN"]>;
};
type Told = Pick<MyRecordRow, "details" | "urgency">;

/** What only a record's kind says, as label and value, in a fixed order. */
export function detailWords(
  { details, urgency }: Told,
  { t, words }: Words,
): { label: string; value: string }[] {
  const { entry, households, participants, leading, tenthsOfHours, untilOn, source, passed } = details;
  const told: [label: string, value: string | number | undefined][] = [
    [t("detail.entry"), entry === undefined ? undefined : words(`entry.${entry}`)],
    [t("detail.households"), households],
    [t("detail.participants"), participants],
    [t("detail.leading"), leading === undefined ? undefined : t(leading ? "yes" : "no")],
    [t("detail.hours"), tenthsOfHours === undefined ? undefined : tenthsOfHours / 10],
    [t("detail.untilOn"), untilOn],
    [t("detail.source"), source],
    [t("detail.passed"), passed === undefined ? undefined : words(passed ? "passed" : "notPassed")],
    [t("detail.urgency"), urgency === null ? undefined : words(`urgency.${urgency}`)],
  ];
  return told.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value: String(value) }]));
}

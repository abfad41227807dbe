import type { AboutRecord, CallBacksView, ObjectionsView } from "#app/contracts/record-desk-views.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import type { Language } from "#app/text/define-text.ts";
import { recordsText } from "#app/text/records.ts";
import { dateTime } from "#app/text/time.ts";
import { translator } from "#app/text/translate.ts";
import { placeOf } from "./place.ts";

/** Call-backs and objections as sheets, with what their lists show. */
type Column = { header: string; width: number; kind: "text" | "date" };
type Sheet = { name: string; columns: Column[]; rows: (string | null)[][] };

const wordsIn = (language: Language) => ({
  t: translator<(typeof recordsText)["zh-CN"]>(recordsText, language),
  words: translator<(typeof dailyWords)["zh-CN"]>(dailyWords, language),
});
type Words = ReturnType<typeof wordsIn>;

const text = (header: string, width: number): Column => ({ header, width, kind: "text" });

const aboutColumns = ({ t }: Words): Column[] => [
  { header: t("field.happenedOn"), width: 12, kind: "date" },
  text(t("field.person"), 12),
  text(t("field.unit"), 18),
  text(t("field.kind"), 12),
  text(t("field.place"), 24),
  text(t("field.content"), 60),
];

const aboutCells = (record: AboutRecord, { words }: Words) => [
  record.happenedOn,
  record.personName,
  record.unitName,
  words(`kind.${record.kind}`),
  placeOf(record),
  record.content,
];

const at = (instant: number | undefined): string | null => (instant === undefined ? null : dateTime(instant));

export function callBackSheet({ rows }: CallBacksView, language: Language): Sheet {
  const said = wordsIn(language);
  const { t } = said;
  return {
    name: t("callBack.caption"),
    columns: [
      ...aboutColumns(said),
      text(t("callBack.ask"), 40),
      text(t("callBack.drawn"), 18),
      text(t("callBack.outcome"), 14),
      text(t("callBack.note"), 40),
      text(t("callBack.state.done"), 18),
    ],
    rows: rows.map((row) => [
      ...aboutCells(row.record, said),
      t(`callBack.question.${row.record.kind}`),
      dateTime(row.drawnAt),
      row.outcome === null ? null : t(`callBack.outcomes.${row.outcome}`),
      row.note,
      at(row.called?.at),
    ]),
  };
}

export function objectionSheet({ rows }: ObjectionsView, language: Language): Sheet {
  const said = wordsIn(language);
  const { t } = said;
  return {
    name: t("objection.caption"),
    columns: [
      ...aboutColumns(said),
      text(t("objection.statement"), 60),
      text(t("objection.filedAt"), 18),
      text(t("objection.decider"), 18),
      text(t("objection.decision"), 20),
      text(t("objection.answer"), 40),
      text(t("objection.state.decided"), 18),
    ],
    rows: rows.map((row) => [
      ...aboutCells(row.record, said),
      row.statement,
      dateTime(row.filedAt),
      row.level,
      row.decision === null ? null : t(`objection.decisions.${row.decision}`),
      row.answer,
      at(row.decided?.at),
    ]),
  };
}

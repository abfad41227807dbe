import type { PointRecord } from "#app/domain/daily/month-points.ts";
import { isEnteredKind, RECORD_KINDS, type RecordKind } from "#app/domain/daily/work-record.ts";

/** Records as they are typed into the example of a scheme: one a line, day, kind, and whether a task was led. PURE. */
export type KindWords = { word: (kind: RecordKind) => string; lead: string };
export type ExampleRecords = {
  records: PointRecord[];
  /** Lines that are not understood, counted from 1. */
  unread: number[];
};

const LINE = /^(?:(?:\d{4}[-/.年])?\d{1,2}[-/.月])?(\d{1,2})日?\s+(.+)$/;
const LAST_DAY = 31;

/** Days of a month of its own (2000-01): the example has no year. */
export const EXAMPLE_MONTH = "2000-01";

export function readExample({ text, words }: { text: string; words: KindWords }): ExampleRecords {
  const result: ExampleRecords = { records: [], unread: [] };
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const record = readLine({ line: line.trim(), id: String(index).padStart(4, "0"), words });
    if (record === null) result.unread.push(index + 1);
    else result.records.push(record);
  }
  return result;
}

function readLine({ line, id, words }: { line: string; id: string; words: KindWords }): PointRecord | null {
  const [, day, rest] = LINE.exec(line) ?? [];
  if (day === undefined || rest === undefined || Number(day) < 1 || Number(day) > LAST_DAY) return null;
  const kind = RECORD_KINDS.find((each) => rest.toLowerCase().startsWith(words.word(each).toLowerCase()));
  if (kind === undefined) return null;
  const tail = rest.slice(words.word(kind).length).trim().toLowerCase();
  const leading = tail === words.lead.toLowerCase();
  if (tail !== "" && !leading) return null;
  const happenedOn = `${EXAMPLE_MONTH}-${day.padStart(2, "0")}`;
  // A rotation that was not passed gives nothing, whatever the scheme says: nothing to try out.
  const details = isEnteredKind(kind) ? { leading } : { leading, passed: true };
  return { id, kind, status: "verified", happenedOn, happenedAt: null, details };
}

/** A month of ordinary work. */
const TYPICAL: readonly (readonly [RecordKind, readonly number[]])[] = [
  ["visit", [2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 21, 23, 24, 25, 26, 27]],
  ["opinion", [3, 10, 17]],
  ["deed", [12, 24]],
  ["activity", [7, 21]],
  ["partyTask", [5]],
  ["duty", [1, 14]],
  ["urgentTask", [18]],
  ["training", [11]],
  ["praise", [26]],
  ["complaint", [28]],
];

export function exampleText({ word, lead }: KindWords): string {
  const lines = TYPICAL.flatMap(([kind, days]) =>
    days.map((day) => ({ day, text: `${word(kind)}${kind === "urgentTask" ? ` ${lead}` : ""}` })),
  );
  return lines
    .sort((a, b) => a.day - b.day)
    .map(({ day, text }) => `${day} ${text}`)
    .join("\n");
}

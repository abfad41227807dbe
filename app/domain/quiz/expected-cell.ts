import type { ExpectedPoint } from "./question.ts";

/** Expected points in one cell, a line each with its points behind: `说明政策依据（5分）`. PURE. */
const HUNDREDTHS = 100;
const POINTS =
  /^(.*?)\s*(?:[(（[【]\s*(\d+(?:[.．]\d{1,2})?)\s*分?\s*[)）\]】]|[|｜:：\t]\s*(\d+(?:\.\d{1,2})?)\s*分?)[。；;]?$/u;

export const writeExpected = (expected: readonly ExpectedPoint[]): string =>
  expected.map(({ text, points }) => `${text}（${points / HUNDREDTHS}分）`).join("\n");

/** `unread`: lines without points. */
export function readExpected(cell: string): { expected: ExpectedPoint[]; unread: string[] } {
  const lines = cell
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const expected: ExpectedPoint[] = [];
  const unread: string[] = [];
  for (const line of lines) {
    const [, text, bracketed, behind] = POINTS.exec(line) ?? [];
    const points = centi(bracketed ?? behind ?? "");
    if (text === undefined || text === "" || points === null) unread.push(line);
    else expected.push({ text, points });
  }
  return { expected, unread };
}

/** Points as people write them (`2`, `2.5`, `2分`) in hundredths; null when they are none. */
export function centi(text: string): number | null {
  const [, whole, part] =
    /^(\d{1,6})(?:\.(\d{1,2})0*)?$/.exec(text.normalize("NFKC").replace(/\s|分$/g, "")) ?? [];
  return whole === undefined ? null : Number(whole) * HUNDREDTHS + Number((part ?? "").padEnd(2, "0"));
}

import type { RefusalFacts } from "../shared/refusal.ts";
import { maskDigits } from "./mask.ts";
import { normaliseCode, normaliseName, normaliseText } from "./normalise.ts";
import { type ColumnKey, columnOf, TEXT_LIMIT } from "./roster-columns.ts";
import type { RowNotice, RowNoticeCode, RowProblem, RowProblemCode } from "./roster-problems.ts";
import { type Cell, cellName, cellText, EXACT_LIMIT } from "./roster-sheet.ts";
import { isAfter, readDate } from "./text-date.ts";
import { readWord, type Vocabulary, wordsOf } from "./vocabulary.ts";

/** Reads the cells of one row column by column and collects what is wrong with them. PURE (the collection is its own). */
export type RowSource = {
  /** As the person sees it, from 1. */
  row: number;
  /** Undefined: the column is not in the file. */
  cellOf: (key: ColumnKey) => Cell | undefined;
  indexOf: (key: ColumnKey) => number | undefined;
  untyped: boolean;
  /** `YYYY-MM-DD`; no date of a roster lies after it. */
  today: string;
};

const EMPTY_WORDS = new Set(["", "无", "暂无", "空", "-", "--", "—", "——", "/", "\\", "N/A", "NULL"]);

const isEmptyWord = (text: string): boolean => EMPTY_WORDS.has(text.toUpperCase());

export type Described = { key: ColumnKey; code: RowProblemCode; facts?: RefusalFacts };

export class RowReader {
  readonly problems: RowProblem[] = [];
  readonly notices: RowNotice[] = [];
  readonly #source: RowSource;

  constructor(source: RowSource) {
    this.#source = source;
  }

  get untyped(): boolean {
    return this.#source.untyped;
  }

  cell(key: ColumnKey): Cell {
    return this.#source.cellOf(key) ?? null;
  }

  refuse({ key, code, facts = {} }: Described): null {
    this.problems.push(this.#remark({ key, code, facts }));
    return null;
  }

  notice({ key, code, facts = {} }: { key: ColumnKey; code: RowNoticeCode; facts?: RefusalFacts }): void {
    this.notices.push(this.#remark({ key, code, facts }));
  }

  /** Normalised text; null when the cell says nothing, which is a problem in a required column. */
  text(key: ColumnKey): string | null {
    const cell = this.cell(key);
    if (
      cell !== null &&
      typeof cell !== "string" &&
      cell.kind === "number" &&
      Math.abs(cell.value) >= EXACT_LIMIT
    ) {
      return this.refuse({ key, code: "roster.digits-lost" });
    }
    const { type, required } = columnOf(key);
    const text = type === "name" ? normaliseName(cellText(cell)) : normaliseText(cellText(cell));
    if (isEmptyWord(text)) return required ? this.refuse({ key, code: "roster.cell-required" }) : null;
    const limit =
      type === "longText" || type === "name" || type === "unit" ? TEXT_LIMIT[type] : TEXT_LIMIT.text;
    if (text.length <= limit) return text;
    return this.refuse({ key, code: "roster.text-too-long", facts: { length: text.length, limit } });
  }

  /** A word of a closed set. `无` is a word where the set has it, else an empty cell. */
  word<K extends string>({ key, words }: { key: ColumnKey; words: Vocabulary<K> }): K | null {
    return this.choice({ key, read: (text) => readWord({ words, text }), accepted: wordsOf(words) });
  }

  choice<T>({
    key,
    read,
    accepted,
  }: {
    key: ColumnKey;
    read: (text: string) => T | null;
    accepted: readonly string[];
  }): T | null {
    const text = normaliseText(cellText(this.cell(key)));
    const value = text === "" ? null : read(text);
    if (value !== null) return value;
    if (isEmptyWord(text)) {
      return columnOf(key).required ? this.refuse({ key, code: "roster.cell-required" }) : null;
    }
    return this.refuse({ key, code: "roster.word-unknown", facts: { accepted } });
  }

  /** `YYYY-MM` or `YYYY-MM-DD`. */
  date(key: ColumnKey): string | null {
    const cell = this.cell(key);
    if (isEmptyWord(normaliseText(cellText(cell)))) {
      return columnOf(key).required ? this.refuse({ key, code: "roster.cell-required" }) : null;
    }
    const read = readDate({ cell, untyped: this.#source.untyped });
    if (!read.ok) return this.refuse({ key, code: read.fault });
    if (isAfter({ date: read.value, day: this.#source.today })) {
      return this.refuse({ key, code: "roster.date-in-future" });
    }
    return read.value;
  }

  integer({ key, minimum, maximum }: { key: ColumnKey; minimum: number; maximum: number }): number | null {
    const text = normaliseCode(cellText(this.cell(key))).replace(/级$/, "");
    if (isEmptyWord(text)) return null;
    const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= minimum && value <= maximum) return value;
    return this.refuse({ key, code: "roster.grade-out-of-range", facts: { minimum, maximum } });
  }

  isEmpty(key: ColumnKey): boolean {
    return isEmptyWord(normaliseText(cellText(this.cell(key))));
  }

  #remark<C extends string>({ key, code, facts }: { key: ColumnKey; code: C; facts: RefusalFacts }) {
    const index = this.#source.indexOf(key);
    const cell = index === undefined ? null : cellName({ row: this.#source.row - 1, column: index });
    const text = normaliseText(cellText(this.cell(key))).slice(0, TEXT_LIMIT.text);
    const value = maskDigits(text);
    return { row: this.#source.row, column: key, cell, code, value, facts };
  }
}

import { normaliseText } from "../../people/normalise.ts";
import { type Cell, cellName, cellText, isBlank, type Sheet } from "../../people/roster-sheet.ts";
import type { MatchOf } from "../../people/sheet-match.ts";
import { readDate } from "../../people/text-date.ts";
import type { RefusalFacts } from "../../shared/refusal.ts";
import { MAX_RECORD_TEXT, type RecordDetails, type RecordKind, type WorkArea } from "../work-record.ts";
import {
  AREA_CHOICES,
  KIND_CHOICES,
  readArea,
  readCount,
  readKind,
  readTenthsOfHours,
  readTime,
  readYesNo,
} from "./record-cells.ts";
import type { RecordColumnKey } from "./record-columns.ts";
import type { PeopleDirectory } from "./record-people.ts";

/** Rows of a matched sheet as records, each with what keeps it from being one. PURE. */
export type RowProblem = { code: string; column: RecordColumnKey; cell: string | null; facts: RefusalFacts };

export type RecordDraft = {
  cadreId: string;
  unitId: string;
  kind: RecordKind;
  happenedOn: string;
  happenedAt: string | null;
  compound: string | null;
  building: string | null;
  area: WorkArea | null;
  content: string;
  evidence: string | null;
  details: RecordDetails;
};
export type ReadRow = {
  /** As the person counts: 1 is the first row of the sheet. */
  row: number;
  name: string;
  draft: RecordDraft | null;
  problems: RowProblem[];
};

type RecordMatch = MatchOf<RecordColumnKey>;
type Given = { sheet: Sheet; match: RecordMatch; people: PeopleDirectory; today: string };

/** Empty rows, and the line of totals below, are passed over. */
export function readRecordRows(given: Given): ReadRow[] {
  const { sheet, match } = given;
  const rows: ReadRow[] = [];
  for (let index = match.headerRow + 1; index < sheet.rows.length; index += 1) {
    const row = new Row({ ...given, index });
    if (!row.isEmpty()) rows.push(row.read());
  }
  return rows;
}

const LONGEST = { compound: 60, building: 60, evidence: 200 } as const;
const TOTALS = /^(?:合计|总计|小计|共计)/;
const MOST_PEOPLE = 100_000;

class Row {
  readonly #given: Given & { index: number };
  readonly #problems: RowProblem[] = [];

  constructor(given: Given & { index: number }) {
    this.#given = given;
  }

  #cell(key: RecordColumnKey): Cell {
    const { sheet, match, index } = this.#given;
    const column = match.columns[key];
    return column === undefined ? null : (sheet.rows[index]?.[column] ?? null);
  }

  #text = (key: RecordColumnKey): string => normaliseText(cellText(this.#cell(key)));

  isEmpty(): boolean {
    const { match } = this.#given;
    // The keys are those of the match.
    const keys = Object.keys(match.columns) as RecordColumnKey[];
    return keys.every((key) => isBlank(this.#cell(key))) || TOTALS.test(this.#text("name"));
  }

  #fault(column: RecordColumnKey, code: string, facts: RefusalFacts = {}): null {
    const { match, index } = this.#given;
    const at = match.columns[column];
    const cell = at === undefined ? null : cellName({ row: index, column: at });
    this.#problems.push({ code, column, cell, facts });
    return null;
  }

  read(): ReadRow {
    const name = this.#text("name");
    const found = this.#given.people.find({ name, community: this.#text("community") });
    if (!found.ok) this.#fault(found.column, found.code, found.facts);
    const kind = this.#kind();
    const happenedOn = this.#day("day");
    if (happenedOn !== null && happenedOn > this.#given.today)
      this.#fault("day", "record-import.day-in-future", { day: happenedOn });
    const content = this.#content();
    const rest = {
      happenedAt: this.#time(),
      compound: this.#short("compound"),
      building: this.#short("building"),
      area: this.#area(),
      evidence: this.#short("evidence"),
    };
    const details = kind === null ? {} : this.#details(kind, happenedOn);
    const row = { row: this.#given.index + 1, name, problems: this.#problems };
    if (this.#problems.length > 0 || !found.ok || kind === null || happenedOn === null || content === null)
      return { ...row, draft: null };
    const { cadreId, unitId } = found.person;
    return { ...row, draft: { cadreId, unitId, kind, happenedOn, content, ...rest, details } };
  }

  #kind(): RecordKind | null {
    const text = this.#text("kind");
    return (
      readKind(text) ??
      this.#fault("kind", "record-import.kind-unknown", { value: text, choices: KIND_CHOICES })
    );
  }

  #area(): WorkArea | null {
    const text = this.#text("area");
    if (text === "") return null;
    return (
      readArea(text) ??
      this.#fault("area", "record-import.area-unknown", { value: text, choices: AREA_CHOICES })
    );
  }

  #day(column: "day" | "until"): string | null {
    const cell = this.#cell(column);
    const read = isBlank(cell) ? null : readDate({ cell, untyped: !this.#given.sheet.typed });
    if (read?.ok && read.value.length === "YYYY-MM-DD".length) return read.value;
    return this.#fault(column, "record-import.day-unreadable", { value: this.#text(column) });
  }

  #time(): string | null {
    const cell = this.#cell("time");
    if (isBlank(cell)) return null;
    return (
      readTime(cell) ?? this.#fault("time", "record-import.time-unreadable", { value: this.#text("time") })
    );
  }

  #content(): string | null {
    const text = this.#text("content");
    if (text === "") return this.#fault("content", "record-import.content-missing");
    if (text.length <= MAX_RECORD_TEXT) return text;
    return this.#fault("content", "record-import.text-too-long", { most: MAX_RECORD_TEXT });
  }

  #short(column: keyof typeof LONGEST): string | null {
    const text = this.#text(column);
    if (text === "") return null;
    if (text.length <= LONGEST[column]) return text;
    return this.#fault(column, "record-import.text-too-long", { most: LONGEST[column] });
  }

  #count(column: "households" | "participants"): number | undefined {
    const cell = this.#cell(column);
    if (isBlank(cell)) return undefined;
    const read = readCount(cell, MOST_PEOPLE);
    if (read === null) this.#fault(column, "record-import.count-unreadable", { value: this.#text(column) });
    return read ?? undefined;
  }

  /** What a kind does not speak of is not read: one sheet holds records of all kinds. */
  #details(kind: RecordKind, happenedOn: string | null): RecordDetails {
    if (kind === "visit") return this.#visit();
    if (kind === "activity") return given({ participants: this.#count("participants") });
    if (kind === "training" || kind === "duty") return given({ tenthsOfHours: this.#hours() });
    if (kind === "urgentTask") return { leading: this.#leading() };
    if (kind === "leave" && happenedOn !== null) return { untilOn: this.#until(happenedOn) };
    return {};
  }

  /** How far in: a home where homes were counted, else the building that is named, else the compound. */
  #visit(): RecordDetails {
    const households = this.#count("households");
    const entry = households !== undefined ? "home" : this.#text("building") === "" ? "compound" : "building";
    return given({ entry, households });
  }

  #hours(): number | undefined {
    const cell = this.#cell("hours");
    if (isBlank(cell)) return undefined;
    const read = readTenthsOfHours(cell);
    if (read === null) this.#fault("hours", "record-import.hours-unreadable", { value: this.#text("hours") });
    return read ?? undefined;
  }

  #leading(): boolean {
    const text = this.#text("leading");
    if (text === "") return false;
    return (
      readYesNo(text) ?? this.#fault("leading", "record-import.leading-unreadable", { value: text }) ?? false
    );
  }

  /** A leave without a last day is of one day. */
  #until(happenedOn: string): string {
    if (isBlank(this.#cell("until"))) return happenedOn;
    const until = this.#day("until");
    if (until !== null && until < happenedOn)
      this.#fault("until", "record-import.until-before-day", { day: happenedOn, until });
    return until ?? happenedOn;
  }
}

/** Without what is not there. */
function given<T extends object>(details: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(details).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/** What makes two rows the same record; its hash is the record's id, so that a file read twice writes nothing twice. */
export const identityText = (draft: RecordDraft): string =>
  JSON.stringify([
    ...[draft.unitId, draft.cadreId, draft.happenedOn, draft.kind, draft.happenedAt],
    ...[draft.compound, draft.building, draft.content],
  ]);

import { z } from "zod";
import type { ListRows, PlaceShown } from "#app/contracts/dashboard-views.ts";
import { CONTEST_KINDS } from "#app/domain/contest/states.ts";
import type { Counted } from "#app/domain/daily/figures.ts";
import { ageInMonths, fullYears, highestEducation } from "#app/domain/daily/person-condition.ts";
import { WORK_AREAS } from "#app/domain/daily/work-record.ts";
import {
  EDUCATIONS,
  POLITICAL_STATUSES,
  RESERVE_KINDS,
  SOCIAL_WORK_CERTIFICATES,
  SOURCE_GROUPS,
} from "#app/domain/people/enumerations.ts";
import { POST_KINDS } from "#app/domain/people/organisation.ts";
import type { ListRow } from "#db/queries/dashboard-lists.ts";

/** Rows of the database → rows of a list: parsed, and nothing more than the list shows. */
type Around = {
  day: string;
  placeOf: (unitId: string) => PlaceShown;
  /** People whose record the reader may open now. */
  mayOpen: (cadreId: string) => boolean;
};

const id = z.string();
const count = z.coerce.number();
const unit = { id, unit_id: id };

const PersonColumns = z.object({
  ...unit,
  name: z.string(),
  birth_month: z.string(),
  posts: z.array(z.enum(POST_KINDS)),
  full_time_education: z.enum(EDUCATIONS),
  part_time_education: z.enum(EDUCATIONS).nullable(),
  social_work_certificate: z.enum(SOCIAL_WORK_CERTIFICATES).nullable(),
  political_status: z.enum(POLITICAL_STATUSES),
  source_group: z.enum(SOURCE_GROUPS).nullable(),
  reserve_kind: z.enum(RESERVE_KINDS).nullable(),
});
const TakerColumns = z.object({
  ...unit,
  name: z.string(),
  times: count,
  last_on: z.string(),
  what: z.array(z.string()),
});
const RecordColumns = z.object({
  ...unit,
  happened_on: z.string(),
  name: z.string(),
  compound: z.string().nullable(),
  building: z.string().nullable(),
  area: z.enum(WORK_AREAS).nullable(),
  content: z.string(),
  amount: count,
});
const LedgerColumns = z.object({ ...unit, entries: count, closed: count });
const EntryColumns = z.object({
  ...unit,
  happened_on: z.string(),
  closed_on: z.string(),
  content: z.string(),
  result: z.string().nullable(),
  name: z.string().nullable(),
});
const ContestColumns = z.object({
  ...unit,
  title: z.string(),
  kind: z.enum(CONTEST_KINDS),
  held_on: z.string(),
  contestants: count,
});

export function listRowsOf(counted: Counted, given: { rows: readonly ListRow[] } & Around): ListRows {
  const { rows } = given;
  switch (counted.from) {
    case "people":
      return { kind: "people", rows: rows.map((row) => personRow(PersonColumns.parse(row), given)) };
    case "visitors":
    case "contestants":
    case "tours":
    case "secondments":
    case "exams":
      return { kind: "takers", rows: rows.map((row) => takerRow(TakerColumns.parse(row), given)) };
    case "records":
    case "participants":
      return { kind: "records", rows: rows.map((row) => workRow(RecordColumns.parse(row), given)) };
    case "ledgers":
      return {
        kind: "ledgers",
        rows: rows.map((row) => {
          const { id, unit_id, entries, closed } = LedgerColumns.parse(row);
          return { id, ...given.placeOf(unit_id), entries, closed };
        }),
      };
    case "closedEntries":
      return { kind: "entries", rows: rows.map((row) => entryRow(EntryColumns.parse(row), given)) };
    case "contests":
      return {
        kind: "contests",
        rows: rows.map((row) => {
          const { id, unit_id, title, kind, held_on: heldOn, contestants } = ContestColumns.parse(row);
          return { id, ...given.placeOf(unit_id), title, kind, heldOn, contestants };
        }),
      };
  }
}

const personRow = (row: z.output<typeof PersonColumns>, { day, placeOf, mayOpen }: Around) => ({
  ...{ id: row.id, name: row.name, open: mayOpen(row.id), posts: row.posts },
  ...placeOf(row.unit_id),
  age: fullYears(ageInMonths({ birthMonth: row.birth_month, day })),
  education: highestEducation(row.full_time_education, row.part_time_education),
  certificate: row.social_work_certificate,
  politicalStatus: row.political_status,
  sourceGroup: row.source_group,
  reserveKind: row.reserve_kind,
});

const takerRow = (row: z.output<typeof TakerColumns>, { placeOf, mayOpen }: Around) => ({
  ...{ id: row.id, name: row.name, open: mayOpen(row.id) },
  ...placeOf(row.unit_id),
  ...{ times: row.times, lastOn: row.last_on, what: row.what },
});

const workRow = (row: z.output<typeof RecordColumns>, { placeOf }: Around) => ({
  ...{ id: row.id, happenedOn: row.happened_on, name: row.name, ...placeOf(row.unit_id) },
  place: [row.compound, row.building].filter((part) => part !== null).join(" ") || null,
  ...{ area: row.area, content: row.content, amount: row.amount },
});

const entryRow = (row: z.output<typeof EntryColumns>, { placeOf }: Around) => ({
  ...{ id: row.id, happenedOn: row.happened_on, closedOn: row.closed_on, ...placeOf(row.unit_id) },
  ...{ content: row.content, result: row.result, responsible: row.name },
});

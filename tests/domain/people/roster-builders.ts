import { type ColumnKey, ROSTER_COLUMNS } from "#app/domain/people/roster-columns.ts";
import { matchColumns } from "#app/domain/people/roster-match.ts";
import { type ParsedRoster, parseRoster, type RosterSettings } from "#app/domain/people/roster-rows.ts";
import type { Cell, Merge, Sheet } from "#app/domain/people/roster-sheet.ts";
import { inventedIdentityNumber, inventedPhone } from "#tests/fixtures/roster/people.ts";

export type Cells = Partial<Record<ColumnKey, Cell>>;

/** One person whose every cell is good; `index` tells identity number and phone apart. */
export const aPerson = (changes: Cells = {}, index = 1): Cells => ({
  subdistrict: "大观楼街道",
  community: "走马街社区",
  name: "何十一",
  sex: "男",
  birthMonth: "1985-05",
  identityNumber: inventedIdentityNumber({ birth: "19850515", sequence: 2 * index - 1 }),
  politicalStatus: "群众",
  fullTimeEducation: "本科",
  communityWorkStartedOn: "2012-03",
  committeePost: "专职工作者",
  lineOfWork: "民政",
  phone: inventedPhone(index),
  ...changes,
});

/** A sheet of these people with one header row; columns that nobody has are not in it. */
export function aSheet({
  people,
  typed = true,
  merges = [],
}: {
  people: Cells[];
  typed?: boolean;
  merges?: Merge[];
}): Sheet {
  const columns = ROSTER_COLUMNS.filter(({ key }) => people.some((person) => person[key] !== undefined));
  const rows = people.map((person) => columns.map(({ key }) => person[key] ?? null));
  return { name: "花名册", rows: [columns.map(({ header }) => header), ...rows], merges, typed };
}

export function parsed({ sheet, ...settings }: { sheet: Sheet } & Partial<RosterSettings>): ParsedRoster {
  const match = matchColumns({ sheet });
  if (!match.ok) throw new Error(JSON.stringify(match.refusal));
  const read = parseRoster({ sheet, match: match.value, settings: { today: "2026-01-10", ...settings } });
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}

export const parsedPeople = (...people: Cells[]): ParsedRoster => parsed({ sheet: aSheet({ people }) });

import type { RecordImportSettingsValue } from "#app/contracts/record-import.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { mayEnterRecord } from "#app/domain/access/daily.ts";
import { managingPathOf, readablePaths } from "#app/domain/access/people.ts";
import { PeopleDirectory } from "#app/domain/daily/sheet/record-people.ts";
import type { ReadRow } from "#app/domain/daily/sheet/record-rows.ts";
import type { Sheet } from "#app/domain/people/roster-sheet.ts";
import { ok, type Result } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import type { DbOrTx, Tx } from "#db/client.ts";
import { listManagedPaths, listUnitsWithin } from "#db/queries/org.ts";
import { listPeople } from "#db/queries/people.ts";
import {
  listKnownRecordIds,
  listToldRecords,
  lockRecordImport,
  type RecordImportRow,
} from "#db/queries/record-imports.ts";
import type { Runtime } from "#server/runtime.ts";
import { recordSettingsOf, recordSheetsOf } from "./import-contents.ts";
import { importedRecordId } from "./record-id.ts";
import { type DryRun, dryRun, readRecords } from "./record-report.ts";

/** An import belongs to who uploaded it; to everybody else it is not there. */
export const isOwnRecordImport = (actor: Actor, row: Pick<RecordImportRow, "accountId">): boolean =>
  actor.kind === "system" || (actor.kind === "account" && actor.accountId === row.accountId);

/** More people than any district has. */
const MOST_PEOPLE = 20_000;

/** People the importing person reads, and which of them it may enter records for. */
export async function loadDirectory(db: DbOrTx, actor: Actor): Promise<PeopleDirectory> {
  const paths = readablePaths(actor);
  const everybody = { unitPath: null, post: undefined, search: "", politicalStatus: undefined };
  const [units, managedPaths, { rows }] = await Promise.all([
    listUnitsWithin(db, paths),
    listManagedPaths(db),
    listPeople(db, { ...everybody, education: undefined, paths, offset: 0, limit: MOST_PEOPLE }),
  ]);
  const managing = new Map(units.map(({ path }) => [path, managingPathOf({ unitPath: path, managedPaths })]));
  const people = rows.map(({ cadre, unitName, unitPath }) => {
    const person = { cadreId: cadre.id, managingPath: managing.get(unitPath) ?? null };
    return {
      ...{ cadreId: cadre.id, name: cadre.name, unitId: cadre.unitId, unitName },
      mayEnter: mayEnterRecord(actor, person),
    };
  });
  return new PeopleDirectory({ people, unitNames: units.map(({ name }) => name) });
}

type Reading = {
  db: DbOrTx;
  actor: Actor;
  now: Date;
  sheets: readonly Sheet[];
  settings: RecordImportSettingsValue;
};

/** The dry run of a file, against the people and records there are now. */
export async function runDry({ db, actor, now, sheets, settings }: Reading): Promise<Result<DryRun>> {
  const people = await loadDirectory(db, actor);
  const read = readRecords({ sheets, settings, people, today: dayOf(now) });
  return read.ok ? ok(await compare(db, { rows: read.value, settings })) : read;
}

async function compare(
  db: DbOrTx,
  { rows, settings }: { rows: readonly ReadRow[]; settings: RecordImportSettingsValue },
): Promise<DryRun> {
  const drafts = rows.flatMap(({ draft }) => draft ?? []);
  const days = drafts.map(({ happenedOn }) => happenedOn).sort();
  const cadreIds = [...new Set(drafts.map(({ cadreId }) => cadreId))];
  const [told, knownIds] = await Promise.all([
    listToldRecords(db, { cadreIds, from: days[0] ?? "", to: days.at(-1) ?? "" }),
    listKnownRecordIds(db, [...new Set(drafts.map(importedRecordId))]),
  ]);
  return dryRun({ rows, told, knownIds, settings });
}

type Loading = { tx: Tx; importId: string; actor: Actor; runtime: Runtime };

/** The import under its lock, with its file. */
export async function loadRecordImport({ tx, importId, actor, runtime }: Loading) {
  const row = await lockRecordImport(tx, importId);
  if (row === null || !isOwnRecordImport(actor, row)) return null;
  return { row, sheets: recordSheetsOf(runtime, row), settings: recordSettingsOf(row) };
}

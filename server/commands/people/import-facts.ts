import type { Actor } from "#app/domain/access/actor.ts";
import type { Tx } from "#db/client.ts";
import { listUnits } from "#db/queries/org.ts";
import { lockAllPeople, lockRoster } from "#db/queries/people.ts";
import { lockImport, type RosterImportRow } from "#db/queries/roster-imports.ts";
import type { Runtime } from "#server/runtime.ts";
import { sheetsOf } from "./import-contents.ts";
import { rosterScope } from "./roster-scope.ts";

/** An import belongs to who uploaded it; to everybody else it is not there. */
export const isOwnImport = (actor: Actor, row: Pick<RosterImportRow, "accountId">): boolean =>
  actor.kind === "system" || (actor.kind === "account" && actor.accountId === row.accountId);

/** The import, its file, and the roster it is compared against, all locked: what is shown is what is written. */
export async function loadImportFacts({
  tx,
  importId,
  actor,
  runtime,
}: {
  tx: Tx;
  importId: string;
  actor: Actor;
  runtime: Runtime;
}) {
  await lockRoster(tx);
  const row = await lockImport(tx, importId);
  if (row === null || !isOwnImport(actor, row)) return null;
  const scope = rosterScope({ actor, units: await listUnits(tx) });
  if (scope === null) return null;
  return { row, scope, sheets: sheetsOf(runtime, row), people: await lockAllPeople(tx) };
}

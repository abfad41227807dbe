import { z } from "zod";
import type { EntryDesk, EntryPerson } from "#app/contracts/record-views.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { liesIn } from "#app/domain/access/actor.ts";
import { managingPathOf, mayManagePeople } from "#app/domain/access/people.ts";
import { mayOpenEntry } from "#app/domain/access/record-entry.ts";
import { dayOf } from "#app/text/time.ts";
import type { Db } from "#db/client.ts";
import { listManagedPaths, listUnits, type UnitFacts } from "#db/queries/org.ts";
import { findCadreWithUnit } from "#db/queries/people.ts";
import { listEntryPeople } from "#db/queries/record-entry.ts";
import { defineView } from "#server/views/define-view.ts";

/** A page of names for a phone; whoever manages more imports a workbook. */
const PEOPLE_AT_MOST = 300;

async function loadDesk({ db, actor }: { db: Db; actor: Actor }) {
  if (actor.kind !== "account") return null;
  const [units, managedPaths] = await Promise.all([listUnits(db), listManagedPaths(db)]);
  const own = actor.cadreId === null ? null : await findCadreWithUnit(db, actor.cadreId);
  const managed = units.filter(({ path }) =>
    mayManagePeople(actor, { managingPath: managingPathOf({ unitPath: path, managedPaths }) }),
  );
  const people = await listEntryPeople(db, { unitIds: managed.map(({ id }) => id), limit: PEOPLE_AT_MOST });
  return { actor, units, own, people };
}

/** Who enters work here, for whom, and where: all the phone needs to be used without a network. */
export const entryDesk = defineView({
  name: "record.entry-desk",
  input: z.object({}),
  load: loadDesk,
  allow: ({ actor }) => mayOpenEntry(actor),
  project: ({ actor, units, own, people }, { now }): EntryDesk => {
    const byId = new Map(units.map((unit) => [unit.id, unit]));
    const personOf = (row: {
      cadreId: string;
      name: string;
      unitId: string;
      unitName: string;
    }): EntryPerson => ({
      cadreId: row.cadreId,
      name: row.name,
      unitId: row.unitId,
      unitName: row.unitName,
      compounds: compoundsOf(units, byId.get(row.unitId)),
    });
    return {
      accountId: actor.accountId,
      name: actor.name,
      own:
        own === null
          ? null
          : personOf({
              cadreId: own.cadre.id,
              name: own.cadre.name,
              unitId: own.cadre.unitId,
              unitName: own.unitName,
            }),
      people: people.filter(({ cadreId }) => cadreId !== actor.cadreId).map(personOf),
      today: dayOf(now),
    };
  },
});

const compoundsOf = (units: readonly UnitFacts[], unit: UnitFacts | undefined): string[] =>
  unit === undefined
    ? []
    : units
        .filter(({ kind, path }) => kind === "compound" && liesIn(path, unit.path))
        .map(({ name }) => name);

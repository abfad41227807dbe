import { type Actor, liesIn } from "#app/domain/access/actor.ts";
import type { Manager } from "#app/domain/access/daily.ts";
import { managingPathOf, mayManagePeople, readablePaths } from "#app/domain/access/people.ts";
import { dayOf } from "#app/text/time.ts";
import type { Db } from "#db/client.ts";
import { listManagers, listUnits, type UnitFacts } from "#db/queries/org.ts";
import { unitChoices } from "#server/views/people/unit-choices.ts";

/** What every list of development records begins with: the tree, who manages it, and the part the reader reads. */
export type ListFacts = {
  units: readonly UnitFacts[];
  managers: readonly Manager[];
  paths: readonly string[];
  /** Subtree asked for, inside of what is read. */
  unitPath: string | null;
  today: string;
};

export async function loadList(
  db: Db,
  { actor, unit, now }: { actor: Actor; unit: string | undefined; now: Date },
): Promise<ListFacts> {
  const paths = readablePaths(actor);
  const [units, managers] = await Promise.all([listUnits(db), listManagers(db)]);
  const asked = units.find(({ id }) => id === unit);
  const isRead = asked !== undefined && paths.some((root) => liesIn(asked.path, root));
  return { units, managers, paths, unitPath: isRead ? asked.path : null, today: dayOf(now) };
}

const EVERY_ROW = 10_000;
export const PAGE_SIZE = 20;

/** The part of a list that is asked for: a page, or for an export all of it. */
export const sliceOf = ({ page, all }: { page: number; all: boolean }) =>
  all ? { offset: 0, limit: EVERY_ROW } : { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE };

const isManaged = (facts: ListFacts, { viewer, unitPath }: { viewer: Actor; unitPath: string }): boolean =>
  mayManagePeople(viewer, {
    managingPath: managingPathOf({ unitPath, managedPaths: facts.managers.map((one) => one.unitPath) }),
  });

/** What all lists show besides their rows, and the right to change what belongs to a unit. */
export function listFrame(facts: ListFacts, viewer: Actor) {
  const known = new Map<string, boolean>();
  const manages = (unitPath: string): boolean => {
    const answer = known.get(unitPath) ?? isManaged(facts, { viewer, unitPath });
    known.set(unitPath, answer);
    return answer;
  };
  const add = facts.units.some(({ path }) => manages(path));
  const units = unitChoices({ units: facts.units, paths: facts.paths });
  return { manages, shown: { units, today: facts.today, size: PAGE_SIZE, may: { add } } };
}

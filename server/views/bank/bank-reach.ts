import { type Actor, liesIn } from "#app/domain/access/actor.ts";
import { bankPaths, mayReadReviewed, mayWriteBank } from "#app/domain/access/bank.ts";
import type { Reach } from "#db/queries/bank-list.ts";
import type { UnitFacts } from "#db/queries/org.ts";

/** Which questions the reader reads whole, and which as reviewed; the units to choose among. */
export function bankReach({ actor, units }: { actor: Actor; units: readonly UnitFacts[] }): Reach {
  const paths = bankPaths(actor);
  const above = units.filter(
    ({ path }) => mayReadReviewed(actor, path) && !paths.some((own) => liesIn(path, own)),
  );
  return { paths, above: above.map(({ id }) => id) };
}

/** Banks are kept by districts and subdistricts. */
const KEEPERS: readonly string[] = ["district", "subdistrict"];

export function bankUnits({ actor, units }: { actor: Actor; units: readonly UnitFacts[] }) {
  const keepers = units.filter(({ kind }) => KEEPERS.includes(kind));
  const choice = ({ id, name }: UnitFacts) => ({ id, name });
  return {
    units: keepers.filter(({ path }) => mayReadReviewed(actor, path)).map(choice),
    writes: keepers.filter(({ path }) => mayWriteBank(actor, path)).map(choice),
  };
}

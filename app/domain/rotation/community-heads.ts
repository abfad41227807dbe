import { liesIn } from "../access/actor.ts";
import type { Manager } from "../access/daily.ts";

/**
 * Who acts as head of a community (社区负责人): its own managers, and where none is left the nearest level above. Whom the
 * matter is about is left out. PURE.
 */
export function headsOf(given: {
  managers: readonly Manager[];
  communityPath: string;
  /** Roster ids. */
  concerned: readonly string[];
}): Manager[] {
  const { managers, communityPath, concerned } = given;
  const able = managers.filter(
    ({ unitPath, cadreId }) =>
      liesIn(communityPath, unitPath) && (cadreId === null || !concerned.includes(cadreId)),
  );
  const nearest = Math.max(0, ...able.map(({ unitPath }) => unitPath.length));
  return able.filter(({ unitPath }) => unitPath.length === nearest);
}

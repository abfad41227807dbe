import { createHash } from "node:crypto";
import * as TieLots from "#app/domain/draw/tie-lots.ts";
import type { DbOrTx } from "#db/client.ts";
import type { ContestFacts } from "#db/queries/contest-facts.ts";
import { findDraw } from "#db/queries/draws.ts";
import { listContestantUnits } from "#db/queries/results.ts";
import type { DocumentFacts } from "./contest-document.ts";

/** What a contest's document needs besides the facts of the live views. */
export async function loadDocumentFacts(db: DbOrTx, facts: ContestFacts): Promise<DocumentFacts> {
  const contestId = facts.contest.id;
  const [units, draw] = await Promise.all([listContestantUnits(db, contestId), findDraw(db, contestId)]);
  const drawn = draw !== null && draw.drawnAt !== null;
  const lots =
    drawn && facts.ruleSet.tieEnd === "draw" ? lotsOf(facts, draw.seed) : new Map<string, number>();
  return {
    facts,
    units: new Map(units.map((row) => [row.id, row])),
    draw: draw === null ? null : { commitment: draw.commitment, seed: draw.seed, drawn },
    lotOf: (contestantId) => lots.get(contestantId) ?? null,
  };
}

/** Lots for ties come out of the same seed as the running order, so they were fixed before the first mark. */
const lotsOf = (facts: ContestFacts, seed: string): ReadonlyMap<string, number> =>
  TieLots.of({
    contestantIds: facts.contestants.map(({ id }) => id),
    keyOf: (contestantId) =>
      createHash("sha256").update(TieLots.keyText({ seed, contestantId })).digest("hex"),
  });

import { type OpenPoint, openPoints } from "#app/domain/contest/sign-off.ts";
import type { ContestFacts } from "#db/queries/contest-facts.ts";
import type { Recomputed } from "./recomputed.ts";

/** What is still open before a result can be signed. PURE. Who withdrew leaves nothing open. */
export function openPointsOf(facts: ContestFacts, { standings }: Pick<Recomputed, "standings">): OpenPoint[] {
  const competing = new Set(
    facts.contestants.filter(({ status }) => status === "registered").map(({ id }) => id),
  );
  const waiting = new Set(
    standings.performances
      .filter(({ outcome }) => outcome.kind === "waiting")
      .map(({ facts: { contestantId, itemKey } }) => `${itemKey}/${contestantId}`),
  );
  return openPoints({
    performances: [...facts.performances.values()]
      .filter(({ contestantId }) => competing.has(contestantId))
      .map((row) => ({
        id: row.id,
        status: row.status,
        verified: row.verifiedAt !== null,
        waiting: waiting.has(`${row.itemKey}/${row.contestantId}`),
        sheets: row.sheets.map((sheet) => ({
          seatId: sheet.seatId,
          status: sheet.status,
          source: sheet.source,
          returnAsked: sheet.returnReason !== null,
        })),
      })),
    recusals: facts.recusals,
    openDraws: standings.contest.openDraws,
    cuts: standings.rounds.map(({ key, cut }) => ({ roundKey: key, undecided: cut.undecided })),
  });
}

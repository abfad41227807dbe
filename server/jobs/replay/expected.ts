import type { ContestDocument } from "#app/contracts/interchange.ts";
import { contestInput } from "#app/contracts/interchange-contest.ts";
import * as ContestResult from "#app/domain/ranking/contest-result.ts";
import * as ContestStandings from "#app/domain/ranking/contest-standings.ts";

/** What `contest recompute` says of the file. PURE. */
export function expectedResult(document: ContestDocument): ContestResult.ContestResult {
  const names = new Map(document.people.contestants.map(({ id, name }) => [id, name]));
  return ContestResult.of({
    standings: ContestStandings.of(contestInput(document)),
    ruleSet: document.ruleSet,
    nameOf: (id) => names.get(id) ?? id,
  });
}

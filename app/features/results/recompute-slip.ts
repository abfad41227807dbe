import { ContestDocument } from "#app/contracts/interchange.ts";
import { contestInput } from "#app/contracts/interchange-contest.ts";
import type { SlipCheck } from "#app/contracts/results-views.ts";
import * as ContestResult from "#app/domain/ranking/contest-result.ts";
import * as ContestStandings from "#app/domain/ranking/contest-standings.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import * as Rational from "#app/domain/shared/rational.ts";

export type Recheck = {
  /** As worked out here; null: no score. */
  score: string | null;
  same: boolean;
  /** Who scored more, and as much, among everybody placed. */
  ahead: number;
  tied: number;
  /** The place follows from the scores alone and is the published one. */
  samePlace: boolean;
  result: ContestResult.ContestResult;
  document: ContestDocument;
};

/** The rules, run again where the reader is: on the part of the signed document that one contestant's score follows from. */
export function recheck(check: SlipCheck): Recheck {
  const document = ContestDocument.parse(check.document);
  const standings = ContestStandings.of(contestInput(document));
  const nameOf = () => check.person.name;
  const result = ContestResult.of({ standings, ruleSet: document.ruleSet, nameOf });
  const [own] = standings.contest.rows;
  const [shown] = result.ranking;
  if (own === undefined || shown === undefined) {
    const same = check.published.exact === null;
    return { score: null, same, ahead: 0, tied: 0, samePlace: same, result, document };
  }
  const compared = check.scores.map(({ exact, stage }) => {
    const later = stage - own.entry.stage;
    return later === 0 ? Rational.compare(Decimal.ofExact(exact), own.score) : later;
  });
  const ahead = compared.filter((order) => order > 0).length;
  // The contestant's own score is among them.
  const tied = compared.filter((order) => order === 0).length - 1;
  return {
    score: shown.score,
    same: shown.exact === check.published.exact,
    ahead,
    tied,
    samePlace: tied === 0 && check.published.place === ahead + 1,
    result,
    document,
  };
}

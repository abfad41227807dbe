import { ContestDocument } from "#app/contracts/interchange.ts";
import { contestInput } from "#app/contracts/interchange-contest.ts";
import * as ContestResult from "#app/domain/ranking/contest-result.ts";
import * as ContestStandings from "#app/domain/ranking/contest-standings.ts";
import { hashOf, hexOf } from "#server/commands/contest/rules-hash.ts";

export type Recomputed = {
  document: ContestDocument;
  standings: ContestStandings.ContestStandings;
  result: ContestResult.ContestResult;
  /** SHA-256, hexadecimal, of the canonical JSON of `{document, result}`. */
  hash: string;
};

/** The result of a written document, by the pure rules on the document alone. Throws when it has not the form. */
export function recomputed(written: unknown): Recomputed {
  const document = ContestDocument.parse(written);
  const standings = ContestStandings.of(contestInput(document));
  const names = new Map(document.people.contestants.map(({ id, name }) => [id, name]));
  const result = ContestResult.of({
    standings,
    ruleSet: document.ruleSet,
    nameOf: (id) => names.get(id) ?? id,
  });
  return { document, standings, result, hash: resultHash({ document: written, result }) };
}

export const resultHash = (signed: { document: unknown; result: unknown }): string =>
  hexOf(hashOf({ document: signed.document, result: signed.result }));

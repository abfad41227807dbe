import { contestInput } from "#app/contracts/interchange-contest.ts";
import * as ContestResult from "#app/domain/ranking/contest-result.ts";
import * as ContestStandings from "#app/domain/ranking/contest-standings.ts";
import { printResult } from "./print-result.ts";
import { readContestFile } from "./read-contest-file.ts";
import type { Verb } from "./verb.ts";

/** Ranking and arithmetic of a contest file by the pure rules alone: no database, no network. */
export const recompute: Verb = async ({ file, language, print }) => {
  const read = await readContestFile({ file, language });
  if (!read.ok) return { code: 2, lines: read.lines };
  const names = new Map(read.document.people.contestants.map(({ id, name }) => [id, name]));
  const result = ContestResult.of({
    standings: ContestStandings.of(contestInput(read.document)),
    ruleSet: read.document.ruleSet,
    nameOf: (id) => names.get(id) ?? id,
  });
  await printResult({ result, print });
  return { code: 0, lines: [] };
};

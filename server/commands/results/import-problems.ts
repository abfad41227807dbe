import type { ContestDocument } from "#app/contracts/interchange.ts";
import { contestInput } from "#app/contracts/interchange-contest.ts";
import { readContest } from "#app/contracts/interchange-file.ts";
import * as ContestStandings from "#app/domain/ranking/contest-standings.ts";
import * as PerformanceState from "#app/domain/ranking/performance-state.ts";
import type { Problem } from "#app/domain/scoring/problem.ts";

export type ReadImport = { ok: true; document: ContestDocument } | { ok: false; problems: Problem[] };

/**
 * A contest file read for putting it in: everything that is wrong with it, and everything it says that a contest run
 * here cannot hold. `contest recompute` takes the latter; an import that left it out would change the result. PURE.
 */
export function readImport({ json, take }: { json: unknown; take: "marks" | "frame" }): ReadImport {
  const read = readContest(json);
  if (!read.ok) return read;
  const problems = cannotHold({ document: read.value, take });
  return problems.length === 0 ? { ok: true, document: read.value } : { ok: false, problems };
}

const no = (path: string, rule: string): Problem => ({ path, rule: `results.import-${rule}`, facts: {} });

function cannotHold({ document, take }: { document: ContestDocument; take: "marks" | "frame" }): Problem[] {
  const own = document.performances.flatMap((performance, index) =>
    performanceProblems({ performance, take }).map((rule) => no(`performances[${index}]`, rule)),
  );
  const problems = [
    ...own,
    ...(document.roundAdjustments.length > 0 ? [no("roundAdjustments", "adjustments")] : []),
  ];
  if (take === "frame") return problems;
  return [...problems, ...recusalProblems(document), ...lotProblems(document)];
}

type Performance = ContestDocument["performances"][number];

function performanceProblems(input: { performance: Performance; take: "marks" | "frame" }): string[] {
  const { performance, take } = input;
  const open = PerformanceState.of(performance.status) === "open";
  return [
    ...(Object.keys(performance.factors).length > 0 ? ["factors"] : []),
    ...(performance.omitted.length > 0 ? ["omitted"] : []),
    ...(take === "marks" && performance.adjustments.length > 0 ? ["adjustments"] : []),
    ...(take === "marks" && open ? ["open"] : []),
  ];
}

/** Here a judge is recused from a contestant, not from a single item. */
function recusalProblems(document: ContestDocument): Problem[] {
  const marked = new Set(
    document.performances.flatMap((each) => each.sheets.map((sheet) => `${sheet.seat}/${each.contestant}`)),
  );
  return document.performances.flatMap((each, index) =>
    each.absences.some(({ seat, reason }) => reason === "recused" && marked.has(`${seat}/${each.contestant}`))
      ? [no(`performances[${index}].absences`, "recusal")]
      : [],
  );
}

/** Lots that decide a place came out of a draw made elsewhere. */
function lotProblems(document: ContestDocument): Problem[] {
  if (document.ruleSet.tieEnd !== "draw") return [];
  const { contest } = ContestStandings.of({ ...contestInput(document), lotOf: () => null });
  return contest.openDraws.length > 0 ? [no("people.contestants", "lots")] : [];
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Ids of a file that may name somebody on the roster. */
export const rosterIds = (document: ContestDocument): string[] =>
  document.people.contestants.map(({ id }) => id).filter((id) => UUID.test(id));

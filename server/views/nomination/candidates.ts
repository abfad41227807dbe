import { CandidatesOf } from "#app/contracts/nomination.ts";
import type { CandidateRow, CandidatesView, ListCount } from "#app/contracts/nomination-views.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { readablePaths } from "#app/domain/access/people.ts";
import { mayHoldRound, mayReadCandidate } from "#app/domain/access/selection.ts";
import { departmentsOf, needsVotes } from "#app/domain/selection/gates.ts";
import { maySettle, takesStatements } from "#app/domain/selection/nomination-life.ts";
import { dayOf } from "#app/text/time.ts";
import { listUnitsWithin } from "#db/queries/org.ts";
import { listCandidates } from "#db/queries/selection-candidates.ts";
import {
  listContestTitles,
  listElsewhere,
  listNominators,
  listReviews,
} from "#db/queries/selection-nominations.ts";
import { judgeCandidates } from "#server/selection/judged-candidates.ts";
import { defineView } from "#server/views/define-view.ts";
import { unitChoices } from "#server/views/people/unit-choices.ts";
import { loadRoundForView, readsRound } from "#server/views/selection/load-round.ts";
import { candidateRow } from "./candidate-row.ts";

async function load({ db, input }: { db: Parameters<typeof listCandidates>[0]; input: { roundId: string } }) {
  const found = await loadRoundForView({ db, input });
  if (found === null) return null;
  const { round, unitPath } = found;
  const candidates = await listCandidates(db, input.roundId);
  // Once scores are drawn the gates stand as they were settled.
  const judged =
    takesStatements(round.status) || round.status === "cancelled"
      ? await judgeCandidates(db, {
          roundId: round.id,
          rules: round.rules,
          candidates: candidates.map(({ candidate }) => candidate),
        })
      : new Map<string, never>();
  const cadreIds = candidates.map(({ candidate }) => candidate.cadreId);
  const contestIds = round.rules.gates.flatMap((gate) => (gate.kind === "contest" ? gate.contestIds : []));
  const [reviews, elsewhere, nominators, contests, units] = await Promise.all([
    listReviews(db, round.id),
    listElsewhere(db, { cadreIds, roundId: round.id, pool: round.rules.pool }),
    listNominators(db, round.id),
    listContestTitles(db, contestIds),
    listUnitsWithin(db, [unitPath]),
  ]);
  return {
    ...{ ...found, candidates, judged, nominators, contests, units },
    reviewsOf: grouped(reviews, ({ candidateId }) => candidateId),
    elsewhereOf: grouped(elsewhere, ({ cadreId }) => cadreId),
  };
}

function grouped<R>(rows: readonly R[], keyOf: (row: R) => string): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}
export type CandidatesFacts = NonNullable<Awaited<ReturnType<typeof load>>>;

/** Everybody on the lists whom the viewer may read: what the gates say of them, letters, votes; and how full the lists are. */
export const candidatesView = defineView({
  name: "nomination.candidates",
  input: CandidatesOf,
  load,
  allow: readsRound,
  project(facts, { viewer, input, now }): CandidatesView {
    const { round, units } = facts;
    const { rules } = round;
    const all = rowsOf(facts, viewer);
    const hold = mayHoldRound(viewer, facts);
    return {
      ...{ id: round.id, title: round.title, status: round.status, pool: rules.pool, asOf: rules.asOf },
      ...{ nominationsUntil: round.nominationsUntil, today: dayOf(now), gates: rules.gates },
      contests: facts.contests,
      departments: departmentsOf(rules.gates),
      votes: needsVotes(rules) ? "out" : hasVotes(facts) ? "default" : null,
      lists: rules.lists.map(({ post, total }) => counted({ post, total, rows: all })),
      units: unitChoices({ units, paths: readablePaths(viewer) }),
      total: all.length,
      rows: all.filter(matching({ input, units })),
      open: openOf(all),
      may: {
        nominate: round.status === "announced" && readablePaths(viewer).length > 0,
        close: hold && round.status === "announced",
        record: hold && takesStatements(round.status),
        settle: hold && maySettle(round.status),
      },
    };
  },
});

const hasVotes = ({ round }: CandidatesFacts): boolean =>
  round.rules.criteria.some(({ source }) => source.kind === "democratic");

function rowsOf(facts: CandidatesFacts, viewer: Actor): CandidateRow[] {
  return facts.candidates
    .filter(({ candidate, personPath }) =>
      mayReadCandidate(viewer, { ...facts, cadreId: candidate.cadreId, personPath }),
    )
    .map((placed) => candidateRow({ facts, placed, viewer }));
}

const standing = (row: CandidateRow): boolean => row.state !== "withdrawn";

function counted(given: Pick<ListCount, "post" | "total"> & { rows: readonly CandidateRow[] }): ListCount {
  const { post, total, rows } = given;
  const here = rows.filter((row) => row.post === post && standing(row));
  const of = (...states: CandidateRow["state"][]) =>
    here.filter(({ state }) => states.includes(state)).length;
  return {
    ...{ post, total, standing: here.length, passing: of("passes", "eligible") },
    ...{ waiting: of("missingReviews"), failing: of("failing", "failed") },
  };
}

const openOf = (rows: readonly CandidateRow[]): CandidatesView["open"] => ({
  statements: rows.filter(({ state }) => state === "missingReviews").length,
  votes: rows.filter(({ state, votes }) => (state === "passes" || state === "eligible") && votes === null)
    .length,
  differs: rows.filter(({ differs }) => differs).length,
});

type Filtering = {
  input: { post: string; state: string; unit: string; name: string };
  units: readonly { id: string; path: string }[];
};

function matching({ input, units }: Filtering) {
  const { post, state, unit, name } = input;
  const paths = new Map(units.map((each) => [each.id, each.path]));
  const within = paths.get(unit) ?? null;
  return (row: CandidateRow): boolean =>
    (post === "" || row.post === post) &&
    (state === "" || row.state === state) &&
    (within === null || (paths.get(row.unitId) ?? "").startsWith(within)) &&
    row.name.includes(name);
}

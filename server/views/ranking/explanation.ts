import { OnCandidate, OnOwnCandidacy } from "#app/contracts/ranking.ts";
import type { ExplanationView } from "#app/contracts/ranking-views.ts";
import { isOwn } from "#app/domain/access/daily.ts";
import { mayHoldRound, mayReadCandidate } from "#app/domain/access/selection.ts";
import { hasReached } from "#app/domain/selection/round-life.ts";
import type { DbOrTx } from "#db/client.ts";
import { findCandidate, type PlacedCandidate } from "#db/queries/selection-candidates.ts";
import { findMove, findNoticeOf, listContestTitles } from "#db/queries/selection-ranking.ts";
import { defineView } from "#server/views/define-view.ts";
import { loadRankedRound } from "./load-round.ts";
import { scoresShown } from "./scores-shown.ts";

async function loadExplained(db: DbOrTx, candidateId: string) {
  const own = await findCandidate(db, candidateId);
  const found = own === null ? null : await loadRankedRound(db, own.candidate.roundId);
  if (own === null || found === null) return null;
  const { roundId } = own.candidate;
  const contestIds = [
    ...(own.candidate.scores ?? []).flatMap(({ evidence }) =>
      evidence.flatMap((each) => (each.kind === "contest" ? [each.contestId] : [])),
    ),
    ...(own.candidate.gates ?? []).flatMap(({ kind, found: held }) =>
      kind === "contest" && typeof held === "string" ? held.split(",") : [],
    ),
  ];
  const [move, notice, titles] = await Promise.all([
    findMove(db, candidateId),
    findNoticeOf(db, { roundId, candidateId }),
    listContestTitles(db, contestIds),
  ]);
  return { ...found, own, move, notice, titles };
}
type Explained = NonNullable<Awaited<ReturnType<typeof loadExplained>>>;

/** Why somebody is on the list or not, for who holds the round and for the person's managers; never for the person. */
export const explanation = defineView({
  name: "ranking.explanation",
  input: OnCandidate,
  async load({ db, input }) {
    const found = await loadExplained(db, input.candidateId);
    return found?.round.id === input.roundId ? found : null;
  },
  allow: ({ actor, facts }) =>
    !isOwn(actor, facts.own.candidate.cadreId) &&
    mayReadCandidate(actor, {
      ...facts,
      cadreId: facts.own.candidate.cadreId,
      personPath: facts.own.personPath,
    }),
  project: (facts, { viewer }) =>
    explained(facts, { own: false, told: true, named: mayHoldRound(viewer, facts) }),
});

/** The person's own: gates once they are settled, scores and everything else once the list is decided; nobody else's name. */
export const ownExplanation = defineView({
  name: "ranking.own-explanation",
  input: OnOwnCandidacy,
  load: ({ db, input }) => loadExplained(db, input.candidateId),
  allow: ({ actor, facts }) => isOwn(actor, facts.own.candidate.cadreId),
  project: (facts) => {
    const told = hasReached(facts.round.status, "decided") || facts.own.candidate.selected !== null;
    return explained(facts, { own: true, told, named: false });
  },
});

/** `told`: scores, moves and the decision may be seen. */
function explained(
  facts: Explained,
  { own, told, named }: { own: boolean; told: boolean; named: boolean },
): ExplanationView {
  const { round, unitName } = facts;
  const { candidate } = facts.own;
  const scores = told ? scoresShown({ facts, own: facts.own, named }) : null;
  const settled = candidate.eligible !== null && candidate.gates !== null;
  return {
    own,
    round: { id: round.id, title: round.title, unitName, status: round.status, asOf: round.rules.asOf },
    candidate: candidateShown(facts.own),
    gates: settled ? gatesShown(facts) : null,
    eligible: settled ? candidate.eligible : null,
    scores,
    beingWorkedOn: own && !told && candidate.eligible === true,
    move: told ? facts.move : null,
    decision: told ? decisionOf(facts) : null,
    notice: facts.notice === null ? null : { ...facts.notice, publicCode: round.publicCode },
  };
}

const candidateShown = ({ candidate, name, unitName }: PlacedCandidate): ExplanationView["candidate"] => ({
  ...{ id: candidate.id, name, unitName, post: candidate.post, basis: candidate.basis },
  nominatedAt: candidate.nominatedAt.getTime(),
  withdrawn:
    candidate.withdrawnAt === null
      ? null
      : { at: candidate.withdrawnAt.getTime(), reason: candidate.withdrawReason },
});

/** That a score is missing is told at once: the person can still see to it. */
function gatesShown({ own, titles }: Explained): ExplanationView["gates"] {
  return (own.candidate.gates ?? []).map((gate) => ({
    ...gate,
    contests:
      gate.kind === "contest" && typeof gate.found === "string"
        ? gate.found.split(",").map((id) => titles.get(id) ?? "")
        : [],
  }));
}

function decisionOf({ round, own: { candidate } }: Explained): ExplanationView["decision"] {
  if (candidate.selected === null) return null;
  return {
    selected: candidate.selected,
    document: round.decisionDocument,
    at: round.decidedAt?.getTime() ?? null,
    replacement: candidate.replacement,
    replacementReason: candidate.replacementReason,
  };
}

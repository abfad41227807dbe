import { ReadDeliberation } from "#app/contracts/deliberation.ts";
import { DELIBERATION_PAGE } from "#app/contracts/deliberation-choices.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { mayDeliberate } from "#app/domain/access/deliberation.ts";
import { mayHoldRound } from "#app/domain/access/selection.ts";
import { closeBlockers, openFloor } from "#app/domain/selection/deliberation.ts";
import { hasReached } from "#app/domain/selection/round-life.ts";
import { dayOf } from "#app/text/time.ts";
import { defineView } from "#server/views/define-view.ts";
import { candidateRows } from "./candidate-rows.ts";
import { tallyOf } from "./list-tally.ts";
import { type Input, loadForView, type ViewFacts } from "./load-deliberation.ts";
import { meetingRows, moveRows } from "./meeting-rows.ts";

/** Candidates a recusal can be chosen for, from the top of the lists. */
const MOST_CHOICES = 1_000;
const MOST_IN_FILE = 5_000;

function project(facts: ViewFacts, { viewer, input, now }: { viewer: Actor; input: Input; now: Date }) {
  const { round, lists, post, shown } = facts;
  const moves = lists.flatMap((list) => list.moves);
  return {
    ...{ roundId: round.id, title: round.title, unitName: facts.unitName, status: round.status },
    draws: round.rules.firmness.draws,
    ...{ today: dayOf(now), rankedOn: round.rankedAt === null ? null : dayOf(round.rankedAt) },
    ...{ decisionDocument: round.decisionDocument, decidedAt: round.decidedAt?.getTime() ?? null },
    ...{ ranked: hasReached(round.status, "ranked"), open: round.status === "ranked" },
    may: { hold: mayHoldRound(viewer, facts) },
    filter: { post, show: input.show, name: input.name, page: input.page, size: DELIBERATION_PAGE },
    ...{ posts: round.rules.lists.map((list) => list.post), counts: shown.counts, total: shown.ids.length },
    firmnessKnown: !closeBlockers({ meetings: 1, report: round.report, moves: [] }).includes("noFirmness"),
    rows: candidateRows(facts),
    tallies: lists.map(tallyOf),
    meetings: meetingRows(facts, viewer),
    moves: moveRows(facts, viewer),
    waiting: moves.filter(({ state }) => state === "waiting").length,
    blockers: closeBlockers({ meetings: facts.meetings.length, report: round.report, moves }),
    floorsOpen: lists.some((list) => openFloor(list) !== null),
    accounts: facts.accounts.map(({ accountId, name, unitName }) => ({ accountId, name, unitName })),
    choices: facts.ranked.slice(0, MOST_CHOICES).map(({ id, name, unitName }) => ({ id, name, unitName })),
  };
}
export type DeliberationRead = ReturnType<typeof project>;

const allow = ({ actor, facts }: { actor: Actor; facts: ViewFacts }): boolean => mayDeliberate(actor, facts);

/** The meeting's page: whom it deliberates on, what it moved, and what list comes of it. */
export const deliberation = defineView({
  name: "deliberation.deliberation",
  input: ReadDeliberation,
  load: (context) => loadForView({ ...context, size: DELIBERATION_PAGE }),
  allow,
  project,
});

/** The same with everybody of the filter, for a file. */
export const deliberationFile = defineView({
  name: "deliberation.file",
  input: ReadDeliberation,
  load: (context) => loadForView({ ...context, size: MOST_IN_FILE }),
  allow,
  project,
});

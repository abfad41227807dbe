import { DecideAppeal } from "#app/contracts/results.ts";
import { mayDecideAppeal } from "#app/domain/access/results.ts";
import { decisionRefusal } from "#app/domain/contest/appeal-life.ts";
import { leadsFrom } from "#app/domain/contest/life.ts";
import { lockAppeal, saveDecision } from "#db/queries/appeals.ts";
import { saveContestState } from "#db/queries/results.ts";
import { judgedBy } from "#server/views/results/people.ts";
import { defineCommand, done } from "../define-command.ts";
import { lockAndRead } from "./result-facts.ts";

/**
 * The written answer to an appeal, by somebody who did not judge. A granted one puts a signed contest under review
 * again, so that the fact can be put right, verified and signed as a new version; the signed version stays readable.
 */
export const decideAppeal = defineCommand({
  name: "results.decide-appeal",
  input: DecideAppeal,
  async load({ tx, input, actor }) {
    const appeal = await lockAppeal(tx, input.appealId);
    const locked = appeal === null ? null : await lockAndRead(tx, appeal.contestId);
    if (appeal === null || locked === null) return null;
    const own = locked.facts.contestants.find(({ id }) => id === appeal.contestantId);
    const account = actor.kind === "account" ? actor : { accountId: "", cadreId: null };
    return {
      ...locked,
      appeal,
      judged: judgedBy(locked.facts, account),
      own: own?.cadreId !== null && own?.cadreId === account.cadreId,
    };
  },
  allow: ({ actor, facts }) =>
    mayDecideAppeal(actor, { ...facts.scope, judged: facts.judged, own: facts.own }),
  run({ input, facts: { facts, scope, appeal }, actor, now }) {
    const { status } = facts.contest;
    const refusal = decisionRefusal({ status: appeal.status, contestStatus: status });
    if (refusal !== null) return refusal;
    const reopens = input.granted && leadsFrom({ status, arrow: "reopen" });
    const decided = input.granted ? ("granted" as const) : ("dismissed" as const);
    return done(
      { status: decided, reopened: reopens },
      {
        async write(tx) {
          await saveDecision(tx, {
            id: appeal.id,
            status: decided,
            answer: input.answer,
            decidedBy: actor.kind === "account" ? actor.accountId : null,
            decidedAt: now,
          });
          if (!reopens) return;
          await saveContestState(tx, { contestId: scope.contestId, status: "review", signedAt: null });
        },
        audit: {
          contestId: scope.contestId,
          details: { appealId: appeal.id, ground: appeal.ground, status: decided, reopened: reopens },
        },
        events: [{ contestId: scope.contestId, type: "appeal-decided", performanceIds: reopens ? null : [] }],
      },
    );
  },
});

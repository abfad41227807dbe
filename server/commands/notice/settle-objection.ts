import { SettleObjection } from "#app/contracts/notice.ts";
import { isConcerned } from "#app/domain/selection/notice-life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { updateCandidate } from "#db/queries/selection-candidates.ts";
import {
  findNoticeObjection,
  listRecusedAccounts,
  updateNoticeObjection,
} from "#db/queries/selection-notices.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { accountOf, holdsRound, loadNoticeFacts, recorded, refuseState } from "./notice-facts.ts";

/** Investigated and answered by a holder who is not concerned; an upheld one takes the person out, with the answer as reason. */
export const settleObjection = defineCommand({
  name: "notice.settle-objection",
  input: SettleObjection,
  async load({ tx, input, actor }) {
    const known = await findNoticeObjection(tx, input.objectionId);
    const facts = known === null ? null : await loadNoticeFacts({ tx, roundId: known.roundId, actor });
    // Read again under the round's lock: it may just have been settled.
    const found = await findNoticeObjection(tx, input.objectionId);
    const mine = facts?.candidates.find(({ candidate }) => candidate.id === found?.objection.candidateId);
    if (facts === null || found === null || mine === undefined) return null;
    const recused = await listRecusedAccounts(tx, [mine.candidate.id]);
    return {
      ...facts,
      ...{ objection: found.objection, candidate: mine.candidate },
      recused: recused.get(mine.candidate.id) ?? new Set<string>(),
    };
  },
  allow: holdsRound,
  run({ input, facts, actor, now }) {
    const { round, objection, candidate, recused } = facts;
    const { objectionId, investigation, decision, answer } = input;
    const no = refuseState({ status: round.status, wanted: ["notice"] });
    if (no !== null) return no;
    if (objection.decision !== null) return refused("notice.settled-already");
    const accountId = accountOf(actor);
    if (isConcerned({ accountId, nominatedBy: candidate.nominatedBy, recused }))
      return refused("notice.settler-concerned");
    const upheld = decision === "upheld";
    return done(
      { removed: upheld },
      {
        async write(tx) {
          const settled = { investigation, decision, answer, decidedBy: accountId, decidedAt: now };
          await updateNoticeObjection(tx, { objectionId, ...settled });
          if (upheld)
            await updateCandidate(tx, {
              ...{ candidateId: candidate.id, selected: false },
              ...{ replacement: "removed", replacementReason: answer },
            });
        },
        ...recorded({ roundId: round.id, objectionId, candidateId: candidate.id, decision }),
      },
    );
  },
});

import { CloseNotice } from "#app/contracts/notice.ts";
import { noticeState } from "#app/domain/selection/notice-life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import { findNotice, updateNotice } from "#db/queries/selection-notices.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { holdsRound, loadNoticeFacts, recorded, refuseState } from "./notice-facts.ts";

/** A notice that has run its full days is closed: letters are counted up to now. Never early. */
export const closeNotice = defineCommand({
  name: "notice.close-notice",
  input: CloseNotice,
  async load({ tx, input, actor }) {
    const known = await findNotice(tx, input.noticeId);
    const facts = known === null ? null : await loadNoticeFacts({ tx, roundId: known.roundId, actor });
    const notice = facts?.notices.find(({ id }) => id === input.noticeId);
    return facts === null || notice === undefined ? null : { ...facts, notice };
  },
  allow: holdsRound,
  run({ input: { noticeId }, facts, now }) {
    const { notice, round } = facts;
    const no = refuseState({ status: round.status, wanted: ["notice"] });
    if (no !== null) return no;
    if (notice.closedAt !== null) return refused("notice.closed-already");
    if (noticeState(notice, dayOf(now)) !== "over")
      return refused("notice.too-early", { day: notice.closesOn, n: notice.workingDays });
    return done(
      {},
      {
        write: (tx) => updateNotice(tx, { noticeId, closedAt: now }),
        ...recorded({ roundId: round.id, noticeId }),
      },
    );
  },
});

import { uuidv7 } from "uuidv7";
import { RegisterObjection } from "#app/contracts/notice.ts";
import { noticeState } from "#app/domain/selection/notice-life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import { findNotice, saveNoticeObjection } from "#db/queries/selection-notices.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { accountOf, holdsRound, loadNoticeFacts, recorded, refuseState, selectedOf } from "./notice-facts.ts";

/** A letter or a call is entered: until the notice is closed, for post arrives after the last day. */
export const registerObjection = defineCommand({
  name: "notice.register-objection",
  input: RegisterObjection,
  async load({ tx, input, actor }) {
    const known = await findNotice(tx, input.noticeId);
    const facts = known === null ? null : await loadNoticeFacts({ tx, roundId: known.roundId, actor });
    const notice = facts?.notices.find(({ id }) => id === input.noticeId);
    return facts === null || notice === undefined ? null : { ...facts, notice };
  },
  allow: holdsRound,
  run({ input, facts, actor, now }) {
    const { notice, round } = facts;
    const { noticeId, candidateId, statement, contact } = input;
    const no = refuseState({ status: round.status, wanted: ["notice"] });
    if (no !== null) return no;
    if (noticeState(notice, dayOf(now)) === "upcoming")
      return refused("notice.not-yet-open", { day: notice.opensOn });
    if (notice.closedAt !== null) return refused("notice.objections-over", { day: notice.closesOn });
    const noticed = notice.candidateIds.includes(candidateId);
    if (!noticed || !selectedOf(facts).some(({ candidate }) => candidate.id === candidateId))
      return refused("notice.not-on-notice");
    const id = uuidv7();
    const row = { id, noticeId, candidateId, statement, contact, filedAt: now };
    return done(
      { objectionId: id },
      {
        write: (tx) => saveNoticeObjection(tx, { ...row, registeredBy: accountOf(actor) }),
        ...recorded({ roundId: round.id, noticeId, objectionId: id }),
      },
    );
  },
});

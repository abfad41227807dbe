import { ConfirmRound } from "#app/contracts/notice.ts";
import { refuseConfirmation } from "#app/domain/selection/notice-life.ts";
import { listNoticeObjections } from "#db/queries/selection-notices.ts";
import { updateRound } from "#db/queries/selection-rounds.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import {
  holdsRound,
  loadNoticeFacts,
  recorded,
  refuseState,
  selectedOf,
  unnoticedOf,
} from "./notice-facts.ts";

/** After the notices, with its document: nobody unnoticed, nothing running, no objection open. */
export const confirmRound = defineCommand({
  name: "notice.confirm-round",
  input: ConfirmRound,
  async load({ tx, input, actor }) {
    const facts = await loadNoticeFacts({ tx, roundId: input.roundId, actor });
    if (facts === null) return null;
    const objections = await listNoticeObjections(tx, input.roundId);
    return { ...facts, open: objections.filter(({ objection }) => objection.decision === null).length };
  },
  allow: holdsRound,
  run({ input: { roundId, document }, facts, now }) {
    const selected = selectedOf(facts).length;
    const no =
      refuseState({ status: facts.round.status, wanted: ["notice"] }) ??
      refuseConfirmation({
        notices: facts.notices.map(({ closedAt, closesOn }) => ({ closed: closedAt !== null, closesOn })),
        openObjections: facts.open,
        selected,
        unnoticed: unnoticedOf(facts).length,
      });
    if (no !== null) return no;
    return done(
      { people: selected },
      {
        write: (tx) =>
          updateRound(tx, {
            roundId,
            status: "confirmed",
            confirmationDocument: document,
            confirmedAt: now,
          }),
        ...recorded({ roundId, people: selected }),
      },
    );
  },
});

import { OnDeliberation } from "#app/contracts/deliberation.ts";
import {
  type CloseBlocker,
  closeBlockers,
  refuseCap,
  refuseFloor,
} from "#app/domain/selection/deliberation.ts";
import { type Refusal, refused } from "#app/domain/shared/refusal.ts";
import { updateRound } from "#db/queries/selection-rounds.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import {
  type DeliberationFacts,
  domainMoves,
  holds,
  listFacts,
  loadDeliberation,
  recorded,
  refuseUnlessRanked,
} from "./deliberation-facts.ts";

const refusals: Record<CloseBlocker, () => { ok: false; refusal: Refusal }> = {
  noMeeting: () => refused("deliberation.no-meeting"),
  noFirmness: () => refused("deliberation.no-firmness"),
  waiting: () => refused("deliberation.moves-waiting"),
};

/** The quotas as they stand with the moves in force. */
export const refuseQuota = (facts: DeliberationFacts) =>
  listFacts(facts).reduce<ReturnType<typeof refuseCap>>(
    (no, list) => no ?? refuseCap(list) ?? refuseFloor(list),
    null,
  );

/** The moves are recorded and the quotas kept: the list can be decided. */
export const closeDeliberation = defineCommand({
  name: "deliberation.close-deliberation",
  input: OnDeliberation,
  load: loadDeliberation,
  allow: holds,
  run({ input: { roundId }, facts }) {
    const no = refuseUnlessRanked(facts.round);
    if (no !== null) return no;
    const moves = listFacts(facts).flatMap((list) => list.moves);
    const [blocker] = closeBlockers({ meetings: facts.meetings.length, report: facts.round.report, moves });
    if (blocker !== undefined) return refusals[blocker]();
    const quota = refuseQuota(facts);
    if (quota !== null) return quota;
    const inForce = domainMoves(facts.moves).filter(({ state }) => state === "inForce").length;
    return done(
      { status: "deliberated" as const },
      {
        write: (tx) => updateRound(tx, { roundId, status: "deliberated" }),
        ...recorded({ roundId, meetings: facts.meetings.length, moves: inForce }),
      },
    );
  },
});

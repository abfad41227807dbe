import { uuidv7 } from "uuidv7";
import { GiveTimeBack } from "#app/contracts/sitting.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { savingEvents } from "#db/queries/answers.ts";
import { addExtraTime, tellingSittings } from "#db/queries/sittings.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { allowInvigilation, loadSatContest, toldOf } from "./sat-contest.ts";

const MINUTE_MS = 60_000;

/**
 * Minutes for a disturbance, to one or to all, with the reason. Whoever has handed in, or was closed by the staff, keeps
 * what stands; whom the clock closed goes on.
 */
export const giveTimeBack = defineCommand({
  name: "sitting.give-time-back",
  input: GiveTimeBack,
  load: ({ tx, input }) => loadSatContest(tx, input),
  allow: allowInvigilation,
  run({ input, facts, now }) {
    if (facts.sittings.some(({ status }) => status === "recorded")) return refused("sitting.recorded");
    const meant = facts.sittings.filter(
      ({ submittedAt, submittedBy }) => submittedAt === null || submittedBy === "time",
    );
    if (meant.length === 0) return refused("sitting.all-handed-in");
    const { contestId, minutes, reason } = input;
    const sittingIds = meant.map(({ id }) => id);
    const extraMs = minutes * MINUTE_MS;
    const events = sittingIds.map((sittingId) => ({
      id: uuidv7(),
      sittingId,
      kind: "timeGivenBack",
      at: now,
      details: { minutes, reason },
    }));
    return done(
      { given: meant.length, skipped: facts.sittings.length - meant.length },
      {
        async write(tx) {
          await addExtraTime(tx, { sittingIds, extraMs });
          await tx.execute(savingEvents(events));
          await tx.execute(tellingSittings(sittingIds));
        },
        audit: { contestId, details: { sittingIds, minutes, reason } },
        events: toldOf(contestId, "time-given-back"),
      },
    );
  },
});

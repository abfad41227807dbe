import { uuidv7 } from "uuidv7";
import { CloseSittings } from "#app/contracts/sitting.ts";
import * as SittingTime from "#app/domain/quiz/sitting-time.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { savingEvents, savingSubmissions } from "#db/queries/answers.ts";
import { tellingSittings } from "#db/queries/sittings.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { allowInvigilation, loadSatContest, toldOf } from "./sat-contest.ts";
import { hoursOf } from "./sat-paper.ts";

/** Ends sittings by hand, with the reason: somebody has to leave, or the paper is broken off. Answers given so far stand. */
export const closeSittings = defineCommand({
  name: "sitting.close-sittings",
  input: CloseSittings,
  load: ({ tx, input }) => loadSatContest(tx, input),
  allow: allowInvigilation,
  run({ input, facts, now }) {
    const { contestId, reason } = input;
    const open = facts.sittings.flatMap((row) => {
      const hours = hoursOf(row);
      const isOpen = hours !== null && SittingTime.phaseAt(hours, now.getTime()) === "open";
      return isOpen && row.startedAt !== null ? [row.id] : [];
    });
    if (open.length === 0) return refused("sitting.none-open");
    const by = "organiser" as const;
    const events = open.map((sittingId) => ({
      id: uuidv7(),
      sittingId,
      kind: "submitted",
      at: now,
      details: { by, reason },
    }));
    return done(
      { closed: open.length, skipped: facts.sittings.length - open.length },
      {
        async write(tx) {
          await tx.execute(savingSubmissions(open.map((sittingId) => ({ sittingId, at: now, by }))));
          await tx.execute(savingEvents(events));
          await tx.execute(tellingSittings(open));
        },
        audit: { contestId, details: { sittingIds: open, reason } },
        events: toldOf(contestId, "sittings-closed"),
      },
    );
  },
});

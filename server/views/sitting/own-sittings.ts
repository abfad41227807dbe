import { z } from "zod";
import { maySit } from "#app/domain/access/sitting.ts";
import * as SittingTime from "#app/domain/quiz/sitting-time.ts";
import { findContestantFrame } from "#db/queries/passes.ts";
import { listOwnSittings } from "#db/queries/sittings.ts";
import { defineView } from "#server/views/define-view.ts";

/** The written papers of a contestant's contest, for the page they come in by. `/sit/paper/:paperId` leads to the sitting. */
export const ownSittings = defineView({
  name: "sitting.own-sittings",
  input: z.strictObject({ contestantId: z.uuid() }),
  async load({ db, input: { contestantId } }) {
    const frame = await findContestantFrame(db, contestantId);
    return frame && { contestantId, rows: await listOwnSittings(db, frame) };
  },
  allow: ({ actor, facts }) => maySit(actor, facts),
  project: ({ rows }, { now }) =>
    rows.map((row) => {
      const { settings, opensAt, closesAt, extraMs, submittedAt } = row;
      const hours = opensAt && {
        opensAt: opensAt.getTime(),
        closesAt: closesAt?.getTime() ?? null,
        minutes: settings.minutes,
        graceMs: settings.graceMs,
        extraMs: extraMs ?? 0,
        submittedAt: submittedAt?.getTime() ?? null,
      };
      return {
        paperId: row.paperId,
        sittingId: row.sittingId,
        name: row.itemName ?? "",
        opensAt: hours?.opensAt ?? null,
        endsAt: hours === null ? null : SittingTime.endsAt(hours),
        minutes: settings.minutes,
        phase: hours === null ? ("before" as const) : SittingTime.phaseAt(hours, now.getTime()),
        handedIn: row.submittedAt !== null,
      };
    }),
});

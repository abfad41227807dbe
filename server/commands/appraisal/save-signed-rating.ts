import type { z } from "zod";
import { SaveSignedRating } from "#app/contracts/appraisal.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { mayReadAppraisal, maySignForLevelAbove } from "#app/domain/access/appraisal.ts";
import { isOwn } from "#app/domain/access/daily.ts";
import { refuseRating } from "#app/domain/daily/appraisal-life.ts";
import { refuseForm } from "#app/domain/daily/rating-form.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import type { Tx } from "#db/client.ts";
import { listSubjects, lockAppraisal, saveSignedRating as saveRow } from "#db/queries/appraisals.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { accountOf, recorded } from "./appraisal-facts.ts";

async function load({
  tx,
  input,
  actor,
}: {
  tx: Tx;
  input: z.output<typeof SaveSignedRating>;
  actor: Actor;
}) {
  const found = await lockAppraisal(tx, { appraisalId: input.appraisalId, lock: "share" });
  const subjects = await listSubjects(tx, input.appraisalId);
  const rated = subjects.find(({ subject }) => subject.cadreId === input.cadreId);
  if (found === null || rated === undefined) return null;
  const known = isOwn(actor, input.cadreId) || mayReadAppraisal(actor, found);
  return known ? { ...found, rated } : null;
}

/** A rating with a name to it: of oneself, or by the level above. It may be changed while ratings are given. */
export const saveSignedRating = defineCommand({
  name: "appraisal.save-signed-rating",
  input: SaveSignedRating,
  load,
  allow: ({ actor, input, facts }) =>
    actor.kind === "account" &&
    (input.raterGroup === "self"
      ? isOwn(actor, input.cadreId)
      : maySignForLevelAbove(actor, { cadreId: input.cadreId, unitPath: facts.rated.unitPath })),
  run({ input, facts, actor, now }) {
    const { appraisalId, cadreId, raterGroup, points, statement } = input;
    const accountId = accountOf(actor);
    const form = facts.body.forms[raterGroup] ?? [];
    if (form.length === 0 || accountId === null) return refused("appraisal.no-form");
    const no =
      refuseRating({ ...facts.appraisal, today: dayOf(now) }) ??
      refuseForm({ form, points, name: facts.rated.name });
    if (no !== null) return no;
    return done(
      {},
      {
        write: (tx) =>
          saveRow(tx, { appraisalId, cadreId, raterGroup, points, statement, accountId, at: now }),
        ...recorded({ appraisalId, cadreId, raterGroup }),
      },
    );
  },
});

import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import { WriteAssessment } from "#app/contracts/assessment.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { mayAssess } from "#app/domain/access/assessment.ts";
import { AREA_PROFILES, stintResult } from "#app/domain/growth/area-profile.ts";
import { refuseWrongLines, totalOf } from "#app/domain/growth/mentorship-forms.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import type { Tx } from "#db/client.ts";
import { saveAssessment } from "#db/queries/assessments.ts";
import { findPublished, lockPlan } from "#db/queries/rotation-plans.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { isStint, loadPlanStints, type PlacedStint } from "#server/mentoring/plan-stints.ts";
import { writeResult } from "./stint-result.ts";

type Input = z.output<typeof WriteAssessment>;

async function load({ tx, input }: { tx: Tx; input: Input }) {
  const found = await lockPlan(tx, input.planId);
  const published = found === null ? null : await findPublished(tx, input.planId);
  if (found === null || published === null) return null;
  const { planId } = input;
  const stints = await loadPlanStints(tx, {
    ...{ planId, versionId: published.id, settings: published.settings },
  });
  const placed = stints.find(({ stint }) => isStint(stint, input));
  return placed === undefined ? null : { placed };
}

const accountOf = (actor: Actor): string | null => (actor.kind === "account" ? actor.accountId : null);

function refuseTime({ placed, input, now }: { placed: PlacedStint; input: Input; now: Date }) {
  const { stint, written } = placed;
  if (dayOf(now) < stint.dueFromOn)
    return refused("assessment.too-early", { day: stint.dueFromOn, last: stint.toOn });
  if (written.some(({ assessment }) => assessment.rater === input.rater))
    return refused("assessment.written-already");
  return null;
}

/** Two people judge a stint: whoever wrote as head does not write as mentor too. */
const refuseSamePerson = ({ placed, actor }: { placed: PlacedStint; actor: Actor }) =>
  actor.kind === "account" &&
  placed.written.some(({ assessment }) => assessment.accountId === actor.accountId)
    ? refused("assessment.both-sides")
    : null;

/**
 * The assessment of a reserve at the end of having led a post, by the head of the community or by the mentor, once each. With the second
 * one the result stands, and flows into daily performance in the same transaction.
 */
export const writeAssessment = defineCommand({
  name: "assessment.write",
  input: WriteAssessment,
  load,
  allow: ({ actor, input, facts: { placed } }) =>
    mayAssess(
      actor,
      {
        ...{ cadreId: placed.stint.cadreId, communityPath: placed.communityPath },
        mentorCadreId: placed.mentor?.cadreId ?? null,
      },
      input.rater,
    ),
  run({ input, facts: { placed }, actor, now }) {
    const no = refuseTime({ placed, input, now }) ?? refuseSamePerson({ placed, actor });
    if (no !== null) return no;
    const { points } = input;
    const wrong = refuseWrongLines(AREA_PROFILES[input.area], { points, sentence: "assessment.points" });
    if (wrong !== null) return wrong;
    const row = {
      ...input,
      id: uuidv7(),
      total: totalOf(input.points) * 100,
      accountId: accountOf(actor),
      at: now,
    };
    const result = stintResult([...placed.written.map(({ assessment }) => assessment), row]);
    const { planId, cadreId, communityId, area, period, rater } = input;
    return done(
      { assessmentId: row.id, result },
      {
        async write(tx) {
          await saveAssessment(tx, row);
          if (result !== null) await writeResult(tx, { placed, result, now });
        },
        audit: {
          contestId: null,
          details: { planId, cadreId, communityId, area, period, rater, finished: result !== null },
        },
        events: [],
      },
    );
  },
});

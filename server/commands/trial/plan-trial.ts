import { uuidv7 } from "uuidv7";
import { PlanTrial } from "#app/contracts/growth.ts";
import { liesIn } from "#app/domain/access/actor.ts";
import { overlapping } from "#app/domain/growth/trial-life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { listTrialsOf } from "#db/queries/growth-facts.ts";
import { listCommunities, saveTrial } from "#db/queries/growth-records.ts";
import { tell } from "#db/queries/notifications.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import {
  accountOf,
  keepsFile,
  loadFile,
  recorded,
  refuseClosed,
} from "#server/commands/growth/file-facts.ts";

/** A trial post for somebody in the reserve: where, as what, from when to when, to learn and show what. */
export const planTrial = defineCommand({
  name: "trial.plan",
  input: PlanTrial,
  async load({ tx, input, actor }) {
    const file = await loadFile({ tx, reserveId: input.reserveId, actor });
    if (file === null) return null;
    const [trials, communities] = await Promise.all([
      listTrialsOf(tx, [input.reserveId]),
      listCommunities(tx),
    ]);
    return { ...file, trials, community: communities.find(({ id }) => id === input.communityId) ?? null };
  },
  allow: keepsFile,
  run({ input, facts, actor, now }) {
    const { reserve, community, trials } = facts;
    const { reserveId, communityId, post, fromOn, toOn, goals } = input;
    const closed = refuseClosed(facts);
    if (closed !== null) return closed;
    // Whom the subdistrict keeps serves anywhere in it, whom the community keeps in their own.
    if (community === null || !liesIn(community.path, facts.keeperPath)) return refused("trial.out-of-scope");
    if (toOn < fromOn) return refused("trial.days-reversed");
    if (fromOn < reserve.fromOn) return refused("trial.before-reserve", { day: reserve.fromOn });
    const other = overlapping(trials, { fromOn, toOn });
    if (other !== null) return refused("trial.overlaps", { from: other.fromOn, to: other.toOn });
    const id = uuidv7();
    return done(
      { trialId: id },
      {
        async write(tx) {
          await saveTrial(tx, {
            ...{ id, reserveId, communityId, post, fromOn, toOn, goals, status: "planned" },
            ...{ createdBy: accountOf(actor), createdAt: now },
          });
          await tell(tx, [
            {
              ...{ id: uuidv7(), cadreId: reserve.cadreId, kind: "trialBegins", path: "/my/growth", at: now },
              ...{ params: { community: community.name, day: fromOn, until: toOn }, topic: `trial:${id}` },
            },
          ]);
        },
        ...recorded({ reserveId, trialId: id, post, fromOn, toOn }),
      },
    );
  },
});

import { z } from "zod";
import { mayActAsHeadJudge, mayReadDesk, mayRunDesk } from "#app/domain/access/contest.ts";
import { mayConfirmReturn } from "#app/domain/access/stage.ts";
import type { Item } from "#app/domain/scoring/rule-set.ts";
import { findContestScope, findRuleSet } from "#db/queries/stages.ts";
import { defineView } from "../define-view.ts";

/**
 * The rules the stage pages compute with on the spot (trimmed preview, deduction of the running clock), and which
 * buttons this viewer may press. Rules are immutable while a contest is live. Read by whoever holds an office in the
 * contest, and by its paired devices.
 */
export const stageRules = defineView({
  name: "stage.rules",
  input: z.strictObject({ contestId: z.uuid() }),
  async load({ db, input }) {
    const [scope, ruleSet] = await Promise.all([
      findContestScope(db, input.contestId),
      findRuleSet(db, input.contestId),
    ]);
    return scope === null || ruleSet === null ? null : { scope, ruleSet };
  },
  allow: ({ actor, facts }) =>
    mayReadDesk(actor, facts.scope) || (actor.kind === "device" && actor.contestId === facts.scope.contestId),
  project: ({ scope, ruleSet }, { viewer }): StageRules => ({
    items: ruleSet.rounds.flatMap((round) => round.items),
    may: {
      run: mayRunDesk(viewer, scope),
      head: viewer.kind === "system" || mayActAsHeadJudge(viewer, scope),
      confirm: mayConfirmReturn(viewer, scope),
    },
  }),
});

export type StageRules = { items: Item[]; may: { run: boolean; head: boolean; confirm: boolean } };

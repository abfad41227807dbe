import { OnRound } from "#app/contracts/selection.ts";
import type { RoundRules } from "#app/contracts/selection-views.ts";
import { mayHoldRound } from "#app/domain/access/selection.ts";
import { dayOf } from "#app/text/time.ts";
import { listUnitsWithin } from "#db/queries/org.ts";
import { listFinishedContests } from "#db/queries/selection-lists.ts";
import { defineView } from "#server/views/define-view.ts";
import { loadRoundForView, readsRound } from "./load-round.ts";

/** The rules of a round, being written or announced, with the names of units and contests they may name. */
export const roundRules = defineView({
  name: "selection.round-rules",
  input: OnRound,
  async load({ db, input }) {
    const found = await loadRoundForView({ db, input });
    if (found === null) return null;
    const [units, contests] = await Promise.all([
      listUnitsWithin(db, [found.unitPath]),
      listFinishedContests(db, found.unitPath),
    ]);
    return { ...found, units, contests };
  },
  allow: readsRound,
  project(facts, { viewer, now }): RoundRules {
    const { round, units, contests } = facts;
    return {
      id: round.id,
      status: round.status,
      rules: round.rules,
      rulesVersion: round.rulesVersion,
      rulesHash: round.rulesHash,
      seed: round.seed,
      announcedAt: round.announcedAt?.getTime() ?? null,
      nominationsUntil: round.nominationsUntil,
      today: dayOf(now),
      units: units
        .filter(({ kind }) => kind === "subdistrict" || kind === "community")
        .map(({ id, name, kind, parentId }) => ({ id, name, kind, parentId })),
      contests,
      may: { edit: round.status === "prepared" && mayHoldRound(viewer, facts) },
    };
  },
});

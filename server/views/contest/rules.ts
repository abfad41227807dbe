import { OnContest } from "#app/contracts/contest.ts";
import { mayEditSetup, mayReadSetup } from "#app/domain/access/contest-setup.ts";
import * as ItemPanels from "#app/domain/contest/item-panels.ts";
import { mayEdit } from "#app/domain/contest/life.ts";
import { findContest } from "#db/queries/contests.ts";
import { findDraw } from "#db/queries/draws.ts";
import { listPanels, listSeats } from "#db/queries/panels.ts";
import { findRules, listRuleVersions } from "#db/queries/rule-sets.ts";
import { hexOf } from "#server/commands/contest/rules-hash.ts";
import { defineView } from "#server/views/define-view.ts";

/** The rules as they stand, and whether they are edited, revised, or only read. */
export const rules = defineView({
  name: "contest.rules",
  input: OnContest,
  async load({ db, input: { contestId } }) {
    const found = await findContest(db, contestId);
    const row = found && (await findRules(db, { contestId, version: found.contest.ruleVersion }));
    if (found === null || row === null) return null;
    const [panels, seats, versions, draw] = await Promise.all([
      listPanels(db, contestId),
      listSeats(db, contestId),
      listRuleVersions(db, contestId),
      findDraw(db, contestId),
    ]);
    return { ...found, rules: row, panels, seats, versions, drawn: draw?.drawnAt != null };
  },
  allow: ({ actor, facts }) => mayReadSetup(actor, facts),
  project(facts, { viewer }) {
    const organises = mayEditSetup(viewer, facts);
    const { status } = facts.contest;
    const ruleSet = facts.rules.body;
    return {
      ruleSet,
      hash: hexOf(facts.rules.hash),
      version: facts.rules.version,
      lockedAt: facts.rules.lockedAt?.getTime() ?? null,
      panelSizes: ItemPanels.sizes({ ruleSet, panels: facts.panels, seats: facts.seats }),
      drawn: facts.drawn,
      versions: facts.versions.map((row) => ({
        version: row.version,
        reason: row.reason,
        createdAt: row.createdAt.getTime(),
        locked: row.lockedAt !== null,
      })),
      mode: !organises
        ? ("read" as const)
        : mayEdit({ status, edit: "rules" })
          ? ("edit" as const)
          : mayEdit({ status, edit: "revision" })
            ? ("revise" as const)
            : ("read" as const),
    };
  },
});

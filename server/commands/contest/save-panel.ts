import { uuidv7 } from "uuidv7";
import { SavePanel } from "#app/contracts/contest.ts";
import { refuseEdit } from "#app/domain/contest/life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { countPerformances, insertPanel, listPanels, savePanel as savePanelRow } from "#db/queries/panels.ts";
import { findRules } from "#db/queries/rule-sets.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { allowSetUp, loadSetUp, setUpChanged } from "./set-up.ts";

/** A panel and the items it marks; two panels with one item mark it side by side. Once drawn, its items stay. */
export const savePanel = defineCommand({
  name: "contest.save-panel",
  input: SavePanel,
  async load({ tx, input }) {
    const found = await loadSetUp({ tx, input });
    if (found === null) return null;
    const panels = await listPanels(tx, input.contestId);
    const panel = panels.find(({ id }) => id === input.panelId) ?? null;
    if (input.panelId !== null && panel === null) return null;
    const rules = await findRules(tx, { contestId: input.contestId, version: found.contest.ruleVersion });
    const performances = panel === null ? 0 : await countPerformances(tx, panel.id);
    return rules === null ? null : { ...found, panels, panel, performances, ruleSet: rules.body };
  },
  allow: allowSetUp,
  run({ input, facts }) {
    const no = refuseEdit({ status: facts.contest.status, edit: "panels" });
    if (no !== null) return no;
    const { panel, panels } = facts;
    if (panels.some(({ id, name }) => id !== panel?.id && name === input.name)) {
      return refused("contest.panel-name-taken", { name: input.name });
    }
    const known = new Set(facts.ruleSet.rounds.flatMap((round) => round.items.map(({ key }) => key)));
    if (input.itemKeys.some((key) => !known.has(key))) return refused("contest.item-unknown");
    const changed = panel !== null && [...panel.itemKeys].sort().join() !== [...input.itemKeys].sort().join();
    if (changed && facts.performances > 0) return refused("contest.panel-drawn", { name: input.name });
    const panelId = panel?.id ?? uuidv7();
    const { contestId, name, itemKeys } = input;
    const position = Math.max(0, ...panels.map((each) => each.position)) + 1;
    return done(
      { panelId },
      {
        write: (tx) =>
          panel === null
            ? insertPanel(tx, { id: panelId, contestId, name, itemKeys, position })
            : savePanelRow(tx, { panelId, name, itemKeys }),
        ...setUpChanged({ contestId, type: "panel-saved", details: { panelId, name, itemKeys } }),
      },
    );
  },
});

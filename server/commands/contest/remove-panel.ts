import { RemovePanel } from "#app/contracts/contest.ts";
import { refuseEdit } from "#app/domain/contest/life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { countPerformances, deletePanel, listPanels } from "#db/queries/panels.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { allowSetUp, loadSetUp, setUpChanged } from "./set-up.ts";

/** Takes a panel away with its seats, unless performances were drawn for it. */
export const removePanel = defineCommand({
  name: "contest.remove-panel",
  input: RemovePanel,
  async load({ tx, input }) {
    const found = await loadSetUp({ tx, input });
    if (found === null) return null;
    const panel = (await listPanels(tx, input.contestId)).find(({ id }) => id === input.panelId);
    return panel === undefined
      ? null
      : { ...found, panel, performances: await countPerformances(tx, panel.id) };
  },
  allow: allowSetUp,
  run({ input, facts }) {
    const no = refuseEdit({ status: facts.contest.status, edit: "panels" });
    if (no !== null) return no;
    if (facts.performances > 0) return refused("contest.panel-drawn", { name: facts.panel.name });
    return done(null, {
      write: (tx) => deletePanel(tx, input.panelId),
      ...setUpChanged({
        contestId: input.contestId,
        type: "panel-removed",
        details: { panelId: input.panelId, name: facts.panel.name },
      }),
    });
  },
});

import { uuidv7 } from "uuidv7";
import { isMeasured } from "#app/domain/contest/measured-item.ts";
import type { RuleSet } from "#app/domain/scoring/rule-set.ts";
import type { Tx } from "#db/client.ts";
import { insertPanel, insertSeats } from "#db/queries/panels.ts";

/** Words of the district's own, as those of the templates. */
const SEAT_NAME = "记分席";

/** A panel with one tabulator seat for every item no judge marks, so that nobody has to think of it. */
export async function addTabulatorPanels(
  tx: Tx,
  { contestId, ruleSet }: { contestId: string; ruleSet: RuleSet },
): Promise<void> {
  const items = ruleSet.rounds.flatMap((round) => round.items).filter(isMeasured);
  for (const [index, item] of items.entries()) {
    const panelId = uuidv7();
    const name = `${item.name}记分`;
    await insertPanel(tx, { id: panelId, contestId, name, itemKeys: [item.key], position: index + 1 });
    const seat = {
      id: uuidv7(),
      contestId,
      panelId,
      number: 1,
      role: "tabulator",
      scoring: "counts",
    } as const;
    await insertSeats(tx, [
      {
        ...seat,
        holderName: SEAT_NAME,
        holderUnitName: null,
        holderUnitId: null,
        cadreId: null,
        accountId: null,
      },
    ]);
  }
}

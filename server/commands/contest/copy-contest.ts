import { uuidv7 } from "uuidv7";
import type { Tx } from "#db/client.ts";
import { insertContestants, listContestants } from "#db/queries/contestants.ts";
import { insertPanel, insertSeats, listPanels, listSeats } from "#db/queries/panels.ts";

/** Panels with their seats; paired devices, recusals and offices stay behind. */
export async function copyPanels(tx: Tx, contests: { from: string; to: string }): Promise<void> {
  const seats = await listSeats(tx, contests.from);
  for (const panel of await listPanels(tx, contests.from)) {
    const id = uuidv7();
    await insertPanel(tx, { ...panel, id, contestId: contests.to });
    await insertSeats(
      tx,
      seats
        .filter(({ panelId }) => panelId === panel.id)
        .map((seat) => ({ ...seat, id: uuidv7(), panelId: id, contestId: contests.to })),
    );
  }
}

/** Those who are registered, without their numbers. */
export async function copyContestants(tx: Tx, contests: { from: string; to: string }): Promise<void> {
  const rows = (await listContestants(tx, contests.from)).filter(({ status }) => status === "registered");
  await insertContestants(
    tx,
    rows.map((row) => ({ ...row, id: uuidv7(), contestId: contests.to, number: null, statusReason: null })),
  );
}

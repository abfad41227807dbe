import { refuseEdit } from "#app/domain/contest/life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import { listContestants } from "#db/queries/contestants.ts";
import { findDraw } from "#db/queries/draws.ts";
import { listSeats } from "#db/queries/panels.ts";
import { loadSetUp } from "./set-up.ts";

/** Facts of a command that changes who competes. */
export async function loadRegistration({ tx, input }: { tx: Tx; input: { contestId: string } }) {
  const found = await loadSetUp({ tx, input });
  if (found === null) return null;
  const [contestants, seats, draw] = [
    await listContestants(tx, input.contestId),
    await listSeats(tx, input.contestId),
    await findDraw(tx, input.contestId),
  ];
  return { ...found, contestants, seats, drawn: draw?.drawnAt != null };
}
export type Registration = NonNullable<Awaited<ReturnType<typeof loadRegistration>>>;

/** Nobody is added or taken out once the contest is ready or its order is drawn. */
export const refuseRegistration = (facts: Registration) =>
  refuseEdit({ status: facts.contest.status, edit: "contestants" }) ??
  (facts.drawn ? refused("contest.already-drawn") : null);

import { deleteStore } from "./outbox/store.ts";

/** Takes everything of a seat off the device: its sheets and the pages kept for reloads without a network. */
export async function forgetSeat(seatId: string): Promise<void> {
  await deleteStore(seatId).catch(() => {});
  const names = "caches" in window ? await caches.keys() : [];
  await Promise.all(
    names.filter((name) => name.startsWith("yanzhen-judge-")).map((name) => caches.delete(name)),
  );
}

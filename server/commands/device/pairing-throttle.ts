import { type Result, refused } from "#app/domain/shared/refusal.ts";
import { countAttempt, uncountAttempt } from "#db/queries/throttle.ts";
import type { Runtime } from "#server/runtime.ts";

const WINDOW_MINUTES = 10;
/** All tablets of a venue may come from one address. */
const TRIES_PER_ADDRESS = 60;
/** Guessing from many addresses: with 36 bits a code, these tries find one of fifty open invitations once in four million windows. */
const TRIES_IN_ALL = 400;

/** Counts a try before it is judged. Refuses device.too-many-tries; a token cannot be guessed and is held to its address only. */
export async function countTry(
  runtime: Runtime,
  { address, by }: { address: string; by: "token" | "code" },
): Promise<Result<string[]>> {
  const { db } = runtime.database;
  const now = runtime.now();
  const limits = [
    { key: `pair:${address}`, limit: TRIES_PER_ADDRESS },
    ...(by === "code" ? [{ key: "pair:all", limit: TRIES_IN_ALL }] : []),
  ];
  const counted = await Promise.all(
    limits.map(({ key, limit }) =>
      countAttempt(db, { key, now, windowMs: WINDOW_MINUTES * 60_000, limit, sliding: false }),
    ),
  );
  const over = counted.find(({ failures }, index) => failures > (limits[index]?.limit ?? 0));
  if (over === undefined) return { ok: true, value: limits.map(({ key }) => key) };
  const minutes = Math.max(1, Math.ceil((over.windowEndsAt.getTime() - now.getTime()) / 60_000));
  return refused("device.too-many-tries", { minutes });
}

/** A right token or code is no failure. */
export const forgiveTry = async (runtime: Runtime, keys: readonly string[]): Promise<void> => {
  await Promise.all(keys.map((key) => uncountAttempt(runtime.database.db, key)));
};

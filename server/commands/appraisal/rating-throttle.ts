import { type Result, refused } from "#app/domain/shared/refusal.ts";
import { countAttempt, uncountAttempt } from "#db/queries/throttle.ts";
import type { Runtime } from "#server/runtime.ts";

const WINDOW_MINUTES = 10;
/** A community's people may all send from the office's one address; tokens have 128 bits and are not guessed. */
const TRIES = 60;

/** Counts a ballot before it is judged. Refuses appraisal.too-many-tries. */
export async function countRating(
  runtime: Runtime,
  { address }: { address: string },
): Promise<Result<string>> {
  const key = `rate:${address}`;
  const now = runtime.now();
  const { failures, windowEndsAt } = await countAttempt(runtime.database.db, {
    key,
    now,
    windowMs: WINDOW_MINUTES * 60_000,
    limit: TRIES,
    sliding: false,
  });
  if (failures <= TRIES) return { ok: true, value: key };
  const minutes = Math.max(1, Math.ceil((windowEndsAt.getTime() - now.getTime()) / 60_000));
  return refused("appraisal.too-many-tries", { minutes });
}

/** A ballot that was taken is no failure. */
export const forgiveRating = (runtime: Runtime, key: string) => uncountAttempt(runtime.database.db, key);

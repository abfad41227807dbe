import { FileObjection } from "#app/contracts/record-life.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { type Result, refused } from "#app/domain/shared/refusal.ts";
import { countAttempt } from "#db/queries/throttle.ts";
import { invalidFields } from "#server/commands/invalid-fields.ts";
import type { Runtime } from "#server/runtime.ts";
import { fileRecordObjection } from "./file-record-objection.ts";

const HOUR_MS = 3_600_000;
/** A whole building may share one address. */
const FROM_ADDRESS = 6;
/** Made-up objections from many addresses would bury the real ones. */
const IN_ALL = 200;

type Context = { runtime: Runtime; actor: Actor; requestId: string; address: string };

/** An objection from the public board. Counted before it is judged, like sign-in; a form filled in wrongly is not. */
export async function objectPublicly(
  { runtime, actor, requestId, address }: Context,
  input: unknown,
): Promise<Result<{ objectionId: string }>> {
  const parsed = FileObjection.safeParse(input);
  if (!parsed.success)
    return { ok: false, refusal: { kind: "invalid", fields: invalidFields(parsed.error) } };
  const limits = [
    { key: `objection:${address}`, limit: FROM_ADDRESS },
    { key: "objection:all", limit: IN_ALL },
  ];
  const now = runtime.now();
  for (const { key, limit } of limits) {
    const counted = await countAttempt(runtime.database.db, {
      ...{ key, now, limit },
      windowMs: HOUR_MS,
      sliding: false,
    });
    if (counted.failures <= limit) continue;
    const minutes = Math.max(1, Math.ceil((counted.windowEndsAt.getTime() - now.getTime()) / 60_000));
    return refused("record-objection.too-many", { minutes });
  }
  return fileRecordObjection.execute({ runtime, actor, requestId }, parsed.data);
}

import { uuidv7 } from "uuidv7";
import { MakeFeed } from "#app/contracts/feed.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { type Result, refused } from "#app/domain/shared/refusal.ts";
import { revokeFeeds, saveFeed } from "#db/queries/calendar-feeds.ts";
import { lockCadre } from "#db/queries/people.ts";
import { hashToken, newToken } from "#server/auth/cookies.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import type { Runtime } from "#server/runtime.ts";

/** An address of one's own calendar, new or anew: the one before stops working. */
export const makeFeedCommand = defineCommand({
  name: "feed.make",
  input: MakeFeed,
  async load({ tx, actor }) {
    if (actor.kind !== "account") return null;
    // Two requests at once would both find no address in use.
    if (actor.cadreId !== null) await lockCadre(tx, actor.cadreId);
    return { cadreId: actor.cadreId };
  },
  allow: ({ actor }) => actor.kind === "account",
  run({ input: { codeHash }, facts: { cadreId }, now }) {
    if (cadreId === null) return refused("feed.no-person");
    return done(
      {},
      {
        async write(tx) {
          await revokeFeeds(tx, { cadreId, at: now });
          await saveFeed(tx, { id: uuidv7(), cadreId, codeHash, createdAt: now });
        },
        audit: { contestId: null, details: { cadreId } },
        events: [],
      },
    );
  },
});

export const feedHash = (code: string): string => Buffer.from(hashToken(code)).toString("hex");

/** Makes the code, stores its hash, and hands the code to whoever asked, once. */
export async function makeFeed({
  runtime,
  actor,
  requestId,
}: {
  runtime: Runtime;
  actor: Actor;
  requestId: string;
}): Promise<Result<{ code: string }>> {
  const code = newToken(runtime);
  const result = await makeFeedCommand.execute({ runtime, actor, requestId }, { codeHash: feedHash(code) });
  return result.ok ? { ok: true, value: { code } } : result;
}

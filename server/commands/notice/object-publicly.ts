import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import { ObjectPublicly } from "#app/contracts/notice.ts";
import { noticeState } from "#app/domain/selection/notice-life.ts";
import { type Result, refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import type { Tx } from "#db/client.ts";
import { listCandidates } from "#db/queries/selection-candidates.ts";
import { listNotices, saveNoticeObjection } from "#db/queries/selection-notices.ts";
import { findRoundByCode, lockRound } from "#db/queries/selection-rounds.ts";
import { countAttempt } from "#db/queries/throttle.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { invalidFields } from "#server/commands/invalid-fields.ts";
import type { Runtime } from "#server/runtime.ts";
import { recorded, selectedOf } from "./notice-facts.ts";

async function load({ tx, input }: { tx: Tx; input: z.output<typeof ObjectPublicly> }) {
  const known = await findRoundByCode(tx, input.publicCode);
  const found = known === null ? null : await lockRound(tx, known.round.id);
  if (found === null) return null;
  const [notices, candidates] = await Promise.all([
    listNotices(tx, found.round.id),
    listCandidates(tx, found.round.id),
  ]);
  return { ...found, notices, candidates };
}

/** From the public page, while a notice with this person runs. Who objects stays unnamed unless they say how to reach them. */
export const objectPubliclyCommand = defineCommand({
  name: "notice.object-publicly",
  input: ObjectPublicly,
  recognisedBy: () => null,
  load,
  // The page is open to everybody, and so is its form.
  allow: () => true,
  run({ input: { candidateId, statement, contact }, facts, now }) {
    const today = dayOf(now);
    const running = facts.notices.filter(
      (notice) => facts.round.status === "notice" && noticeState(notice, today) === "running",
    );
    if (running.length === 0) return refused("notice.not-running");
    const notice = running.find(({ candidateIds }) => candidateIds.includes(candidateId));
    if (notice === undefined || !selectedOf(facts).some(({ candidate }) => candidate.id === candidateId))
      return refused("notice.not-on-notice");
    const id = uuidv7();
    const row = { id, noticeId: notice.id, candidateId, statement, contact, filedAt: now };
    return done(
      {},
      {
        write: (tx) => saveNoticeObjection(tx, { ...row, registeredBy: null }),
        ...recorded({ roundId: facts.round.id, noticeId: notice.id, objectionId: id }),
      },
    );
  },
});

const HOUR_MS = 3_600_000;
/** A whole building may share one address. */
const FROM_ADDRESS = 6;
/** Made-up objections from many addresses would bury the real ones. */
const IN_ALL = 200;

/** Counted before it is judged; a form filled in wrongly is not. A session, where there is one, is not asked for. */
export async function objectPublicly(
  { runtime, requestId, address }: { runtime: Runtime; requestId: string; address: string },
  input: unknown,
): Promise<Result<object>> {
  const parsed = ObjectPublicly.safeParse(input);
  if (!parsed.success)
    return { ok: false, refusal: { kind: "invalid", fields: invalidFields(parsed.error) } };
  const now = runtime.now();
  for (const { key, limit } of [
    { key: `notice-objection:${address}`, limit: FROM_ADDRESS },
    { key: "notice-objection:all", limit: IN_ALL },
  ]) {
    const counted = await countAttempt(runtime.database.db, {
      ...{ key, now, limit },
      windowMs: HOUR_MS,
      sliding: false,
    });
    if (counted.failures <= limit) continue;
    const minutes = Math.max(1, Math.ceil((counted.windowEndsAt.getTime() - now.getTime()) / 60_000));
    return refused("notice.too-many", { minutes });
  }
  return objectPubliclyCommand.execute({ runtime, actor: { kind: "public" }, requestId }, parsed.data);
}

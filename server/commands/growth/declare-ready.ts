import { uuidv7 } from "uuidv7";
import { DeclareReady } from "#app/contracts/growth.ts";
import { POST_PROFILES } from "#app/domain/growth/post-profile.ts";
import { readinessOf } from "#app/domain/growth/readiness.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import { saveGrowthEntries } from "#db/queries/growth-files.ts";
import { tell } from "#db/queries/notifications.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadGrowthFacts } from "#server/growth/growth-facts.ts";
import { accountOf, keepsFile, loadFile, recorded, refuseClosed } from "./file-facts.ts";

/** 可以上岗: said by people, and only when nothing the post requires is missing. Not an appointment. */
export const declareReady = defineCommand({
  name: "growth.declare-ready",
  input: DeclareReady,
  async load({ tx, input, actor, now }) {
    const file = await loadFile({ tx, reserveId: input.reserveId, actor });
    if (file === null) return null;
    const key = { reserveId: input.reserveId, cadreId: file.reserve.cadreId, personPath: file.personPath };
    const read = await loadGrowthFacts(tx, { files: [key], today: dayOf(now) });
    return { ...file, read: read.get(input.reserveId) ?? null };
  },
  allow: keepsFile,
  run({ input: { reserveId, text, document }, facts: { read, reserve, ...file }, actor, now }) {
    const closed = refuseClosed({ reserve });
    if (closed !== null) return closed;
    if (read === null) return refused("growth.record-archived");
    if (read.entries.some(({ kind }) => kind === "ready")) return refused("growth.ready-already");
    const today = dayOf(now);
    const profile = POST_PROFILES[reserve.post];
    const { ready, missing } = readinessOf({ facts: read.facts, profile, today });
    if (!ready) return refused("growth.not-ready", { n: missing.length, missing });
    const entry = { id: uuidv7(), reserveId, kind: "ready" as const, onDay: today, text, document };
    return done(
      { entryId: entry.id },
      {
        async write(tx) {
          await saveGrowthEntries(tx, [{ ...entry, accountId: accountOf(actor), at: now }]);
          await tell(tx, [
            {
              ...{
                id: uuidv7(),
                cadreId: reserve.cadreId,
                kind: "readyForPost",
                path: "/my/growth",
                at: now,
              },
              ...{ params: { post: reserve.post, unit: file.keeperName }, topic: `ready:${reserveId}` },
            },
          ]);
        },
        ...recorded({ reserveId, entryId: entry.id, post: reserve.post }),
      },
    );
  },
});

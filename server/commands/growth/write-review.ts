import { uuidv7 } from "uuidv7";
import { WriteReview } from "#app/contracts/growth.ts";
import { dayOf } from "#app/text/time.ts";
import { listEntriesOf } from "#db/queries/growth-facts.ts";
import { saveGrowthEntries } from "#db/queries/growth-files.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { refuseCorrection } from "./corrected-entry.ts";
import { accountOf, loadFile, ownsFile, recorded, refuseClosed } from "./file-facts.ts";

/** 本人小结: the person writes into the own file, and nobody else does it for them. */
export const writeReview = defineCommand({
  name: "growth.write-review",
  input: WriteReview,
  async load({ tx, input, actor }) {
    const file = await loadFile({ tx, reserveId: input.reserveId, actor });
    return file === null ? null : { ...file, entries: await listEntriesOf(tx, [input.reserveId]) };
  },
  allow: ownsFile,
  run({ input: { reserveId, text, correctsId }, facts, actor, now }) {
    const no =
      refuseClosed(facts) ?? refuseCorrection({ correctsId, kind: "review", entries: facts.entries });
    if (no !== null) return no;
    const entry = { id: uuidv7(), reserveId, kind: "review" as const, onDay: dayOf(now), text, correctsId };
    return done(
      { entryId: entry.id },
      {
        write: (tx) => saveGrowthEntries(tx, [{ ...entry, accountId: accountOf(actor), at: now }]),
        ...recorded({ reserveId, entryId: entry.id, correctsId }),
      },
    );
  },
});

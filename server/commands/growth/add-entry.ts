import { uuidv7 } from "uuidv7";
import { AddEntry } from "#app/contracts/growth.ts";
import { DOCUMENTED_KINDS } from "#app/contracts/growth-choices.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import { listEntriesOf } from "#db/queries/growth-facts.ts";
import { saveGrowthEntries } from "#db/queries/growth-files.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { refuseCorrection } from "./corrected-entry.ts";
import { accountOf, keepsFile, loadFile, recorded, refuseClosed } from "./file-facts.ts";

/** An award, a sanction, an opinion or a confidential note, by who keeps the file; what was wrong is corrected by another entry. */
export const addEntry = defineCommand({
  name: "growth.add-entry",
  input: AddEntry,
  async load({ tx, input, actor }) {
    const file = await loadFile({ tx, reserveId: input.reserveId, actor });
    return file === null ? null : { ...file, entries: await listEntriesOf(tx, [input.reserveId]) };
  },
  allow: keepsFile,
  run({ input, facts, actor, now }) {
    const { reserveId, kind, onDay, text, document, correctsId } = input;
    const closed = refuseClosed(facts);
    if (closed !== null) return closed;
    if (onDay > dayOf(now)) return refused("growth.day-in-future", { day: dayOf(now) });
    if (document === null && DOCUMENTED_KINDS.includes(kind)) return refused("growth.document-missing");
    const no = refuseCorrection({ correctsId, kind, entries: facts.entries });
    if (no !== null) return no;
    const id = uuidv7();
    return done(
      { entryId: id },
      {
        write: (tx) =>
          saveGrowthEntries(tx, [
            { id, reserveId, kind, onDay, text, document, correctsId, accountId: accountOf(actor), at: now },
          ]),
        ...recorded({ reserveId, entryId: id, kind, onDay, correctsId }),
      },
    );
  },
});

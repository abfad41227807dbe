import { uuidv7 } from "uuidv7";
import { ReportDone } from "#app/contracts/ledger.ts";
import { mayReadEntry, mayReportDeed } from "#app/domain/access/ledger.ts";
import { refuseAction } from "#app/domain/daily/ledger-life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import {
  listFreeFiles,
  saveDeed,
  saveDeedPhotos,
  updateDeed,
  updateLedgerEntry,
} from "#db/queries/ledger.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadEntry, refuseStale } from "./ledger-facts.ts";

/**
 * What was done becomes a record of kind deed of the responsible person, to be verified by the call-back. Reported
 * again after a resident was not satisfied it is the same record in new words.
 */
export const reportDone = defineCommand({
  name: "ledger.report-done",
  input: ReportDone,
  load: async ({ tx, input, actor }) => {
    const found = await loadEntry(tx, input.opinionId);
    if (found === null || !mayReadEntry(actor, found.right)) return null;
    const accountId = actor.kind === "account" ? actor.accountId : null;
    const files = { ids: input.photoIds, accountId, recordId: found.entry.deedId };
    return { ...found, accountId, freeFiles: await listFreeFiles(tx, files) };
  },
  allow: ({ actor, facts }) => mayReportDeed(actor, facts.right),
  run: ({ input: { opinionId, result, photoIds, revision }, facts, now }) => {
    const { entry, record, accountId } = facts;
    const no = refuseStale(entry, revision) ?? refuseAction({ status: entry.status, action: "report" });
    if (no !== null) return no;
    const { responsibleId } = entry;
    if (responsibleId === null) return refused("ledger.not-to-report");
    if (new Set(photoIds).size < photoIds.length || facts.freeFiles.length < photoIds.length)
      return refused("ledger.photo-unknown");
    const deedId = entry.deedId ?? uuidv7();
    const told = {
      ...{ status: "submitted" as const, happenedOn: dayOf(now), content: result },
      ...{ enteredBy: accountId, enteredAt: now, reason: null, settledBy: null, settledAt: null },
    };
    const { unitId, compound, building, area } = record;
    const place = { unitId, compound, building, area };
    return done(
      { deedId },
      {
        write: async (tx) => {
          if (entry.deedId === null) {
            const kind = "deed" as const;
            await saveDeed(tx, { id: deedId, cadreId: responsibleId, ...place, kind, details: {}, ...told });
          } else {
            await updateDeed(tx, deedId, { ...told, revision: entry.reopened + 1 });
          }
          if (photoIds.length > 0) await saveDeedPhotos(tx, { recordId: deedId, fileIds: photoIds });
          await updateLedgerEntry(tx, opinionId, { status: "done", doneAt: now, result, deedId });
        },
        audit: {
          contestId: null,
          details: { opinionId, deedId, responsibleId, photos: photoIds.length },
        },
        events: [],
      },
    );
  },
});

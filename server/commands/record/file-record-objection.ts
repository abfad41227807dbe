import { uuidv7 } from "uuidv7";
import { FileObjection } from "#app/contracts/record-life.ts";
import { isOwn, mayReadRecord } from "#app/domain/access/daily.ts";
import { termsFor } from "#app/domain/daily/call-back-sample.ts";
import { isShownOnBoard } from "#app/domain/daily/public-board.ts";
import { addWorkingDays } from "#app/domain/daily/work-calendar.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import type { Tx } from "#db/client.ts";
import { listManagers } from "#db/queries/org.ts";
import { listSchemeTerms, lockPlacedRecords } from "#db/queries/record-life.ts";
import { saveObjection } from "#db/queries/record-objections.ts";
import { loadCalendar, yearsAround } from "#server/calendar/load-calendar.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { accountIdOf, lifeOf } from "./placed-life.ts";

async function load({ tx, input }: { tx: Tx; input: { recordId: string } }) {
  const [[record], managers, terms] = await Promise.all([
    lockPlacedRecords(tx, [input.recordId]),
    listManagers(tx),
    listSchemeTerms(tx),
  ]);
  if (record === undefined) return null;
  const verifiedOn = record.record.verifiedAt === null ? null : dayOf(record.record.verifiedAt);
  const calendar = verifiedOn === null ? null : await loadCalendar(tx, yearsAround(verifiedOn));
  return { record, life: lifeOf(record, managers), terms, verifiedOn, calendar };
}

/**
 * Somebody says that a record is not true, within the working days the scheme gives after it was verified: everybody
 * about what the community's board shows, whoever reads the record about the other kinds.
 */
export const fileRecordObjection = defineCommand({
  name: "record.file-objection",
  input: FileObjection,
  load,
  allow: ({ actor, facts: { record, life } }) =>
    actor.kind === "system" ||
    mayReadRecord(actor, life) ||
    (isShownOnBoard(life.kind) && record.record.status === "verified"),
  run: ({ input, facts, actor, now }) => {
    const { record, verifiedOn, calendar } = facts;
    if (isOwn(actor, facts.life.cadreId)) return refused("record-objection.own");
    if (record.record.status !== "verified" || verifiedOn === null || calendar === null)
      return refused("record-objection.not-verified");
    const month = record.record.happenedOn.slice(0, 7);
    const { objectionWorkingDays } = termsFor(facts.terms, { path: record.personPath, month });
    const until = addWorkingDays(calendar, { from: verifiedOn, days: objectionWorkingDays });
    if (!until.ok) return refused("calendar.year-not-loaded", { year: String(until.year) });
    if (dayOf(now) > until.day) return refused("record-objection.too-late", { until: until.day });
    const objectionId = uuidv7();
    const { recordId, statement } = input;
    return done(
      { objectionId },
      {
        write: (tx) =>
          saveObjection(tx, {
            id: objectionId,
            recordId,
            accountId: accountIdOf(actor),
            statement,
            filedAt: now,
          }),
        audit: { contestId: null, details: { objectionId, recordId } },
        events: [],
      },
    );
  },
});

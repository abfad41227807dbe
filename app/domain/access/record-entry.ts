import { isManagerKind } from "../daily/record-problems.ts";
import type { RecordKind } from "../daily/work-record.ts";
import { type Actor, liesIn } from "./actor.ts";
import { isOwn, mayEnterRecord, mayOpenDaily } from "./daily.ts";

/** Rights over a record before it counts. PURE. */

/** The page to enter work is for people of the roster and for those who manage them. */
export const mayOpenEntry = (actor: Actor): boolean =>
  mayOpenDaily(actor) || (actor.kind === "account" && actor.cadreId !== null);

/**
 * Reword or take back: who entered it, and the person it is about, except for praise and complaint, which others said of
 * them. Whoever may not enter for the person any more may not change what they entered either.
 */
export const mayChangeRecord = (
  actor: Actor,
  record: { cadreId: string; managingPath: string | null; enteredBy: string | null; kind: RecordKind },
): boolean =>
  mayEnterRecord(actor, record) &&
  (actor.kind === "system" ||
    (actor.kind === "account" &&
      (actor.accountId === record.enteredBy ||
        (isOwn(actor, record.cadreId) && !isManagerKind(record.kind)))));

/**
 * Where the work of a person may have been done: in the unit, below it or above it, or in a unit they belonged to
 * before. Units beside are somebody else's people.
 */
export const mayWorkIn = (given: {
  unit: { id: string; path: string };
  personPath: string;
  formerUnitIds: readonly string[];
}): boolean =>
  liesIn(given.unit.path, given.personPath) ||
  liesIn(given.personPath, given.unit.path) ||
  given.formerUnitIds.includes(given.unit.id);

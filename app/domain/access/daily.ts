import { type Actor, holdsAnywhere } from "./actor.ts";
import { managingPathOf, mayManagePeople, mayReadPeople, PEOPLE_ROLES } from "./people.ts";

/**
 * Records of daily work under graded management: the person and the levels above read; the managing level alone
 * verifies, and never its own (domain "Separation of duties": nobody verifies what they entered). PURE.
 */
export type Manager = { unitPath: string; accountId: string; cadreId: string | null };

/** What a right over a record depends on. `personPath`: the unit its person belongs to now; the record's own unit may be another. */
export type RecordRight = {
  cadreId: string;
  personPath: string;
  unitPath: string;
  enteredBy: string | null;
  managers: readonly Manager[];
};

/**
 * The level that verifies: the person's managing level, without the person and without who entered it; where nobody
 * else is left there, the next level above. Null: nobody may.
 */
export function verifyingPathOf({ personPath, cadreId, enteredBy, managers }: RecordRight): string | null {
  const others = managers.filter(
    (manager) => manager.cadreId !== cadreId && (enteredBy === null || manager.accountId !== enteredBy),
  );
  return managingPathOf({ unitPath: personPath, managedPaths: others.map(({ unitPath }) => unitPath) });
}

export const isOwn = (actor: Actor, cadreId: string): boolean =>
  actor.kind === "account" && actor.cadreId === cadreId;

/** One's own, or for one of one's people (what was kept on paper). */
export const mayEnterRecord = (
  actor: Actor,
  person: { cadreId: string; managingPath: string | null },
): boolean => isOwn(actor, person.cadreId) || mayManagePeople(actor, person);

export const mayReadRecord = (actor: Actor, record: RecordRight): boolean =>
  isOwn(actor, record.cadreId) ||
  mayReadPeople(actor, record.personPath) ||
  mayReadPeople(actor, record.unitPath);

export const mayVerifyRecord = (actor: Actor, record: RecordRight): boolean =>
  actor.kind === "system" ||
  (actor.kind === "account" &&
    !isOwn(actor, record.cadreId) &&
    actor.accountId !== record.enteredBy &&
    mayManagePeople(actor, { managingPath: verifyingPathOf(record) }));

/** Pages of the people who manage: records to verify, ledger, schemes, appraisals, development, the district's figures. */
export const mayOpenDaily = (actor: Actor): boolean =>
  actor.kind === "system" || holdsAnywhere(actor, PEOPLE_ROLES);

/** The calendar holds for everybody and is kept by the administrator. */
export const maySetCalendar = (actor: Actor): boolean =>
  actor.kind === "system" || holdsAnywhere(actor, ["systemAdministrator"]);

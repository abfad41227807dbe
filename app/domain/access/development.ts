import type { Actor } from "./actor.ts";
import { isOwn, type Manager, mayVerifyRecord } from "./daily.ts";
import { mayReadPeople } from "./people.ts";

/** Development records of a person: read by the person and the levels above, kept and decided by the managing level. PURE. */
export type DevelopmentRight = { cadreId: string; unitPath: string; managers: readonly Manager[] };

export const mayReadDevelopment = (
  actor: Actor,
  person: Pick<DevelopmentRight, "cadreId" | "unitPath">,
): boolean => isOwn(actor, person.cadreId) || mayReadPeople(actor, person.unitPath);

/**
 * Approve an exam, record its result, pay for it, give a grade: the managing level, never the person; where that level is
 * nobody but the person, the next one above.
 */
export const mayDecideDevelopment = (actor: Actor, person: DevelopmentRight): boolean =>
  mayVerifyRecord(actor, { ...person, personPath: person.unitPath, enteredBy: null });

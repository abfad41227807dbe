import type { Actor } from "./actor.ts";
import { isOwn, type Manager, mayOpenDaily } from "./daily.ts";
import { managingPathOf, mayManagePeople, mayReadPeople } from "./people.ts";

/**
 * The ledger of opinions and deeds under graded management: an entry belongs to the unit it happened in. Its managing
 * level gives deeds out, explains, and sees who said it; the levels above read; the two people it concerns follow it. PURE.
 */
export type LedgerRight = {
  unitPath: string;
  /** Who registered it, and who is to do it. */
  cadreId: string;
  responsibleId: string | null;
  managers: readonly Manager[];
};

const managesEntry = (actor: Actor, { unitPath, managers }: LedgerRight): boolean =>
  mayManagePeople(actor, {
    managingPath: managingPathOf({ unitPath, managedPaths: managers.map((manager) => manager.unitPath) }),
  });

export const mayReadEntry = (actor: Actor, entry: LedgerRight): boolean =>
  mayReadPeople(actor, entry.unitPath) ||
  isOwn(actor, entry.cadreId) ||
  (entry.responsibleId !== null && isOwn(actor, entry.responsibleId));

/** Give the deed to somebody, or explain without one. */
export const maySettleEntry = managesEntry;

/** The resident's name and phone in full. */
export const maySeeResident = managesEntry;

export const mayReportDeed = (actor: Actor, entry: LedgerRight): boolean =>
  managesEntry(actor, entry) || (entry.responsibleId !== null && isOwn(actor, entry.responsibleId));

/** The list of those who manage, or of what one is to do oneself. */
export const mayOpenLedger = (actor: Actor): boolean =>
  mayOpenDaily(actor) || (actor.kind === "account" && actor.cadreId !== null);

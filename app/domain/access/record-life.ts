import type { RecordKind, RecordStatus } from "../daily/work-record.ts";
import type { Actor } from "./actor.ts";
import { liesIn } from "./actor.ts";
import { isOwn, mayVerifyRecord, type RecordRight, verifyingPathOf } from "./daily.ts";
import { managingPathOf, mayManagePeople, mayReadPeople } from "./people.ts";

/**
 * What stands between an actor and the next step of a submitted record, in the words of a closed set: the pages say it
 * beside the row, the commands refuse with it. PURE.
 */
export type RecordInLife = RecordRight & {
  kind: RecordKind;
  status: RecordStatus;
  verifiedBy: string | null;
};

export type VerifyObstacle =
  | "notSubmitted"
  /** A deed is verified by asking the resident: the ledger's call-back. */
  | "byLedger"
  | "own"
  | "enteredByYou"
  | "anotherLevel"
  | "nobody";

export function verifyObstacle(actor: Actor, record: RecordInLife): VerifyObstacle | null {
  if (record.status !== "submitted") return "notSubmitted";
  if (record.kind === "deed") return "byLedger";
  if (isOwn(actor, record.cadreId)) return "own";
  if (actor.kind === "account" && actor.accountId === record.enteredBy) return "enteredByYou";
  if (mayVerifyRecord(actor, record)) return null;
  return verifyingPathOf(record) === null ? "nobody" : "anotherLevel";
}

export type CallBackObstacle = "own" | "enteredByYou" | "verifiedByYou" | "anotherArea";

/** Who asks the residents again: anybody who manages there or above, but nobody who had a hand in the record. */
export function callBackObstacle(actor: Actor, record: RecordInLife): CallBackObstacle | null {
  if (isOwn(actor, record.cadreId)) return "own";
  if (!mayReadPeople(actor, record.personPath)) return "anotherArea";
  if (actor.kind !== "account") return null;
  if (actor.accountId === record.enteredBy) return "enteredByYou";
  return actor.accountId === record.verifiedBy ? "verifiedByYou" : null;
}

export type Objected = RecordInLife & { filedBy: string | null };
export type DecisionObstacle = "own" | "enteredByYou" | "filedByYou" | "verifiedByYou" | "anotherLevel";

/**
 * The level that decides an objection: the nearest that has a manager, from the person's unit upwards, without the
 * person, who entered the record, who filed the objection and who verified the record. Only where nobody else manages
 * there or above does the one who verified decide.
 */
export function decidingPathOf(record: Objected): string | null {
  const apart = candidates(record, { verifier: false });
  return nearest(record, apart) ?? nearest(record, candidates(record, { verifier: true }));
}

export function decisionObstacle(actor: Actor, record: Objected): DecisionObstacle | null {
  if (actor.kind === "system") return null;
  if (isOwn(actor, record.cadreId)) return "own";
  if (actor.kind !== "account") return "anotherLevel";
  if (actor.accountId === record.enteredBy) return "enteredByYou";
  if (actor.accountId === record.filedBy) return "filedByYou";
  const others = candidates(record, { verifier: false }).length > 0;
  if (actor.accountId === record.verifiedBy && others) return "verifiedByYou";
  return mayManagePeople(actor, { managingPath: decidingPathOf(record) }) ? null : "anotherLevel";
}

const candidates = (record: Objected, { verifier }: { verifier: boolean }) =>
  record.managers.filter(
    ({ accountId, cadreId, unitPath }) =>
      liesIn(record.personPath, unitPath) &&
      cadreId !== record.cadreId &&
      accountId !== record.enteredBy &&
      accountId !== record.filedBy &&
      (verifier || accountId !== record.verifiedBy),
  );

const nearest = (record: Objected, managers: Objected["managers"]): string | null =>
  managingPathOf({ unitPath: record.personPath, managedPaths: managers.map(({ unitPath }) => unitPath) });

import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { SitterPaper } from "#app/contracts/sitting-views.ts";
import type { Facts, Kept, LocalAnswer, LocalEvent } from "./kept.ts";

/** Where a device keeps a sitting. `save` is done when what it was given would survive a loss of power. */
export type Store = {
  /** Null: nothing yet. */
  load(): Promise<Kept | null>;
  save(before: Kept | null, after: Kept): Promise<void>;
  close(): void;
};

interface SittingSchema extends DBSchema {
  answers: { key: string; value: LocalAnswer };
  events: { key: string; value: LocalEvent };
  facts: { key: string; value: Facts };
  papers: { key: string; value: SitterPaper };
}

const NAMES = ["answers", "events", "facts", "papers"] as const;
const ONLY = "sitting";

/** One database a sitting: what one person wrote is never sent as another's. @throws when the browser keeps nothing for us. */
export async function openStore(sittingId: string): Promise<Store> {
  const db = await openDB<SittingSchema>(`yanzhen-sitting-${sittingId}`, 1, {
    upgrade(fresh) {
      fresh.createObjectStore("answers", { keyPath: "questionKey" });
      fresh.createObjectStore("events", { keyPath: "opId" });
      fresh.createObjectStore("facts");
      fresh.createObjectStore("papers");
    },
  });
  return {
    load: () => load(db),
    save: (before, after) => save(db, before, after),
    close: () => db.close(),
  };
}

async function load(db: IDBPDatabase<SittingSchema>): Promise<Kept | null> {
  const tx = db.transaction(NAMES);
  const [answers, events, facts, paper] = await Promise.all([
    tx.objectStore("answers").getAll(),
    tx.objectStore("events").getAll(),
    tx.objectStore("facts").get(ONLY),
    tx.objectStore("papers").get(ONLY),
  ]);
  if (facts === undefined) return null;
  return {
    answers: Object.fromEntries(answers.map((answer) => [answer.questionKey, answer])),
    events: events.sort((a, b) => a.order - b.order),
    paper: paper ?? null,
    facts,
  };
}

/** Writes the difference in one strict transaction. */
async function save(db: IDBPDatabase<SittingSchema>, before: Kept | null, after: Kept): Promise<void> {
  const tx = db.transaction(NAMES, "readwrite", { durability: "strict" });
  const [answers, events] = [tx.objectStore("answers"), tx.objectStore("events")];
  const writes: Promise<unknown>[] = [tx.done];
  for (const answer of Object.values(after.answers)) {
    if (before?.answers[answer.questionKey] !== answer) writes.push(answers.put(answer));
  }
  const had = new Map(before?.events.map((event) => [event.opId, event]));
  const has = new Set(after.events.map(({ opId }) => opId));
  for (const event of after.events) if (had.get(event.opId) !== event) writes.push(events.put(event));
  for (const opId of had.keys()) if (!has.has(opId)) writes.push(events.delete(opId));
  if (before?.facts !== after.facts) writes.push(tx.objectStore("facts").put(after.facts, ONLY));
  if (after.paper !== null && before?.paper !== after.paper) {
    writes.push(tx.objectStore("papers").put(after.paper, ONLY));
  }
  await Promise.all(writes);
}

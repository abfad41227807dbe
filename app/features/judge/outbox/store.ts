import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from "idb";
import type { Entry, Kept, LocalSheet } from "./entry.ts";

/** Where a tablet keeps its sheets. `save` is done when what it was given would survive a loss of power. */
export type Store = {
  load(): Promise<Kept>;
  save(before: Kept, after: Kept): Promise<void>;
  close(): void;
};

interface SeatSchema extends DBSchema {
  entries: { key: string; value: Entry };
  sheets: { key: string; value: LocalSheet };
  facts: { key: string; value: string };
}

const NAMES = ["entries", "sheets", "facts"] as const;
const EPOCH = "epoch";

const databaseOf = (seatId: string): string => `yanzhen-seat-${seatId}`;

/** Takes everything of a seat off the device. */
export const deleteStore = (seatId: string): Promise<void> => deleteDB(databaseOf(seatId));

/** One database a seat: what one judge typed is never sent as another's. @throws when the browser keeps nothing for us. */
export async function openStore(seatId: string): Promise<Store> {
  const db = await openDB<SeatSchema>(databaseOf(seatId), 1, {
    upgrade(fresh) {
      fresh.createObjectStore("entries", { keyPath: "op.opId" });
      fresh.createObjectStore("sheets", { keyPath: "performanceId" });
      fresh.createObjectStore("facts");
    },
  });
  return {
    load: () => load(db),
    save: (before, after) => save(db, before, after),
    close: () => db.close(),
  };
}

async function load(db: IDBPDatabase<SeatSchema>): Promise<Kept> {
  const tx = db.transaction(NAMES);
  const [entries, sheets, epoch] = await Promise.all([
    tx.objectStore("entries").getAll(),
    tx.objectStore("sheets").getAll(),
    tx.objectStore("facts").get(EPOCH),
  ]);
  return {
    entries: entries.sort((a, b) => a.order - b.order),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.performanceId, sheet])),
    epoch: epoch ?? null,
  };
}

/** Writes the difference in one strict transaction: a sheet and the operation made of it stand or fall together. */
async function save(db: IDBPDatabase<SeatSchema>, before: Kept, after: Kept): Promise<void> {
  const tx = db.transaction(NAMES, "readwrite", { durability: "strict" });
  const [entries, sheets] = [tx.objectStore("entries"), tx.objectStore("sheets")];
  const known = new Map(before.entries.map((entry) => [entry.op.opId, entry]));
  const kept = new Set(after.entries.map(({ op }) => op.opId));
  const writes: Promise<unknown>[] = [tx.done];
  for (const entry of after.entries) if (known.get(entry.op.opId) !== entry) writes.push(entries.put(entry));
  for (const opId of known.keys()) if (!kept.has(opId)) writes.push(entries.delete(opId));
  for (const sheet of Object.values(after.sheets)) {
    if (before.sheets[sheet.performanceId] !== sheet) writes.push(sheets.put(sheet));
  }
  for (const id of Object.keys(before.sheets))
    if (after.sheets[id] === undefined) writes.push(sheets.delete(id));
  if (after.epoch !== null && after.epoch !== before.epoch) {
    writes.push(tx.objectStore("facts").put(after.epoch, EPOCH));
  }
  await Promise.all(writes);
}

import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import {
  type Draft,
  type Facts,
  type Kept,
  type LocalPhoto,
  type LocalRecord,
  NOTHING_KEPT,
} from "./kept.ts";

/** Where a device keeps what one account entered. `save` is done when what it was given would survive a loss of power. */
export type Store = {
  load(): Promise<Kept>;
  save(before: Kept, after: Kept): Promise<void>;
  close(): void;
};

interface EntrySchema extends DBSchema {
  records: { key: string; value: LocalRecord };
  photos: { key: string; value: LocalPhoto };
  drafts: { key: string; value: Draft };
  facts: { key: string; value: Facts };
}
const NAMES = ["records", "photos", "drafts", "facts"] as const;
const ONLY = "entry";

/** One database an account: what one person wrote is never sent as another's. @throws when the browser keeps nothing for us. */
export async function openStore(accountId: string): Promise<Store> {
  const db = await openDB<EntrySchema>(`yanzhen-entry-${accountId}`, 1, {
    upgrade(fresh) {
      fresh.createObjectStore("records", { keyPath: "id" });
      fresh.createObjectStore("photos", { keyPath: "id" });
      fresh.createObjectStore("drafts", { keyPath: "kind" });
      fresh.createObjectStore("facts");
    },
  });
  return {
    load: () => load(db),
    save: (before, after) => save(db, before, after),
    close: () => db.close(),
  };
}

async function load(db: IDBPDatabase<EntrySchema>): Promise<Kept> {
  const tx = db.transaction(NAMES);
  const [records, photos, drafts, facts] = await Promise.all([
    tx.objectStore("records").getAll(),
    tx.objectStore("photos").getAll(),
    tx.objectStore("drafts").getAll(),
    tx.objectStore("facts").get(ONLY),
  ]);
  return {
    records: Object.fromEntries(records.map((record) => [record.id, record])),
    photos: Object.fromEntries(photos.map((photo) => [photo.id, photo])),
    drafts: Object.fromEntries(drafts.map((draft) => [draft.kind, draft])),
    facts: facts ?? NOTHING_KEPT.facts,
  };
}

type Changes<T> = { put: T[]; gone: string[] };

function changes<T>(
  before: Readonly<Record<string, T | undefined>>,
  after: Readonly<Record<string, T | undefined>>,
): Changes<T> {
  const put = Object.entries(after).flatMap(([id, value]) =>
    value !== undefined && before[id] !== value ? [value] : [],
  );
  return { put, gone: Object.keys(before).filter((id) => after[id] === undefined) };
}

/** Writes the difference in one strict transaction. */
async function save(db: IDBPDatabase<EntrySchema>, before: Kept, after: Kept): Promise<void> {
  const tx = db.transaction(NAMES, "readwrite", { durability: "strict" });
  const writes: Promise<unknown>[] = [tx.done];
  const records = changes(before.records, after.records);
  for (const record of records.put) writes.push(tx.objectStore("records").put(record));
  for (const id of records.gone) writes.push(tx.objectStore("records").delete(id));
  const photos = changes(before.photos, after.photos);
  for (const photo of photos.put) writes.push(tx.objectStore("photos").put(photo));
  for (const id of photos.gone) writes.push(tx.objectStore("photos").delete(id));
  const drafts = changes(before.drafts, after.drafts);
  for (const draft of drafts.put) writes.push(tx.objectStore("drafts").put(draft));
  for (const kind of drafts.gone) writes.push(tx.objectStore("drafts").delete(kind));
  if (before.facts !== after.facts) writes.push(tx.objectStore("facts").put(after.facts, ONLY));
  await Promise.all(writes);
}

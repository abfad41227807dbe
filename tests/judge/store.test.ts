import "fake-indexeddb/auto";
import { describe, expect, it, vi } from "vitest";
import { type Entry, emptySheet, NOTHING_KEPT } from "#app/features/judge/outbox/entry.ts";
import { deleteStore, openStore } from "#app/features/judge/outbox/store.ts";

const entry = (order: number): Entry => ({
  op: {
    opId: `op-${order}`,
    seatId: "seat",
    performanceId: `p${order}`,
    seq: order,
    kind: "submit",
    marks: { content: 45_00 },
    comments: {},
    form: 1,
  },
  order,
  state: "waiting",
});

let seats = 0;
const newSeat = () => {
  seats += 1;
  return `seat-${seats}`;
};

describe("the tablet's database", () => {
  it("gives back what was saved, in the order it was made", async () => {
    const seat = newSeat();
    const store = await openStore(seat);
    const kept = { sheets: { p1: emptySheet("p1") }, entries: [entry(2), entry(10)], epoch: "e" };
    await store.save(NOTHING_KEPT, kept);
    store.close();
    expect(await (await openStore(seat)).load()).toEqual(kept);
  });

  it("writes and removes the difference only", async () => {
    const store = await openStore(newSeat());
    const [first, second] = [entry(1), entry(2)];
    const before = {
      sheets: { p1: emptySheet("p1"), p2: emptySheet("p2") },
      entries: [first, second],
      epoch: null,
    };
    await store.save(NOTHING_KEPT, before);
    const put = vi.spyOn(IDBObjectStore.prototype, "put");
    const after = {
      sheets: { p1: before.sheets.p1 },
      entries: [{ ...first, state: "acknowledged" as const }],
      epoch: null,
    };
    await store.save(before, after);
    expect(put).toHaveBeenCalledTimes(1);
    put.mockRestore();
    expect(await store.load()).toEqual(after);
  });

  it("asks for strict durability with every write", async () => {
    const opening = vi.spyOn(IDBDatabase.prototype, "transaction");
    const store = await openStore(newSeat());
    await store.save(NOTHING_KEPT, { ...NOTHING_KEPT, entries: [entry(1)] });
    expect(opening).toHaveBeenCalledWith(expect.anything(), "readwrite", { durability: "strict" });
    opening.mockRestore();
  });

  it("keeps one seat's sheets from another's", async () => {
    const store = await openStore(newSeat());
    await store.save(NOTHING_KEPT, { ...NOTHING_KEPT, entries: [entry(1)] });
    expect(await (await openStore(newSeat())).load()).toEqual(NOTHING_KEPT);
  });

  it("is gone after the seat was given up", async () => {
    const seat = newSeat();
    const store = await openStore(seat);
    await store.save(NOTHING_KEPT, { sheets: { p1: emptySheet("p1") }, entries: [entry(1)], epoch: "e" });
    store.close();
    await deleteStore(seat);
    expect(await (await openStore(seat)).load()).toEqual(NOTHING_KEPT);
  });

  it("rejects a write that cannot be finished", async () => {
    const store = await openStore(newSeat());
    store.close();
    await expect(store.save(NOTHING_KEPT, { ...NOTHING_KEPT, entries: [entry(1)] })).rejects.toThrow();
  });
});

import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import { firstValues } from "#app/features/entry/form-values.ts";
import type { EntryOp } from "#app/features/entry/outbox/book.ts";
import { NOTHING_KEPT } from "#app/features/entry/outbox/kept.ts";
import { Notebook } from "#app/features/entry/outbox/notebook.ts";
import { openStore } from "#app/features/entry/outbox/store.ts";
import { TestTime } from "#tests/judge/tablet-bench.ts";

let ids = 0;
function open(given: {
  accountId: string;
  time: TestTime;
  up?: boolean;
  store?: boolean;
  answer?: (op: EntryOp) => unknown;
}) {
  const received: EntryOp[] = [];
  const network = { up: given.up ?? true };
  const notebook = new Notebook({
    accountId: given.accountId,
    openStore: () => (given.store === false ? Promise.reject(new Error("no")) : openStore(given.accountId)),
    transport: {
      send: async (op) => {
        if (!network.up) throw new Error("offline");
        received.push(structuredClone(op));
        return given.answer?.(op) ?? { ours: "yanzhen", ok: true, opId: op.opId, at: 5 };
      },
    },
    timing: given.time,
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
  });
  return { notebook, received, network };
}
const values = firstValues({
  kind: "visit",
  today: "2026-05-16",
  cadreId: "",
  last: NOTHING_KEPT.facts.last,
});
const form = (photoIds: string[] = []) => ({
  id: null,
  values,
  photoIds,
  wording: { kind: "visit" as const, happenedOn: "2026-05-16", content: "走访", details: {} },
});
/** Until IndexedDB and the network have had their turns. */
const passes = async (notebook: Notebook, time: TestTime, ms: number) => {
  await notebook.settled();
  await time.run(ms);
  await notebook.settled();
};
const states = (notebook: Notebook) => Object.values(notebook.state().kept.records).map(({ state }) => state);

it("a saved record is on the device before anybody says so, and survives the tab without a network", async () => {
  const time = new TestTime();
  const offline = open({ accountId: "a", time, up: false });
  await offline.notebook.start();
  const photo = offline.notebook.addPhoto(new Uint8Array([1, 2, 3]).buffer);
  expect(await offline.notebook.file(form([photo]))).toBe("durable");
  const kept = await (await openStore("a")).load();
  expect(Object.values(kept.records)).toHaveLength(1);
  expect(new Uint8Array(kept.photos[photo]!.bytes)).toEqual(new Uint8Array([1, 2, 3]));
  await passes(offline.notebook, time, 500);
  offline.notebook.stop();

  const again = open({ accountId: "a", time });
  await again.notebook.start();
  await passes(again.notebook, time, 3_000);
  await passes(again.notebook, time, 3_000);
  expect(again.received.map(({ kind }) => kind)).toEqual(["photo", "record"]);
  expect(states(again.notebook)).toEqual(["saved"]);
  expect(again.notebook.state().kept.photos).toEqual({});
  again.notebook.stop();
});

it("a form somebody began is there again after a reload, with its photo", async () => {
  const time = new TestTime();
  const first = open({ accountId: "b", time });
  await first.notebook.start();
  const photo = first.notebook.addPhoto(new ArrayBuffer(2));
  first.notebook.keepDraft({ kind: "visit", values: { ...values, content: "写了一半" }, photoIds: [photo] });
  await first.notebook.settled();
  first.notebook.stop();
  const second = open({ accountId: "b", time });
  await second.notebook.start();
  const { drafts, photos } = second.notebook.state().kept;
  expect(drafts.visit).toMatchObject({ values: { content: "写了一半" }, photoIds: [photo] });
  expect(Object.keys(photos)).toEqual([photo]);
  expect(second.received).toEqual([]);
  second.notebook.stop();
});

it("whoever has to sign in again is told so, and the record stays and is tried again", async () => {
  const time = new TestTime();
  const refusal = { kind: "refused", rule: "record.sign-in", facts: {} };
  let signedIn = false;
  const { notebook, received } = open({
    accountId: "c",
    time,
    answer: (op) =>
      signedIn ? undefined : { ours: "yanzhen", ok: false, again: true, opId: op.opId, refusal },
  });
  await notebook.start();
  await notebook.file(form());
  await passes(notebook, time, 1_000);
  expect(notebook.state().trouble).toEqual(refusal);
  expect(states(notebook)).toEqual(["waiting"]);
  signedIn = true;
  await passes(notebook, time, 10_000);
  expect(states(notebook)).toEqual(["saved"]);
  expect(notebook.state().trouble).toBeNull();
  expect(new Set(received.map(({ opId }) => opId)).size).toBe(1);
  notebook.stop();
});

it("a refused record is mended under its own id", async () => {
  const time = new TestTime();
  const refusal = { kind: "refused", rule: "record.unit-unknown", facts: {} };
  let refuse = true;
  const { notebook, received } = open({
    accountId: "d",
    time,
    answer: (op) =>
      refuse ? { ours: "yanzhen", ok: false, again: false, opId: op.opId, refusal } : undefined,
  });
  await notebook.start();
  await notebook.file(form());
  await passes(notebook, time, 1_000);
  expect(states(notebook)).toEqual(["refused"]);
  const [id = ""] = Object.keys(notebook.state().kept.records);
  refuse = false;
  await notebook.file({ ...form(), id });
  await passes(notebook, time, 1_000);
  expect(states(notebook)).toEqual(["saved"]);
  const sent = received.map((op) => (op.kind === "record" ? op.envelope : null));
  expect(new Set(sent.map((envelope) => envelope?.record.id))).toEqual(new Set([id]));
  expect(new Set(sent.map((envelope) => envelope?.opId)).size).toBe(2);
  notebook.stop();
});

it("a browser that keeps nothing sends all the same, and says so", async () => {
  const time = new TestTime();
  const { notebook, received } = open({ accountId: "e", time, store: false });
  await notebook.start();
  expect(await notebook.file(form())).toBe("memory");
  await passes(notebook, time, 100);
  expect(received).toHaveLength(1);
  notebook.stop();
});

it("what one account wrote is never another's", async () => {
  const time = new TestTime();
  const one = open({ accountId: "f", time, up: false });
  await one.notebook.start();
  await one.notebook.file(form());
  one.notebook.stop();
  const other = open({ accountId: "g", time });
  await other.notebook.start();
  await passes(other.notebook, time, 1_000);
  expect(other.received).toEqual([]);
  expect(states(other.notebook)).toEqual([]);
  other.notebook.stop();
});

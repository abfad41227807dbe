import { describe, expect, it } from "vitest";
import { firstValues } from "#app/features/entry/form-values.ts";
import * as Book from "#app/features/entry/outbox/book.ts";
import { type Kept, type LocalWording, NOTHING_KEPT } from "#app/features/entry/outbox/kept.ts";

const ACCOUNT = "account-1";
const NOW = 1_800_000_000_000;
const last = NOTHING_KEPT.facts.last;
const values = firstValues({ kind: "visit", today: "2026-05-16", cadreId: "", last });
const wording: LocalWording = {
  kind: "visit",
  happenedOn: "2026-05-16",
  content: "走访",
  details: { entry: "home" },
  compound: "锦绣苑",
};
const filed = (id: string, photoIds: string[] = [], opId = `op-${id}`): Book.Filed => ({
  ...{ id, opId, photoIds, wording, values },
  atMs: NOW,
});
const bytes = new ArrayBuffer(4);
const withPhotos = (...ids: string[]): Kept =>
  ids.reduce((kept, id) => Book.addPhoto(kept, { id, bytes }), NOTHING_KEPT);
const sent = (kept: Kept) => Book.sendable(kept, { accountId: ACCOUNT });
const names = (kept: Kept) => sent(kept).map((op) => `${op.kind} ${op.opId}`);
const acknowledged = { kind: "acknowledged", at: NOW + 500 } as const;
const refusal = { kind: "refused", rule: "record.unit-unknown", facts: {} } as const;
const settle = (kept: Kept, opId: string, outcome: Book.Outcome): Kept => {
  const op = sent(kept).find((each) => each.opId === opId);
  if (op === undefined) throw new Error(`${opId} is not sendable: ${names(kept)}`);
  return Book.settle(kept, op, { outcome, nowMs: NOW });
};

describe("what is sent", () => {
  it("is the record with who wrote it and when, by the server's clock", () => {
    const kept = Book.file(
      { ...NOTHING_KEPT, facts: { ...NOTHING_KEPT.facts, offsetMs: -2_000 } },
      filed("r1"),
    );
    expect(sent(kept)).toMatchObject([
      {
        kind: "record",
        envelope: {
          opId: "op-r1",
          accountId: ACCOUNT,
          form: 1,
          record: { ...wording, id: "r1", writtenMs: NOW - 2_000 },
        },
      },
    ]);
  });

  it("is photos first, and the record when all of them are there", () => {
    const kept = Book.file(withPhotos("p1", "p2"), filed("r1", ["p1", "p2"]));
    expect(names(kept)).toEqual(["photo p1", "photo p2"]);
    const one = settle(kept, "p1", acknowledged);
    expect(names(one)).toEqual(["photo p2"]);
    expect(names(settle(one, "p2", acknowledged))).toEqual(["record op-r1"]);
  });

  it("is no photo of a form that was not saved", () => {
    const kept = Book.keepDraft(withPhotos("p1"), { kind: "visit", values, photoIds: ["p1"], atMs: NOW });
    expect(names(kept)).toEqual([]);
  });

  it("does not hold one record up for another's photos", () => {
    const kept = Book.file(Book.file(withPhotos("p1"), filed("r1", ["p1"])), filed("r2"));
    expect(names(kept)).toEqual(["photo p1", "record op-r2"]);
  });
});

describe("an acknowledgement", () => {
  it("is the end of the record's way: photos and the resident leave the device", () => {
    const resident = {
      ...wording,
      kind: "opinion" as const,
      residentName: "王某",
      residentPhone: "13800001234",
    };
    const kept = Book.file(withPhotos("p1"), {
      ...filed("r1", ["p1"]),
      wording: resident,
      values: { ...values, residentName: "王某", residentPhone: "13800001234" },
    });
    const done = settle(settle(kept, "p1", acknowledged), "op-r1", acknowledged);
    expect(done.records.r1).toMatchObject({ state: "saved", savedMs: NOW + 500 });
    expect(done.photos).toEqual({});
    expect(JSON.stringify(done)).not.toMatch(/王某|13800001234/);
    expect(done.facts.offsetMs).toBe(500);
    expect(names(done)).toEqual([]);
  });

  it("of an older wording does not settle the newer one", () => {
    const kept = settle(Book.file(NOTHING_KEPT, filed("r1")), "op-r1", { kind: "refused", refusal });
    const [old] = sent(Book.file(NOTHING_KEPT, filed("r1")));
    const mended = Book.file(kept, filed("r1", [], "op-r1-again"));
    expect(Book.settle(mended, old!, { outcome: acknowledged, nowMs: NOW })).toMatchObject({
      records: { r1: { state: "waiting" } },
    });
  });
});

describe("a final refusal", () => {
  const refused = settle(Book.file(withPhotos("p1"), filed("r1", ["p1"])), "p1", {
    kind: "refused",
    refusal,
  });

  it("of a photo puts the record before the person", () => {
    expect(refused.records.r1).toMatchObject({ state: "refused", refusal });
    expect(Book.countsOf(refused)).toEqual({ saved: 0, waiting: 0, refused: 1 });
    expect(names(refused)).toEqual([]);
  });

  it("is mended without the photo, under the same id and a new operation", () => {
    const mended = Book.file(refused, filed("r1", [], "op-2"));
    expect(names(mended)).toEqual(["record op-2"]);
    expect(mended.photos).toEqual({});
    expect(mended.records.r1).not.toHaveProperty("refusal");
  });

  it("is thrown away by the person only, with its photos", () => {
    expect(Book.discard(refused, "r1")).toMatchObject({ records: {}, photos: {} });
    const waiting = Book.file(NOTHING_KEPT, filed("r2"));
    expect(Book.discard(waiting, "r2")).toBe(waiting);
  });

  it("that a photo is missing sends the photos once more, and no more than once", () => {
    const missing = {
      kind: "refused",
      refusal: { kind: "refused", rule: "record.photo-missing", facts: {} },
    } as const;
    const all = Book.file(withPhotos("p1"), filed("r1", ["p1"]));
    const again = settle(settle(all, "p1", acknowledged), "op-r1", missing);
    expect(names(again)).toEqual(["photo p1"]);
    expect(settle(settle(again, "p1", acknowledged), "op-r1", missing).records.r1?.state).toBe("refused");
  });
});

it("an answer that says 'again' changes nothing", () => {
  const kept = Book.file(NOTHING_KEPT, filed("r1"));
  expect(settle(kept, "op-r1", { kind: "again", refusal: null })).toBe(kept);
});

it("a second tap on save is one record, and what is on its way is not rewritten", () => {
  const once = Book.file(NOTHING_KEPT, filed("r1"));
  expect(Book.file(once, filed("r1", [], "op-2"))).toBe(once);
});

it("the next form offers where the person was last", () => {
  const kept = Book.file(NOTHING_KEPT, {
    ...filed("r1"),
    values: {
      ...values,
      compound: "锦绣苑",
      building: "3 栋",
      area: "propertyRegulation",
      entry: "building",
    },
  });
  const next = firstValues({ kind: "visit", today: "2026-05-17", cadreId: "", last: kept.facts.last });
  expect(next).toMatchObject({
    compound: "锦绣苑",
    building: "3 栋",
    area: "propertyRegulation",
    entry: "building",
    happenedOn: "2026-05-17",
    content: "",
  });
});

it("saving takes the form's draft away; throwing it away takes its photos too", () => {
  const draft = Book.keepDraft(withPhotos("p1"), { kind: "visit", values, photoIds: ["p1"], atMs: NOW });
  expect(Book.file(draft, filed("r1", ["p1"]))).toMatchObject({ drafts: {}, photos: { p1: {} } });
  expect(Book.dropDraft(draft, "visit")).toMatchObject({ drafts: {}, photos: {} });
});

it("old acknowledged records leave the device, waiting and refused ones never", () => {
  const year = 365 * 86_400_000;
  const kept = Book.file(Book.file(NOTHING_KEPT, filed("r1")), filed("r2"));
  const one = settle(kept, "op-r1", acknowledged);
  expect(Object.keys(Book.tidied(one, NOW + year).records)).toEqual(["r2"]);
  expect(Book.tidied(one, NOW)).toBe(one);
});

describe("what counts as an answer", () => {
  const ours = { ours: "yanzhen", opId: "op", ok: true, at: 5 };
  it.each<[string, unknown, string]>([
    ["our own", ours, "acknowledged"],
    ["one to another operation", { ...ours, opId: "other" }, "again"],
    ["a portal's page", "<html>", "again"],
    ["JSON of somebody else", { ok: true, at: 5, opId: "op" }, "again"],
    ["nothing", null, "again"],
    ["our refusal", { ours: "yanzhen", opId: "op", ok: false, again: false, refusal }, "refused"],
    ["our 'sign in first'", { ours: "yanzhen", opId: "op", ok: false, again: true, refusal }, "again"],
    [
      "a refusal of no kind",
      { ours: "yanzhen", opId: "op", ok: false, again: false, refusal: { kind: "x" } },
      "again",
    ],
  ])("%s", (_what, raw, kind) => {
    expect(Book.readReply(raw, "op").kind).toBe(kind);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SitReply, SittingState } from "#app/contracts/sitting-views.ts";
import * as Book from "#app/features/sitting/outbox/book.ts";
import { type Kept, nothingKept } from "#app/features/sitting/outbox/kept.ts";

const STATE: SittingState = {
  opensAt: 0,
  endsAt: 10_000,
  graceMs: 100,
  extraMs: 0,
  submittedAt: null,
  submittedBy: null,
  mine: true,
};
const text = (words: string) => ({ kind: "text" as const, text: words });
const answered = (kept: Kept, opId: string, more: { key?: string; atMs?: number } = {}) =>
  Book.answer(kept, { opId, atMs: more.atMs ?? 1, questionKey: more.key ?? "q1", value: text(opId) });
const saved = (kept: Kept, opId: string, givenMs = 5) =>
  Book.settle(
    kept,
    { opId, kind: "answer" },
    { kind: "acknowledged", saved: { at: givenMs + 1, givenMs, late: false } },
  );
const heard = (kept: Kept, more: Partial<Extract<SitReply, { ok: true }>> = {}) =>
  Book.hear(kept, { ours: "yanzhen", ok: true, at: 7, state: STATE, paper: null, answers: {}, ...more });
const sent = (kept: Kept) => Book.sendable(kept, { sittingId: "s", offsetMs: 100 });
const first = nothingKept("device");

describe("the outbox of a sitting", () => {
  it("sends only the newest answer to a question, with the corrected time", () => {
    const kept = answered(answered(first, "one"), "two", { atMs: 2 });
    expect(sent(kept)).toMatchObject([{ opId: "two", claimedMs: 102, afterMs: 0 }]);
  });

  it("says with each change which acknowledgement the person had seen", () => {
    const kept = answered(saved(answered(first, "one"), "one", 50), "two");
    expect(sent(kept)).toMatchObject([{ opId: "two", afterMs: 51 }]);
  });

  it("keeps what was written on while the answer before it was on its way", () => {
    const kept = saved(answered(answered(first, "one"), "two"), "one");
    expect(kept.answers.q1).toMatchObject({ opId: "two", state: "waiting" });
  });

  it("hands in behind everything else, once, and takes no answer after it", () => {
    const once = Book.handIn(answered(first, "one"), { opId: "h", atMs: 3, by: "contestant" });
    expect(sent(once).map(({ kind }) => kind)).toEqual(["answer"]);
    const kept = Book.handIn(saved(once, "one"), { opId: "h2", atMs: 4, by: "time" });
    expect(sent(kept)).toMatchObject([{ opId: "h", kind: "handIn", by: "contestant" }]);
    expect(answered(kept, "late")).toBe(kept);
  });

  it("keeps a refused answer in sight, and sends it again when asked to", () => {
    const refusal = { kind: "refused" as const, rule: "sitting.too-late", facts: {} };
    const kept = Book.settle(
      answered(first, "one"),
      { opId: "one", kind: "answer" },
      { kind: "refused", refusal },
    );
    expect(Book.refusedAnswers(kept)).toMatchObject([{ value: text("one"), refusal }]);
    expect(sent(kept)).toEqual([]);
    expect(sent(Book.resend(kept, "q1"))).toMatchObject([{ opId: "one" }]);
  });

  it("tells leaving and coming back once each", () => {
    const away = Book.see(first, { away: true, opId: "l", atMs: 1 });
    expect(Book.see(away, { away: true, opId: "l2", atMs: 2 })).toBe(away);
    const back = Book.see(away, { away: false, opId: "r", atMs: 3 });
    expect(sent(back).map(({ kind }) => kind)).toEqual(["left", "returned"]);
  });
});

describe("what the server says", () => {
  const there = (opId: string, givenMs: number) => ({
    q1: { value: text(opId), givenMs, opId, late: false },
  });

  it("brings the answers of another device, and leaves what is on its way", () => {
    expect(heard(first, { answers: there("other", 9) }).answers.q1).toMatchObject({
      opId: "other",
      state: "saved",
    });
    const own = heard(answered(first, "one"), { answers: there("other", 9) });
    expect(own.answers.q1).toMatchObject({ opId: "one", state: "waiting" });
  });

  it("sends again what a restored database has lost or has older", () => {
    const kept = saved(answered(first, "one"), "one", 5);
    expect(sent(heard(kept))).toMatchObject([{ opId: "one" }]);
    expect(sent(heard(kept, { answers: there("older", 4) }))).toMatchObject([{ opId: "one" }]);
    expect(sent(heard(kept, { answers: there("newer", 6) }))).toEqual([]);
  });

  it("opens the paper again when time was given back after the clock had handed in", () => {
    const over = Book.handIn(first, { opId: "h", atMs: 1, by: "time" });
    expect(heard(over).facts.handedIn).toBeNull();
    expect(sent(heard(over))).toEqual([]);
    expect(heard(over, { at: 10_001 }).facts.handedIn).toBe("time");
    const own = Book.handIn(first, { opId: "h", atMs: 1, by: "contestant" });
    expect(heard(own).facts.handedIn).toBe("contestant");
  });

  it.each([
    null,
    "<html>",
    {},
    { ours: "yanzhen", ok: true },
    { ours: "yanzhen", ok: true, opId: "other", at: 1, givenMs: 1 },
  ])("is not what a captive portal says: %j", (raw) => {
    expect(Book.readReply(raw, "one")).toEqual({ kind: "again", refusal: null });
  });
});

it("a lost and repeated acknowledgement changes nothing", () => {
  const step = fc.record({ key: fc.constantFrom("q1", "q2"), lost: fc.boolean(), twice: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let kept = first;
      const server = new Map<string, string>();
      steps.forEach(({ key, lost, twice }, at) => {
        kept = answered(kept, `op-${at}`, { key, atMs: at });
        for (const op of sent(kept)) {
          if (op.kind !== "answer") continue;
          server.set(op.questionKey, op.opId);
          if (!lost) kept = saved(kept, op.opId, at);
          if (twice) kept = saved(kept, op.opId, at);
        }
      });
      for (const op of sent(kept)) if (op.kind === "answer") server.set(op.questionKey, op.opId);
      expect(
        Object.fromEntries(Object.values(kept.answers).map((each) => [each.questionKey, each.opId])),
      ).toEqual(Object.fromEntries(server));
    }),
  );
});

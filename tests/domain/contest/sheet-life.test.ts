import { describe, expect, it } from "vitest";
import {
  afterOp,
  type SheetOp,
  type SheetPlace,
  type StandingSheet,
} from "#app/domain/contest/sheet-life.ts";
import { criterionOf, itemOf } from "#tests/support/rule-set-builders.ts";

const item = itemOf({
  key: "speech",
  criteria: [
    criterionOf({ key: "content", name: "内容" }),
    criterionOf({ key: "delivery", name: "表达", minimum: 100 }),
  ],
});
const full = { content: 45_00, delivery: 41_00 };

const placeOf = (given: Partial<SheetPlace> = {}): SheetPlace => ({
  contestStatus: "live",
  performance: { status: "scoring", locked: false, withdrawn: false },
  seat: { scoring: "counts", removed: false, recused: false, samePanel: true },
  item,
  sheet: null,
  decidedSeq: 0,
  ...given,
});
const sheetOf = (given: Partial<StandingSheet>): StandingSheet => ({
  status: "draft",
  seq: 1,
  marks: {},
  comments: {},
  source: "tablet",
  ...given,
});
const opOf = (given: Partial<SheetOp> = {}): SheetOp => ({
  kind: "submit",
  seq: 5,
  marks: full,
  comments: {},
  ...given,
});

describe("what an operation makes of a sheet", () => {
  const cases: {
    why: string;
    sheet: StandingSheet | null;
    decidedSeq?: number;
    op: SheetOp;
    becomes: string;
  }[] = [
    {
      why: "a first draft begins the sheet",
      sheet: null,
      op: opOf({ kind: "draft", marks: {} }),
      becomes: "draft",
    },
    { why: "a submission is received", sheet: sheetOf({}), op: opOf(), becomes: "received" },
    {
      why: "a submission may be taken back",
      sheet: sheetOf({ status: "received", seq: 4, marks: full }),
      decidedSeq: 4,
      op: opOf({ kind: "takeBack" }),
      becomes: "draft",
    },
    {
      why: "abstaining needs no marks",
      sheet: sheetOf({}),
      op: opOf({ kind: "abstain", reason: "身体不适" }),
      becomes: "abstained",
    },
    {
      why: "an abstention may be followed by marks",
      sheet: sheetOf({ status: "abstained", seq: 4 }),
      decidedSeq: 4,
      op: opOf(),
      becomes: "received",
    },
    {
      why: "a returned sheet may be submitted again",
      sheet: sheetOf({ status: "returned", seq: 4 }),
      decidedSeq: 4,
      op: opOf(),
      becomes: "received",
    },
    {
      why: "what is typed on a returned sheet is kept, and it stays returned",
      sheet: sheetOf({ status: "returned", seq: 4 }),
      decidedSeq: 4,
      op: opOf({ kind: "draft" }),
      becomes: "returned",
    },
    {
      why: "the judge's own submission takes the place of an unconfirmed paper entry",
      sheet: sheetOf({ source: "paper" }),
      op: opOf(),
      becomes: "received",
    },
  ];
  it.each(cases)("$why", ({ sheet, decidedSeq = 0, op, becomes }) => {
    const result = afterOp({ place: placeOf({ sheet, decidedSeq }), op });
    expect(result).toMatchObject({
      ok: true,
      value: { kind: "applied", sheet: { status: becomes, seq: 5 } },
    });
  });

  it("an abstention keeps no marks", () => {
    const result = afterOp({ place: placeOf(), op: opOf({ kind: "abstain", reason: "临时离席" }) });
    expect(result).toMatchObject({ ok: true, value: { sheet: { marks: {} } } });
  });
});

describe("operations without effect", () => {
  const received = sheetOf({ status: "received", seq: 6, marks: full });
  const cases: { why: string; place: Partial<SheetPlace>; op: SheetOp; status: string }[] = [
    {
      why: "an older submission after a newer one",
      place: { sheet: received, decidedSeq: 6 },
      op: opOf(),
      status: "received",
    },
    {
      why: "the same number twice",
      place: { sheet: received, decidedSeq: 6 },
      op: opOf({ seq: 6 }),
      status: "received",
    },
    {
      why: "a draft after a submission, even a newer one",
      place: { sheet: received, decidedSeq: 6 },
      op: opOf({ kind: "draft", seq: 9 }),
      status: "received",
    },
    {
      why: "a draft from before a take-back",
      place: { sheet: sheetOf({ seq: 6 }), decidedSeq: 6 },
      op: opOf({ kind: "draft" }),
      status: "draft",
    },
    {
      why: "an older draft",
      place: { sheet: sheetOf({ seq: 8 }) },
      op: opOf({ kind: "draft" }),
      status: "draft",
    },
    {
      why: "a draft beside a paper entry",
      place: { sheet: sheetOf({ source: "paper" }) },
      op: opOf({ kind: "draft" }),
      status: "draft",
    },
    {
      why: "a take-back beside an unconfirmed paper entry",
      place: { sheet: sheetOf({ source: "paper" }) },
      op: opOf({ kind: "takeBack" }),
      status: "draft",
    },
    {
      why: "a late repetition after the lock, which changes nothing",
      place: {
        sheet: sheetOf({ status: "locked", seq: 6, marks: full }),
        decidedSeq: 6,
        performance: { status: "complete", locked: true, withdrawn: false },
      },
      op: opOf(),
      status: "locked",
    },
  ];
  it.each(cases)("$why", ({ place, op, status }) => {
    expect(afterOp({ place: placeOf(place), op })).toEqual({
      ok: true,
      value: { kind: "superseded", status },
    });
  });
});

describe("refusals", () => {
  const locked = { status: "complete" as const, locked: true, withdrawn: false };
  const seat = { scoring: "counts" as const, removed: false, recused: false, samePanel: true };
  const cases: {
    rule: string;
    why: string;
    place?: Partial<SheetPlace>;
    op?: Partial<SheetOp>;
    facts?: object;
  }[] = [
    { rule: "score.locked", why: "the performance is locked", place: { performance: locked } },
    { rule: "score.locked", why: "also for a draft", place: { performance: locked }, op: { kind: "draft" } },
    {
      rule: "score.locked",
      why: "the sheet is locked although its performance was opened for another",
      place: { sheet: sheetOf({ status: "locked", seq: 2 }) },
    },
    {
      rule: "score.out-of-range",
      why: "above the maximum",
      op: { marks: { ...full, content: 50_50 } },
      facts: { criterion: "内容", value: "50.50", minimum: "0.00", maximum: "50.00" },
    },
    { rule: "score.out-of-range", why: "below the minimum", op: { marks: { ...full, delivery: 50 } } },
    { rule: "score.out-of-range", why: "also in a draft", op: { kind: "draft", marks: { content: -50 } } },
    {
      rule: "score.off-step",
      why: "between two steps",
      op: { marks: { ...full, content: 45_25 } },
      facts: { step: "0.50" },
    },
    {
      rule: "score.unknown-criterion",
      why: "a mark nobody asked for",
      op: { marks: { ...full, looks: 1 } },
      facts: { criterion: "looks" },
    },
    { rule: "score.unknown-criterion", why: "an inherited name", op: { marks: { ...full, constructor: 1 } } },
    { rule: "score.unknown-criterion", why: "a comment on nothing", op: { comments: { looks: "好" } } },
    {
      rule: "score.incomplete",
      why: "a criterion is not marked",
      op: { marks: { content: 0 } },
      facts: { missing: ["表达"], count: 1 },
    },
    { rule: "score.reason-missing", why: "abstaining without a reason", op: { kind: "abstain" } },
    {
      rule: "score.recused",
      why: "a recused judge has no sheet",
      place: { seat: { ...seat, recused: true } },
    },
    {
      rule: "score.not-your-seat",
      why: "another panel's performance",
      place: { seat: { ...seat, samePanel: false } },
    },
    {
      rule: "score.not-your-seat",
      why: "a seat that does not mark",
      place: { seat: { ...seat, scoring: "none" } },
    },
    { rule: "score.seat-removed", why: "a seat taken down", place: { seat: { ...seat, removed: true } } },
    { rule: "score.contest-not-live", why: "before the contest", place: { contestStatus: "ready" } },
    { rule: "score.contest-not-live", why: "in review, unless returned", place: { contestStatus: "review" } },
    { rule: "score.signed", why: "after the signature", place: { contestStatus: "signed" } },
    {
      rule: "score.signed",
      why: "even a returned sheet",
      place: { contestStatus: "published", sheet: sheetOf({ status: "returned" }) },
    },
    {
      rule: "score.absent-contestant",
      why: "the contestant did not come",
      place: { performance: { status: "absent", locked: false, withdrawn: false } },
    },
    {
      rule: "score.absent-contestant",
      why: "the contestant withdrew",
      place: { performance: { status: "waiting", locked: false, withdrawn: true } },
    },
    {
      rule: "score.disqualified-contestant",
      why: "the contestant was disqualified",
      place: { performance: { status: "disqualified", locked: false, withdrawn: false } },
    },
    {
      rule: "score.paper-stands",
      why: "a confirmed paper sheet stands",
      place: { sheet: sheetOf({ source: "paper", status: "received" }) },
    },
  ];
  it.each(cases)("$rule: $why", ({ rule, place, op, facts = {} }) => {
    const result = afterOp({ place: placeOf(place), op: opOf(op) });
    expect(result).toMatchObject({ ok: false, refusal: { kind: "refused", rule, facts } });
  });

  it.each(["waiting", "called", "onStage", "scoring", "complete", "technicalFault"] as const)(
    "marks made without a network are taken while the desk has the performance at %s",
    (status) => {
      const place = placeOf({ performance: { status, locked: false, withdrawn: false } });
      expect(afterOp({ place, op: opOf() }).ok).toBe(true);
    },
  );

  it("a returned sheet is open in review and under the lock", () => {
    const place = placeOf({
      contestStatus: "review",
      performance: locked,
      sheet: sheetOf({ status: "returned" }),
    });
    expect(afterOp({ place, op: opOf() })).toMatchObject({ ok: true, value: { kind: "applied" } });
  });
});

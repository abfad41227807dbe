import { describe, expect, it } from "vitest";
import * as PerformanceLife from "#app/domain/contest/performance-life.ts";
import {
  PERFORMANCE_STATUSES,
  type PerformanceStatus,
  type SheetStatus,
} from "#app/domain/contest/states.ts";
import { stageRefusals } from "#app/text/refusals/stage.ts";

/** The whole table: from each state, where every arrow leads. What is not listed is refused. */
const TABLE: Record<PerformanceStatus, Partial<Record<PerformanceLife.ArrowName, PerformanceStatus>>> = {
  waiting: { call: "called", markAbsent: "absent", disqualify: "disqualified" },
  called: {
    withdrawCall: "waiting",
    begin: "onStage",
    leave: "scoring",
    startOver: "called",
    breakOff: "technicalFault",
    markAbsent: "absent",
    disqualify: "disqualified",
  },
  onStage: {
    leave: "scoring",
    startOver: "called",
    breakOff: "technicalFault",
    disqualify: "disqualified",
  },
  scoring: { comeBack: "onStage", lock: "complete", disqualify: "disqualified" },
  complete: { verify: "verified", returnSheet: "scoring", disqualify: "disqualified" },
  verified: { reveal: "revealed", returnSheet: "scoring" },
  revealed: { cover: "verified", returnSheet: "scoring" },
  absent: {},
  disqualified: {},
  technicalFault: { goOn: "onStage", restart: "called", markAbsent: "absent", disqualify: "disqualified" },
};
const ARROW_NAMES = Object.keys(PerformanceLife.ARROWS) as PerformanceLife.ArrowName[];

describe("the life of a performance", () => {
  it.each(PERFORMANCE_STATUSES.flatMap((status) => ARROW_NAMES.map((arrow) => ({ status, arrow }))))(
    "follows or refuses $arrow from $status as the table says",
    ({ status, arrow }) => {
      const expected = TABLE[status][arrow];
      const result = PerformanceLife.follow({ arrow, status, who: "07" });
      if (expected !== undefined) expect(result).toEqual({ ok: true, value: expected });
      else {
        expect(result).toEqual({
          ok: false,
          refusal: { kind: "refused", rule: PerformanceLife.STATUS_RULES[status], facts: { who: "07" } },
        });
      }
    },
  );

  it.each(PERFORMANCE_STATUSES)("has a sentence in both languages for a refusal in %s", (status) => {
    const key = PerformanceLife.STATUS_RULES[status].slice("stage.".length);
    expect(stageRefusals["zh-CN"].stage).toHaveProperty(key);
    expect(stageRefusals.en.stage).toHaveProperty(key);
  });

  it.each([
    { stamps: { called: false, locked: false }, to: "waiting" },
    { stamps: { called: true, locked: false }, to: "scoring" },
    { stamps: { called: true, locked: true }, to: "complete" },
  ])("reinstates to $to by the stamps $stamps", ({ stamps, to }) => {
    expect(PerformanceLife.reinstated(stamps)).toBe(to);
  });

  it("takes marks from the first state up to the lock and no longer", () => {
    expect(PERFORMANCE_STATUSES.filter(PerformanceLife.acceptsMarks)).toEqual([
      "waiting",
      "called",
      "onStage",
      "scoring",
      "technicalFault",
    ]);
  });

  it("turns only a verified score into a revealed one, and back", () => {
    expect(PerformanceLife.shown("verified")).toBe("revealed");
    expect(PerformanceLife.shown("complete")).toBe("complete");
    expect(PerformanceLife.covered("revealed")).toBe("verified");
    expect(PerformanceLife.covered("complete")).toBe("complete");
  });
});

describe("whom the lock waits for", () => {
  const seat = (id: string, scoring: "counts" | "shadow" | "none" = "counts") => ({ id, label: id, scoring });
  const cases: {
    why: string;
    scoring?: "shadow" | "none";
    recused?: boolean;
    sheet?: SheetStatus;
    waits: boolean;
  }[] = [
    { why: "a judge without a sheet", waits: true },
    { why: "a draft is not a submission", sheet: "draft", waits: true },
    { why: "a returned sheet has to come again", sheet: "returned", waits: true },
    { why: "received", sheet: "received", waits: false },
    { why: "locked before another sheet was returned", sheet: "locked", waits: false },
    { why: "verified", sheet: "verified", waits: false },
    { why: "abstained with a reason", sheet: "abstained", waits: false },
    { why: "a recused judge has no sheet", recused: true, waits: false },
    { why: "a trainee is not waited for", scoring: "shadow", waits: false },
    { why: "a seat that does not mark", scoring: "none", waits: false },
  ];
  it.each(cases)("$why: waits $waits", ({ scoring, recused, sheet, waits }) => {
    const missing = PerformanceLife.missingSheets({
      seats: [seat("a", scoring ?? "counts")],
      recusedSeatIds: new Set(recused === true ? ["a"] : []),
      sheets: sheet === undefined ? [] : [{ seatId: "a", status: sheet }],
    });
    expect(missing.map(({ id }) => id)).toEqual(waits ? ["a"] : []);
  });

  it("lists them in seat order", () => {
    const seats = [seat("b"), seat("c"), seat("a")];
    const sheets = [{ seatId: "c", status: "received" as const }];
    const missing = PerformanceLife.missingSheets({ seats, recusedSeatIds: new Set(), sheets });
    expect(missing.map(({ id }) => id)).toEqual(["b", "a"]);
  });
});

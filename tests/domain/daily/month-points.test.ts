import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as MonthPoints from "#app/domain/daily/month-points.ts";
import type { KindRule, SchemeBody } from "#app/domain/daily/scheme.ts";
import { PRESETS } from "#app/domain/daily/scheme-presets.ts";
import { RECORD_KINDS, RECORD_STATUSES } from "#app/domain/daily/work-record.ts";

const MONTH = "2026-05";
const rule = (points: number, more: Partial<KindRule> = {}): KindRule => ({
  points,
  leadingPoints: null,
  monthlyCap: null,
  monthlyCount: null,
  ...more,
});
const schemeOf = (kinds: SchemeBody["kinds"], more: Partial<SchemeBody> = {}): SchemeBody => ({
  ...PRESETS.district,
  monthBase: 6_000,
  kinds,
  ...more,
});
const record = (id: string, more: Partial<MonthPoints.PointRecord> = {}): MonthPoints.PointRecord => ({
  id,
  kind: "visit",
  status: "verified",
  happenedOn: "2026-05-10",
  happenedAt: null,
  details: {},
  ...more,
});
const count = (records: MonthPoints.PointRecord[], scheme: SchemeBody) =>
  MonthPoints.of({ records, scheme, month: MONTH });
const many = (n: number, more: Partial<MonthPoints.PointRecord> = {}) =>
  Array.from({ length: n }, (_, index) => record(`r${index}`, more));

describe("a month's points", () => {
  test.each([
    { why: "no records leave the base", records: [], kinds: { visit: rule(100) }, total: 6_000 },
    { why: "each record is worth its rule", records: many(3), kinds: { visit: rule(100) }, total: 6_300 },
    {
      why: "the points cap holds",
      records: many(5),
      kinds: { visit: rule(100, { monthlyCap: 350 }) },
      total: 6_350,
    },
    {
      why: "the count cap holds",
      records: many(5),
      kinds: { visit: rule(100, { monthlyCount: 2 }) },
      total: 6_200,
    },
    {
      why: "both caps hold together",
      records: many(5),
      kinds: { visit: rule(100, { monthlyCount: 4, monthlyCap: 250 }) },
      total: 6_250,
    },
    {
      why: "having led is worth more",
      records: [
        record("a", { kind: "urgentTask", details: { leading: true } }),
        record("b", { kind: "urgentTask" }),
      ],
      kinds: { urgentTask: rule(200, { leadingPoints: 500 }) },
      total: 6_700,
    },
    {
      why: "a task led is not displaced by an earlier one taken part in",
      records: [
        record("a", { kind: "urgentTask", happenedOn: "2026-05-01" }),
        record("b", { kind: "urgentTask", details: { leading: true } }),
      ],
      kinds: { urgentTask: rule(200, { leadingPoints: 500, monthlyCount: 1 }) },
      total: 6_500,
    },
    {
      why: "complaints take away up to their cap",
      records: many(5, { kind: "complaint" }),
      kinds: { complaint: rule(-300, { monthlyCap: -1_000 }) },
      total: 5_000,
    },
    {
      why: "a month holds no more than its maximum",
      records: many(60),
      kinds: { visit: rule(100) },
      total: 10_000,
    },
    {
      why: "a month holds no less than nothing",
      records: many(40, { kind: "complaint" }),
      kinds: { complaint: rule(-300) },
      total: 0,
    },
    { why: "a kind that is not named is worth nothing", records: many(2), kinds: {}, total: 6_000 },
    {
      why: "a leave belongs to the month of its first day",
      records: [
        record("a", { kind: "leave", happenedOn: "2026-04-29" }),
        record("b", { kind: "leave", happenedOn: "2026-05-31" }),
      ],
      kinds: { leave: rule(-100) },
      total: 5_900,
    },
    {
      why: "one record twice counts once",
      records: [record("a"), record("a")],
      kinds: { visit: rule(100) },
      total: 6_100,
    },
  ])("$why", ({ records, kinds, total }) => {
    expect(count(records, schemeOf(kinds)).total).toBe(total);
  });

  test.each(RECORD_STATUSES.filter((status) => status !== "verified"))(
    "%s records do not count",
    (status) => {
      expect(count(many(3, { status }), schemeOf({ visit: rule(100) })).total).toBe(6_000);
    },
  );

  test("the trace says which record was cut by which cap", () => {
    const kinds = { visit: rule(100, { monthlyCount: 3, monthlyCap: 250 }) };
    const records = [
      record("d", { happenedOn: "2026-05-04" }),
      record("a", { happenedOn: "2026-05-01", happenedAt: "15:00" }),
      record("b", { happenedOn: "2026-05-01", happenedAt: "09:30" }),
      record("c", { happenedOn: "2026-05-03" }),
    ];
    const [visits] = count(records, schemeOf(kinds)).kinds;
    expect(visits).toMatchObject({ raw: 400, takenByCount: 100, takenByCap: 50, points: 250 });
    expect(visits?.records.map(({ id, points, cut }) => [id, points, cut])).toEqual([
      ["b", 100, null],
      ["a", 100, null],
      ["c", 50, "capped"],
      ["d", 0, "overCount"],
    ]);
  });

  test("a rotation counts when it was passed, and stands there with nothing when it was not", () => {
    const kinds = { rotation: rule(300) };
    const rotation = (id: string, passed: boolean) =>
      record(id, { kind: "rotation", happenedOn: "2026-05-31", details: { passed } });
    const [rotations] = count([rotation("a", true), rotation("b", false)], schemeOf(kinds)).kinds;
    expect(rotations?.records.map(({ id, points, cut }) => [id, points, cut])).toEqual([
      ["a", 300, null],
      ["b", 0, "notPassed"],
    ]);
    expect(rotations).toMatchObject({ raw: 300, takenByCount: 0, takenByCap: 0, points: 300 });
  });

  test("a rotation that was not passed takes no place of one that was", () => {
    const kinds = { rotation: rule(300, { monthlyCount: 1 }) };
    const rotation = (id: string, passed: boolean) =>
      record(id, { kind: "rotation", happenedOn: "2026-05-31", details: { passed } });
    const [rotations] = count([rotation("a", false), rotation("b", true)], schemeOf(kinds)).kinds;
    expect(rotations?.records.map(({ points, cut }) => [points, cut])).toEqual([
      [0, "notPassed"],
      [300, null],
    ]);
  });

  test("a kind without a rule is named in the trace", () => {
    expect(count(many(2), schemeOf({})).unnamed).toEqual([{ kind: "visit", records: 2 }]);
  });
});

const anyRecord = fc.record({
  id: fc.stringMatching(/^[a-z]{2}$/),
  kind: fc.constantFrom(...RECORD_KINDS),
  status: fc.constantFrom(...RECORD_STATUSES),
  happenedOn: fc.integer({ min: 1, max: 31 }).map((day) => `2026-05-${String(day).padStart(2, "0")}`),
  happenedAt: fc.option(fc.constantFrom("08:00", "09:30", "17:45")),
  details: fc.boolean().map((leading) => ({ leading })),
});
const anyRecords = fc.uniqueArray(anyRecord, { selector: ({ id }) => id, maxLength: 40 });

/** Rules that scheme-problems lets through: one sign, caps no smaller than a record. */
const anyRule = fc
  .record({
    sign: fc.constantFrom(1, -1),
    points: fc.integer({ min: 1, max: 500 }),
    more: fc.option(fc.integer({ min: 0, max: 500 })),
    room: fc.option(fc.integer({ min: 0, max: 2_000 })),
    monthlyCount: fc.option(fc.integer({ min: 1, max: 6 })),
  })
  .map(({ sign, points, more, room, monthlyCount }): KindRule => {
    const leading = points + (more ?? 0);
    return {
      points: sign * points,
      leadingPoints: more === null ? null : sign * leading,
      monthlyCap: room === null ? null : sign * (leading + room),
      monthlyCount,
    };
  });
const anyScheme = fc
  .tuple(fc.integer({ min: 0, max: 10_000 }), fc.array(anyRule, { minLength: RECORD_KINDS.length }))
  .map(([monthBase, rules]) =>
    schemeOf(Object.fromEntries(RECORD_KINDS.map((kind, index) => [kind, rules[index]!])), { monthBase }),
  );

describe("laws of a month's points", () => {
  test("the order in which records arrive or were verified does not matter", () => {
    fc.assert(
      fc.property(
        anyRecords.chain((records) =>
          fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
        ),
        anyScheme,
        ([records, shuffled], scheme) => {
          expect(count(shuffled, scheme)).toEqual(count(records, scheme));
        },
      ),
    );
  });

  test("a record counted twice never counts twice", () => {
    fc.assert(
      fc.property(anyRecords, anyScheme, (records, scheme) => {
        expect(count([...records, ...records], scheme)).toEqual(count(records, scheme));
      }),
    );
  });

  test("caps are never exceeded, and the total lies within nothing and the maximum", () => {
    fc.assert(
      fc.property(anyRecords, anyScheme, (records, scheme) => {
        const trace = count(records, scheme);
        for (const { rule, points, records: traced } of trace.kinds) {
          if (rule.monthlyCap !== null)
            expect(Math.abs(points)).toBeLessThanOrEqual(Math.abs(rule.monthlyCap));
          const counted = traced.filter(({ cut }) => cut !== "overCount");
          if (rule.monthlyCount !== null) expect(counted.length).toBeLessThanOrEqual(rule.monthlyCount);
          expect(traced.reduce((sum, each) => sum + each.points, 0)).toBe(points);
        }
        expect(trace.total).toBeGreaterThanOrEqual(0);
        expect(trace.total).toBeLessThanOrEqual(trace.maximum);
      }),
    );
  });

  test("one more record never lowers the total where it is worth something, and never raises it where it costs", () => {
    fc.assert(
      fc.property(anyRecords, anyRecord, anyScheme, (records, extra, scheme) => {
        const before = count(records, scheme).total;
        const more = { ...extra, id: "extra", status: "verified" as const };
        const after = count([...records, more], scheme).total;
        if (scheme.kinds[more.kind]!.points > 0) expect(after).toBeGreaterThanOrEqual(before);
        else expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });
});

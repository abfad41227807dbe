import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Result } from "#app/domain/shared/refusal.ts";
import { appraisal, appraisalSubject } from "#db/schema/appraisal.ts";
import { cadre } from "#db/schema/people.ts";
import { closeAppraisal } from "#server/commands/appraisal/close-appraisal.ts";
import { createAppraisal } from "#server/commands/appraisal/create-appraisal.ts";
import { openAppraisal } from "#server/commands/appraisal/open-appraisal.ts";
import { saveSignedRating } from "#server/commands/appraisal/save-signed-rating.ts";
import {
  accountFor,
  castMany,
  type MadeAppraisal,
  makeAppraisal,
  makeScheme,
  makeVerified,
  manages,
} from "#tests/support/appraisal-builders.ts";
import {
  execute,
  expectInvalid,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  publicActor,
  TEST_START,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeCadre } from "#tests/support/organisation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());
beforeEach(() => runtime.clock.set(TEST_START));

const subjectsOf = async (made: MadeAppraisal) => {
  const rows = await runtime.database.db
    .select()
    .from(appraisalSubject)
    .where(eq(appraisalSubject.appraisalId, made.id));
  return new Map(rows.map((row) => [row.cadreId, row]));
};
const statusOf = async (made: MadeAppraisal) => {
  const [row] = await runtime.database.db.select().from(appraisal).where(eq(appraisal.id, made.id));
  return row!.status;
};
const close = (made: MadeAppraisal, reason: string | null = "人已到齐") =>
  execute(runtime, { command: closeAppraisal, actor: made.manager, input: { appraisalId: made.id, reason } });
const sign = (
  made: MadeAppraisal,
  given: {
    actor: Parameters<typeof execute>[1]["actor"];
    person: number;
    group: "self" | "subdistrict";
    points: number;
    item?: string;
  },
) =>
  execute(runtime, {
    command: saveSignedRating,
    actor: given.actor,
    input: {
      appraisalId: made.id,
      cadreId: made.people[given.person]!.id,
      raterGroup: given.group,
      points: { [given.item ?? (given.group === "self" ? "s" : "u")]: given.points },
      statement: null,
    },
  });

describe("a new appraisal does", () => {
  it("take the people in the posts, with the unit each works in now", async () => {
    const made = await makeAppraisal(runtime, { people: 3, open: false });
    const subjects = await subjectsOf(made);
    expect([...subjects.keys()].sort()).toEqual(made.people.map(({ id }) => id).sort());
    expect(new Set([...subjects.values()].map(({ unitId }) => unitId))).toEqual(
      new Set([made.organisation.communities[0].id]),
    );
    expect(await statusOf(made)).toBe("prepared");
  });

  it("pass over who has left and take who is named", async () => {
    const made = await makeAppraisal(runtime, { people: 2, open: false });
    const [unit] = made.organisation.communities;
    await runtime.database.db.update(cadre).set({ inPost: "left" }).where(eq(cadre.id, made.people[1]!.id));
    const named = await makeCadre(runtime, { unit });
    const input = { ...formOf(made), period: "2025", cadreIds: [named.id] };
    const result = await execute(runtime, { command: createAppraisal, actor: made.manager, input });
    expect(expectOk(result).people).toBe(2);
  });
});

const formOf = (made: MadeAppraisal) => ({
  unitId: made.organisation.communities[0].id,
  schemeId: made.schemeId,
  period: "2026-Q1",
  title: "一季度考核",
  opensOn: "2026-05-16",
  closesOn: "2026-05-20",
  posts: ["communityWorker"],
});

describe("a new appraisal refuses", () => {
  it.each([
    ["a unit without anybody in the posts", { posts: ["secretary"] }, "appraisal.nobody"],
    ["people of elsewhere", { cadreIds: [randomUUID()] }, "appraisal.somebody-outside"],
    ["people who are appraised for the period already", { period: "2026" }, "appraisal.appraised-already"],
    ["a scheme nobody knows", { schemeId: randomUUID() }, "appraisal.scheme-not-in-force"],
  ] as const)("%s", async (_, more, rule) => {
    const made = await makeAppraisal(runtime, { people: 2 });
    const input = { ...formOf(made), ...more };
    expectRefused(await execute(runtime, { command: createAppraisal, actor: made.manager, input }), rule);
  });

  it("a scheme of another subdistrict, and a draft", async () => {
    const made = await makeAppraisal(runtime, { people: 2 });
    const beside = await makeScheme(runtime, { unit: made.organisation.subdistricts[1] });
    const draft = await makeScheme(runtime, { unit: made.organisation.subdistricts[0], status: "draft" });
    for (const schemeId of [beside, draft]) {
      const input = { ...formOf(made), schemeId };
      const result = await execute(runtime, { command: createAppraisal, actor: made.manager, input });
      expectRefused(result, "appraisal.scheme-not-in-force");
    }
  });

  it.each([
    [
      "a last day before the first",
      { closesOn: "2026-05-01" },
      { closesOn: "appraisal.closes-before-opens" },
    ],
    ["nobody chosen", { posts: [] }, { posts: "appraisal.nobody-chosen" }],
    ["a period that is none", { period: "2026-Q5" }, { period: "field.invalid" }],
    ["no title", { title: " " }, { title: "field.required" }],
  ] as const)("%s, at its field", async (_, more, fields) => {
    const made = await makeAppraisal(runtime, { people: 1 });
    const input = { ...formOf(made), ...more };
    const result = await execute(runtime, { command: createAppraisal, actor: made.manager, input });
    expect(expectInvalid(result)).toEqual(fields);
  });
});

describe("who may create, open and close", () => {
  it.each([
    ["the managing level", "manager", "ok"],
    ["the level above, which reads", "above", "forbidden"],
    ["the district, which reads", "district", "forbidden"],
    ["a manager beside", "beside", "missing"],
    ["one of those appraised", "person", "missing"],
    ["the public", "public", "missing"],
  ] as const)("%s", async (_, who, outcome) => {
    const made = await makeAppraisal(runtime, { people: 2, open: false });
    const actors = {
      ...made,
      beside: await manages(runtime, made.organisation.communities[1], "communityManager"),
      person: await accountFor(runtime, made.people[0]!),
      public: publicActor,
    };
    const actor = actors[who];
    const appraisalId = made.id;
    const results: Result<unknown>[] = [
      await execute(runtime, { command: createAppraisal, actor, input: formOf(made) }),
      await execute(runtime, { command: openAppraisal, actor, input: { appraisalId } }),
      await execute(runtime, { command: closeAppraisal, actor, input: { appraisalId, reason: "提前" } }),
    ];
    for (const result of results) {
      if (outcome === "ok") expectOk(result);
      else expectKind(result, outcome);
    }
  });

  it("the district where nobody manages below", async () => {
    const made = await makeAppraisal(runtime, { people: 2, open: false });
    const unit = made.organisation.communities[3];
    await makeCadre(runtime, { unit, post: "communityWorker" });
    const input = { ...formOf(made), unitId: unit.id };
    expectOk(await execute(runtime, { command: createAppraisal, actor: made.district, input }));
  });
});

describe("opening refuses", () => {
  it("a day before the first, and a second time", async () => {
    const made = await makeAppraisal(runtime, { people: 2, open: false });
    const open = () =>
      execute(runtime, { command: openAppraisal, actor: made.manager, input: { appraisalId: made.id } });
    runtime.clock.set("2026-05-15T02:00:00.000Z");
    expectRefused(await open(), "appraisal.too-early");
    runtime.clock.set(TEST_START);
    expectOk(await open());
    expectRefused(await open(), "appraisal.not-prepared");
  });
});

describe("signed ratings", () => {
  it("are saved by the person and by the level above, and changed while rating is open", async () => {
    const made = await makeAppraisal(runtime, { people: 2 });
    const person = await accountFor(runtime, made.people[0]!);
    expectOk(await sign(made, { actor: person, person: 0, group: "self", points: 8 }));
    expectOk(await sign(made, { actor: person, person: 0, group: "self", points: 9 }));
    expectOk(await sign(made, { actor: made.above, person: 0, group: "subdistrict", points: 7 }));
    await close(made);
    const { components } = (await subjectsOf(made)).get(made.people[0]!.id)!;
    expect(components).toEqual(
      expect.arrayContaining([
        { source: "self", weight: 1_000, points: 9_000 },
        { source: "subdistrict", weight: 2_000, points: 7_000 },
      ]),
    );
    expectRefused(
      await sign(made, { actor: person, person: 0, group: "self", points: 9 }),
      "appraisal.rating-over",
    );
  });

  it.each([
    ["oneself, by the person", "person", "self", 0, "ok"],
    ["oneself, for a colleague", "person", "self", 1, "missing"],
    ["oneself, by the manager", "manager", "self", 0, "forbidden"],
    ["the level above", "above", "subdistrict", 0, "ok"],
    ["the district, which is above too", "district", "subdistrict", 0, "ok"],
    ["the unit's own manager", "manager", "subdistrict", 0, "forbidden"],
    ["the person for the level above", "person", "subdistrict", 0, "forbidden"],
    ["the public", "public", "self", 0, "missing"],
  ] as const)("%s", async (_, who, group, person, outcome) => {
    const made = await makeAppraisal(runtime, { people: 2 });
    const actors = { ...made, person: await accountFor(runtime, made.people[0]!), public: publicActor };
    const result = await sign(made, { actor: actors[who], person, group, points: 5 });
    if (outcome === "ok") expectOk(result);
    else expectKind(result, outcome);
  });

  it.each([
    ["an item that is missing", { item: "x", points: 1 }, "appraisal.items-missing"],
    ["points beyond the form", { points: 11 }, "appraisal.item-out-of-range"],
  ] as const)("refuse %s", async (_, more, rule) => {
    const made = await makeAppraisal(runtime, { people: 2 });
    expectRefused(await sign(made, { actor: made.above, person: 0, group: "subdistrict", ...more }), rule);
  });

  it("are never of oneself, even for a manager above", async () => {
    const made = await makeAppraisal(runtime, { people: 1 });
    const both = await manages(runtime, made.organisation.district, "districtOrganiser");
    const own = { ...both, cadreId: made.people[0]!.id };
    expectKind(await sign(made, { actor: own, person: 0, group: "subdistrict", points: 9 }), "forbidden");
  });
});

describe("closing does", () => {
  it("count records, ratings and weights once", async () => {
    const made = await makeAppraisal(runtime);
    const [first] = made.people;
    // Months January to May; one deed of 10 points in each of two months: (90+90+80+80+80) ÷ 5 = 84.
    await makeVerified(runtime, { cadre: first!, on: "2026-01-10" });
    await makeVerified(runtime, { cadre: first!, on: "2026-02-10" });
    await castMany(runtime, made, { raterGroup: "peers", voters: 6, points: 9 });
    await castMany(runtime, made, { raterGroup: "residents", voters: 5, points: 10 });
    expect(expectOk(await close(made))).toEqual({ people: 6, withoutResult: 0 });
    const subject = (await subjectsOf(made)).get(first!.id)!;
    expect(subject.components).toEqual([
      { source: "records", weight: 4_000, points: 8_400 },
      { source: "self", weight: 1_000, points: null, why: "notRated" },
      { source: "peers", weight: 2_000, points: 9_000 },
      { source: "subdistrict", weight: 2_000, points: null, why: "notRated" },
      { source: "residents", weight: 1_000, points: 10_000 },
    ]);
    // (84×40 + 90×20 + 100×10) ÷ 70
    expect(subject.total).toBe(8_800);
    expect(await statusOf(made)).toBe("closed");
  });

  it("keep nothing of fewer than five raters: not the points, not how many", async () => {
    const made = await makeAppraisal(runtime);
    await castMany(runtime, made, { raterGroup: "residents", voters: 4, points: 1 });
    await close(made);
    for (const { components, total } of (await subjectsOf(made)).values()) {
      expect(components).toContainEqual({
        source: "residents",
        weight: 1_000,
        points: null,
        why: "tooFewRaters",
      });
      expect(total).toBe(8_000);
    }
  });
});

describe("closing refuses", () => {
  it("before the last day is over without a reason, and then needs none", async () => {
    const made = await makeAppraisal(runtime, { people: 2 });
    expect(expectInvalid(await close(made, null))).toEqual({ reason: "appraisal.early-needs-reason" });
    runtime.clock.set("2026-05-21T02:00:00.000Z");
    expectOk(await close(made, null));
    expectRefused(await close(made), "appraisal.rating-over");
  });
});

describe("an appraisal records", () => {
  it("ids and counts", async () => {
    const made = await makeAppraisal(runtime, { people: 2 });
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "appraisal.create-appraisal",
      details: { appraisalId: made.id, period: "2026", people: 2 },
    });
    await sign(made, { actor: made.above, person: 0, group: "subdistrict", points: 7 });
    expect((await lastAudit(runtime, null))!.details).toEqual({
      appraisalId: made.id,
      cadreId: made.people[0]!.id,
      raterGroup: "subdistrict",
    });
  });
});

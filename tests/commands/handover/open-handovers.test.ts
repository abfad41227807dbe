import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { notification } from "#db/schema/growth.ts";
import { rotationPlan } from "#db/schema/rotation.ts";
import { handover } from "#db/schema/rotation-use.ts";
import { openAbsence } from "#server/commands/handover/open-absence.ts";
import { openPeriod } from "#server/commands/handover/open-period.ts";
import { openReturn } from "#server/commands/handover/open-return.ts";
import {
  execute,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  publicActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import {
  IN_JULY,
  type MadeRotation,
  makeAbsence,
  makeRotation,
  makeStandIn,
  own,
} from "#tests/support/handover-builders.ts";
import { makeAccount } from "#tests/support/organisation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
beforeEach(() => runtime.clock.set(IN_JULY));
afterAll(() => runtime.close());

const open = (made: MadeRotation, more: object = {}, actor = made.holder) =>
  execute(runtime, { command: openPeriod, actor, input: { planId: made.plan.id, ...more } });
const handoversOf = (made: MadeRotation) =>
  runtime.database.db.select().from(handover).where(eq(handover.planId, made.plan.id));
const told = (cadreId: string) =>
  runtime.database.db.select().from(notification).where(eq(notification.cadreId, cadreId));

describe("opening the handovers of the coming period does", () => {
  it("make one for every post that changes hands, due on the last day before, with the area's checklist", async () => {
    const made = await makeRotation(runtime);
    expect(expectOk(await open(made))).toEqual({ opened: 4, changed: 0, dropped: 0 });
    const rows = await handoversOf(made);
    const first = rows.find(({ area }) => area === "partyBuilding")!;
    expect(first).toMatchObject({
      ...{ kind: "rotation", period: 1, dueOn: "2026-07-31", fromSignedAt: null, revision: 1 },
      ...{ fromId: made.incumbents[0].id, toId: made.members[0].id },
    });
    expect(first.checklist.some(({ label }) => label.includes("党费"))).toBe(true);
  });

  it("tell both", async () => {
    const made = await makeRotation(runtime);
    expectOk(await open(made));
    for (const person of [made.incumbents[0], made.members[0]])
      expect(await told(person.id)).toMatchObject([
        { kind: "handoverDue", params: { day: "2026-07-31", community: made.community.name } },
      ]);
  });

  it("record it without names", async () => {
    const made = await makeRotation(runtime);
    expectOk(await open(made));
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "handover.open-period",
      details: { planId: made.plan.id, period: 2, opened: 4 },
    });
  });
});

describe("opening the handovers of a period refuses", () => {
  it("a second time, when nothing is left to open", async () => {
    const made = await makeRotation(runtime);
    expectOk(await open(made));
    expectRefused(await open(made), "handover.opened-already");
    expect(await handoversOf(made)).toHaveLength(4);
  });
  it("a period in which nobody moves", async () => {
    const made = await makeRotation(runtime);
    expectRefused(await open(made, { period: 0 }), "handover.nobody-moves");
  });
  it.each([
    ["a period further ahead", { period: 2 }, "handover.period-not-due"],
    ["a period behind the plan", { period: 30 }, "handover.period-not-due"],
  ] as const)("%s", async (_, more, rule) => {
    const made = await makeRotation(runtime);
    expectRefused(await open(made, more), rule);
  });
  it("a plan that is not in force", async () => {
    const made = await makeRotation(runtime);
    await runtime.database.db
      .update(rotationPlan)
      .set({ status: "ended" })
      .where(eq(rotationPlan.id, made.plan.id));
    expectRefused(await open(made), "handover.plan-not-published");
  });
});

describe("who may open the handovers of a period", () => {
  it.each([
    ["who holds the plan", "holder", "ok"],
    ["the head of a community in it", "head", "forbidden"],
    ["who rotates by it, though a manager", "member", "forbidden"],
    ["the public", "public", "forbidden"],
  ] as const)("%s", async (_, who, outcome) => {
    const made = await makeRotation(runtime);
    const unit = made.organisation.subdistricts[0];
    const actors = {
      ...{ holder: made.holder, head: made.head, public: publicActor },
      member: await makeAccount(runtime, {
        cadre: made.members[0],
        grants: [{ role: "subdistrictManager", unit }],
      }),
    };
    const result = await execute(runtime, {
      ...{ command: openPeriod, actor: actors[who], input: { planId: made.plan.id } },
    });
    if (outcome === "ok") expectOk(result);
    else expectKind(result, outcome);
  });
});

describe("a briefing before an absence", () => {
  const brief = (absenceId: string, actor: MadeRotation["head"]) =>
    execute(runtime, { command: openAbsence, actor, input: { absenceId } });

  it("goes from A to B, due the day before, and both are told", async () => {
    const made = await makeRotation(runtime);
    const [a] = made.incumbents;
    const absenceId = await makeAbsence(runtime, { cadre: a, fromOn: "2026-07-20", toOn: "2026-07-22" });
    const { handoverIds } = expectOk(await brief(absenceId, await own(runtime, a)));
    expect(await handoversOf(made)).toMatchObject([
      {
        id: handoverIds[0],
        kind: "absence",
        absenceId,
        dueOn: "2026-07-19",
        fromId: a.id,
        toId: made.members[0].id,
      },
    ]);
    expect(await told(made.members[0].id)).toHaveLength(1);
    expect(await lastAudit(runtime, null)).toMatchObject({
      details: { absenceId, kind: "absence", opened: 1 },
    });
    expectRefused(await brief(absenceId, made.head), "handover.opened-already");
  });

  it("goes to whoever was named to act", async () => {
    const made = await makeRotation(runtime);
    const [a] = made.incumbents;
    const days = { fromOn: "2026-07-20", toOn: "2026-07-22" };
    const absenceId = await makeAbsence(runtime, { cadre: a, ...days });
    await makeStandIn(runtime, { made, absenceId, acting: made.incumbents[2], ...days });
    expectOk(await brief(absenceId, made.head));
    expect(await handoversOf(made)).toMatchObject([{ toId: made.incumbents[2].id }]);
  });

  it.each([
    ["an absence that has begun", { fromOn: "2026-07-15" }, "handover.absence-began"],
    ["one that was cancelled", { cancelledAt: new Date(IN_JULY) }, "handover.absence-cancelled"],
  ] as const)("is refused for %s", async (_, more, rule) => {
    const made = await makeRotation(runtime);
    const days = { fromOn: "2026-07-20", toOn: "2026-07-22" };
    const absenceId = await makeAbsence(runtime, { cadre: made.incumbents[0], ...days, more });
    expectRefused(await brief(absenceId, made.head), rule);
  });

  it("is refused for who leads no post on the first day", async () => {
    const made = await makeRotation(runtime);
    const days = { fromOn: "2026-07-20", toOn: "2026-07-22" };
    const absenceId = await makeAbsence(runtime, { cadre: made.members[0], ...days });
    expectRefused(await brief(absenceId, await own(runtime, made.members[0])), "handover.nobody-to-brief");
  });

  it.each([
    ["the head of another community", "elsewhere"],
    ["a colleague", "colleague"],
  ] as const)("is not opened by %s", async (_, who) => {
    const made = await makeRotation(runtime);
    const days = { fromOn: "2026-07-20", toOn: "2026-07-22" };
    const absenceId = await makeAbsence(runtime, { cadre: made.incumbents[0], ...days });
    const unit = made.organisation.communities[1];
    const actors = {
      elsewhere: await makeAccount(runtime, { grants: [{ role: "communityManager", unit }] }),
      colleague: await own(runtime, made.incumbents[1]),
    };
    expectKind(await brief(absenceId, actors[who]), "forbidden");
  });
});

describe("a report on return", () => {
  const report = (absenceId: string, actor: MadeRotation["head"]) =>
    execute(runtime, { command: openReturn, actor, input: { absenceId } });
  const away = (cadre: MadeRotation["incumbents"][0], more: object) =>
    makeAbsence(runtime, { cadre, fromOn: "2026-07-10", toOn: "2026-07-14", more });

  it("goes from B back to A, within three days", async () => {
    const made = await makeRotation(runtime);
    const [a] = made.incumbents;
    const absenceId = await away(a, { returnedOn: "2026-07-15" });
    expectOk(await report(absenceId, await own(runtime, a)));
    expect(await handoversOf(made)).toMatchObject([
      { kind: "return", fromId: made.members[0].id, toId: a.id, dueOn: "2026-07-18" },
    ]);
  });

  it("is opened by whoever acted, and by no other colleague", async () => {
    const made = await makeRotation(runtime);
    const absenceId = await away(made.incumbents[0], { returnedOn: "2026-07-15" });
    const days = { fromOn: "2026-07-10", toOn: "2026-07-14" };
    await makeStandIn(runtime, { made, absenceId, acting: made.incumbents[2], ...days });
    expectKind(await report(absenceId, await own(runtime, made.members[0])), "forbidden");
    expectOk(await report(absenceId, await own(runtime, made.incumbents[2])));
  });

  it("is refused before the return is registered", async () => {
    const made = await makeRotation(runtime);
    const absenceId = await away(made.incumbents[0], {});
    expectRefused(await report(absenceId, made.head), "handover.not-returned");
  });

  it("is refused where the post has gone to somebody else meanwhile", async () => {
    const made = await makeRotation(runtime);
    const absenceId = await away(made.incumbents[0], { toOn: "2026-08-02", returnedOn: "2026-08-03" });
    runtime.clock.set("2026-08-03T02:00:00Z");
    expectRefused(await report(absenceId, made.head), "handover.nobody-to-report");
  });
});

import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { dutyEntry, postTraining } from "#db/schema/rotation-use.ts";
import { correctEntry } from "#server/commands/duty/correct-entry.ts";
import { recordTraining } from "#server/commands/duty/record-training.ts";
import { writeEntry } from "#server/commands/duty/write-entry.ts";
import {
  type AccountActor,
  execute,
  expectInvalid,
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
import { lastAudit } from "#tests/support/records.ts";

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
beforeEach(() => runtime.clock.set(IN_JULY));
afterAll(() => runtime.close());

/** On 15 July incumbent 0 leads party building, member 0 is B. */
const write = (made: MadeRotation, actor: AccountActor, more: object = {}) =>
  execute(runtime, {
    ...{ command: writeEntry, actor },
    input: {
      ...{ planId: made.plan.id, communityId: made.community.id, area: "partyBuilding", onDay: "2026-07-15" },
      ...{ joint: false, content: "开支部委员会，议定七一活动分工", ...more },
    },
  });
const entryOf = async (entryId: string) =>
  (await runtime.database.db.select().from(dutyEntry).where(eq(dutyEntry.id, entryId)))[0]!;

describe("writing the duty log does", () => {
  it("keep an entry of A, of B, and one of both together", async () => {
    const made = await makeRotation(runtime);
    const a = expectOk(await write(made, await own(runtime, made.incumbents[0]), { joint: true }));
    const b = expectOk(await write(made, await own(runtime, made.members[0]), { onDay: "2026-07-08" }));
    expect(await entryOf(a.entryId)).toMatchObject({ acting: false, joint: true });
    expect(await entryOf(b.entryId)).toMatchObject({ acting: false, cadreId: made.members[0].id });
  });

  it("stamp B's entry as acting while A is away", async () => {
    const made = await makeRotation(runtime);
    await makeAbsence(runtime, { cadre: made.incumbents[0], fromOn: "2026-07-14", toOn: "2026-07-16" });
    const b = await own(runtime, made.members[0]);
    expect(expectOk(await write(made, b))).toMatchObject({ acting: true });
    expect(expectOk(await write(made, b, { onDay: "2026-07-13" }))).toMatchObject({ acting: false });
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "duty.write-entry",
      details: { onDay: "2026-07-13", acting: false },
    });
  });

  it("let in whoever was named to act, for those days only", async () => {
    const made = await makeRotation(runtime);
    const days = { fromOn: "2026-07-14", toOn: "2026-07-16" };
    const absenceId = await makeAbsence(runtime, { cadre: made.incumbents[0], ...days });
    await makeStandIn(runtime, { made, absenceId, acting: made.incumbents[2], ...days });
    const named = await own(runtime, made.incumbents[2]);
    expect(expectOk(await write(made, named))).toMatchObject({ acting: true });
    expectRefused(await write(made, named, { onDay: "2026-07-13" }), "duty.not-your-post");
  });

  it("keep a correction beside the first, of the same post and day", async () => {
    const made = await makeRotation(runtime);
    const a = await own(runtime, made.incumbents[0]);
    const { entryId } = expectOk(await write(made, a));
    const input = { entryId, content: "到会 12 人，不是 10 人" };
    const second = expectOk(await execute(runtime, { command: correctEntry, actor: a, input }));
    expect(await entryOf(second.entryId)).toMatchObject({ correctsId: entryId, onDay: "2026-07-15" });
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "duty.correct-entry",
      details: { correctsId: entryId },
    });
    expectRefused(
      await execute(runtime, {
        command: correctEntry,
        actor: a,
        input: { ...input, entryId: second.entryId },
      }),
      "duty.corrects-correction",
    );
    const other = await own(runtime, made.members[0]);
    expectKind(await execute(runtime, { command: correctEntry, actor: other, input }), "forbidden");
  });
});

describe("writing the duty log refuses", () => {
  it.each([
    ["a day to come", { onDay: "2026-07-16" }, "duty.day-to-come"],
    ["a day longer ago than a week", { onDay: "2026-07-07" }, "duty.day-too-old"],
    ["another post", { area: "propertyRegulation" }, "duty.not-your-post"],
  ] as const)("%s", async (_, more, rule) => {
    const made = await makeRotation(runtime);
    expectRefused(await write(made, await own(runtime, made.incumbents[0]), more), rule);
  });
  it("an entry without words or day, at its field", async () => {
    const made = await makeRotation(runtime);
    const tried = await write(made, await own(runtime, made.incumbents[0]), { content: " ", onDay: "昨天" });
    expect(expectInvalid(tried)).toEqual({ content: "field.required", onDay: "duty.day-missing" });
  });
  it.each([
    ["the head, who has no post", "head", "forbidden"],
    ["the public", "public", "forbidden"],
  ] as const)("%s", async (_, who, kind) => {
    const made = await makeRotation(runtime);
    const actor = who === "head" ? made.head : (publicActor as unknown as AccountActor);
    expectKind(await write(made, actor), kind);
  });
});

describe("training of a B", () => {
  const train = (made: MadeRotation, actor: AccountActor, more: object = {}) =>
    execute(runtime, {
      ...{ command: recordTraining, actor },
      input: {
        ...{ planId: made.plan.id, communityId: made.community.id, area: "partyBuilding" },
        ...{ cadreId: made.members[0].id, onDay: "2026-07-10", way: "single" },
        ...{ content: "讲党费收缴和台账", ...more },
      },
    });

  it("is kept with its way", async () => {
    const made = await makeRotation(runtime);
    const { trainingId } = expectOk(await train(made, made.head));
    const rows = await runtime.database.db.select().from(postTraining).where(eq(postTraining.id, trainingId));
    expect(rows).toMatchObject([{ cadreId: made.members[0].id, way: "single", onDay: "2026-07-10" }]);
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "training.record",
      details: { trainingId, way: "single" },
    });
  });

  it("may be given to the B of the next period", async () => {
    const made = await makeRotation(runtime);
    const next = made.plan.slots.find(({ area, period }) => area === "partyBuilding" && period === 1)!.b;
    expectOk(await train(made, made.head, { cadreId: next }));
  });

  it.each([
    ["somebody who is not B there", "notB", "training.not-b"],
    ["a day to come", "later", "training.day-to-come"],
  ] as const)("is refused for %s", async (_, what, rule) => {
    const made = await makeRotation(runtime);
    const more = what === "notB" ? { cadreId: made.incumbents[3].id } : { onDay: "2026-07-16" };
    expectRefused(await train(made, made.head, more), rule);
  });

  it("is refused without a person, at the field", async () => {
    const made = await makeRotation(runtime);
    expect(expectInvalid(await train(made, made.head, { cadreId: "" }))).toEqual({
      cadreId: "training.person-missing",
    });
  });

  it.each([
    ["A of the post", 0, "ok"],
    ["A of another post", 1, "forbidden"],
  ] as const)("by %s", async (_, at, outcome) => {
    const made = await makeRotation(runtime);
    const tried = await train(made, await own(runtime, made.incumbents[at]));
    if (outcome === "ok") expectOk(tried);
    else expectKind(tried, outcome);
  });
  it("by B alone is not possible", async () => {
    const made = await makeRotation(runtime);
    expectKind(await train(made, await own(runtime, made.members[0])), "forbidden");
  });
});

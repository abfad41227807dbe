import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { rotationSlot, rotationVersion } from "#db/schema/rotation.ts";
import { dutyEntry, handover } from "#db/schema/rotation-use.ts";
import { recordReturn } from "#server/commands/absence/record-return.ts";
import { recordTraining } from "#server/commands/duty/record-training.ts";
import { writeEntry } from "#server/commands/duty/write-entry.ts";
import { closeHandover } from "#server/commands/handover/close-handover.ts";
import { openAbsence } from "#server/commands/handover/open-absence.ts";
import { openReturn } from "#server/commands/handover/open-return.ts";
import { signHandover } from "#server/commands/handover/sign-handover.ts";
import { publishVersion } from "#server/commands/rotation-version/publish-version.ts";
import { rotationToday } from "#server/views/absence/rotation-today.ts";
import { dutyLog } from "#server/views/duty/duty-log.ts";
import { myHandovers } from "#server/views/handover/my-handovers.ts";
import { ruleTitle } from "#tests/golden/ab-rule.ts";
import { register } from "#tests/support/absence-builders.ts";
import {
  type AccountActor,
  execute,
  expectOk,
  expectRefused,
  freshRuntime,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { IN_JULY, type MadeRotation, makeRotation, own } from "#tests/support/handover-builders.ts";
import { makePlan } from "#tests/support/rotation-builders.ts";

/** In July 2026 the first incumbent is A of party building, the first member B. */
let runtime: TestRuntime;
let made: MadeRotation;
let a: AccountActor;
let b: AccountActor;
beforeAll(async () => {
  runtime = await freshRuntime();
});
beforeEach(async () => {
  runtime.clock.set(IN_JULY);
  made = await makeRotation(runtime);
  [a, b] = [await own(runtime, made.incumbents[0]), await own(runtime, made.members[0])];
});
afterAll(() => runtime.close());

const AWAY = { fromOn: "2026-07-20", toOn: "2026-07-22" };
const on = (day: string) => runtime.clock.set(`${day}T02:00:00.000Z`);
const post = () => ({ planId: made.plan.id, communityId: made.community.id, area: "partyBuilding" });
const leave = (at: "a" | "b", more: object = {}) =>
  register(runtime, {
    ...{ actor: made.head, cadre: at === "a" ? made.incumbents[0] : made.members[0], ...AWAY },
    ...more,
  });
const awayA = async () => expectOk(await leave("a"));
const today = async () => {
  const input = { planId: made.plan.id };
  const { communities } = expectOk(await read(runtime, { view: rotationToday, actor: made.head, input }));
  return communities[0]!.posts.find(({ area }) => area === "partyBuilding")!;
};
const write = (actor: AccountActor, onDay: string, joint = false) =>
  execute(runtime, {
    ...{ command: writeEntry, actor },
    input: { ...post(), onDay, joint, content: "开支部委员会，议定分工" },
  });
const logOf = async () =>
  expectOk(await read(runtime, { view: dutyLog, actor: made.holder, input: { planId: made.plan.id } }));

/** Fills every line of the handover and has both sign. */
async function signBoth(handoverId: string) {
  const rows = runtime.database.db.select().from(handover).where(eq(handover.id, handoverId));
  const checklist = (await rows)[0]!.checklist.map((line) => ({ ...line, done: true }));
  await runtime.database.db.update(handover).set({ checklist }).where(eq(handover.id, handoverId));
  for (const actor of [a, b])
    expectOk(await execute(runtime, { command: signHandover, actor, input: { handoverId, revision: 1 } }));
}
const close = (handoverId: string) =>
  execute(runtime, { command: closeHandover, actor: made.head, input: { handoverId, revision: 1 } });

describe(ruleTitle("AB1"), () => {
  it("keeps a plan with A who is B too from coming into force", async () => {
    const { unit, settings, slots } = made.plan;
    const plan = await makePlan(runtime, {
      ...{ unit, settings, status: "draft" },
      slots: slots.map((slot, at) => (at === 0 ? { ...slot, b: slot.a } : slot)),
    });
    const input = { planId: plan.id, versionId: plan.versionId };
    const published = await execute(runtime, { command: publishVersion, actor: made.holder, input });
    expectRefused(published, "rotation-version.breaks-rules");
    const [version] = await runtime.database.db
      .select()
      .from(rotationVersion)
      .where(eq(rotationVersion.id, plan.versionId));
    expect(version?.status).toBe("draft");
  });

  it("holds a post in a period by one row, with A and B", async () => {
    const [row] = await runtime.database.db
      .select()
      .from(rotationSlot)
      .where(eq(rotationSlot.versionId, made.plan.versionId));
    await expect(runtime.database.db.insert(rotationSlot).values({ ...row! })).rejects.toThrow();
  });
});

describe(ruleTitle("AB2"), () => {
  it("refuses planned leave of B while A is away, until somebody is named who covers", async () => {
    await awayA();
    const days = { fromOn: "2026-07-22", toOn: "2026-07-25" };
    expectRefused(await leave("b", days), "absence.both-away");
    const cover = { way: "named", cadreId: made.incumbents[2].id };
    expectOk(await leave("b", { ...days, cover }));
    on("2026-07-22");
    expect((await today()).acting).toMatchObject({ by: "named", name: made.incumbents[2].name });
  });

  it("asks the head who covers where B falls ill", async () => {
    await awayA();
    expectOk(await leave("b", { kind: "illness" }));
    on("2026-07-21");
    expect((await today()).acting).toMatchObject({ by: "nobody" });
  });
});

describe(ruleTitle("AB3"), () => {
  const brief = async (absenceId: string) =>
    expectOk(await execute(runtime, { command: openAbsence, actor: a, input: { absenceId } }))
      .handoverIds[0]!;

  it("has the record due the day before, and B briefed when both signed by then", async () => {
    const { absenceId, briefingOn } = await awayA();
    expect(briefingOn).toBe("2026-07-19");
    const id = await brief(absenceId);
    const [row] = await runtime.database.db.select().from(handover).where(eq(handover.id, id));
    expect(row).toMatchObject({ kind: "absence", dueOn: "2026-07-19", fromId: a.cadreId, toId: b.cadreId });
    on("2026-07-19");
    await signBoth(id);
    on("2026-07-20");
    expect(await today()).toMatchObject({ acting: { by: "b" }, ownAccount: false });
  });

  it("says that B takes over on own account where it was signed on the day itself", async () => {
    const id = await brief((await awayA()).absenceId);
    on("2026-07-20");
    await signBoth(id);
    expect(await today()).toMatchObject({ acting: { by: "b" }, ownAccount: true });
  });
});

describe(ruleTitle("AB4"), () => {
  it("lets B decide during the cover, stamped, and A not while away", async () => {
    await awayA();
    on("2026-07-21");
    expect((await today()).acting).toMatchObject({ by: "b", name: made.members[0].name });
    const { entryId } = expectOk(await write(b, "2026-07-21"));
    const [row] = await runtime.database.db.select().from(dutyEntry).where(eq(dutyEntry.id, entryId));
    expect(row).toMatchObject({ acting: true, cadreId: b.cadreId });
    expect((await logOf()).rows).toMatchObject([{ id: entryId, acting: true }]);
    expectRefused(await write(a, "2026-07-21"), "duty.away");
    expect(expectOk(await write(a, "2026-07-19")).acting).toBe(false);
    expect(expectOk(await write(b, "2026-07-19")).acting).toBe(false);
  });
});

describe(ruleTitle("AB5"), () => {
  it("is opened by B, and closed only after both have signed", async () => {
    const { absenceId } = await awayA();
    on("2026-07-23");
    const input = { absenceId, returnedOn: "2026-07-23" };
    expectOk(await execute(runtime, { command: recordReturn, actor: a, input }));
    const pending = expectOk(await read(runtime, { view: myHandovers, actor: b, input: {} })).pending;
    expect(pending).toMatchObject([{ absenceId, kind: "return", name: made.incumbents[0].name }]);
    const opened = await execute(runtime, { command: openReturn, actor: b, input: { absenceId } });
    const id = expectOk(opened).handoverIds[0]!;
    const [row] = await runtime.database.db.select().from(handover).where(eq(handover.id, id));
    expect(row).toMatchObject({ kind: "return", fromId: b.cadreId, toId: a.cadreId });
    expectRefused(await close(id), "handover.not-signed");
    await signBoth(id);
    expect(expectOk(await close(id))).toEqual({ late: false });
    expect(expectOk(await read(runtime, { view: myHandovers, actor: b, input: {} })).pending).toEqual([]);
  });
});

describe(ruleTitle("AB6"), () => {
  it("names B in the log before the first cover, until training for the post is recorded", async () => {
    await awayA();
    const named = { cadreId: b.cadreId, area: "partyBuilding", fromOn: "2026-07-20" };
    expect((await logOf()).warnings).toMatchObject([named]);
    const training = { cadreId: b.cadreId, onDay: "2026-07-15", way: "single", content: "讲党费收缴和台账" };
    const input = { ...post(), ...training };
    expectOk(await execute(runtime, { command: recordTraining, actor: a, input }));
    expect((await logOf()).warnings).toEqual([]);
  });
});

describe(ruleTitle("AB7"), () => {
  it("marks what A and B did together, in the log of both", async () => {
    const { entryId } = expectOk(await write(a, "2026-07-15", true));
    const other = expectOk(await write(b, "2026-07-15", true));
    const plain = expectOk(await write(a, "2026-07-14"));
    const { rows } = await logOf();
    const jointOf = (id: string) => rows.find((row) => row.id === id)?.joint;
    expect([entryId, other.entryId, plain.entryId].map(jointOf)).toEqual([true, true, false]);
  });
});

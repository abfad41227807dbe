import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { notification } from "#db/schema/growth.ts";
import { postAbsence, rotationPlan } from "#db/schema/rotation.ts";
import { handover } from "#db/schema/rotation-use.ts";
import { remindHandovers } from "#server/commands/handover/remind-handovers.ts";
import {
  execute,
  expectKind,
  expectOk,
  freshRuntime,
  systemActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeAbsence, makeHandover } from "#tests/support/handover-builders.ts";

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
beforeEach(() => runtime.clock.set("2026-08-01T02:00:00.000Z"));
afterAll(() => runtime.close());

const remind = () => execute(runtime, { command: remindHandovers, actor: systemActor, input: {} });
const told = async (handoverId: string) =>
  (
    await runtime.database.db
      .select()
      .from(notification)
      .where(eq(notification.topic, `handover:${handoverId}:late`))
  ).map(({ cadreId, accountId, path }) => ({ who: cadreId ?? accountId, path }));

it("asks both of a late handover, once, and not while it is in time", async () => {
  const made = await makeHandover(runtime);
  runtime.clock.set("2026-07-31T02:00:00.000Z");
  expectOk(await remind());
  expect(await told(made.id)).toEqual([]);
  runtime.clock.set("2026-07-31T16:00:00.000Z");
  expectOk(await remind());
  expectOk(await remind());
  const path = `/my/rotation/handovers/${made.id}`;
  expect(await told(made.id)).toEqual([
    { who: made.rotation.incumbents[0].id, path },
    { who: made.rotation.members[0].id, path },
  ]);
});

it("asks only who has not signed", async () => {
  const made = await makeHandover(runtime, { fromSignedAt: runtime.now() });
  expectOk(await remind());
  expect((await told(made.id)).map(({ who }) => who)).toEqual([made.rotation.members[0].id]);
});

it("asks the head when both have signed", async () => {
  const made = await makeHandover(runtime, { fromSignedAt: runtime.now(), toSignedAt: runtime.now() });
  expectOk(await remind());
  expect(await told(made.id)).toEqual([
    { who: made.head.accountId, path: `/rotation/${made.rotation.plan.id}/handovers/${made.id}` },
  ]);
});

it("asks nobody where it is closed, the plan is ended, or the absence was cancelled", async () => {
  const { db } = runtime.database;
  const [closed, ended, cancelled] = [
    await makeHandover(runtime, { headSignedAt: runtime.now() }),
    await makeHandover(runtime),
    await makeHandover(runtime),
  ];
  await db.update(rotationPlan).set({ status: "ended" }).where(eq(rotationPlan.id, ended.rotation.plan.id));
  const absenceId = await makeAbsence(runtime, {
    ...{ cadre: cancelled.rotation.incumbents[0], fromOn: "2026-07-20", toOn: "2026-07-22" },
  });
  await db
    .update(handover)
    .set({ kind: "absence", absenceId, period: null })
    .where(eq(handover.id, cancelled.id));
  await db.update(postAbsence).set({ cancelledAt: runtime.now() }).where(eq(postAbsence.id, absenceId));
  expectOk(await remind());
  for (const { id } of [closed, ended, cancelled]) expect(await told(id)).toEqual([]);
});

it("is run by the system alone", async () => {
  const { head } = await makeHandover(runtime);
  expectKind(await execute(runtime, { command: remindHandovers, actor: head, input: {} }), "forbidden");
});

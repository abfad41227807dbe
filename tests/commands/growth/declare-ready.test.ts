import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { notification } from "#db/schema/growth.ts";
import { reserveCandidate } from "#db/schema/selection.ts";
import { declareReady } from "#server/commands/growth/declare-ready.ts";
import { makeScheme } from "#tests/support/appraisal-builders.ts";
import {
  execute,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { completeFile, makeEntry, makeFile } from "#tests/support/growth-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime({ start: "2026-12-15T02:00:00Z" });
});
afterAll(() => runtime.close());

async function makeReady() {
  const file = await makeFile(runtime);
  await runtime.database.db
    .update(reserveCandidate)
    .set({ post: "communityWorker", pool: "worker" })
    .where(eq(reserveCandidate.id, file.reserveId));
  await completeFile(runtime, file);
  await makeScheme(runtime, { unit: file.subdistrict });
  return file;
}
const declare = (reserveId: string, actor: Actor) =>
  execute(runtime, { command: declareReady, actor, input: { reserveId, text: "同意上岗", document: "" } });

it("is declared when nothing required is missing, and the person is told", async () => {
  const file = await makeReady();
  const { entryId } = expectOk(await declare(file.reserveId, file.keeper));
  expect(await lastAudit(runtime, null)).toMatchObject({
    command: "growth.declare-ready",
    details: { entryId },
  });
  const told = await runtime.database.db
    .select()
    .from(notification)
    .where(eq(notification.cadreId, file.person.id));
  expect(told).toMatchObject([{ kind: "readyForPost", path: "/my/growth" }]);
  expectRefused(await declare(file.reserveId, file.keeper), "growth.ready-already");
});

it("refuses with the list of what is missing", async () => {
  const file = await makeFile(runtime);
  const facts = expectRefused(await declare(file.reserveId, file.keeper), "growth.not-ready");
  expect(facts.missing).toEqual(["tenure", "contest", "points", "appraisal", "mentorship", "areas", "trial"]);
  expect(facts.n).toBe(7);
});

it("refuses while a sanction is in force, until it is corrected", async () => {
  const file = await makeReady();
  const sanction = { kind: "sanction" as const, onDay: "2026-11-01", text: "诫勉", document: "1号" };
  const id = await makeEntry(runtime, file.reserveId, sanction);
  const facts = expectRefused(await declare(file.reserveId, file.keeper), "growth.not-ready");
  expect(facts.missing).toEqual(["sanction"]);
  await makeEntry(runtime, file.reserveId, { ...sanction, text: "经复核撤销", correctsId: id });
  expectOk(await declare(file.reserveId, file.keeper));
});

it.each([
  ["own", "forbidden"],
  // The mentorship is completed: the mentor reads the file no longer.
  ["mentor", "missing"],
  ["head", "missing"],
  ["foreign", "missing"],
] as const)("is not declared by the %s", async (who, kind) => {
  const file = await makeReady();
  const made = await makeFile(runtime);
  const actor = who === "foreign" ? made.keeper : file[who];
  expectKind(await declare(file.reserveId, actor), kind);
});

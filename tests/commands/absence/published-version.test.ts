import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { postAbsence } from "#db/schema/rotation.ts";
import { publishVersion } from "#server/commands/rotation-version/publish-version.ts";
import { standInsOf, toldTo } from "#tests/support/absence-builders.ts";
import { execute, expectOk, freshRuntime, type TestRuntime } from "#tests/support/commands.ts";
import { makeCadre, makeOrganisation, makeOrganiser } from "#tests/support/organisation-builders.ts";
import { makePlan, settingsFor } from "#tests/support/rotation-builders.ts";

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime({ start: "2026-06-16T02:00:00Z" });
});
afterAll(() => runtime.close());

it("a version that comes into force has its B act for whoever is registered as away", async () => {
  const { communities, subdistricts, district } = await makeOrganisation(runtime);
  const [unit] = communities;
  const people = () => Promise.all([0, 1, 2, 3].map(() => makeCadre(runtime, { unit })));
  const [incumbents, members] = [await people(), await people()];
  const settings = settingsFor({ community: unit, incumbents, members });
  const plan = await makePlan(runtime, { unit: subdistricts[0], settings, status: "draft" });
  const led = plan.slots.find(({ period, area }) => period === 0 && area === "partyBuilding")!;
  await runtime.database.db.insert(postAbsence).values({
    ...{ id: randomUUID(), cadreId: led.a, kind: "leave", reason: "年休假" },
    ...{ fromOn: "2026-07-10", toOn: "2026-07-12", registeredAt: runtime.now() },
  });
  const actor = await makeOrganiser(runtime, district);
  const input = { planId: plan.id, versionId: plan.versionId };
  expectOk(await execute(runtime, { command: publishVersion, actor, input }));
  expect(await standInsOf(runtime, plan.id)).toEqual([
    ["2026-07-10", "2026-07-12", "partyBuilding", "b", led.b],
  ]);
  const kinds = (await toldTo(runtime, { cadreId: led.b })).map(({ kind }) => kind);
  expect(kinds.toSorted()).toEqual(["planPublished", "standInBegins"]);
});

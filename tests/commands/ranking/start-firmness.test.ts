import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { findRound } from "#db/queries/selection-rounds.ts";
import { rankRound } from "#server/commands/ranking/rank-round.ts";
import { startFirmnessRun } from "#server/commands/ranking/start-firmness.ts";
import { firmnessRun } from "#server/views/ranking/firmness-run.ts";
import {
  type AccountActor,
  execute,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeAccount, makeOrganisation, makeOrganiser } from "#tests/support/organisation-builders.ts";
import { makeRankable, type RankableRound } from "#tests/support/ranking-builders.ts";

let runtime: TestRuntime;
let organiser: AccountActor;
let manager: AccountActor;
let given: RankableRound;
beforeAll(async () => {
  runtime = await freshRuntime();
  const organisation = await makeOrganisation(runtime);
  organiser = await makeOrganiser(runtime, organisation.district);
  const grants = [{ role: "subdistrictManager" as const, unit: organisation.subdistricts[0] }];
  manager = await makeAccount(runtime, { grants });
  given = await makeRankable(runtime, { organisation });
});
afterAll(() => runtime.close());

const start = (actor: AccountActor) =>
  execute(runtime, { command: startFirmnessRun, actor, input: { roundId: given.round.id } });
const progress = (actor: AccountActor) =>
  read(runtime, { view: firmnessRun, actor, input: { roundId: given.round.id } });

describe("startFirmnessRun", () => {
  it("refuses a round without a list, and whoever does not hold it", async () => {
    expectRefused(await start(organiser), "ranking.not-ranked");
    expectKind(await start(manager), "forbidden");
    expectKind(await progress(manager), "missing");
  });

  it("runs one at a time, tells how far it is, and keeps what it found", async () => {
    expectOk(
      await execute(runtime, { command: rankRound, actor: organiser, input: { roundId: given.round.id } }),
    );
    expectOk(await start(organiser));
    expect(expectOk(await progress(organiser))).toMatchObject({ draws: 1_000 });
    expectRefused(await start(organiser), "ranking.run-on");
    await vi.waitFor(async () => expect(expectOk(await progress(organiser))).toBeNull(), {
      timeout: 40_000,
      interval: 200,
    });
    const found = await findRound(runtime.database.db, given.round.id);
    const firmness = found?.round.report?.lists[0]?.firmness;
    expect(firmness?.draws).toBe(1_000);
    expect((firmness?.firm ?? 0) + (firmness?.deliberate ?? 0) + (firmness?.out ?? 0)).toBe(5);
  }, 60_000);
});

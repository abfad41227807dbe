import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { correctEntry } from "#server/commands/duty/correct-entry.ts";
import { recordTraining } from "#server/commands/duty/record-training.ts";
import { writeEntry } from "#server/commands/duty/write-entry.ts";
import { dutyLog } from "#server/views/duty/duty-log.ts";
import { myLog } from "#server/views/duty/my-log.ts";
import {
  type AccountActor,
  execute,
  expectKind,
  expectOk,
  freshRuntime,
  publicActor,
  read,
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

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
beforeEach(() => runtime.clock.set(IN_JULY));
afterAll(() => runtime.close());

const log = (made: MadeRotation, actor: Actor = made.holder, more: object = {}) =>
  read(runtime, { view: dutyLog, actor, input: { planId: made.plan.id, ...more } });
const mine = (actor: Actor) => read(runtime, { view: myLog, actor, input: {} });
const post = (made: MadeRotation) => ({
  ...{ planId: made.plan.id, communityId: made.community.id, area: "partyBuilding" },
});
const write = async (made: MadeRotation, actor: AccountActor, onDay = "2026-07-15") =>
  expectOk(
    await execute(runtime, {
      ...{ command: writeEntry, actor },
      input: { ...post(made), onDay, joint: false, content: "走访三户困难党员" },
    }),
  );

describe("the duty log of a plan", () => {
  it("shows the month of today, the newest first, with what was corrected", async () => {
    const made = await makeRotation(runtime);
    const a = await own(runtime, made.incumbents[0]);
    const { entryId } = await write(made, a, "2026-07-13");
    await write(made, a);
    const input = { entryId, content: "走访四户" };
    expectOk(await execute(runtime, { command: correctEntry, actor: a, input }));
    const view = expectOk(await log(made));
    expect(view.filter.month).toBe("2026-07");
    expect(view.rows.map(({ onDay }) => onDay)).toEqual(["2026-07-15", "2026-07-13", "2026-07-13"]);
    expect(view.rows.find(({ id }) => id === entryId)).toMatchObject({ corrected: true, correctsId: null });
    expect(view.rows.find(({ correctsId }) => correctsId === entryId)).toMatchObject({ content: "走访四户" });
  });

  it("filters by month, area and community", async () => {
    const made = await makeRotation(runtime);
    await write(made, await own(runtime, made.incumbents[0]));
    for (const [more, count] of [
      [{ month: "2026-08" }, 0],
      [{ area: "propertyRegulation" }, 0],
      [{ area: "partyBuilding" }, 1],
      [{ communityId: made.community.id }, 1],
    ] as const)
      expect(expectOk(await log(made, made.holder, more)).rows).toHaveLength(count);
  });

  it.each([
    ["who holds the plan", "holder", 1],
    ["the head of the community", "head", 1],
    ["who serves in the community", "member", 1],
    ["the head of another community", "elsewhere", 0],
  ] as const)("shows %s what is theirs to see", async (_, who, count) => {
    const made = await makeRotation(runtime);
    await write(made, await own(runtime, made.incumbents[0]));
    const unit = made.organisation.communities[1];
    const actors = {
      ...{ holder: made.holder, head: made.head, member: await own(runtime, made.members[2]) },
      elsewhere: await makeAccount(runtime, { grants: [{ role: "communityManager", unit }] }),
    };
    expect(expectOk(await log(made, actors[who])).rows).toHaveLength(count);
  });

  it("is missing for the public", async () => {
    expectKind(await log(await makeRotation(runtime), publicActor), "missing");
  });
});

describe("training on the log", () => {
  const standIn = async (made: MadeRotation, fromOn: string) => {
    const days = { fromOn, toOn: "2026-07-31" };
    const absenceId = await makeAbsence(runtime, { cadre: made.incumbents[0], ...days });
    await makeStandIn(runtime, { made, absenceId, acting: made.members[0], ...days });
  };

  it("warns of who stands in within two weeks without it, until it is recorded", async () => {
    const made = await makeRotation(runtime);
    await standIn(made, "2026-07-29");
    expect(expectOk(await log(made)).warnings).toMatchObject([
      { name: made.members[0].name, area: "partyBuilding", fromOn: "2026-07-29" },
    ]);
    expectOk(
      await execute(runtime, {
        ...{ command: recordTraining, actor: made.head },
        input: {
          ...{ ...post(made), cadreId: made.members[0].id, onDay: "2026-07-14" },
          ...{ way: "practice", content: "随A角办理一次发展党员" },
        },
      }),
    );
    const view = expectOk(await log(made));
    expect(view.warnings).toEqual([]);
    expect(view.training).toMatchObject([{ name: made.members[0].name, way: "practice" }]);
  });

  it("does not warn further ahead", async () => {
    const made = await makeRotation(runtime);
    await standIn(made, "2026-07-30");
    expect(expectOk(await log(made)).warnings).toEqual([]);
  });

  it("offers every B of this period and the next to the head, and nobody to who only rotates", async () => {
    const made = await makeRotation(runtime);
    const { trainees } = expectOk(await log(made, made.head));
    expect(trainees.map(({ cadreId }) => cadreId)).toContain(made.members[0].id);
    expect(expectOk(await log(made, await own(runtime, made.members[0]))).trainees).toEqual([]);
  });
});

describe("my duty log", () => {
  it("names the posts of the last seven days with the role, and the entries", async () => {
    const made = await makeRotation(runtime);
    const a = await own(runtime, made.incumbents[0]);
    await write(made, a);
    const view = expectOk(await mine(a));
    expect(view).toMatchObject({ today: "2026-07-15", first: "2026-07-08" });
    const days = { fromOn: "2026-07-08", toOn: "2026-07-15" };
    expect(view.posts).toContainEqual({
      ...{ ...post(made), community: made.community.name, role: "a", ...days },
    });
    expect(view.rows).toHaveLength(1);
    expect(view.trainees).toMatchObject([{ cadreId: made.members[0].id }]);
  });

  it("names a post where one was named to act", async () => {
    const made = await makeRotation(runtime);
    const days = { fromOn: "2026-07-14", toOn: "2026-07-16" };
    const absenceId = await makeAbsence(runtime, { cadre: made.incumbents[0], ...days });
    await makeStandIn(runtime, { made, absenceId, acting: made.members[3], ...days });
    const { posts } = expectOk(await mine(await own(runtime, made.members[3])));
    expect(posts).toContainEqual(
      expect.objectContaining({
        area: "partyBuilding",
        role: "acting",
        fromOn: "2026-07-14",
        toOn: "2026-07-15",
      }),
    );
  });

  it("is empty for who has no roster record", async () => {
    const made = await makeRotation(runtime);
    expect(expectOk(await mine(made.head))).toMatchObject({ posts: [], rows: [], trainees: [] });
  });
});

import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import type { Role } from "#app/domain/access/roles.ts";
import { cadre } from "#db/schema/people.ts";
import { organisation, treePaths } from "#server/views/organisation/organisation.ts";
import {
  accountActor,
  expectKind,
  expectOk,
  freshRuntime,
  publicActor,
  read,
  systemActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { deviceOf, type MadeContest, makeContest } from "#tests/support/contest-builders.ts";
import {
  makeAccount,
  makeCadre,
  makeUnit,
  type Organisation,
  type Unit,
} from "#tests/support/organisation-builders.ts";

let runtime: TestRuntime;
let made: MadeContest;
let tree: Organisation;
let grid: Unit;

beforeAll(async () => {
  runtime = await freshRuntime();
  made = await makeContest(runtime, { contestants: 1, judges: 1 });
  tree = made.organisation;
  await runtime.database.db.update(cadre).set({ archivedAt: runtime.now() });
  grid = await makeUnit(runtime, { kind: "grid", name: "第一网格", parent: tree.communities[0] });
  for (const unit of [tree.district, tree.subdistricts[0], tree.communities[0], tree.communities[0], grid]) {
    await makeCadre(runtime, { unit });
  }
  const gone = await makeCadre(runtime, { unit: tree.communities[1] });
  await runtime.database.db.update(cadre).set({ archivedAt: runtime.now() }).where(eq(cadre.id, gone.id));
});
afterAll(() => runtime.close());

const as = (role: Role, unit: Unit): Actor =>
  accountActor({ grants: [{ role, unitId: unit.id, unitPath: unit.path, contestId: null }] });
const seen = async (actor: Actor) =>
  expectOk(await read(runtime, { view: organisation, actor, input: {} })).units;

describe("the organisation tree", () => {
  it.each([{ role: "systemAdministrator" as const }, { role: "districtOrganiser" as const }])(
    "is seen and changed whole by the $role",
    async ({ role }) => {
      const units = await seen(as(role, tree.district));
      expect(units).toHaveLength(8);
      expect(units.every(({ mayChange }) => mayChange)).toBe(true);
    },
  );

  it("is seen by a subdistrict's manager from the subdistrict down, and not changed", async () => {
    const units = await seen(as("subdistrictManager", tree.subdistricts[0]));
    expect(units.map(({ name }) => name)).toEqual(["合江门街道", "东街社区", "西街社区", "第一网格"]);
    expect(units[0]!.parentId).toBeNull();
    expect(units.every(({ mayChange, takes }) => !mayChange && takes.length === 0)).toBe(true);
  });

  it("is seen by a community's manager from the community down", async () => {
    const units = await seen(as("communityManager", tree.communities[0]));
    expect(units.map(({ name }) => name)).toEqual(["东街社区", "第一网格"]);
  });

  const others: { who: string; actor: () => Promise<Actor> | Actor }[] = [
    { who: "an auditor", actor: () => as("auditor", tree.district) },
    { who: "a cadre", actor: () => as("cadre", tree.communities[0]) },
    { who: "a mentor", actor: () => as("mentor", tree.communities[0]) },
    { who: "an account without a role", actor: () => makeAccount(runtime) },
    { who: "a contest's host", actor: () => made.officers.host },
    { who: "a contest's head judge", actor: () => made.officers.headJudge },
    { who: "a judge's tablet", actor: () => deviceOf(made, made.judges[0]!) },
    { who: "a screen", actor: () => ({ kind: "screen", contestId: made.id }) },
    { who: "the public", actor: () => publicActor },
  ];
  it.each(others)("is missing for $who", async ({ actor }) => {
    expectKind(await read(runtime, { view: organisation, actor: await actor(), input: {} }), "missing");
  });

  it("counts living cadres of a unit itself and with all below it", async () => {
    const units = await seen(systemActor);
    const counts = Object.fromEntries(units.map(({ name, cadres }) => [name, [cadres.own, cadres.below]]));
    expect(counts).toEqual({
      翠屏区: [1, 5],
      合江门街道: [1, 4],
      大观楼街道: [0, 0],
      东街社区: [2, 3],
      西街社区: [0, 0],
      南街社区: [0, 0],
      北街社区: [0, 0],
      第一网格: [1, 1],
    });
  });

  it("counts for a subdistrict's manager the own subtree only", async () => {
    const [top] = await seen(as("subdistrictManager", tree.subdistricts[1]));
    expect(top!.cadres).toEqual({ own: 0, below: 0 });
  });

  it("says what each unit takes below it", async () => {
    const units = await seen(systemActor);
    const takes = new Map(units.map(({ kind, takes }) => [kind, takes]));
    expect(takes).toEqual(
      new Map([
        ["district", ["subdistrict"]],
        ["subdistrict", ["community"]],
        ["community", ["compound", "grid"]],
        ["grid", []],
      ]),
    );
  });

  it("shows of a unit these fields and no others: nobody's name, nobody's score", async () => {
    const [unit] = await seen(systemActor);
    expect(Object.keys(unit!).sort()).toEqual(
      ["cadres", "code", "communityKind", "id", "kind", "mayChange", "name", "parentId", "takes"].sort(),
    );
  });
});

describe("the subtrees an actor sees", () => {
  it("names one that lies in another once", () => {
    const grant = (unit: Unit) => ({
      role: "communityManager" as const,
      unitId: unit.id,
      unitPath: unit.path,
      contestId: null,
    });
    const actor = accountActor({
      grants: [grant(tree.communities[0]), grant(tree.subdistricts[0]), grant(tree.communities[3])],
    });
    expect(treePaths(actor)).toEqual([tree.subdistricts[0].path, tree.communities[3].path]);
  });
});

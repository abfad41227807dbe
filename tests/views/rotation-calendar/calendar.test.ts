import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { rotationCalendar } from "#server/views/rotation-calendar/calendar.ts";
import {
  expectKind,
  expectOk,
  freshRuntime,
  publicActor,
  read,
  TEST_START,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeAccount, makeOrganiser } from "#tests/support/organisation-builders.ts";
import { type MadeCalendar, makeCalendar } from "#tests/support/rotation-calendar-builders.ts";

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
beforeEach(() => runtime.clock.set(TEST_START));
afterAll(() => runtime.close());

const see = (
  made: MadeCalendar,
  actor: Parameters<typeof read>[1]["actor"] = made.holder,
  versionId?: string,
) => read(runtime, { view: rotationCalendar, actor, input: { planId: made.plan.id, versionId } });

describe("the calendar of a rotation", () => {
  it("names everybody at every post in every period", async () => {
    const made = await makeCalendar(runtime);
    const { calendar, may } = expectOk(await see(made));
    expect(may).toEqual({ edit: true, copy: false, oversee: true });
    expect(calendar?.posts.map(({ seats }) => seats.length)).toEqual([12, 12, 12, 12]);
    for (const { communityId, area, period, a, b } of made.slots) {
      const post = calendar!.posts.find(
        (each) => calendar!.communities[each.community]?.id === communityId && each.area === area,
      )!;
      const ids = post.seats.slice(2 * period, 2 * period + 2).map((at) => calendar!.people[at]?.id);
      expect(ids).toEqual([a, b]);
    }
    expect(calendar?.breaches).toEqual([]);
  });

  it("says which periods are closed, frozen and now", async () => {
    const made = await makeCalendar(runtime, { status: "published", problem: { from: 1, frozen: [4] } });
    runtime.clock.set("2026-09-10T02:00:00.000Z");
    const { calendar } = expectOk(await see(made));
    expect(calendar?.periods.map(({ closed }) => closed)).toEqual([true, true, false, false, false, false]);
    expect(calendar?.periods.findIndex(({ current }) => current)).toBe(2);
    expect(calendar?.periods.findIndex(({ frozen }) => frozen)).toBe(4);
  });

  it("names every rule that is broken, with its place and people", async () => {
    const made = await makeCalendar(runtime, { problem: { frozen: [1] } });
    const { calendar } = expectOk(await see(made));
    expect(calendar?.breaches?.map(({ rule, period }) => [rule, period])).toEqual(
      [0, 1, 2, 3].map(() => ["frozen", 1]),
    );
  });

  it("offers a copy of the version in force and no edit of it", async () => {
    const made = await makeCalendar(runtime, { status: "published" });
    expect(expectOk(await see(made)).may).toEqual({ edit: false, copy: true, oversee: true });
  });

  it("shows nobody a version of another plan", async () => {
    const [made, other] = [await makeCalendar(runtime), await makeCalendar(runtime)];
    expectKind(await see(made, made.holder, other.plan.versionId), "missing");
  });
});

describe("who may read the calendar", () => {
  it("is, of a draft, who oversees the plan", async () => {
    const made = await makeCalendar(runtime);
    const [community] = made.organisation.communities;
    const manager = await makeAccount(runtime, { grants: [{ role: "communityManager", unit: community }] });
    expect(expectOk(await see(made, manager)).may).toEqual({ edit: false, copy: false, oversee: true });
    expectKind(await see(made, made.member), "missing");
  });

  it("is, of the version in force, also who rotates by it, without anybody's leave or objections", async () => {
    const made = await makeCalendar(runtime, {
      ...{
        status: "published",
        problem: { away: [{ personId: "00000000-0000-4000-8000-000000000000", period: 0 }] },
      },
    });
    const { calendar, may } = expectOk(await see(made, made.member));
    expect(may).toEqual({ edit: false, copy: false, oversee: false });
    expect(calendar?.breaches).toBeNull();
    expect(calendar?.people.flatMap(({ away }) => away)).toEqual([]);
  });

  it("is nobody else", async () => {
    const made = await makeCalendar(runtime, { status: "published" });
    expectKind(await see(made, await makeOrganiser(runtime, made.organisation.subdistricts[1])), "missing");
    expectKind(await see(made, publicActor), "missing");
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { openAbsence } from "#server/commands/handover/open-absence.ts";
import { openPeriod } from "#server/commands/handover/open-period.ts";
import { signHandover } from "#server/commands/handover/sign-handover.ts";
import { handoverForm } from "#server/views/handover/handover-form.ts";
import { handoverList } from "#server/views/handover/handover-list.ts";
import { myHandovers } from "#server/views/handover/my-handovers.ts";
import {
  execute,
  expectKind,
  expectOk,
  freshRuntime,
  publicActor,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import {
  filledHandover,
  IN_JULY,
  type MadeRotation,
  makeAbsence,
  makeHandover,
  makeRotation,
  own,
} from "#tests/support/handover-builders.ts";
import { makeAccount } from "#tests/support/organisation-builders.ts";

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
beforeEach(() => runtime.clock.set(IN_JULY));
afterAll(() => runtime.close());

const list = (made: MadeRotation, actor: Actor = made.holder, more: object = {}) =>
  read(runtime, { view: handoverList, actor, input: { planId: made.plan.id, ...more } });
const open = async (made: MadeRotation) =>
  expectOk(
    await execute(runtime, {
      ...{ command: openPeriod, actor: made.holder, input: { planId: made.plan.id } },
    }),
  );

describe("the handovers of a plan", () => {
  it("say how many posts change hands next and how many of them have a handover", async () => {
    const made = await makeRotation(runtime);
    const before = expectOk(await list(made));
    expect(before).toMatchObject({ total: 0, rows: [], may: { openPeriod: true } });
    expect(before.coming).toEqual({
      ...{ period: 1, fromOn: "2026-08-01", dueOn: "2026-07-31", moves: 4, opened: 0 },
    });
    await open(made);
    const after = expectOk(await list(made));
    expect(after.coming).toMatchObject({ moves: 4, opened: 4 });
    expect(after.counts).toEqual({ open: 4, signedByOne: 0, signedByBoth: 0, closed: 0, late: 0 });
  });

  it("mark what was not closed by its day, and filter by it", async () => {
    const made = await makeRotation(runtime);
    await open(made);
    runtime.clock.set("2026-08-01T02:00:00Z");
    const view = expectOk(await list(made, made.holder, { state: "late" }));
    expect(view.rows).toHaveLength(4);
    expect(view.counts.late).toBe(4);
    expect(expectOk(await list(made, made.holder, { state: "closed" })).rows).toEqual([]);
  });

  it("put what is due first at the top", async () => {
    const made = await makeRotation(runtime);
    await open(made);
    const absenceId = await makeAbsence(runtime, {
      ...{ cadre: made.incumbents[0], fromOn: "2026-07-20", toOn: "2026-07-22" },
    });
    expectOk(await execute(runtime, { command: openAbsence, actor: made.head, input: { absenceId } }));
    const { rows } = expectOk(await list(made));
    expect(rows[0]).toMatchObject({ kind: "absence", dueOn: "2026-07-19" });
    const kinds = expectOk(await list(made, made.holder, { kind: "absence" })).rows;
    expect(kinds.map(({ kind }) => kind)).toEqual(["absence"]);
  });

  it("name absences whose briefing nobody has opened, until somebody does", async () => {
    const made = await makeRotation(runtime);
    const [away] = made.incumbents;
    await makeAbsence(runtime, { cadre: away, fromOn: "2026-07-20", toOn: "2026-07-22" });
    const back = { returnedOn: "2026-07-14" };
    await makeAbsence(runtime, {
      cadre: made.incumbents[1],
      fromOn: "2026-07-06",
      toOn: "2026-07-13",
      more: back,
    });
    const { pending } = expectOk(await list(made, made.head));
    expect(pending).toMatchObject([
      { kind: "return", name: made.incumbents[1].name, returnedOn: "2026-07-14" },
      { kind: "absence", name: away.name, posts: [{ area: "partyBuilding" }] },
    ]);
  });

  it.each([
    ["who holds the plan sees all", "holder", 4],
    ["the head of the community sees its own", "head", 4],
    ["the head of another community of the subdistrict sees none", "elsewhere", 0],
    ["who rotates sees the own ones", "member", 1],
  ] as const)("%s", async (_, who, count) => {
    const made = await makeRotation(runtime);
    await open(made);
    const unit = made.organisation.communities[1];
    const actors = {
      ...{ holder: made.holder, head: made.head, member: await own(runtime, made.members[0]) },
      elsewhere: await makeAccount(runtime, { grants: [{ role: "communityManager", unit }] }),
    };
    const view = expectOk(await list(made, actors[who]));
    expect(view.total).toBe(count);
    expect(view.may.openPeriod).toBe(who === "holder");
  });

  it("are missing for a stranger", async () => {
    const made = await makeRotation(runtime);
    expectKind(await list(made, publicActor), "missing");
  });
});

describe("one handover", () => {
  const form = (id: string, actor: Actor) =>
    read(runtime, { view: handoverForm, actor, input: { handoverId: id } });

  it("shows who gives it what may be filled and signed", async () => {
    const made = await makeHandover(runtime);
    const view = expectOk(await form(made.id, made.from));
    expect(view).toMatchObject({
      ...{ side: "from", state: "open", late: false, unsettled: made.lines.length },
      may: { fill: true, sign: true, close: false },
    });
    expect(view.lines.every(({ english, own: added }) => english !== null && !added)).toBe(true);
  });

  it("lets the head close it only when both have signed", async () => {
    const made = await filledHandover(runtime);
    const sign = async (actor: typeof made.from) =>
      expectOk(
        await execute(runtime, {
          ...{ command: signHandover, actor, input: { handoverId: made.id, revision: 1 } },
        }),
      );
    expect(expectOk(await form(made.id, made.head)).may).toEqual({ fill: false, sign: false, close: false });
    await sign(made.from);
    expect(expectOk(await form(made.id, made.from)).may.sign).toBe(false);
    await sign(made.to);
    expect(expectOk(await form(made.id, made.head))).toMatchObject({
      ...{ state: "signedByBoth", side: null, may: { close: true } },
    });
  });

  it.each([
    ["a colleague", "colleague"],
    ["the head of another community", "elsewhere"],
    ["the public", "public"],
  ] as const)("is missing for %s", async (_, who) => {
    const made = await makeHandover(runtime);
    const unit = made.rotation.organisation.communities[1];
    const actors = {
      ...{ public: publicActor, colleague: await own(runtime, made.rotation.incumbents[3]) },
      elsewhere: await makeAccount(runtime, { grants: [{ role: "communityManager", unit }] }),
    };
    expectKind(await form(made.id, actors[who]), "missing");
  });
});

describe("my handovers", () => {
  const mine = (actor: Actor) => read(runtime, { view: myHandovers, actor, input: {} });

  it("hold what one gives and what one takes over", async () => {
    const made = await makeHandover(runtime);
    for (const actor of [made.from, made.to])
      expect(expectOk(await mine(actor)).rows).toMatchObject([{ id: made.id, state: "open" }]);
    expect(expectOk(await mine(made.head)).rows).toEqual([]);
  });

  it("ask for the briefing before one's own absence", async () => {
    const made = await makeRotation(runtime);
    const [away] = made.incumbents;
    await makeAbsence(runtime, { cadre: away, fromOn: "2026-07-20", toOn: "2026-07-22" });
    expect(expectOk(await mine(await own(runtime, away))).pending).toMatchObject([
      { kind: "absence", posts: [{ community: made.community.name, area: "partyBuilding" }] },
    ]);
  });
});

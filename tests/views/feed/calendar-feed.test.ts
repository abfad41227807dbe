import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { giveUpFeed } from "#server/commands/feed/give-up-feed.ts";
import { makeFeed } from "#server/commands/feed/make-feed.ts";
import { calendarFeedView } from "#server/views/feed/calendar-feed.ts";
import { IN_AUGUST, type MadeRotation, makeRotation, register } from "#tests/support/absence-builders.ts";
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
import { makeHandover } from "#tests/support/handover-builders.ts";
import type { MadeCadre } from "#tests/support/organisation-builders.ts";

let runtime: TestRuntime;
let made: MadeRotation;
let a: MadeCadre;
let b: MadeCadre;
let ofA: AccountActor;
beforeAll(async () => {
  runtime = await freshRuntime({ start: IN_AUGUST });
  made = await makeRotation(runtime);
  ({ a, b } = made.holders("partyBuilding"));
  ofA = await made.own(a);
});
afterAll(() => runtime.close());

const codeOf = async (actor: AccountActor) =>
  expectOk(await makeFeed({ runtime, actor, requestId: randomUUID() })).code;
const open = (feedCode: string) =>
  read(runtime, { view: calendarFeedView, actor: publicActor, input: { feedCode } });

describe("a calendar's address", () => {
  it("opens to whoever has it: posts, absences and stand-ins of its person", async () => {
    const ofB = await made.own(b);
    expectOk(await register(runtime, { actor: ofA, cadre: a, reason: "陪家人住院" }));
    const view = expectOk(await open(await codeOf(ofA)));
    expect(view.stints.filter(({ role }) => role === "a").length).toBe(4);
    expect(view.stints).toContainEqual(
      expect.objectContaining({ role: "a", area: "partyBuilding", partner: b.name, fromOn: "2026-08-01" }),
    );
    expect(view.absences).toMatchObject([{ kind: "leave", fromOn: "2026-08-10", toOn: "2026-08-12" }]);
    expect(view.standIns).toEqual([]);
    expect(expectOk(await open(await codeOf(ofB)))).toMatchObject({
      absences: [],
      standIns: [{ forName: a.name, area: "partyBuilding", fromOn: "2026-08-10", toOn: "2026-08-12" }],
    });
  });

  it("gives neither reasons, nor ids of people, nor names of anybody but partners", async () => {
    const view = expectOk(await open(await codeOf(ofA)));
    const text = JSON.stringify(view);
    expect(text).not.toContain("陪家人住院");
    const partners = new Set(view.stints.map(({ partner }) => partner));
    for (const { id, name } of [...made.members, ...made.incumbents]) {
      expect(text).not.toContain(id);
      if (!partners.has(name)) expect(text).not.toContain(name);
    }
  });

  it("holds handovers that are due, with the other side, until the head closes them", async () => {
    const given = await makeHandover(runtime);
    const [incumbent] = given.rotation.incumbents;
    expect(expectOk(await open(await codeOf(given.to))).handovers).toEqual([
      {
        ...{ id: given.id, kind: "rotation", area: "partyBuilding", dueOn: "2026-07-31" },
        ...{ community: given.rotation.community.name, other: incumbent.name },
      },
    ]);
    const at = runtime.now();
    const closed = await makeHandover(runtime, { fromSignedAt: at, toSignedAt: at, headSignedAt: at });
    expect(expectOk(await open(await codeOf(closed.to))).handovers).toEqual([]);
  });

  it("ends when another is made, and when it is given up", async () => {
    const actor = await made.own(made.incumbents[0]!);
    const first = await codeOf(actor);
    const second = await codeOf(actor);
    expectKind(await open(first), "missing");
    expectOk(await open(second));
    expectOk(await execute(runtime, { command: giveUpFeed, actor, input: {} }));
    expectKind(await open(second), "missing");
  });

  it.each(["", "guessed", "x".repeat(2_000)])("is not there for a code nobody was given", async (code) => {
    expectKind(await open(code), "missing");
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MyRotationView } from "#app/contracts/my-rotation-views.ts";
import { cancelAbsence } from "#server/commands/absence/cancel-absence.ts";
import { recordReturn } from "#server/commands/absence/record-return.ts";
import { makeFeedCommand } from "#server/commands/feed/make-feed.ts";
import { myRotation } from "#server/views/absence/my-rotation.ts";
import { IN_AUGUST, type MadeRotation, makeRotation, register } from "#tests/support/absence-builders.ts";
import {
  type AccountActor,
  execute,
  expectKind,
  expectOk,
  freshRuntime,
  publicActor,
  read,
  systemActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeHandover, own } from "#tests/support/handover-builders.ts";
import { type MadeCadre, makeAccount, makeCadre } from "#tests/support/organisation-builders.ts";

let runtime: TestRuntime;
let made: MadeRotation;
let a: MadeCadre;
let b: MadeCadre;
beforeAll(async () => {
  runtime = await freshRuntime({ start: IN_AUGUST });
  made = await makeRotation(runtime);
  ({ a, b } = made.holders("partyBuilding"));
});
afterAll(() => runtime.close());

const ask = (actor: Parameters<typeof read>[1]["actor"]) =>
  read(runtime, { view: myRotation, actor, input: {} });
const seen = async (actor: AccountActor): Promise<MyRotationView> => expectOk(await ask(actor));
/** Each person has one account. */
const accounts = new Map<string, AccountActor>();
async function accountOf(cadre: MadeCadre): Promise<AccountActor> {
  const account = accounts.get(cadre.id) ?? (await own(runtime, cadre));
  accounts.set(cadre.id, account);
  return account;
}
const seenBy = async (cadre: MadeCadre) => seen(await accountOf(cadre));
const posts = (stints: MyRotationView["now"]) =>
  stints.map(({ role, area, partner, fromOn, toOn }) => [role, area, partner, fromOn, toOn]);

describe("one's own rotation", () => {
  it("says what one leads and where one assists today, and with whom", async () => {
    const view = await seenBy(a);
    expect(view).toMatchObject({ cadreId: a.id, today: "2026-08-03", rotates: true, feedSince: null });
    expect(posts(view.now)).toContainEqual(["a", "partyBuilding", b.name, "2026-08-01", "2026-08-31"]);
    expect(view.now.map(({ role }) => role).toSorted()).toEqual(["a", "b"]);
    expect(posts((await seenBy(b)).now)).toContainEqual([
      ...["b", "partyBuilding", a.name, "2026-08-01", "2026-08-31"],
    ]);
  });

  it("says what comes next in the order of days, and counts what is over", async () => {
    const view = await seenBy(a);
    const days = view.next.map(({ fromOn }) => fromOn);
    expect(days.length).toBeGreaterThan(0);
    expect(days).toEqual(days.toSorted());
    expect(days.every((day) => day > view.today)).toBe(true);
    expect(view.past).toBe(1);
  });

  it("shows an absence with who acts, to the other as standing in, until it is cancelled", async () => {
    const actor = await accountOf(a);
    const { absenceId } = expectOk(await register(runtime, { actor, cadre: a }));
    const [absence] = (await seen(actor)).absences;
    expect(absence).toMatchObject({
      ...{ id: absenceId, kind: "leave", reason: "年休假", state: "ahead", returnedOn: null },
      covers: [{ area: "partyBuilding", acting: b.name, open: false, way: "b" }],
      may: { cancel: true, return: false },
    });
    expect((await seenBy(b)).standIns).toMatchObject([
      { forName: a.name, area: "partyBuilding", fromOn: "2026-08-10", toOn: "2026-08-12", now: false },
    ]);
    expectOk(await execute(runtime, { command: cancelAbsence, actor, input: { absenceId } }));
    expect((await seen(actor)).absences).toMatchObject([
      { state: "cancelled", covers: [], may: { cancel: false, return: false } },
    ]);
    expect((await seenBy(b)).standIns).toEqual([]);
  });

  it("shows nobody the absences of another", async () => {
    const view = await seenBy(b);
    expect(view.absences).toEqual([]);
    expect(JSON.stringify(view)).not.toContain("年休假");
  });

  it("tells when a calendar's address was made, never the address", async () => {
    const actor = await accountOf(made.incumbents[0]!);
    const codeHash = "ab".repeat(32);
    expectOk(await execute(runtime, { command: makeFeedCommand, actor, input: { codeHash } }));
    const view = await seen(actor);
    expect(view.feedSince).toBe(runtime.now().toISOString());
    expect(JSON.stringify(view)).not.toContain(codeHash);
  });
});

describe("an absence under way", () => {
  it("may be ended by returning from the second day on, and says so when it is over", async () => {
    const [, person] = made.incumbents;
    const actor = await accountOf(person!);
    const { absenceId } = expectOk(await register(runtime, { actor, cadre: person! }));
    const state = async () => {
      const [{ state, may }] = (await seen(actor)).absences as [MyRotationView["absences"][number]];
      return [state, may.cancel, may.return];
    };
    runtime.clock.set("2026-08-10T02:00:00.000Z");
    expect(await state()).toEqual(["now", false, false]);
    runtime.clock.set("2026-08-11T02:00:00.000Z");
    expect(await state()).toEqual(["now", false, true]);
    runtime.clock.set("2026-08-14T02:00:00.000Z");
    expect(await state()).toEqual(["over", false, true]);
    const input = { absenceId, returnedOn: "2026-08-13" };
    expectOk(await execute(runtime, { command: recordReturn, actor, input }));
    expect(await state()).toEqual(["returned", false, false]);
    runtime.clock.set(IN_AUGUST);
  });
});

describe("one's own handovers", () => {
  it.each([
    ["wait for one's own signature", {}, { state: "sign", late: true }],
    ["wait for others once it is given", { signs: true }, { state: "other", late: true }],
    ["are closed by the head", { closes: true }, { state: "closed", late: false }],
  ])("%s", async (_, { signs = false, closes = false }: { signs?: boolean; closes?: boolean }, expected) => {
    const at = runtime.now();
    const given = await makeHandover(runtime, {
      ...(signs || closes ? { fromSignedAt: at } : {}),
      ...(closes ? { toSignedAt: at, headSignedAt: at } : {}),
    });
    expect((await seen(given.from)).handovers).toMatchObject([
      { id: given.id, kind: "rotation", area: "partyBuilding", dueOn: "2026-07-31", ...expected },
    ]);
    const [, , stranger] = given.rotation.incumbents;
    expect((await seen(await own(runtime, stranger))).handovers).toEqual([]);
  });
});

describe("who rotates nowhere", () => {
  it("is told so, with nothing of others", async () => {
    const cadre = await makeCadre(runtime, { unit: made.organisation.communities[0], name: "旁人" });
    expect(await seenBy(cadre)).toEqual({
      ...{ cadreId: cadre.id, today: "2026-08-03", rotates: false, now: [], next: [], past: 0 },
      ...{ absences: [], standIns: [], handovers: [], feedSince: null },
    });
  });

  it("learns that the account is linked to nobody on the roster", async () => {
    expect(await seen(await makeAccount(runtime, {}))).toMatchObject({ cadreId: null, rotates: false });
  });
});

describe("who may read it", () => {
  it.each([
    ["the public", publicActor],
    ["the system", systemActor],
  ])("not %s", async (_, actor) => {
    expectKind(await ask(actor), "missing");
  });
});

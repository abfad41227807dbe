import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { tell } from "#db/queries/notifications.ts";
import type { notification } from "#db/schema/growth.ts";
import { readAllNotifications } from "#server/commands/notification/read-all-notifications.ts";
import { readNotification } from "#server/commands/notification/read-notification.ts";
import { frame } from "#server/views/account/frame.ts";
import { notifications } from "#server/views/notification/notifications.ts";
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
import { makeAccount, makeCadre, makeOrganisation } from "#tests/support/organisation-builders.ts";

let runtime: TestRuntime;
let person: AccountActor;
let manager: AccountActor;
beforeAll(async () => {
  runtime = await freshRuntime();
});
beforeEach(async () => {
  const { communities } = await makeOrganisation(runtime);
  const cadre = await makeCadre(runtime, { unit: communities[0] });
  person = await makeAccount(runtime, { cadre });
  manager = await makeAccount(runtime, {});
});
afterAll(() => runtime.close());

type Row = typeof notification.$inferInsert;
async function told(who: AccountActor, more: Partial<Row> = {}): Promise<string> {
  const id = randomUUID();
  const whose = who.cadreId === null ? { accountId: who.accountId } : { cadreId: who.cadreId };
  await runtime.database.db.transaction((tx) =>
    tell(tx, [
      {
        ...{ id, ...whose, kind: "planPublished", params: { plan: "下半年轮值" }, path: "/my/rotation" },
        ...{ topic: `plan:${id}`, at: runtime.now(), ...more },
      },
    ]),
  );
  return id;
}
const box = async (actor: AccountActor, input: object = {}) =>
  expectOk(await read(runtime, { view: notifications, actor, input }));
const readOne = (notificationId: string, actor: AccountActor) =>
  execute(runtime, { command: readNotification, actor, input: { notificationId } });

describe("a box", () => {
  it("shows what is unread first, then the latest, and counts", async () => {
    const old = await told(person, { at: new Date("2026-05-01T00:00:00Z") });
    const late = await told(person, { readAt: runtime.now() });
    const view = await box(person);
    expect(view.rows.map(({ id }) => id)).toEqual([old, late]);
    expect(view).toMatchObject({ total: 2, unread: 1 });
    expect((await box(person, { state: "unread" })).rows.map(({ id }) => id)).toEqual([old]);
    expect((await box(person, { kind: "assessed" })).total).toBe(0);
  });

  it("is by the roster record, and by the account where there is none", async () => {
    await told(person);
    const own = await told(manager);
    expect((await box(manager)).rows.map(({ id }) => id)).toEqual([own]);
    expectKind(await read(runtime, { view: notifications, actor: publicActor, input: {} }), "missing");
  });

  it("says how many are unread around every page", async () => {
    await told(person);
    await told(person);
    expect(expectOk(await read(runtime, { view: frame, actor: person, input: {} }))).toMatchObject({
      unread: 2,
    });
  });
});

describe("reading", () => {
  it("one says where it leads and leaves the others unread", async () => {
    const [first] = [await told(person), await told(person)];
    expect(expectOk(await readOne(first, person))).toEqual({ path: "/my/rotation" });
    expectOk(await readOne(first, person));
    expect((await box(person)).unread).toBe(1);
  });

  it("somebody else's is as if it were not there", async () => {
    const id = await told(person);
    expectKind(await readOne(id, manager), "missing");
    expect((await box(person)).unread).toBe(1);
  });

  it("all reads one's own and nobody else's", async () => {
    await told(person);
    await told(person);
    await told(manager);
    const all = (actor: AccountActor) =>
      execute(runtime, { command: readAllNotifications, actor, input: {} });
    expect(expectOk(await all(person))).toEqual({ read: 2 });
    expect([(await box(person)).unread, (await box(manager)).unread]).toEqual([0, 1]);
    expectKind(
      await execute(runtime, { command: readAllNotifications, actor: publicActor, input: {} }),
      "missing",
    );
  });
});

import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tell } from "#db/queries/notifications.ts";
import { notification } from "#db/schema/growth.ts";
import { readAllNotifications } from "#server/commands/notification/read-all-notifications.ts";
import { readNotification } from "#server/commands/notification/read-notification.ts";
import { notifications } from "#server/views/notification/notifications.ts";
import {
  type AccountActor,
  execute,
  expectKind,
  expectOk,
  freshRuntime,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeAccount, makeCadre, makeOrganisation } from "#tests/support/organisation-builders.ts";

let runtime: TestRuntime;
let person: AccountActor;
let other: AccountActor;
let cadreId: string;
beforeAll(async () => {
  runtime = await freshRuntime();
  const { communities } = await makeOrganisation(runtime);
  const cadre = await makeCadre(runtime, { unit: communities[0], name: "温亦舒" });
  cadreId = cadre.id;
  person = await makeAccount(runtime, { cadre });
  other = await makeAccount(runtime, { cadre: await makeCadre(runtime, { unit: communities[1] }) });
});
afterAll(() => runtime.close());

async function told(topic: string): Promise<string> {
  const id = randomUUID();
  await runtime.database.db.transaction((tx) =>
    tell(tx, [
      {
        ...{ id, cadreId, kind: "standInBegins", params: { name: "温亦舒" }, path: "/my/rotation" },
        ...{ topic, at: runtime.now() },
      },
    ]),
  );
  return id;
}
const box = async (actor: AccountActor, input: object = {}) =>
  expectOk(await read(runtime, { view: notifications, actor, input }));
const readAt = async (id: string) => {
  const [row] = await runtime.database.db.select().from(notification).where(eq(notification.id, id));
  return row?.readAt ?? null;
};

describe("a message", () => {
  it("is told once for one topic", async () => {
    await told("absence:1");
    await told("absence:1");
    expect((await box(person)).total).toBe(1);
  });

  it("is read by whom it was told to, and says where it leads", async () => {
    const id = await told("absence:2");
    const answer = expectOk(
      await execute(runtime, { command: readNotification, actor: person, input: { notificationId: id } }),
    );
    expect(answer).toEqual({ path: "/my/rotation" });
    expect(await readAt(id)).not.toBeNull();
    const rows = (await box(person)).rows;
    expect(rows.at(-1)).toMatchObject({ id, read: true });
    expect((await box(person, { state: "unread" })).rows.map((row) => row.id)).not.toContain(id);
  });

  it("does not open to somebody else", async () => {
    const id = await told("absence:3");
    const input = { notificationId: id };
    expectKind(await execute(runtime, { command: readNotification, actor: other, input }), "missing");
    expect(await readAt(id)).toBeNull();
    expect((await box(other)).total).toBe(0);
  });
});

describe("all messages at once", () => {
  it("are marked read, those of others are not", async () => {
    const id = await told("absence:4");
    expectOk(await execute(runtime, { command: readAllNotifications, actor: other, input: {} }));
    expect(await readAt(id)).toBeNull();
    expectOk(await execute(runtime, { command: readAllNotifications, actor: person, input: {} }));
    expect((await box(person)).unread).toBe(0);
  });
});

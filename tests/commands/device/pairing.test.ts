import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { pairing, session } from "#db/schema/access.ts";
import { contest, seat as seatTable } from "#db/schema/contest.ts";
import { auditChain, commandRequest } from "#db/schema/record.ts";
import { findDevices } from "#server/auth/actors.ts";
import { seatCookieName } from "#server/auth/cookies.ts";
import { issuePairings } from "#server/commands/device/issue-pairings.ts";
import { redeemPairing } from "#server/commands/device/redeem-pairing.ts";
import { revokeDevice } from "#server/commands/device/revoke-device.ts";
import { devicesView } from "#server/views/device/devices.ts";
import { findInvitedSeat } from "#server/views/device/find-invitation.ts";
import {
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  publicActor,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { deviceOf, type MadeContest, makeContest } from "#tests/support/contest-builders.ts";
import { makeOrganiser } from "#tests/support/organisation-builders.ts";
import { eventsOf, lastAudit } from "#tests/support/records.ts";

let runtime: TestRuntime;
let made: MadeContest;
let seatId: string;

beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());
beforeEach(async () => {
  made = await makeContest(runtime, { status: "ready" });
  seatId = made.judges[0]!.id;
});

let lastAddress = 0;
/** An address of its own, so that no test spends the tries of another. */
const address = () => {
  lastAddress += 1;
  return `10.0.${Math.floor(lastAddress / 250)}.${lastAddress % 250}`;
};
const issue = (actor: Actor = made.organiser, seatIds = [seatId]) =>
  issuePairings({ runtime, actor }, { contestId: made.id, seatIds });
const invite = async () => expectOk(await issue())[0]!;
const redeem = (secret: { token: string } | { code: string }, from = address()) =>
  redeemPairing(
    { runtime, actor: publicActor, address: from },
    { secret, userAgent: "Mozilla/5.0 (iPad; CPU OS 17_0)" },
  );
const revoke = (actor: Actor) => revokeDevice({ runtime, actor, requestId: crypto.randomUUID() }, { seatId });
const signIn = (sessionId: string) => findDevices(runtime, `${seatCookieName(runtime, seatId)}=${sessionId}`);

describe("pairing does", () => {
  it("give a tablet the seat by the token of its QR code", async () => {
    const { token } = await invite();
    const device = expectOk(await redeem({ token }));
    expect(device).toMatchObject({ seatId, role: "judge", scoring: "counts" });
    expect((await signIn(device.sessionId)).get(seatId)).toMatchObject({
      kind: "device",
      contestId: made.id,
    });
  });

  it("the same by the code, however it is typed", async () => {
    const { code } = await invite();
    const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `;
    expectOk(await redeem({ code: typed }));
  });

  it("show whose seat it is without spending the invitation", async () => {
    const { token } = await invite();
    const asked = { runtime, address: address() };
    expect(expectOk(await findInvitedSeat(asked, { token }))).toEqual({
      contestTitle: "社区干部大练兵",
      panelName: "第1评委组",
      number: 1,
      role: "judge",
      holderName: "评委1",
    });
    expectOk(await redeem({ token }));
  });

  it("put the earlier device of the seat out", async () => {
    const first = expectOk(await redeem(await invite()));
    const second = expectOk(await redeem(await invite()));
    expect(await signIn(first.sessionId)).toEqual(new Map());
    expect((await signIn(second.sessionId)).size).toBe(1);
    expect(runtime.disconnected).toHaveLength(1);
  });

  it("let exactly one of two who come at once have the seat", async () => {
    for (let round = 0; round < 8; round += 1) {
      const { token, code } = await invite();
      const results = await Promise.all([redeem({ token }), redeem({ code }), redeem({ token })]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      for (const result of results) if (!result.ok) expectRefused(result, "device.pairing-used");
    }
    const living = await runtime.database.db.select().from(session).where(eq(session.seatId, seatId));
    expect(living.filter(({ revokedAt }) => revokedAt === null)).toHaveLength(1);
  });

  it("end the earlier invitation of a seat with a new one", async () => {
    const first = await invite();
    await invite();
    expectRefused(await redeem({ token: first.token }), "device.pairing-expired");
  });

  it("keep no secret in the database", async () => {
    const { token, code } = await invite();
    const { sessionId } = expectOk(await redeem({ token }));
    const { db } = runtime.database;
    const everything = JSON.stringify([
      await db.select().from(pairing),
      await db.select().from(session),
      await db.select().from(commandRequest),
      await db.select().from(auditChain),
      await lastAudit(runtime, made.id),
    ]);
    for (const secret of [token, code, sessionId]) expect(everything).not.toContain(secret);
  });

  it("read a seat's code with eight letters that cannot be confused", async () => {
    const invitations = expectOk(
      await issue(
        made.organiser,
        made.judges.map(({ id }) => id),
      ),
    );
    for (const { code, token } of invitations) {
      expect(code).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{8}$/);
      expect(Buffer.from(token, "base64url")).toHaveLength(16);
    }
    expect(new Set(invitations.map(({ code }) => code)).size).toBe(made.judges.length);
  });
});

describe("pairing refuses", () => {
  it("an invitation that was used", async () => {
    const { token } = await invite();
    await redeem({ token });
    expectRefused(await redeem({ token }), "device.pairing-used");
  });
  it("an invitation after ten minutes", async () => {
    const { token } = await invite();
    runtime.clock.advance(10 * 60_000);
    expectRefused(await redeem({ token }), "device.pairing-expired");
  });
  it.each([{ token: "AAAAAAAAAAAAAAAAAAAAAA" }, { code: "AAAAAAAA" }])(
    "what nobody issued: %j",
    async (secret) => {
      expectRefused(await redeem(secret), "device.pairing-unknown");
    },
  );
  it("a seat that was taken down", async () => {
    const { token } = await invite();
    const { db } = runtime.database;
    await db.update(seatTable).set({ removedAt: runtime.now() }).where(eq(seatTable.id, seatId));
    expectRefused(await redeem({ token }), "device.seat-removed");
    expectRefused(await issue(), "device.seat-removed");
  });
  it("a contest that is over", async () => {
    const { token } = await invite();
    await runtime.database.db.update(contest).set({ status: "signed" }).where(eq(contest.id, made.id));
    expectRefused(await redeem({ token }), "device.contest-over");
    expectRefused(await issue(), "device.contest-over");
  });
  it("a seat of another contest", async () => {
    const other = await makeContest(runtime, { organisation: made.organisation });
    const result = await issuePairings(
      { runtime, actor: made.organiser },
      { contestId: other.id, seatIds: [seatId] },
    );
    expectKind(result, "missing");
  });
  it("guessing without end from one address, but not other addresses, and right ones cost nothing", async () => {
    const from = address();
    for (let round = 0; round < 30; round += 1) expectOk(await redeem(await invite(), from));
    for (let round = 0; round < 60; round += 1) await redeem({ code: "WWWWWWWW" }, from);
    const { code } = await invite();
    expect(expectRefused(await redeem({ code }, from), "device.too-many-tries").minutes).toBe(10);
    expectOk(await redeem({ code }));
    runtime.clock.advance(11 * 60_000);
    expectRefused(await redeem({ code: "WWWWWWWW" }, from), "device.pairing-unknown");
  });
});

describe("revoking a device", () => {
  it("ends its session and its live connections", async () => {
    const device = expectOk(await redeem(await invite()));
    const before = runtime.disconnected.length;
    expectOk(await revoke(made.organiser));
    expect(await signIn(device.sessionId)).toEqual(new Map());
    expect(runtime.disconnected).toHaveLength(before + 1);
  });
  it("also ends the open invitation", async () => {
    expectOk(await redeem(await invite()));
    const { token } = await invite();
    expectOk(await revoke(made.organiser));
    expectRefused(await redeem({ token }), "device.pairing-expired");
  });
  it("is refused where nothing is paired", async () => {
    expectRefused(await revoke(made.organiser), "device.nothing-paired");
  });
});

describe("who may", () => {
  const actors: [string, () => Actor | Promise<Actor>, { issue: boolean; revoke: boolean; read: boolean }][] =
    [
      ["the organiser", () => made.organiser, { issue: true, revoke: true, read: true }],
      ["the host", () => made.officers.host, { issue: true, revoke: true, read: true }],
      ["the tabulator", () => made.officers.tabulator, { issue: false, revoke: false, read: true }],
      ["the head judge", () => made.officers.headJudge, { issue: false, revoke: false, read: false }],
      ["the timekeeper", () => made.officers.timekeeper, { issue: false, revoke: false, read: false }],
      [
        "the device of the seat",
        () => deviceOf(made, made.judges[0]!),
        { issue: false, revoke: true, read: false },
      ],
      ["another device", () => deviceOf(made, made.judges[1]!), { issue: false, revoke: false, read: false }],
      [
        "the organiser of a subdistrict",
        () => makeOrganiser(runtime, made.organisation.subdistricts[0]),
        { issue: false, revoke: false, read: false },
      ],
      ["the public", () => publicActor, { issue: false, revoke: false, read: false }],
    ];
  it.each(actors)("%s: $2", async (_who, of, may) => {
    expectOk(await redeem(await invite()));
    const actor = await of();
    const seen = await read(runtime, { view: devicesView, actor, input: { contestId: made.id } });
    expect(seen.ok).toBe(may.read);
    const revoked = await revoke(actor);
    expect(revoked.ok).toBe(may.revoke);
    if (!may.revoke) expectKind(revoked, "forbidden");
    const issued = await issue(actor);
    expect(issued.ok).toBe(may.issue);
    if (!may.issue) expectKind(issued, "forbidden");
  });
});

describe("pairing records", () => {
  it("who invited, who came, who was put out", async () => {
    const { token } = await invite();
    expect(await lastAudit(runtime, made.id)).toMatchObject({
      command: "device.issue-pairings",
      details: { seatIds: [seatId] },
    });
    await redeem({ token });
    expect(await lastAudit(runtime, made.id)).toMatchObject({
      command: "device.redeem-pairing",
      actor: "public",
      details: { seatId },
    });
    await revoke(made.organiser);
    expect(await lastAudit(runtime, made.id)).toMatchObject({
      command: "device.revoke",
      details: { seatId },
    });
    const types = (await eventsOf(runtime, made.id)).map(({ type, performanceIds }) => [
      type,
      performanceIds,
    ]);
    expect(types).toEqual([
      ["device-paired", null],
      ["device-revoked", null],
    ]);
  });
});

describe("the page of devices", () => {
  it("lists every seat with its device and how long its invitation holds", async () => {
    await redeem(await invite());
    const other = made.judges[1]!.id;
    expectOk(await issue(made.organiser, [other]));
    const view = expectOk(
      await read(runtime, { view: devicesView, actor: made.organiser, input: { contestId: made.id } }),
    );
    expect(view.may).toEqual({ pair: true, enterPaper: true });
    expect(view.seats).toHaveLength(5);
    const of = (id: string) => view.seats.find((seat) => seat.id === id);
    expect(of(seatId)).toMatchObject({
      pairedAt: runtime.now().getTime(),
      device: "iPad",
      invitedUntil: null,
    });
    expect(of(other)).toMatchObject({
      pairedAt: null,
      device: null,
      invitedUntil: runtime.now().getTime() + 600_000,
    });
  });
});

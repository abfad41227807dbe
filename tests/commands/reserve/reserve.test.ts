import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ManagingLevel, Pool } from "#app/domain/selection/selection-rules.ts";
import { mentorship, notification, trialPost } from "#db/schema/growth.ts";
import { cadre, cadreVersion } from "#db/schema/people.ts";
import { reserveCandidate, selectionCandidate, selectionRound } from "#db/schema/selection.ts";
import { enterReserve } from "#server/commands/reserve/enter-reserve.ts";
import { leaveReserve } from "#server/commands/reserve/leave-reserve.ts";
import {
  execute,
  expectInvalid,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  publicActor,
  TEST_START,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { type MadeNoticeRound, makeNotice, makeNoticeRound } from "#tests/support/notice-builders.ts";
import { makeAccount, makeCadre, type Unit } from "#tests/support/organisation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";
import { makeMentorship } from "#tests/support/rotation-builders.ts";
import { listFor, makeCandidate, makeRound, rulesWith } from "#tests/support/selection-builders.ts";

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
beforeEach(() => runtime.clock.set(TEST_START));
afterAll(() => runtime.close());

async function makeConfirmed(given: Parameters<typeof makeNoticeRound>[1] = {}): Promise<MadeNoticeRound> {
  const made = await makeNoticeRound(runtime, { status: "confirmed", ...given });
  await makeNotice(runtime, made, { opensOn: "2026-05-04", closesOn: "2026-05-12", closed: true });
  return made;
}
const enter = (made: { round: { id: string }; holder: MadeNoticeRound["holder"] }, fromOn = "2026-05-16") =>
  execute(runtime, { command: enterReserve, actor: made.holder, input: { roundId: made.round.id, fromOn } });
const entriesOf = (cadreId: string) =>
  runtime.database.db.select().from(reserveCandidate).where(eq(reserveCandidate.cadreId, cadreId));
const kindOf = async (cadreId: string) => {
  const [row] = await runtime.database.db.select().from(cadre).where(eq(cadre.id, cadreId));
  const [version] = await runtime.database.db
    .select()
    .from(cadreVersion)
    .where(and(eq(cadreVersion.cadreId, cadreId), isNull(cadreVersion.toOn)));
  return { now: row!.reserveKind, kept: version?.reserveKind ?? null, since: version?.fromOn };
};

/** Another confirmed round, with one of the same people selected. */
async function makeFurther(made: MadeNoticeRound, pool: Pool) {
  const post = pool === "worker" ? ("communityWorker" as const) : ("deputyDirector" as const);
  const rules = rulesWith({ pool, lists: [listFor(post)] });
  const round = await makeRound(runtime, { unit: made.organisation.district, status: "confirmed", rules });
  const { cadre: person } = made.standing[0]!;
  await makeCandidate(runtime, { round, cadre: person, more: { post, selected: true, eligible: true } });
  return { round, holder: made.holder };
}

describe("entering the reserve does", () => {
  it.each([
    ["subdistrict", "leadingPost"],
    ["community", "leadingPost"],
    ["subdistrict", "worker"],
    ["community", "worker"],
  ] as const satisfies readonly [ManagingLevel, Pool][])(
    "keep an entry on the level of the %s, in the pool %s",
    async (level, pool) => {
      const post = pool === "worker" ? "communityWorker" : "secretary";
      const made = await makeConfirmed({ rules: { level, pool, lists: [listFor(post, { total: 2 })] } });
      expect(expectOk(await enter(made))).toEqual({ people: 2, ended: 0 });
      const { communities, subdistricts } = made.organisation;
      const keeper: Unit = level === "community" ? communities[1] : subdistricts[0];
      expect(await entriesOf(made.standing[1]!.cadre.id)).toMatchObject([
        {
          pool,
          level,
          post,
          unitId: keeper.id,
          fromOn: "2026-05-16",
          leftOn: null,
          candidateId: made.standing[1]!.id,
        },
      ]);
      expect(await entriesOf(made.standing[2]!.cadre.id)).toEqual([]);
    },
  );

  it("keep somebody of a subdistrict itself there, whatever the level", async () => {
    const made = await makeConfirmed({ rules: { level: "community" } });
    const [subdistrict] = made.organisation.subdistricts;
    const { cadre: person } = made.standing[0]!;
    await runtime.database.db.update(cadre).set({ unitId: subdistrict.id }).where(eq(cadre.id, person.id));
    expectOk(await enter(made));
    expect(await entriesOf(person.id)).toMatchObject([{ unitId: subdistrict.id }]);
  });

  it("write the kind into the roster and its history as of the day", async () => {
    const made = await makeConfirmed();
    expectOk(await enter(made, "2026-05-14"));
    const { id } = made.standing[0]!.cadre;
    expect(await kindOf(id)).toEqual({ now: "secretary", kept: "secretary", since: "2026-05-14" });
    const [round] = await runtime.database.db
      .select()
      .from(selectionRound)
      .where(eq(selectionRound.id, made.round.id));
    expect(round).toMatchObject({ status: "inReserve", reserveFrom: "2026-05-14" });
    expect((await lastAudit(runtime, null))!.details).toEqual({
      ...{ roundId: made.round.id, fromOn: "2026-05-14", people: 2, ended: 0 },
    });
  });

  it("end the entry of a worker who goes on to a leading post", async () => {
    const made = await makeConfirmed({ rules: { pool: "worker", lists: [listFor("communityWorker")] } });
    expectOk(await enter(made, "2026-05-13"));
    const further = await makeFurther(made, "leadingPost");
    expect(expectOk(await enter(further, "2026-05-16"))).toEqual({ people: 1, ended: 1 });
    const { id } = made.standing[0]!.cadre;
    const entries = await entriesOf(id);
    expect(entries.find(({ pool }) => pool === "worker")).toMatchObject({
      ...{ leftOn: "2026-05-16", leftWhy: "other", leftReason: "转入班子岗位储备" },
    });
    expect(entries.find(({ pool }) => pool === "leadingPost")).toMatchObject({ leftOn: null });
    expect((await kindOf(id)).now).toBe("deputyDirector");
  });
});

/** A mentorship and a trial post that run, of an entry in the reserve. */
async function makeRunning(
  made: MadeNoticeRound,
  { reserveId, more = {} }: { reserveId: string; more?: Partial<typeof mentorship.$inferInsert> },
) {
  const { communities, subdistricts } = made.organisation;
  const mentor = await makeCadre(runtime, { unit: communities[1] });
  const { id } = await makeMentorship(runtime, { reserveId, cadre: mentor, unit: subdistricts[0], more });
  await runtime.database.db.insert(trialPost).values({
    ...{ id: randomUUID(), reserveId, communityId: communities[0].id, post: "secretary", status: "underWay" },
    ...{ fromOn: "2026-05-14", toOn: "2026-08-14", goals: "独立主持", createdAt: runtime.now() },
  });
  return { mentorshipId: id, mentor };
}
const mentorshipOf = async (id: string) =>
  (await runtime.database.db.select().from(mentorship).where(eq(mentorship.id, id)))[0]!;
const toldTo = (cadreId: string) =>
  runtime.database.db.select().from(notification).where(eq(notification.cadreId, cadreId));
const trialsOf = async (reserveId: string) =>
  (await runtime.database.db.select().from(trialPost).where(eq(trialPost.reserveId, reserveId))).map(
    ({ status }) => status,
  );

describe("entering the reserve of leading posts", () => {
  it("ends the mentorship and the trial post of the entry before", async () => {
    const made = await makeConfirmed({ rules: { pool: "worker", lists: [listFor("communityWorker")] } });
    expectOk(await enter(made, "2026-05-13"));
    const [earlier] = await entriesOf(made.standing[0]!.cadre.id);
    const { mentorshipId, mentor } = await makeRunning(made, { reserveId: earlier!.id });
    expectOk(await enter(await makeFurther(made, "leadingPost"), "2026-05-16"));
    expect(await mentorshipOf(mentorshipId)).toMatchObject({
      ...{ status: "ended", endedOn: "2026-05-16", endReason: "出库，帮带随之终止：转入班子岗位储备" },
    });
    expect(await trialsOf(earlier!.id)).toEqual(["ended"]);
    expect(await toldTo(mentor.id)).toMatchObject([{ kind: "mentorshipEnded" }]);
  });
});

describe("entering the reserve refuses", () => {
  it.each(["leadingPost", "worker"] as const)(
    "somebody in the reserve of leading posts, for %s, without a name",
    async (pool) => {
      const made = await makeConfirmed();
      expectOk(await enter(made));
      const further = await makeFurther(made, pool);
      const facts = expectRefused(await enter(further), "reserve.in-already");
      expect(facts).toEqual({ n: 1 });
    },
  );

  it("somebody whose record is archived", async () => {
    const made = await makeConfirmed();
    const { id } = made.standing[0]!.cadre;
    await runtime.database.db.update(cadre).set({ archivedAt: runtime.now() }).where(eq(cadre.id, id));
    expect(expectRefused(await enter(made), "reserve.somebody-archived")).toEqual({ n: 1 });
  });

  it.each([
    ["the last day of the notice", "2026-05-12", "reserve.from-before-notice"],
    ["a day to come", "2026-05-17", "reserve.from-in-future"],
  ])("%s", async (_, fromOn, rule) => {
    expectRefused(await enter(await makeConfirmed(), fromOn), rule);
  });

  it("a day before the earlier entry began", async () => {
    const made = await makeConfirmed({ rules: { pool: "worker", lists: [listFor("communityWorker")] } });
    expectOk(await enter(made, "2026-05-15"));
    expectRefused(
      await enter(await makeFurther(made, "leadingPost"), "2026-05-14"),
      "reserve.from-too-early",
    );
  });

  it.each([
    ["a round that is not confirmed", "notice", "notice.not-confirmed"],
    ["a round a second time", "inReserve", "reserve.entered-already"],
  ] as const)("%s", async (_, status, rule) => {
    expectRefused(await enter(await makeConfirmed({ status })), rule);
  });

  it("a missing day, at its field", async () => {
    expect(expectInvalid(await enter(await makeConfirmed(), ""))).toEqual({ fromOn: "notice.day-missing" });
  });
});

describe("who may enter people", () => {
  it.each([
    ["an organiser who stands on the list", "standing", "forbidden"],
    ["a subdistrict's manager", "subdistrict", "forbidden"],
    ["the public", "public", "missing"],
  ] as const)("not %s", async (_, who, kind) => {
    const made = await makeConfirmed();
    const { district, subdistricts } = made.organisation;
    const { cadre: person } = made.standing[3]!;
    const grants = [{ role: "districtOrganiser" as const, unit: district }];
    const actors = {
      standing: await makeAccount(runtime, { cadre: person, grants }),
      subdistrict: await makeAccount(runtime, {
        grants: [{ role: "subdistrictManager", unit: subdistricts[0] }],
      }),
      public: publicActor,
    };
    const input = { roundId: made.round.id, fromOn: "2026-05-16" };
    expectKind(await execute(runtime, { command: enterReserve, actor: actors[who], input }), kind);
  });
});

async function makeEntered(
  post: "secretary" | "deputyDirector" = "secretary",
  level: ManagingLevel = "subdistrict",
) {
  const made = await makeConfirmed({ rules: { level, lists: [listFor(post)] } });
  await runtime.database.db
    .update(selectionCandidate)
    .set({ post })
    .where(eq(selectionCandidate.roundId, made.round.id));
  const manager = await makeAccount(runtime, {
    grants: [{ role: "subdistrictManager", unit: made.organisation.subdistricts[0] }],
  });
  expectOk(await enter(made, "2026-05-13"));
  const [entry] = await entriesOf(made.standing[0]!.cadre.id);
  return { ...made, manager, reserveId: entry!.id };
}
type Entered = Awaited<ReturnType<typeof makeEntered>>;
const leave = (
  made: Entered,
  more: object = {},
  actor: Parameters<typeof execute>[1]["actor"] = made.manager,
) =>
  execute(runtime, {
    ...{ command: leaveReserve, actor },
    input: {
      reserveId: made.reserveId,
      leftOn: "2026-05-15",
      why: "resigned",
      reason: "本人申请退出",
      ...more,
    },
  });

describe("leaving the reserve does", () => {
  it("keep day and reason, and takes the kind off the roster", async () => {
    const made = await makeEntered();
    expectOk(await leave(made));
    const { id } = made.standing[0]!.cadre;
    expect(await entriesOf(id)).toMatchObject([
      { leftOn: "2026-05-15", leftWhy: "resigned", leftReason: "本人申请退出" },
    ]);
    expect(await kindOf(id)).toEqual({ now: null, kept: null, since: "2026-05-15" });
    expect((await lastAudit(runtime, null))!.details).toEqual({
      ...{ reserveId: made.reserveId, leftOn: "2026-05-15", why: "resigned" },
    });
  });

  it("leave a kind alone that the roster has changed since", async () => {
    const made = await makeEntered();
    const { id } = made.standing[0]!.cadre;
    await runtime.database.db.update(cadre).set({ reserveKind: "deputySecretary" }).where(eq(cadre.id, id));
    expectOk(await leave(made));
    expect((await kindOf(id)).now).toBe("deputySecretary");
  });

  it.each(["proposed", "agreed"] as const)(
    "end a mentorship that is %s, and tell the mentor",
    async (status) => {
      const made = await makeEntered();
      const { reserveId } = made;
      const { mentorshipId, mentor } = await makeRunning(made, { reserveId, more: { status } });
      expectOk(await leave(made));
      expect(await mentorshipOf(mentorshipId)).toMatchObject({
        ...{ status: "ended", endedOn: "2026-05-15", endReason: "出库，帮带随之终止：本人申请退出" },
      });
      expect(await trialsOf(reserveId)).toEqual(["ended"]);
      const { name } = made.standing[0]!.cadre;
      const [news, ...more] = await toldTo(mentor.id);
      expect(more).toEqual([]);
      // The reason stays in the file: messages may go to a group.
      expect(news).toMatchObject({
        ...{ kind: "mentorshipEnded", topic: `mentorship:${mentorshipId}:ended` },
        params: { name, mentor: mentor.name, day: "2026-05-15", moment: "leftReserve" },
      });
      expect(JSON.stringify(news)).not.toContain("本人申请退出");
    },
  );

  it("leave a mentorship alone that was completed", async () => {
    const made = await makeEntered();
    const { mentorshipId, mentor } = await makeRunning(made, {
      ...{ reserveId: made.reserveId, more: { status: "completed", endedOn: "2026-05-14" } },
    });
    expectOk(await leave(made));
    expect(await mentorshipOf(mentorshipId)).toMatchObject({ status: "completed", endedOn: "2026-05-14" });
    expect(await toldTo(mentor.id)).toEqual([]);
  });

  it("let the person enter again", async () => {
    const made = await makeEntered();
    expectOk(await leave(made));
    expectOk(await enter(await makeFurther(made, "worker")));
  });
});

describe("leaving the reserve refuses", () => {
  it("to call a deputy director appointed: the post is elected", async () => {
    const made = await makeEntered("deputyDirector");
    expectRefused(await leave(made, { why: "appointed" }), "reserve.must-be-elected");
    expectOk(await leave(made, { why: "elected" }));
  });

  it.each([
    ["a day before the entry", { leftOn: "2026-05-12" }, "reserve.left-before-entered"],
    ["a day to come", { leftOn: "2026-05-17" }, "reserve.left-in-future"],
  ])("%s", async (_, more, rule) => {
    expectRefused(await leave(await makeEntered(), more), rule);
  });

  it("a second time", async () => {
    const made = await makeEntered();
    expectOk(await leave(made));
    expectRefused(await leave(made, { reason: "又一次" }), "reserve.left-already");
  });

  it("to say nothing, at its field", async () => {
    const fields = expectInvalid(await leave(await makeEntered(), { reason: " ", leftOn: "" }));
    expect(fields).toEqual({ reason: "field.required", leftOn: "notice.day-missing" });
  });
});

describe("who may end an entry", () => {
  it.each([
    ["the subdistrict that keeps it", "subdistrict", "subdistrict", "ok"],
    ["the district above, which reads", "subdistrict", "district", "forbidden"],
    ["the community, where the subdistrict keeps it", "subdistrict", "community", "forbidden"],
    ["the community that keeps it", "community", "community", "ok"],
    ["the subdistrict above, where the community keeps it", "community", "subdistrict", "forbidden"],
    ["another subdistrict", "subdistrict", "beside", "missing"],
    ["the person, though a manager", "subdistrict", "own", "forbidden"],
    ["the public", "subdistrict", "public", "missing"],
  ] as const)("%s", async (_, level, who, outcome) => {
    const made = await makeEntered("secretary", level);
    const { district, subdistricts, communities } = made.organisation;
    const { cadre: person } = made.standing[0]!;
    const grants = [{ role: "subdistrictManager" as const, unit: subdistricts[0] }];
    const actors = {
      subdistrict: made.manager,
      district: await makeAccount(runtime, { grants: [{ role: "districtOrganiser", unit: district }] }),
      community: await makeAccount(runtime, { grants: [{ role: "communityManager", unit: communities[0] }] }),
      beside: await makeAccount(runtime, { grants: [{ role: "subdistrictManager", unit: subdistricts[1] }] }),
      own: await makeAccount(runtime, { cadre: person, grants }),
      public: publicActor,
    };
    const result = await leave(made, {}, actors[who]);
    if (outcome === "ok") expectOk(result);
    else expectKind(result, outcome);
  });
});

import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { kinPair, mentorLog, mentorRating, mentorship, notification } from "#db/schema/growth.ts";
import { appointMentor } from "#server/commands/mentorship/appoint-mentor.ts";
import { changeAgreement } from "#server/commands/mentorship/change-agreement.ts";
import { changeMentor } from "#server/commands/mentorship/change-mentor.ts";
import { completeMentorship } from "#server/commands/mentorship/complete-mentorship.ts";
import { declineMentorship } from "#server/commands/mentorship/decline-mentorship.ts";
import { endMentor } from "#server/commands/mentorship/end-mentor.ts";
import { endMentorship } from "#server/commands/mentorship/end-mentorship.ts";
import { proposeAll } from "#server/commands/mentorship/propose-all.ts";
import { proposeMentorship } from "#server/commands/mentorship/propose-mentorship.ts";
import { rateMentorship } from "#server/commands/mentorship/rate-mentorship.ts";
import { remindMentors } from "#server/commands/mentorship/remind-mentors.ts";
import { signMentorship } from "#server/commands/mentorship/sign-mentorship.ts";
import { writeMentorLog } from "#server/commands/mentorship/write-mentor-log.ts";
import {
  type AccountActor,
  execute,
  expectInvalid,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  systemActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import {
  type MadeCadre,
  makeAccount,
  makeCadre,
  makeOrganisation,
  type Organisation,
} from "#tests/support/organisation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";
import { makeReserve } from "#tests/support/rotation-builders.ts";

let runtime: TestRuntime;
let org: Organisation;
let manager: AccountActor;
beforeAll(async () => {
  runtime = await freshRuntime({ start: "2026-06-02T02:00:00.000Z" });
  org = await makeOrganisation(runtime);
  manager = await makeAccount(runtime, {
    grants: [{ role: "subdistrictManager", unit: org.subdistricts[0] }],
  });
});
afterAll(() => runtime.close());

type Person = { cadre: MadeCadre; actor: AccountActor };
async function person(community = 0): Promise<Person> {
  const cadre = await makeCadre(runtime, { unit: org.communities[community]! });
  return { cadre, actor: await makeAccount(runtime, { cadre }) };
}
const appoint = (cadreId: string, more: object = {}, actor = manager) =>
  execute(runtime, {
    ...{ command: appointMentor, actor },
    input: {
      ...{ cadreId, unitId: org.subdistricts[0].id, capacity: 1, title: "明星书记" },
      ...{ strengths: { 群众语言: 90 }, ...more },
    },
  });
const madeMentor = async (more: object = {}) => {
  const someone = await person(1);
  return { ...someone, mentorId: expectOk(await appoint(someone.cadre.id, more)).mentorId };
};
const madeMentee = async () => {
  const someone = await person(0);
  return {
    ...someone,
    reserveId: await makeReserve(runtime, { cadre: someone.cadre, keeper: org.subdistricts[0] }),
  };
};
const propose = (reserveId: string, mentorId: string, actor = manager) =>
  execute(runtime, { command: proposeMentorship, actor, input: { reserveId, mentorId } });
const AGREEMENT = {
  goals: "独立主持居民议事会",
  perMonth: 1,
  completion: "主持两次并有记录",
  fromOn: "2026-06-02",
  toOn: "2026-12-01",
};
const write = (mentorshipId: string, revision: number, actor: AccountActor, more: object = {}) =>
  execute(runtime, {
    command: changeAgreement,
    actor,
    input: { mentorshipId, revision, ...AGREEMENT, ...more },
  });
const sign = (mentorshipId: string, actor: AccountActor, revision = 2) =>
  execute(runtime, { command: signMentorship, actor, input: { mentorshipId, revision } });
const rowOf = async (id: string) =>
  (await runtime.database.db.select().from(mentorship).where(eq(mentorship.id, id)))[0]!;

async function pair({ agreed = true } = {}) {
  const [mentor, mentee] = [await madeMentor(), await madeMentee()];
  const { mentorshipId } = expectOk(await propose(mentee.reserveId, mentor.mentorId));
  if (!agreed) return { mentor, mentee, mentorshipId };
  expectOk(await write(mentorshipId, 1, mentor.actor));
  expectOk(await sign(mentorshipId, mentor.actor));
  expectOk(await sign(mentorshipId, mentee.actor));
  return { mentor, mentee, mentorshipId };
}
const log = (mentorshipId: string, onDay: string, actor: AccountActor) =>
  execute(runtime, {
    command: writeMentorLog,
    actor,
    input: { mentorshipId, onDay, kind: "talk", content: "一起走访并复盘" },
  });
const POINTS = {
  mentor: { progress: 25, practice: 25, attitude: 18, conduct: 18 },
  mentee: { guidance: 36, time: 25, example: 28 },
};
const rate = (
  mentorshipId: string,
  moment: string,
  side: "mentor" | "mentee",
  actor: AccountActor,
  points: object = POINTS[side],
) =>
  execute(runtime, {
    command: rateMentorship,
    actor,
    input: { mentorshipId, moment, points, statement: "进步明显，能独立办事了" },
  });
const at = (day: string) => runtime.clock.set(`${day}T02:00:00.000Z`);

describe("a mentor", () => {
  it("is appointed, changed and ended, and it is on record without names", async () => {
    const { mentorId } = await madeMentor();
    expect((await lastAudit(runtime, null))!.details).toEqual({
      mentorId,
      unitId: org.subdistricts[0].id,
      capacity: 1,
    });
    const input = { mentorId, capacity: 2, title: "老书记", strengths: {} };
    expectOk(await execute(runtime, { command: changeMentor, actor: manager, input }));
    expectOk(await execute(runtime, { command: endMentor, actor: manager, input: { mentorId } }));
    expectRefused(
      await execute(runtime, { command: endMentor, actor: manager, input: { mentorId } }),
      "mentorship.mentor-ended",
    );
  });

  it.each<[string, () => Promise<unknown>, string]>([
    [
      "twice",
      async () => {
        const { cadre } = await madeMentor();
        return appoint(cadre.id);
      },
      "mentorship.mentor-already",
    ],
    [
      "who learns in the reserve",
      async () => appoint((await madeMentee()).cadre.id),
      "mentorship.mentor-in-reserve",
    ],
    [
      "for a community",
      async () => appoint((await person()).cadre.id, { unitId: org.communities[0].id }),
      "mentorship.unit-kind",
    ],
  ])("is not appointed %s", async (_, act, rule) => {
    expectRefused((await act()) as never, rule);
  });

  it("is not taken from where mentees could not come, and not by somebody without the right", async () => {
    const foreign = await person(2);
    expectRefused(await appoint(foreign.cadre.id), "mentorship.mentor-elsewhere");
    const other = await makeAccount(runtime, {
      grants: [{ role: "subdistrictManager", unit: org.subdistricts[1] }],
    });
    expectKind(await appoint((await person()).cadre.id, {}, other), "forbidden");
    expectInvalid(await appoint((await person()).cadre.id, { capacity: 4 }));
  });

  it("keeps the places that are taken", async () => {
    const { mentor } = await pair();
    expectRefused(
      await execute(runtime, { command: endMentor, actor: manager, input: { mentorId: mentor.mentorId } }),
      "mentorship.has-mentees",
    );
  });
});

describe("proposing", () => {
  it("says why, and tells both", async () => {
    const { mentee, mentor, mentorshipId } = await pair({ agreed: false });
    expect(await rowOf(mentorshipId)).toMatchObject({
      status: "proposed",
      fromOn: "2026-06-02",
      toOn: "2027-06-01",
    });
    const told = await runtime.database.db
      .select()
      .from(notification)
      .where(eq(notification.topic, `mentorship:${mentorshipId}`));
    expect(told.map(({ cadreId }) => cadreId).sort()).toEqual([mentee.cadre.id, mentor.cadre.id].sort());
  });

  it("takes the pairs of a matching that were confirmed, each held against the rules again", async () => {
    const mentor = await madeMentor({ capacity: 2 });
    const mentees = [await madeMentee(), await madeMentee(), await madeMentee()];
    const pairs = mentees.map(({ reserveId }) => ({ reserveId, mentorId: mentor.mentorId }));
    const call = (given: object[]) =>
      execute(runtime, {
        command: proposeAll,
        actor: manager,
        input: { unitId: org.subdistricts[0].id, pairs: given },
      });
    expectRefused(await call(pairs), "mentorship.full");
    expect(expectOk(await call(pairs.slice(0, 2)))).toEqual({ proposed: 2 });
    expectRefused(await call(pairs.slice(0, 1)), "mentorship.has-mentor");
  });

  it("never pairs kin, and not more than fit in", async () => {
    const [mentor, mentee] = [await madeMentor(), await madeMentee()];
    const [cadreId, otherId] = [mentor.cadre.id, mentee.cadre.id].sort();
    await runtime.database.db.insert(kinPair).values({
      id: crypto.randomUUID(),
      cadreId: cadreId!,
      otherId: otherId!,
      relation: "姑侄",
      createdAt: runtime.now(),
    });
    expectRefused(await propose(mentee.reserveId, mentor.mentorId), "mentorship.kin");
    expectOk(await propose((await madeMentee()).reserveId, mentor.mentorId));
    expectRefused(await propose((await madeMentee()).reserveId, mentor.mentorId), "mentorship.full");
  });

  it("is for who matches in the unit, not for the two", async () => {
    const [mentor, mentee] = [await madeMentor(), await madeMentee()];
    expectKind(await propose(mentee.reserveId, mentor.mentorId, mentor.actor), "forbidden");
  });
});

describe("an agreement", () => {
  it("is agreed with the second signature; a change takes both away", async () => {
    const { mentor, mentorshipId } = await pair();
    expect(await rowOf(mentorshipId)).toMatchObject({ status: "agreed", revision: 2 });
    expectOk(await write(mentorshipId, 2, mentor.actor, { perMonth: 2 }));
    expect(await rowOf(mentorshipId)).toMatchObject({
      status: "proposed",
      mentorSignedAt: null,
      menteeSignedAt: null,
    });
  });

  it("is not signed unwritten, twice, or as it stood before", async () => {
    const { mentor, mentee, mentorshipId } = await pair({ agreed: false });
    expectRefused(await sign(mentorshipId, mentor.actor, 1), "mentorship.unwritten");
    expectKind(await write(mentorshipId, 1, mentee.actor), "forbidden");
    expectRefused(await write(mentorshipId, 1, mentor.actor, { toOn: "2026-06-30" }), "mentorship.span");
    expectOk(await write(mentorshipId, 1, manager));
    expectRefused(await sign(mentorshipId, mentor.actor, 1), "mentorship.changed-meanwhile");
    expectOk(await sign(mentorshipId, mentor.actor));
    expectRefused(await sign(mentorshipId, mentor.actor), "mentorship.signed-already");
    expectKind(await sign(mentorshipId, manager), "forbidden");
  });

  it("is declined with a reason, and another mentor may be proposed", async () => {
    const { mentee, mentorshipId } = await pair({ agreed: false });
    const input = { mentorshipId, reason: "想跟本社区的书记学" };
    expectOk(await execute(runtime, { command: declineMentorship, actor: mentee.actor, input }));
    expectRefused(
      await execute(runtime, { command: declineMentorship, actor: mentee.actor, input }),
      "mentorship.over",
    );
    expectOk(await propose(mentee.reserveId, (await madeMentor()).mentorId));
  });

  it("is unknown to everybody else", async () => {
    const { mentorshipId } = await pair();
    expectKind(await sign(mentorshipId, (await person(2)).actor), "missing");
  });
});

describe("the course", () => {
  it("is logged by both, on days of the mentorship that have come", async () => {
    const { mentor, mentee, mentorshipId } = await pair();
    expectRefused(await log(mentorshipId, "2026-06-03", mentor.actor), "mentorship.day-in-future");
    expectRefused(await log(mentorshipId, "2026-06-01", mentor.actor), "mentorship.day-outside");
    expectOk(await log(mentorshipId, "2026-06-02", mentor.actor));
    expectOk(await log(mentorshipId, "2026-06-02", mentee.actor));
    expectKind(await log(mentorshipId, "2026-06-02", manager), "forbidden");
    const rows = await runtime.database.db
      .select()
      .from(mentorLog)
      .where(eq(mentorLog.mentorshipId, mentorshipId));
    expect(rows).toHaveLength(2);
  });

  it("is rated by each once, on the own form, from the middle on", async () => {
    const { mentor, mentorshipId } = await pair();
    expectRefused(await rate(mentorshipId, "midTerm", "mentor", mentor.actor), "mentorship.rating-early");
    at("2026-09-02");
    expect(expectInvalid(await rate(mentorshipId, "midTerm", "mentor", mentor.actor, POINTS.mentee))).toEqual(
      Object.fromEntries(
        ["progress", "practice", "attitude", "conduct", "guidance", "time", "example"].map((key) => [
          `points.${key}`,
          "mentorship.points",
        ]),
      ),
    );
    expectOk(await rate(mentorshipId, "midTerm", "mentor", mentor.actor));
    expectRefused(await rate(mentorshipId, "midTerm", "mentor", mentor.actor), "mentorship.rated-already");
    at("2026-06-02");
  });

  it("is completed when all is there, and says what is not", async () => {
    const { mentor, mentee, mentorshipId } = await pair();
    const complete = (actor = manager) =>
      execute(runtime, {
        command: completeMentorship,
        actor,
        input: { mentorshipId, statement: "两次议事会均由本人主持，记录齐全" },
      });
    at("2026-12-01");
    expect(expectRefused(await complete(), "mentorship.log-missing")).toMatchObject({ n: 6 });
    for (const month of ["06", "07", "08", "09", "10", "11"])
      expectOk(await log(mentorshipId, `2026-${month}-15`, mentor.actor));
    expect(expectRefused(await complete(), "mentorship.ratings-missing")).toMatchObject({ n: 4 });
    for (const moment of ["midTerm", "end"]) {
      expectOk(await rate(mentorshipId, moment, "mentor", mentor.actor));
      expectOk(await rate(mentorshipId, moment, "mentee", mentee.actor));
    }
    expectKind(await complete(mentor.actor), "forbidden");
    expectOk(await complete());
    expect(await rowOf(mentorshipId)).toMatchObject({ status: "completed", endedOn: "2026-12-01" });
    expect(
      await runtime.database.db
        .select()
        .from(mentorRating)
        .where(eq(mentorRating.mentorshipId, mentorshipId)),
    ).toHaveLength(4);
    at("2026-06-02");
  });

  it("is ended before its time with a reason, by who manages it", async () => {
    const { mentor, mentee, mentorshipId } = await pair();
    const end = (actor: AccountActor) =>
      execute(runtime, { command: endMentorship, actor, input: { mentorshipId, reason: "导师调离" } });
    expectKind(await end(mentor.actor), "forbidden");
    expectOk(await end(manager));
    expect((await lastAudit(runtime, null))!.details).toEqual({ mentorshipId });
    const told = await runtime.database.db
      .select()
      .from(notification)
      .where(eq(notification.topic, `mentorship:${mentorshipId}:ended`));
    expect(told.map(({ cadreId, kind }) => [cadreId, kind]).sort()).toEqual(
      [mentor, mentee].map(({ cadre }) => [cadre.id, "mentorshipEnded"]).sort(),
    );
    expect(JSON.stringify(told)).not.toContain("导师调离");
  });
});

describe("reminders", () => {
  it("tell what is due once, by the system", async () => {
    const { mentor, mentorshipId } = await pair();
    at("2026-06-25");
    const remind = (actor: typeof systemActor | AccountActor) =>
      execute(runtime, { command: remindMentors, actor, input: {} });
    expectKind(await remind(manager), "forbidden");
    expectOk(await remind(systemActor));
    expectOk(await remind(systemActor));
    const told = await runtime.database.db
      .select()
      .from(notification)
      .where(eq(notification.topic, `${mentorshipId}:2026-06`));
    expect(told.map(({ cadreId, kind }) => [cadreId, kind])).toEqual([[mentor.cadre.id, "mentorLogDue"]]);
    at("2026-06-02");
  });
});

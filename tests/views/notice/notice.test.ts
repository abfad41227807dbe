import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { cadre } from "#db/schema/people.ts";
import { selectionCandidate, selectionObjection, selectionRound } from "#db/schema/selection.ts";
import { noticeBoard } from "#server/views/notice/notice-board.ts";
import { roundNotice } from "#server/views/notice/round-notice.ts";
import {
  expectKind,
  expectOk,
  freshRuntime,
  publicActor,
  read,
  TEST_START,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { type MadeNoticeRound, makeNotice, makeNoticeRound } from "#tests/support/notice-builders.ts";
import { makeAccount } from "#tests/support/organisation-builders.ts";

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
beforeEach(() => runtime.clock.set(TEST_START));
afterAll(() => runtime.close());

async function makeRunning() {
  const made = await makeNoticeRound(runtime, { status: "notice" });
  const noticeId = await makeNotice(runtime, made, { opensOn: "2026-05-15", closesOn: "2026-05-22" });
  return { ...made, noticeId };
}
const board = (made: MadeNoticeRound, actor: Actor = publicActor) =>
  read(runtime, { view: noticeBoard, actor, input: { publicCode: made.round.publicCode } });
const page = (made: MadeNoticeRound, actor: Actor = made.holder) =>
  read(runtime, { view: roundNotice, actor, input: { roundId: made.round.id } });
const change = (candidateId: string, set: Partial<typeof selectionCandidate.$inferInsert>) =>
  runtime.database.db.update(selectionCandidate).set(set).where(eq(selectionCandidate.id, candidateId));
const object = (made: { noticeId: string }, candidateId: string, contact: string | null = null) =>
  runtime.database.db.insert(selectionObjection).values({
    ...{ id: randomUUID(), noticeId: made.noticeId, candidateId, statement: "公示信息与事实不符" },
    ...{ contact, filedAt: runtime.now() },
  });

describe("the public page", () => {
  it("shows name, unit, present post, post and basis, and nothing else, to everybody alike", async () => {
    const made = await makeRunning();
    const { id, unit } = made.standing[0]!.cadre;
    await runtime.database.db.update(cadre).set({ phoneMasked: "138****1234" }).where(eq(cadre.id, id));
    await change(made.standing[0]!.id, { basis: "群众公认，电话 13800001234", acceptability: 9_876 });
    const viewers: Actor[] = [
      publicActor,
      made.holder,
      await makeAccount(runtime, { grants: [{ role: "cadre", unit }] }),
    ];
    for (const viewer of viewers) {
      const view = expectOk(await board(made, viewer));
      expect(Object.keys(view).sort()).toEqual(["notices", "publicCode", "state", "title", "unitName"]);
      const [notice] = view.notices;
      expect(Object.keys(notice!).sort()).toEqual(
        ["closesOn", "contact", "id", "opensOn", "people", "workingDays"].sort(),
      );
      expect(notice!.people).toHaveLength(2);
      for (const person of notice!.people)
        expect(Object.keys(person).sort()).toEqual(
          ["basis", "candidateId", "name", "post", "presentPosts", "unitName"].sort(),
        );
      expect(notice!.people[0]).toMatchObject({
        ...{ name: "入选1号", unitName: "东街社区", presentPosts: ["communityWorker"], post: "secretary" },
        basis: "群众公认，电话 ＊＊＊",
      });
      const text = JSON.stringify(view);
      for (const secret of [
        "9000",
        "8900",
        "9876",
        "1990-05",
        "13800001234",
        "138****1234",
        "female",
        "bachelor",
        id,
      ])
        expect(text).not.toContain(secret);
      expect(text).not.toContain("入选3号");
    }
  });

  it.each([
    ["the day before it opens", "2026-05-14T02:00:00Z", "upcoming", 0],
    ["on its first day", "2026-05-14T16:00:00Z", "running", 2],
    ["on its last day, a minute before midnight", "2026-05-22T15:59:00Z", "running", 2],
    ["the day after its last day", "2026-05-22T16:00:00Z", "over", 0],
  ] as const)("%s names the right number of people", async (_, now, state, people) => {
    const made = await makeRunning();
    runtime.clock.set(now);
    const view = expectOk(await board(made));
    expect(view.state).toBe(state);
    expect(view.notices.flatMap((notice) => notice.people)).toHaveLength(people);
    if (people === 0) expect(JSON.stringify(view)).not.toContain("入选");
  });

  it("does not name who was taken out or has withdrawn", async () => {
    const made = await makeRunning();
    await change(made.standing[0]!.id, { selected: false, replacement: "removed" });
    await change(made.standing[1]!.id, { withdrawnAt: runtime.now() });
    expect(expectOk(await board(made)).notices[0]!.people).toEqual([]);
  });

  it("shows a replacement on a notice of its own beside the first", async () => {
    const made = await makeRunning();
    await change(made.standing[2]!.id, { selected: true, replacement: "offered" });
    await makeNotice(runtime, made, {
      ...{ opensOn: "2026-05-16", closesOn: "2026-05-22", candidateIds: [made.standing[2]!.id] },
    });
    const names = expectOk(await board(made)).notices.map(({ people }) => people.map(({ name }) => name));
    expect(names).toEqual([["入选1号", "入选2号"], ["入选3号"]]);
  });

  it.each(["confirmed", "inReserve"] as const)("names nobody once the round is %s", async (status) => {
    const made = await makeRunning();
    await runtime.database.db
      .update(selectionRound)
      .set({ status })
      .where(eq(selectionRound.id, made.round.id));
    expect(expectOk(await board(made))).toMatchObject({ state: "over", notices: [{ people: [] }] });
  });

  it("is not there before a notice is opened, nor for a cancelled round", async () => {
    expectKind(await board(await makeNoticeRound(runtime)), "missing");
    const made = await makeRunning();
    await runtime.database.db
      .update(selectionRound)
      .set({ status: "cancelled" })
      .where(eq(selectionRound.id, made.round.id));
    expectKind(await board(made), "missing");
  });
});

describe("the organiser's page", () => {
  it("shows whom to make known and until when, before anything is open", async () => {
    const made = await makeNoticeRound(runtime, { rules: { pool: "worker", level: "community" } });
    const view = expectOk(await page(made));
    expect(view).toMatchObject({
      pool: "worker",
      level: "community",
      workingDays: 5,
      notices: [],
      selected: 2,
    });
    expect(view.people.map(({ name }) => name)).toEqual(["入选1号", "入选2号"]);
    expect(view.openings[0]).toEqual({ day: "2026-05-16", closesOn: "2026-05-22" });
  });

  it("says where a year is not loaded", async () => {
    runtime.clock.set("2026-12-20T02:00:00Z");
    const view = expectOk(await page(await makeNoticeRound(runtime)));
    expect(view.openings.find(({ day }) => day === "2026-12-29")).toEqual({
      day: "2026-12-29",
      closesOn: null,
    });
  });

  it("counts the days left and names the next in line with who is passed over", async () => {
    const made = await makeRunning();
    await change(made.standing[0]!.id, {
      selected: false,
      replacement: "removed",
      replacementReason: "属实",
    });
    const view = expectOk(await page(made));
    expect(view.notices[0]).toMatchObject({ state: "running", daysLeft: 5, closed: false });
    expect(view.vacancies).toMatchObject([
      { post: "secretary", next: { name: "入选3号", place: 3 }, passed: [] },
    ]);
    expect(view.changes).toMatchObject([{ name: "入选1号", what: "removed", reason: "属实" }]);
  });

  it("shows how to reach who objects to those who may investigate only", async () => {
    const made = await makeRunning();
    await object(made, made.standing[0]!.id, "王先生 13900005678");
    await change(made.standing[0]!.id, { nominatedBy: made.other.accountId });
    expect(expectOk(await page(made)).objections).toMatchObject([
      { contact: "王先生 13900005678", maySettle: true, fromPublic: true },
    ]);
    expect(expectOk(await page(made, made.other)).objections).toMatchObject([
      { contact: null, maySettle: false },
    ]);
  });

  it("shows who only reads the round what everybody sees, and no objection", async () => {
    const made = await makeRunning();
    await object(made, made.standing[0]!.id);
    const { cadre: person } = made.standing[3]!;
    const [unit] = made.organisation.subdistricts;
    const readers = [
      await makeAccount(runtime, { grants: [{ role: "subdistrictManager", unit }] }),
      await makeAccount(runtime, {
        ...{
          cadre: person,
          grants: [{ role: "districtOrganiser" as const, unit: made.organisation.district }],
        },
      }),
    ];
    for (const reader of readers) {
      const view = expectOk(await page(made, reader));
      expect(view).toMatchObject({
        may: { hold: false },
        objections: [],
        people: [],
        vacancies: [],
        changes: [],
      });
      expect(view.notices[0]!.people).toHaveLength(2);
    }
    runtime.clock.set("2026-05-14T02:00:00Z");
    expect(expectOk(await page(made, readers[0]!)).notices[0]!.people).toEqual([]);
  });

  it("is not there for strangers", async () => {
    const made = await makeRunning();
    expectKind(await page(made, publicActor), "missing");
    const { unit } = made.standing[0]!.cadre;
    expectKind(
      await page(made, await makeAccount(runtime, { grants: [{ role: "cadre", unit }] })),
      "missing",
    );
  });
});

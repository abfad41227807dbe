import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { appraisal } from "#db/schema/appraisal.ts";
import { hashToken } from "#server/auth/cookies.ts";
import { closeAppraisal } from "#server/commands/appraisal/close-appraisal.ts";
import { gradeSubjects } from "#server/commands/appraisal/grade-subjects.ts";
import { tellSubjects } from "#server/commands/appraisal/tell-subjects.ts";
import { appraisalList } from "#server/views/appraisal/appraisal-list.ts";
import { appraisalLinks } from "#server/views/appraisal/links.ts";
import { myAppraisal } from "#server/views/appraisal/my-appraisal.ts";
import { myAppraisals } from "#server/views/appraisal/my-appraisals.ts";
import { newAppraisal } from "#server/views/appraisal/new-appraisal.ts";
import { appraisalObjections } from "#server/views/appraisal/objections.ts";
import { appraisalOverview } from "#server/views/appraisal/overview.ts";
import { ratingPage } from "#server/views/appraisal/rating-page.ts";
import { appraisalResults } from "#server/views/appraisal/results.ts";
import { appraisalSignedRatings } from "#server/views/appraisal/signed-ratings.ts";
import type { View } from "#server/views/define-view.ts";
import {
  accountFor,
  cast,
  castMany,
  issueLinks,
  type MadeAppraisal,
  makeAppraisal,
  manages,
} from "#tests/support/appraisal-builders.ts";
import {
  execute,
  expectKind,
  expectOk,
  freshRuntime,
  publicActor,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeAccount } from "#tests/support/organisation-builders.ts";

let runtime: TestRuntime;
let made: MadeAppraisal;
let actors: Readonly<Record<string, Actor>>;

beforeAll(async () => {
  runtime = await freshRuntime();
  made = await makeAppraisal(runtime);
  await castMany(runtime, made, { raterGroup: "peers", voters: 6, points: 9 });
  await castMany(runtime, made, { raterGroup: "residents", voters: 4, points: 3 });
  const [, subdistrict] = made.organisation.subdistricts;
  actors = {
    manager: made.manager,
    above: made.above,
    district: made.district,
    beside: await manages(runtime, made.organisation.communities[1], "communityManager"),
    otherSubdistrict: await manages(runtime, subdistrict, "subdistrictManager"),
    administrator: await makeAccount(runtime, {
      grants: [{ role: "systemAdministrator", unit: made.organisation.district }],
    }),
    auditor: await makeAccount(runtime, { grants: [{ role: "auditor", unit: made.organisation.district }] }),
    person: await accountFor(runtime, made.people[0]!),
    colleague: await accountFor(runtime, made.people[1]!),
    public: publicActor,
  };
});
afterAll(() => runtime.close());

const look = <V>(view: View<V>, who: string, input: object = { appraisalId: made.id }) =>
  read(runtime, { view, actor: actors[who]!, input });

const READERS = ["manager", "above", "district"];
const STRANGERS = ["beside", "otherSubdistrict", "administrator", "auditor", "person", "colleague", "public"];
const PAGES = [
  appraisalOverview,
  appraisalLinks,
  appraisalResults,
  appraisalSignedRatings,
  appraisalObjections,
] as const satisfies readonly View<unknown>[];

describe("the pages of an appraisal", () => {
  it.each(PAGES.map((view) => [view.name, view] as const))(
    "%s is read by its level and those above, by nobody else",
    async (_, view: View<unknown>) => {
      for (const who of READERS) expectOk(await look(view, who));
      for (const who of STRANGERS) expectKind(await look(view, who), "missing");
    },
  );

  it.each([
    ["manager", { manage: true, issue: true, sign: false }],
    ["above", { manage: false, issue: false, sign: true }],
    ["district", { manage: false, issue: false, sign: true }],
  ])("offer %s what may be done", async (who, may) => {
    const overview = expectOk(await look(appraisalOverview, who));
    const links = expectOk(await look(appraisalLinks, who));
    const signed = expectOk(await look(appraisalSignedRatings, who));
    expect({
      manage: overview.may.manage,
      issue: links.may.issue,
      sign: signed.rows.every(({ maySign }) => maySign),
    }).toEqual(may);
  });

  it("tell of anonymous ratings how many came in, and nothing of whose", async () => {
    expect(expectOk(await look(appraisalOverview, "manager")).raters).toEqual({
      self: 0,
      subdistrict: 0,
      peers: 6,
      residents: 4,
    });
    const text = JSON.stringify(expectOk(await look(appraisalLinks, "manager")));
    for (const { id, name } of made.people) {
      expect(text).not.toContain(id);
      expect(text).not.toContain(name);
    }
  });

  it("stand in the list of those who may read them, and who manages may make one", async () => {
    for (const who of [...READERS, "beside", "otherSubdistrict"]) {
      const list = expectOk(await look(appraisalList, who, {}));
      expect(list.rows.length).toBe(READERS.includes(who) ? 1 : 0);
      expect(list.may.create).toBe(true);
    }
    for (const who of ["person", "administrator", "auditor", "public"])
      expectKind(await look(appraisalList, who, {}), "missing");
    expect(expectOk(await look(appraisalList, "manager", { status: "final" })).rows).toEqual([]);
    const { units } = expectOk(await look(newAppraisal, "manager", {}));
    expect(units.map(({ id, schemes }) => [id, schemes.length])).toEqual([
      [made.organisation.communities[0].id, 1],
    ]);
  });
});

describe("a rating link", () => {
  const open = (token: string) => {
    const tokenHash = Buffer.from(hashToken(token)).toString("hex");
    return read(runtime, { view: ratingPage, actor: publicActor, input: { tokenHash } });
  };

  it("shows whom to rate while it can be used, and no name after it", async () => {
    const [link] = await issueLinks(runtime, made, { raterGroup: "residents", count: 1, ordinary: false });
    const page = expectOk(await open(link!.token));
    expect(page).toMatchObject({ state: "open", raterGroup: "residents" });
    expect(page.people).toHaveLength(6);
    expectOk(await cast(runtime, made, { token: link!.token, item: "r", points: 3 }));
    expect(expectOk(await open(link!.token))).toMatchObject({ state: "used", people: [], form: [] });
    expectKind(await open("nobody issued this"), "missing");
  });
});

describe("results", () => {
  const resultOf = async (who: string) => expectOk(await look(appraisalResults, who));
  const close = async () => {
    const input = { appraisalId: made.id, reason: "人已到齐" };
    expectOk(await execute(runtime, { command: closeAppraisal, actor: made.manager, input }));
  };

  it("are nobody's before rating has ended, then the level's and those above, then the person's own", async () => {
    const before = await resultOf("manager");
    expect(
      before.rows.every(
        ({ total, components, proposed }) => total === null && components.length === 0 && proposed === null,
      ),
    ).toBe(true);
    expect(expectOk(await look(myAppraisal, "person")).notice).toBeNull();
    await close();
    for (const who of READERS) expect((await resultOf(who)).rows[0]!.total).not.toBeNull();
    expect(expectOk(await look(myAppraisal, "person")).notice).toBeNull();
    const ownRows = async () => {
      const actor: Actor = { ...made.manager, cadreId: made.people[0]!.id };
      const view = await read(runtime, { view: appraisalResults, actor, input: { appraisalId: made.id } });
      return expectOk(view).rows.filter(({ cadreId }) => cadreId === made.people[0]!.id).length;
    };
    // Who manages and is appraised is told like everybody else.
    expect(await ownRows()).toBe(0);
    expect(JSON.stringify(expectOk(await look(myAppraisals, "person", {})))).not.toContain("total");
    const grades = made.people.map(({ id: cadreId }) => ({
      cadreId,
      grade: "competent",
      reason: "按会议决定",
    }));
    const input = { appraisalId: made.id, grades };
    expectOk(await execute(runtime, { command: gradeSubjects, actor: made.manager, input }));
    expectOk(
      await execute(runtime, { command: tellSubjects, actor: made.manager, input: { appraisalId: made.id } }),
    );
    expect(await ownRows()).toBe(1);
    const { notice } = expectOk(await look(myAppraisal, "person"));
    expect(notice).toMatchObject({ grade: "competent", objectionsUntil: "2026-05-22", mayObject: true });
    expect(expectOk(await look(myAppraisals, "person", {})).told).toHaveLength(1);
  });

  it("show means of five and more, and to nobody how many they are of", async () => {
    const own = expectOk(await look(myAppraisal, "person")).notice!.components;
    const shown = [own, ...(await Promise.all(READERS.map(resultOf))).map(({ rows }) => rows[0]!.components)];
    // Six colleagues rate and leave themselves out: each is rated by five.
    for (const components of shown) {
      expect(components.find(({ source }) => source === "peers")).toMatchObject({ points: 9_000 });
      expect(components.every((part) => !Object.keys(part).includes("count"))).toBe(true);
    }
  });

  it("say nothing about colleagues to anybody who is appraised", async () => {
    const text = JSON.stringify(expectOk(await look(myAppraisal, "person")));
    for (const { id, name } of made.people.slice(1)) {
      expect(text).not.toContain(id);
      expect(text).not.toContain(name);
    }
    expectKind(await look(myAppraisal, "manager"), "missing");
    expectKind(await look(myAppraisal, "public"), "missing");
  });

  it("leave fewer than five out of what every reader sees, and out of the total", async () => {
    const few = await makeAppraisal(runtime);
    await castMany(runtime, few, { raterGroup: "residents", voters: 4, points: 3 });
    const input = { appraisalId: few.id, reason: "人已到齐" };
    expectOk(await execute(runtime, { command: closeAppraisal, actor: few.manager, input }));
    for (const actor of [few.manager, few.above, few.district]) {
      const { rows } = expectOk(
        await read(runtime, { view: appraisalResults, actor, input: { appraisalId: few.id } }),
      );
      for (const row of rows) {
        expect(row.components.find(({ source }) => source === "residents")).toEqual({
          source: "residents",
          weight: 1_000,
          points: null,
          why: "tooFewRaters",
        });
        expect(row.total).toBe(8_000);
      }
    }
    const [stored] = await runtime.database.db.select().from(appraisal).where(eq(appraisal.id, few.id));
    expect(stored!.status).toBe("closed");
  });
});

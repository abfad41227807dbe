import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WrittenContest } from "#app/contracts/interchange.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { performance, recusal } from "#db/schema/contest.ts";
import { sheet } from "#db/schema/scoring.ts";
import { fragilityView } from "#server/views/results/fragility.ts";
import { importCheckView } from "#server/views/results/import-check.ts";
import { importUnitsView } from "#server/views/results/import-units.ts";
import { myContestsView } from "#server/views/results/my-contests.ts";
import { wholeContestView } from "#server/views/results/protocol.ts";
import { resultsView } from "#server/views/results/results.ts";
import { signOffView } from "#server/views/results/sign-off.ts";
import { verificationView } from "#server/views/results/verification.ts";
import {
  expectKind,
  expectOk,
  freshRuntime,
  publicActor,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { deviceOf, type MadeContest, makeContest } from "#tests/support/contest-builders.ts";
import { makeAccount, makeOrganiser } from "#tests/support/organisation-builders.ts";
import { contestantAccount, makePublished, makeReviewed, signBoth } from "#tests/support/results-builders.ts";
import { itemOf, ruleSetOf } from "#tests/support/rule-set-builders.ts";

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());

const input = (made: MadeContest, more: object = {}) => ({ contestId: made.id, ...more });
const markOf = ({
  contestant,
  judge,
  criterion,
}: {
  contestant: number;
  judge: number;
  criterion: { maximum: number };
}) => criterion.maximum - 50 * ((contestant * 3 + judge) % 9);

/** Everybody who might ask, and who is answered. */
const READERS: { who: string; actor: (made: MadeContest) => Promise<Actor> | Actor; reads: boolean }[] = [
  { who: "the organiser", actor: (made) => made.organiser, reads: true },
  { who: "the head judge", actor: (made) => made.officers.headJudge, reads: true },
  { who: "the tabulator", actor: (made) => made.officers.tabulator, reads: true },
  { who: "the supervisor", actor: (made) => made.officers.supervisor, reads: true },
  {
    who: "the auditor of the district",
    actor: (made) =>
      makeAccount(runtime, { grants: [{ role: "auditor", unit: made.organisation.district }] }),
    reads: true,
  },
  {
    who: "an organiser of another unit",
    actor: (made) => makeOrganiser(runtime, made.organisation.subdistricts[0]),
    reads: false,
  },
  {
    who: "the system administrator",
    actor: (made) =>
      makeAccount(runtime, { grants: [{ role: "systemAdministrator", unit: made.organisation.district }] }),
    reads: false,
  },
  { who: "a contestant", actor: (made) => contestantAccount(runtime, made, 0), reads: false },
  { who: "a judge's tablet", actor: (made) => deviceOf(made, made.judges[0]!), reads: false },
  { who: "the head judge's tablet", actor: (made) => deviceOf(made, made.headSeats[0]!), reads: false },
  { who: "the public", actor: () => publicActor, reads: false },
];

describe("who reads results, sign-off and verification", () => {
  it.each(READERS)("$who: $reads", async ({ actor, reads }) => {
    const made = await makeContest(runtime, { status: "review" });
    const asking = await actor(made);
    const ask = { actor: asking, input: input(made) };
    const answers = [
      await read(runtime, { view: resultsView, ...ask }),
      await read(runtime, { view: signOffView, ...ask }),
      await read(runtime, { view: verificationView, ...ask }),
    ];
    expect(answers.map(({ ok }) => ok)).toEqual([reads, reads, reads]);
  });
});

describe("the results page", () => {
  it("ranks the locked marks before the signature, and shows the signed version after it", async () => {
    const made = await makeReviewed(runtime, { markOf });
    const before = expectOk(
      await read(runtime, { view: resultsView, actor: made.organiser, input: input(made) }),
    );
    expect(before).toMatchObject({ version: null, openCount: 0, may: { publish: false, sign: false } });
    expect(before.ranking?.rows).toHaveLength(4);
    await signBoth(runtime, made);
    await runtime.database.db
      .update(performance)
      .set({ elapsedMs: 20 * 60_000 })
      .where(eq(performance.contestId, made.id));
    const after = expectOk(
      await read(runtime, { view: resultsView, actor: made.organiser, input: input(made) }),
    );
    expect(after).toMatchObject({ version: 1, hash: before.hash, may: { publish: true } });
    expect(after.ranking).toEqual(before.ranking);
    expect(after.versions[0]?.signatures.map(({ role }) => role)).toEqual(["headJudge", "supervisor"]);
  });

  it("has no ranking while the rules are still written", async () => {
    const made = await makeContest(runtime, { status: "draft" });
    expect(
      expectOk(await read(runtime, { view: resultsView, actor: made.organiser, input: input(made) })),
    ).toMatchObject({
      ranking: null,
      hash: null,
    });
  });
});

describe("the sign-off page", () => {
  it("names what is open, how firm the podium is, and who may sign", async () => {
    const made = await makeContest(runtime, { status: "review", contestants: 6, judges: 5, markOf });
    const asHead = expectOk(
      await read(runtime, { view: signOffView, actor: made.officers.headJudge, input: input(made) }),
    );
    expect(asHead.open).toHaveLength(6);
    expect(asHead.open[0]).toMatchObject({ kind: "unverified", who: "01" });
    const cuts = expectOk(
      await read(runtime, { view: fragilityView, actor: made.officers.headJudge, input: input(made) }),
    );
    expect(cuts).toMatchObject([{ places: 3, roundName: null, complete: true }]);
    expectKind(
      await read(runtime, { view: fragilityView, actor: publicActor, input: input(made) }),
      "missing",
    );
    expect(asHead).toMatchObject({
      version: 1,
      signed: false,
      needsReason: false,
      may: { signAs: ["headJudge"] },
    });
    const asOrganiser = expectOk(
      await read(runtime, { view: signOffView, actor: made.organiser, input: input(made) }),
    );
    expect(asOrganiser.may).toEqual({ signAs: [] });
  });

  it("shows the signed version once it stands", async () => {
    const made = await makePublished(runtime);
    const view = expectOk(
      await read(runtime, { view: signOffView, actor: made.organiser, input: input(made) }),
    );
    expect(view).toMatchObject({
      signed: true,
      version: 1,
      open: [],
      signatures: [{ role: "headJudge" }, { role: "supervisor" }],
    });
    const cuts = await read(runtime, { view: fragilityView, actor: made.organiser, input: input(made) });
    expect(expectOk(cuts)).toEqual([]);
  });
});

describe("the verification page", () => {
  it("goes item by item, open performances first, with marks of locked ones only", async () => {
    const made = await makeContest(runtime, {
      status: "review",
      ruleSet: ruleSetOf({ items: [itemOf({ key: "speech" }), itemOf({ key: "report" })] }),
      markOf,
    });
    const [first, second] = made.performances;
    const { db } = runtime.database;
    await db
      .update(performance)
      .set({ status: "verified", verifiedAt: runtime.now(), verifiedBy: made.officers.tabulator.accountId })
      .where(eq(performance.id, first!.id));
    await db
      .update(performance)
      .set({ status: "scoring", lockedAt: null })
      .where(eq(performance.id, second!.id));
    const view = expectOk(
      await read(runtime, { view: verificationView, actor: made.officers.tabulator, input: input(made) }),
    );
    expect(view.items).toMatchObject([
      { key: "speech", open: 2, total: 3 },
      { key: "report", open: 4, total: 4 },
    ]);
    expect(
      view.rows.map(({ verified, sheets, blocked }) => [
        verified?.by ?? null,
        sheets.length,
        blocked?.kind ?? null,
      ]),
    ).toEqual([
      [null, 3, null],
      [null, 3, null],
      ["tabulator", 3, "refused"],
      [null, 0, "refused"],
    ]);
    const report = expectOk(
      await read(runtime, {
        view: verificationView,
        actor: made.officers.tabulator,
        input: input(made, { itemKey: "report" }),
      }),
    );
    expect(report.rows).toHaveLength(4);
    expect(report.may.verify).toBe(true);
  });

  it("says of a paper sheet who typed it, and of an empty seat why", async () => {
    const made = await makeContest(runtime, { status: "review", markOf });
    const { db } = runtime.database;
    const [entry] = await db.select().from(sheet).where(eq(sheet.performanceId, made.performances[0]!.id));
    await db
      .update(sheet)
      .set({ source: "paper", enteredBy: made.officers.host.accountId })
      .where(eq(sheet.id, entry!.id));
    const other = made.judges.find(({ id }) => id !== entry!.seatId)!;
    await db.insert(recusal).values({
      id: crypto.randomUUID(),
      contestId: made.id,
      seatId: other.id,
      contestantId: made.contestants[0]!.id,
      ground: "mentor",
      status: "confirmed",
    });
    const view = expectOk(
      await read(runtime, { view: verificationView, actor: made.officers.tabulator, input: input(made) }),
    );
    const row = view.rows.find(({ person }) => person.id === made.contestants[0]!.id)!;
    expect(row.sheets.find(({ seatId }) => seatId === entry!.seatId)).toMatchObject({
      source: "paper",
      enteredBy: "host",
    });
    expect(row.missing).toEqual([{ label: `J${other.number}`, reason: "recused" }]);
  });
});

describe("one's own contests", () => {
  it("are those somebody is entered in, without drafts, rehearsals and contests of others", async () => {
    const made = await makePublished(runtime);
    const own = await contestantAccount(runtime, made, 1);
    expect(expectOk(await read(runtime, { view: myContestsView, actor: own, input: {} }))).toMatchObject([
      { contestId: made.id, published: true, number: 2 },
    ]);
    const rehearsal = await makeContest(runtime, { rehearsal: true });
    const there = await contestantAccount(runtime, rehearsal, 0);
    expect(expectOk(await read(runtime, { view: myContestsView, actor: there, input: {} }))).toEqual([]);
    expect(expectOk(await read(runtime, { view: myContestsView, actor: made.organiser, input: {} }))).toEqual(
      [],
    );
    expectKind(await read(runtime, { view: myContestsView, actor: publicActor, input: {} }), "missing");
  });
});

describe("the dry run of an import", () => {
  const wholeOf = async (made: MadeContest): Promise<WrittenContest> =>
    expectOk(await read(runtime, { view: wholeContestView, actor: made.organiser, input: input(made) }));

  it("says what would be put in, or everything that is wrong, and writes nothing", async () => {
    const made = await makeContest(runtime, { status: "review", markOf });
    const document = await wholeOf(made);
    const check = (file: unknown) =>
      read(runtime, {
        view: importCheckView,
        actor: made.organiser,
        input: { unitId: made.organisation.district.id, take: "marks", document: file },
      });
    expect(expectOk(await check(document))).toEqual({
      ok: true,
      title: "社区干部大练兵",
      contestants: 4,
      matched: 0,
      performances: 4,
      sheets: 12,
    });
    const broken = expectOk(await check({ ...document, format: "other", version: 9 }));
    expect(broken.ok ? [] : broken.problems.map(({ path }) => path)).toEqual(["format", "version"]);
  });

  it("is offered for the units somebody organises, and for no others", async () => {
    const made = await makeContest(runtime, { status: "draft" });
    const names = async (actor: Actor) =>
      expectOk(await read(runtime, { view: importUnitsView, actor, input: {} })).map(({ name }) => name);
    expect(await names(made.organiser)).toHaveLength(7);
    const manager = await makeAccount(runtime, {
      grants: [{ role: "subdistrictManager", unit: made.organisation.subdistricts[0] }],
    });
    expect(new Set(await names(manager))).toEqual(new Set(["合江门街道", "东街社区", "西街社区"]));
    const auditor = await makeAccount(runtime, {
      grants: [{ role: "auditor", unit: made.organisation.district }],
    });
    expectKind(await read(runtime, { view: importUnitsView, actor: auditor, input: {} }), "missing");
    const document = await wholeOf(await makeContest(runtime, { status: "review" }));
    const elsewhere = { unitId: made.organisation.district.id, take: "marks", document };
    expectKind(await read(runtime, { view: importCheckView, actor: manager, input: elsewhere }), "missing");
  });
});

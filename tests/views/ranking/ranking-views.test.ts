import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import type { RoundState } from "#app/domain/selection/round-life.ts";
import { selectionCandidate, selectionRound } from "#db/schema/selection.ts";
import { keepFirmness } from "#server/commands/ranking/keep-firmness.ts";
import { rankRound } from "#server/commands/ranking/rank-round.ts";
import { explanation, ownExplanation } from "#server/views/ranking/explanation.ts";
import { rankedRound } from "#server/views/ranking/ranked-round.ts";
import {
  type AccountActor,
  execute,
  expectKind,
  expectOk,
  freshRuntime,
  read,
  systemActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import {
  makeAccount,
  makeOrganisation,
  makeOrganiser,
  type Organisation,
} from "#tests/support/organisation-builders.ts";
import { makeRankable, type RankableRound } from "#tests/support/ranking-builders.ts";
import { listFor, rulesWith } from "#tests/support/selection-builders.ts";

let runtime: TestRuntime;
let organisation: Organisation;
let given: RankableRound;
const viewers: Record<"holder" | "manager" | "otherManager" | "person" | "colleague", AccountActor> =
  {} as never;

/** One of a community at most: the first takes its seat, the fifth, of another subdistrict, the other. */
beforeAll(async () => {
  runtime = await freshRuntime();
  organisation = await makeOrganisation(runtime);
  const rules = rulesWith({ lists: [listFor("secretary", { perCommunity: 1 })] });
  given = await makeRankable(runtime, { organisation, rules });
  const [first, second] = organisation.subdistricts;
  const unit = organisation.communities[0];
  viewers.holder = await makeOrganiser(runtime, organisation.district);
  viewers.manager = await makeAccount(runtime, { grants: [{ role: "subdistrictManager", unit: first }] });
  viewers.otherManager = await makeAccount(runtime, {
    grants: [{ role: "subdistrictManager", unit: second }],
  });
  const own = (at: number) =>
    makeAccount(runtime, { cadre: given.people[at]!, grants: [{ role: "cadre", unit }] });
  viewers.person = await own(1);
  viewers.colleague = await own(0);
  expectOk(
    await execute(runtime, { command: rankRound, actor: viewers.holder, input: { roundId: given.round.id } }),
  );
  const acceptability = given.ids.map((candidateId, at) => ({
    candidateId,
    acceptability: 9_000 - at * 2_000,
  }));
  expectOk(
    await execute(runtime, {
      command: keepFirmness,
      actor: systemActor,
      input: {
        roundId: given.round.id,
        rankedAt: runtime.now().getTime(),
        lists: [{ post: "secretary", drawn: 1_000, acceptability }],
      },
    }),
  );
});
afterAll(() => runtime.close());

const inState = (status: RoundState) =>
  runtime.database.db.update(selectionRound).set({ status }).where(eq(selectionRound.id, given.round.id));
const list = (actor: Actor) =>
  read(runtime, { view: rankedRound, actor, input: { roundId: given.round.id } });
const explained = (actor: Actor, at: number) =>
  read(runtime, {
    view: explanation,
    actor,
    input: { roundId: given.round.id, candidateId: given.ids[at]! },
  });
const own = (actor: Actor, at: number) =>
  read(runtime, { view: ownExplanation, actor, input: { candidateId: given.ids[at]! } });

describe("rankedRound", () => {
  it("shows the holder everybody with parts, zone and the cap that blocked", async () => {
    const view = expectOk(await list(viewers.holder));
    const [secretary] = view.lists;
    expect(secretary?.rows.map(({ place, advised, zone }) => [place, advised, zone])).toEqual([
      [1, true, "deliberate"],
      [2, false, "deliberate"],
      [3, false, "deliberate"],
      [4, false, "deliberate"],
      [5, true, "deliberate"],
    ]);
    expect(secretary?.rows[1]?.blocked).toEqual({
      level: "community",
      unit: organisation.communities[0].name,
      atMost: 1,
    });
    expect(secretary?.rows[0]?.parts.map(({ part }) => part)).toEqual([0, 475_000]);
    expect(secretary?.report?.firmness?.draws).toBe(1_000);
    expect(view.may).toEqual({ hold: true, rank: true, firmness: true });
  });

  it("shows a manager below only their own people, and nothing that tells of others", async () => {
    const view = expectOk(await list(viewers.manager));
    expect(view.lists[0]?.rows).toHaveLength(4);
    const other = expectOk(await list(viewers.otherManager));
    expect(other.lists[0]?.rows.map(({ place }) => place)).toEqual([5]);
    expect(other.lists[0]).toMatchObject({ report: null, price: null, intervals: [], without: [] });
    expect(other.may).toEqual({ hold: false, rank: false, firmness: false });
  });

  it("is missing for a candidate", async () => {
    expectKind(await list(viewers.person), "missing");
  });
});

describe("explanation", () => {
  it("puts who was blocked beside the last one in of the full unit, by name for the holder", async () => {
    const { scores } = expectOk(await explained(viewers.holder, 1));
    expect(scores?.other).toEqual({ kind: "lastOfUnit", name: given.people[0]!.name, composite: 4_750 });
    expect(scores).toMatchObject({ place: 2, advised: false, acceptability: 7_000, draws: 1_000 });
    const steps = scores!.steps.map(({ own: mine, other }) => mine - (other ?? 0));
    expect(steps).toEqual([0, 450_000 - 475_000]);
    expect(scores?.steps[0]).toMatchObject({ how: "default", raw: null, evidence: [] });
    // Daily work: 0 → 1 % of the scale is worth half a hundredth; the line stands 0.0250 above.
    expect(scores?.nearest?.points).toBeGreaterThan(0);
  });

  it("compares the last one selected with the first who is not", async () => {
    const { scores } = expectOk(await explained(viewers.holder, 4));
    expect(scores).toMatchObject({ advised: true, other: { kind: "firstOut", name: given.people[1]!.name } });
  });

  const rows: [keyof typeof viewers, boolean, boolean][] = [
    ["holder", true, true],
    ["manager", true, false],
    ["otherManager", false, false],
    ["colleague", false, false],
    ["person", false, false],
  ];
  it.each(rows)("for %s: read %s, the other's name %s", async (viewer, reads, named) => {
    const found = await explained(viewers[viewer], 1);
    if (!reads) return expectKind(found, "missing");
    expect(expectOk(found).scores?.other?.name ?? null).toBe(named ? given.people[0]!.name : null);
  });
});

describe("ownExplanation", () => {
  const fields: [RoundState, "gates" | "nothing", boolean][] = [
    ["eligible", "gates", false],
    ["ranked", "gates", false],
    ["deliberated", "gates", false],
    ["decided", "gates", true],
    ["notice", "gates", true],
    ["inReserve", "gates", true],
  ];
  it.each(fields)("in the state %s the person sees %s, scores: %s", async (status, _, told) => {
    await inState(status);
    const view = expectOk(await own(viewers.person, 1));
    await inState("ranked");
    expect(view.gates).not.toBeNull();
    expect(view.scores !== null).toBe(told);
    expect(view.beingWorkedOn).toBe(!told);
    if (!told) expect([view.move, view.decision]).toEqual([null, null]);
  });

  it("sees no gates before they are settled", async () => {
    const { db } = runtime.database;
    const here = eq(selectionCandidate.id, given.ids[2]!);
    const person = await makeAccount(runtime, { cadre: given.people[2]! });
    await db.update(selectionCandidate).set({ eligible: null }).where(here);
    const view = expectOk(await own(person, 2));
    await db.update(selectionCandidate).set({ eligible: true }).where(here);
    expect(view.gates).toBeNull();
  });

  it("holds no name or id of anybody else", async () => {
    await inState("decided");
    const text = JSON.stringify(expectOk(await own(viewers.person, 1)));
    await inState("ranked");
    for (const [at, { id, name }] of given.people.entries()) {
      if (at === 1) continue;
      expect(text).not.toContain(`"${name}"`);
      expect(text).not.toContain(id);
      expect(text).not.toContain(given.ids[at]!);
    }
  });

  it("is nobody else's", async () => {
    for (const viewer of ["holder", "manager", "colleague"] as const)
      expectKind(await own(viewers[viewer], 1), "missing");
  });
});

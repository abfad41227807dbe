import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newRound } from "#server/views/selection/new-round.ts";
import { roundFrame } from "#server/views/selection/round-frame.ts";
import { roundList } from "#server/views/selection/round-list.ts";
import { roundOverview } from "#server/views/selection/round-overview.ts";
import { roundRules } from "#server/views/selection/round-rules.ts";
import { roundTrial } from "#server/views/selection/round-trial.ts";
import {
  type AccountActor,
  expectKind,
  expectOk,
  freshRuntime,
  publicActor,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import {
  makeAccount,
  makeCadre,
  makeOrganisation,
  makeOrganiser,
  type Organisation,
} from "#tests/support/organisation-builders.ts";
import { listFor, makeCandidate, makeRound, rulesWith } from "#tests/support/selection-builders.ts";

let runtime: TestRuntime;
let units: Organisation;
let organiser: AccountActor;
let community: AccountActor;
let beside: AccountActor;
beforeAll(async () => {
  runtime = await freshRuntime({ start: "2026-11-23T02:00:00Z" });
  units = await makeOrganisation(runtime);
  organiser = await makeOrganiser(runtime, units.district);
  community = await makeAccount(runtime, {
    grants: [{ role: "communityManager", unit: units.communities[0] }],
  });
  beside = await makeAccount(runtime, {
    grants: [{ role: "subdistrictManager", unit: units.subdistricts[1] }],
  });
});
afterAll(() => runtime.close());

describe("the list of rounds", () => {
  it("shows rounds of one's units, of those below and above, and none of those beside", async () => {
    const [first] = units.subdistricts;
    const district = await makeRound(runtime, { unit: units.district, status: "announced" });
    const own = await makeRound(runtime, { unit: first, status: "prepared" });
    const listed = async (actor: AccountActor) =>
      expectOk(await read(runtime, { view: roundList, actor, input: {} })).rows.map(({ id }) => id);
    expect(new Set(await listed(organiser))).toEqual(new Set([district.id, own.id]));
    expect(new Set(await listed(community))).toEqual(new Set([district.id, own.id]));
    expect(await listed(beside)).toEqual([district.id]);
  });

  it("counts who stands, passed, was selected; who withdrew counts nowhere", async () => {
    const round = await makeRound(runtime, { unit: units.subdistricts[1], status: "ranked" });
    const stand = async (more: object) =>
      makeCandidate(runtime, {
        round,
        cadre: await makeCadre(runtime, { unit: units.communities[2] }),
        more,
      });
    await stand({ eligible: true, advised: true });
    await stand({ eligible: true, advised: true, selected: false });
    await stand({ eligible: false });
    await stand({ eligible: true, advised: true, withdrawnAt: runtime.now(), withdrawReason: "本人申请" });
    const { rows } = expectOk(
      await read(runtime, { view: roundList, actor: beside, input: { state: "ranked" } }),
    );
    expect(rows).toMatchObject([{ id: round.id, nominated: 3, eligible: 2, selected: 1 }]);
  });

  it("offers a new round for districts and subdistricts one manages only", async () => {
    const offered = async (actor: AccountActor) =>
      expectOk(await read(runtime, { view: newRound, actor, input: {} })).units.map(({ name }) => name);
    expect(await offered(beside)).toEqual(["大观楼街道"]);
    expect(await offered(community)).toEqual([]);
    expect(expectOk(await read(runtime, { view: roundList, actor: community, input: {} })).may.create).toBe(
      false,
    );
    expectKind(await read(runtime, { view: roundList, actor: publicActor, input: {} }), "missing");
  });
});

describe("a round's frame", () => {
  it("is read below by managers of the unit, without a hand in it", async () => {
    const { id } = await makeRound(runtime, { unit: units.district, status: "announced" });
    const frameOf = async (actor: AccountActor) =>
      expectOk(await read(runtime, { view: roundFrame, actor, input: { roundId: id } }));
    expect(await frameOf(organiser)).toMatchObject({ may: { hold: true, cancel: true }, stands: false });
    expect(await frameOf(community)).toMatchObject({ may: { hold: false, cancel: false } });
  });

  it("is missing for who manages nobody of the unit", async () => {
    const { id } = await makeRound(runtime, { unit: units.subdistricts[0], status: "announced" });
    const asked = { actor: beside, input: { roundId: id } };
    expectKind(await read(runtime, { view: roundFrame, ...asked }), "missing");
    expectKind(await read(runtime, { view: roundRules, ...asked }), "missing");
    expectKind(await read(runtime, { view: roundOverview, ...asked }), "missing");
  });

  it("takes the organiser who stands on a list out of it", async () => {
    const round = await makeRound(runtime, { unit: units.district, status: "announced" });
    const cadre = await makeCadre(runtime, { unit: units.communities[0] });
    await makeCandidate(runtime, { round, cadre });
    const actor = await makeAccount(runtime, {
      cadre,
      grants: [{ role: "districtOrganiser", unit: units.district }],
    });
    const frame = expectOk(await read(runtime, { view: roundFrame, actor, input: { roundId: round.id } }));
    expect(frame).toMatchObject({ may: { hold: false, cancel: false }, stands: true });
  });

  it("tells numbers only from the state on in which they are known", async () => {
    const { id } = await makeRound(runtime, { unit: units.district, status: "eligible" });
    const { counts } = expectOk(
      await read(runtime, { view: roundFrame, actor: organiser, input: { roundId: id } }),
    );
    expect(counts).toEqual({ nominated: 0, eligible: 0, selected: null });
  });
});

describe("a round's rules", () => {
  it("are edited by who holds the round while it is prepared", async () => {
    const editable = async (status: "prepared" | "announced", actor: AccountActor) => {
      const { id } = await makeRound(runtime, { unit: units.district, status });
      return expectOk(await read(runtime, { view: roundRules, actor, input: { roundId: id } })).may.edit;
    };
    expect(await editable("prepared", organiser)).toBe(true);
    expect(await editable("prepared", community)).toBe(false);
    expect(await editable("announced", organiser)).toBe(false);
  });
});

describe("the trial on past data", () => {
  it("takes everybody whom the gates that the roster tells let through, once for each list", async () => {
    const worker = await makeCadre(runtime, { unit: units.communities[0], post: "communityWorker" });
    await makeCadre(runtime, { unit: units.communities[0], post: "gridWorker" });
    const rules = rulesWith({
      lists: [listFor("secretary"), listFor("deputySecretary")],
      gates: [
        { key: "post", posts: null, kind: "heldPost", oneOf: ["communityWorker"] },
        { key: "review", posts: null, kind: "jointReview", departments: ["民政局"] },
      ],
    });
    const { id } = await makeRound(runtime, { unit: units.subdistricts[0], status: "prepared", rules });
    const trial = expectOk(
      await read(runtime, { view: roundTrial, actor: organiser, input: { roundId: id } }),
    );
    expect(trial.people.map((person) => person.id)).toEqual([
      `secretary:${worker.id}`,
      `deputySecretary:${worker.id}`,
    ]);
    // No records: the declared default; no votes of the past: the middle of the scale.
    expect(trial.people[0]).toMatchObject({ used: [0, 8_000] });
    expect(trial.sameVotes).toBe(true);
  });

  it("is for who holds the round, before the rules are announced", async () => {
    const round = await makeRound(runtime, { unit: units.district, status: "prepared" });
    const announced = await makeRound(runtime, { unit: units.district, status: "announced" });
    const tried = (roundId: string, actor: AccountActor) =>
      read(runtime, { view: roundTrial, actor, input: { roundId } });
    expectKind(await tried(round.id, community), "missing");
    expectKind(await tried(announced.id, organiser), "missing");
  });
});

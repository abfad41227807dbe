import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { cadre } from "#db/schema/people.ts";
import { selectionCandidate, selectionRound } from "#db/schema/selection.ts";
import { closeNominations } from "#server/commands/nomination/close-nominations.ts";
import { nominateCandidates } from "#server/commands/nomination/nominate-candidates.ts";
import { nominateSelf } from "#server/commands/nomination/nominate-self.ts";
import { withdrawCandidate } from "#server/commands/nomination/withdraw-candidate.ts";
import {
  type AccountActor,
  execute,
  expectInvalid,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  publicActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import {
  type MadeCadre,
  makeAccount,
  makeCadre,
  makeOrganisation,
  makeOrganiser,
  type Organisation,
} from "#tests/support/organisation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";
import {
  listFor,
  type MadeRound,
  makeCandidate,
  makeRound,
  rulesWith,
} from "#tests/support/selection-builders.ts";

const WHILE_OPEN = "2026-11-05T02:00:00.000Z";
const LAST_DAY = "2026-11-10T10:00:00.000Z";
const DAY_AFTER = "2026-11-11T02:00:00.000Z";

let runtime: TestRuntime;
let organisation: Organisation;
let organiser: AccountActor;
let community: AccountActor;
beforeAll(async () => {
  runtime = await freshRuntime();
  organisation = await makeOrganisation(runtime);
  organiser = await makeOrganiser(runtime, organisation.district);
  const unit = organisation.communities[0];
  community = await makeAccount(runtime, { grants: [{ role: "communityManager", unit }] });
});
afterAll(() => runtime.close());
beforeEach(() => runtime.clock.set(WHILE_OPEN));

const open = (more: Parameters<typeof rulesWith>[0] = {}) =>
  makeRound(runtime, { unit: organisation.district, status: "announced", rules: rulesWith(more) });
const person = (at = 0) => makeCadre(runtime, { unit: organisation.communities[at]! });
const BASIS = "群众公认，善于化解矛盾";
const wanted = (...people: MadeCadre[]) =>
  people.map(({ id }) => ({ cadreId: id, post: "secretary", basis: BASIS }));

const nominate = (actor: Actor, round: MadeRound, people: object[]) =>
  execute(runtime, { command: nominateCandidates, actor, input: { roundId: round.id, people } });
const rowsOf = (round: MadeRound) =>
  runtime.database.db.select().from(selectionCandidate).where(eq(selectionCandidate.roundId, round.id));

describe("nominating does", () => {
  it("put people on the list with their unit, the reason and who nominated them", async () => {
    const round = await open();
    const [one, other] = [await person(), await person()];
    expect(expectOk(await nominate(community, round, wanted(one, other)))).toEqual({ nominated: 2 });
    const rows = await rowsOf(round);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ unitId: one.unit.id, basis: BASIS, nominatedBy: community.accountId });
  });

  it("bring back who withdrew, on another list, with nothing left of the earlier candidacy", async () => {
    const round = await open({ lists: [listFor("secretary"), listFor("deputySecretary")] });
    const one = await person();
    const more = { withdrawnAt: runtime.now(), withdrawReason: "换岗位", votes: null, eligible: false };
    const id = await makeCandidate(runtime, { round, cadre: one, more });
    expectOk(await nominate(organiser, round, [{ cadreId: one.id, post: "deputySecretary", basis: BASIS }]));
    const [row] = await rowsOf(round);
    expect(row).toMatchObject({ id, post: "deputySecretary", withdrawnAt: null, eligible: null });
  });

  it("record whom, in numbers and ids", async () => {
    const round = await open();
    const one = await person();
    await nominate(organiser, round, wanted(one));
    const audit = (await lastAudit(runtime, null))!;
    expect(audit.command).toBe("nomination.nominate-candidates");
    expect(audit.details).toEqual({ roundId: round.id, cadreIds: [one.id] });
  });
});

describe("nominating refuses", () => {
  it("before the announcement and after the last day", async () => {
    const prepared = await makeRound(runtime, { unit: organisation.district, status: "prepared" });
    const round = await open();
    const people = wanted(await person());
    expectRefused(await nominate(organiser, prepared, people), "nomination.not-open");
    runtime.clock.set(DAY_AFTER);
    expect(expectRefused(await nominate(organiser, round, people), "nomination.over")).toEqual({
      day: "2026-11-10",
    });
    runtime.clock.set(LAST_DAY);
    expectOk(await nominate(organiser, round, people));
  });

  it("somebody who stands on a list of the round already, by name", async () => {
    const round = await open({ lists: [listFor("secretary"), listFor("deputySecretary")] });
    const one = await person();
    await makeCandidate(runtime, { round, cadre: one });
    const people = [{ cadreId: one.id, post: "deputySecretary", basis: BASIS }];
    expect(expectRefused(await nominate(organiser, round, people), "nomination.on-a-list")).toEqual({
      names: [one.name],
      n: 1,
    });
  });

  it("a list that the rules do not have", async () => {
    const people = [{ cadreId: (await person()).id, post: "deputyDirector", basis: BASIS }];
    expectRefused(await nominate(organiser, await open(), people), "nomination.no-such-list");
  });

  it("people outside the round's unit", async () => {
    const unit = organisation.subdistricts[0];
    const round = await makeRound(runtime, { unit, status: "announced" });
    expectRefused(await nominate(organiser, round, wanted(await person(2))), "nomination.outside");
  });

  it("people who are no longer in the roster", async () => {
    const one = await person();
    await runtime.database.db.update(cadre).set({ archivedAt: runtime.now() }).where(eq(cadre.id, one.id));
    expectRefused(await nominate(organiser, await open(), wanted(one)), "nomination.not-in-roster");
  });

  it("oneself", async () => {
    const self = await person();
    const unit = organisation.communities[0];
    const actor = await makeAccount(runtime, { cadre: self, grants: [{ role: "communityManager", unit }] });
    expectRefused(await nominate(actor, await open(), wanted(self)), "nomination.not-oneself");
  });

  it("a person twice, nobody at all, and no reason", async () => {
    const round = await open();
    const one = await person();
    expect(expectInvalid(await nominate(organiser, round, wanted(one, one)))).toEqual({
      people: "nomination.person-twice",
    });
    expect(expectInvalid(await nominate(organiser, round, []))).toEqual({
      people: "nomination.nobody-chosen",
    });
    const without = [{ cadreId: one.id, post: "secretary", basis: "  " }];
    expect(Object.keys(expectInvalid(await nominate(organiser, round, without)))).toEqual(["people.0.basis"]);
  });
});

describe("who may nominate", () => {
  it.each<[string, () => Promise<Actor>, "yes" | "forbidden" | "missing"]>([
    ["the district's organiser", async () => organiser, "yes"],
    ["the community's manager", async () => community, "yes"],
    [
      "the manager of another community",
      () =>
        makeAccount(runtime, { grants: [{ role: "communityManager", unit: organisation.communities[3] }] }),
      "forbidden",
    ],
    ["an account without a role", () => makeAccount(runtime), "missing"],
    ["the public", async () => publicActor, "missing"],
  ])("%s: %#", async (_, actorOf, answer) => {
    const round = await open();
    const result = await nominate(await actorOf(), round, wanted(await person()));
    if (answer === "yes") expectOk(result);
    else expectKind(result, answer);
  });
});

describe("putting oneself forward", () => {
  const forward = (actor: Actor, round: MadeRound, post = "secretary") =>
    execute(runtime, { command: nominateSelf, actor, input: { roundId: round.id, post, basis: BASIS } });
  const own = async (at = 0) => {
    const self = await person(at);
    return { self, actor: await makeAccount(runtime, { cadre: self }) };
  };

  it("needs no role, and names nobody as the nominator", async () => {
    const round = await open({ selfNomination: true });
    const { self, actor } = await own();
    expectOk(await forward(actor, round));
    expect((await rowsOf(round))[0]).toMatchObject({ cadreId: self.id, nominatedBy: null });
  });

  it("is refused where the rules do not allow it", async () => {
    const { actor } = await own();
    expectRefused(await forward(actor, await open()), "nomination.self-not-allowed");
  });

  it("is refused for a second list", async () => {
    const lists = [listFor("secretary"), listFor("deputySecretary")];
    const round = await open({ selfNomination: true, lists });
    const { actor } = await own();
    expectOk(await forward(actor, round));
    expectRefused(await forward(actor, round, "deputySecretary"), "nomination.on-a-list-oneself");
    expectRefused(await forward((await own()).actor, round, "deputyDirector"), "nomination.no-such-list");
  });

  it("is not possible in a round of other units, nor without a record of one's own", async () => {
    const unit = organisation.subdistricts[1];
    const rules = rulesWith({ selfNomination: true });
    const round = await makeRound(runtime, { unit, status: "announced", rules });
    expectKind(await forward((await own()).actor, round), "missing");
    expectKind(await forward(organiser, round), "missing");
  });
});

describe("withdrawing", () => {
  const withdraw = (actor: Actor, round: MadeRound, candidateId: string) =>
    execute(runtime, {
      command: withdrawCandidate,
      actor,
      input: { roundId: round.id, candidateId, reason: "家庭原因" },
    });

  it("is the person's and the nominator's, and keeps the row with its reason", async () => {
    const round = await open();
    const [self, other] = [await person(), await person()];
    const more = { nominatedBy: community.accountId };
    const ids = [
      await makeCandidate(runtime, { round, cadre: self }),
      await makeCandidate(runtime, { round, cadre: other, more }),
    ];
    expectOk(await withdraw(await makeAccount(runtime, { cadre: self }), round, ids[0]!));
    expectOk(await withdraw(community, round, ids[1]!));
    expect((await rowsOf(round)).map(({ withdrawReason }) => withdrawReason)).toEqual([
      "家庭原因",
      "家庭原因",
    ]);
    expect((await lastAudit(runtime, null))!.details).toEqual({ roundId: round.id, candidateId: ids[1] });
    expectRefused(await withdraw(community, round, ids[1]!), "nomination.withdrawn-already");
  });

  it("is nobody else's, the organiser of the round included", async () => {
    const round = await open();
    const id = await makeCandidate(runtime, { round, cadre: await person() });
    expectKind(await withdraw(organiser, round, id), "missing");
    expectKind(await withdraw(community, round, id), "missing");
  });

  it.each([
    ["ranked", true],
    ["deliberated", true],
    ["decided", false],
    ["cancelled", false],
  ] as const)("in a round that is %s: %s", async (status, may) => {
    const round = await makeRound(runtime, { unit: organisation.district, status });
    const more = { nominatedBy: community.accountId };
    const id = await makeCandidate(runtime, { round, cadre: await person(), more });
    const result = await withdraw(community, round, id);
    if (may) expectOk(result);
    else expectRefused(result, "nomination.decided-already");
  });
});

describe("closing nominations", () => {
  const close = (actor: Actor, round: MadeRound) =>
    execute(runtime, { command: closeNominations, actor, input: { roundId: round.id } });
  const withSomebody = async () => {
    const round = await open();
    await makeCandidate(runtime, { round, cadre: await person() });
    return round;
  };

  it("moves the round on from the last day of nominations", async () => {
    const round = await withSomebody();
    expectRefused(await close(organiser, round), "nomination.too-early");
    runtime.clock.set(LAST_DAY);
    expect(expectOk(await close(organiser, round))).toEqual({ people: 1 });
    const [row] = await runtime.database.db
      .select()
      .from(selectionRound)
      .where(eq(selectionRound.id, round.id));
    expect(row!.status).toBe("nominated");
    expect((await lastAudit(runtime, null))!.details).toEqual({ roundId: round.id, people: 1 });
    expectRefused(await close(organiser, round), "nomination.not-open");
  });

  it("is refused while nobody is on a list", async () => {
    runtime.clock.set(DAY_AFTER);
    expectRefused(await close(organiser, await open()), "nomination.nobody-nominated");
  });

  it("is the holder's, and not of a holder who stands on a list", async () => {
    runtime.clock.set(DAY_AFTER);
    const round = await withSomebody();
    expectKind(await close(community, round), "forbidden");
    const self = await person();
    const unit = organisation.district;
    const standing = await makeAccount(runtime, {
      cadre: self,
      grants: [{ role: "districtOrganiser", unit }],
    });
    await makeCandidate(runtime, { round, cadre: self });
    expectKind(await close(standing, round), "forbidden");
    expectOk(await close(organiser, round));
  });
});

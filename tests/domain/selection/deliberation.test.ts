import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  closeBlockers,
  type Direction,
  decidedList,
  type Listed,
  type ListFacts,
  type Move,
  type MoveState,
  openFloor,
  refuseFloor,
  refuseProposal,
  refuseSeconding,
  refuseTakingBack,
  stateOfMove,
} from "#app/domain/selection/deliberation.ts";
import { brokenCap } from "#app/domain/selection/list-quota.ts";
import { fillSeats } from "#app/domain/selection/seats.ts";
import type { PostList } from "#app/domain/selection/selection-rules.ts";
import { listFor } from "#tests/support/selection-builders.ts";

const candidate = (id: string, more: Partial<Listed> = {}): Listed => ({
  ...{ id, advised: false, subdistrictId: null, communityId: null, sex: "female", birthMonth: "1990-05" },
  ...more,
});
const move = (candidateId: string, direction: Direction, state: MoveState = "inForce"): Move => ({
  ...{ id: `${candidateId}-${direction}`, candidateId, direction, state },
});
const facts = (
  candidates: readonly Listed[],
  { moves = [], list = {} }: { moves?: readonly Move[]; list?: Partial<PostList> } = {},
): ListFacts => ({
  ...{ list: listFor("secretary", list), asOf: "2026-11-01", candidates, moves },
  unitName: (unitId) => `街道${unitId}`,
});
const ids = (list: readonly Listed[]) => list.map(({ id }) => id);
const ruleOf = (no: ReturnType<typeof refuseProposal>) =>
  no?.refusal.kind === "refused" ? no.refusal.rule : null;

const [a, b, c] = [candidate("a", { advised: true }), candidate("b", { advised: true }), candidate("c")];

describe("the state of a move", () => {
  it.each([
    ["waits without a second", { secondedBy: null, takenBackAt: null }, "waiting"],
    ["is in force with one", { secondedBy: "p", takenBackAt: null }, "inForce"],
    ["is gone when taken back, seconded or not", { secondedBy: "p", takenBackAt: 1 }, "takenBack"],
  ] as const)("%s", (_, row, state) => {
    expect(stateOfMove(row)).toBe(state);
  });
});

describe("the decided list", () => {
  it.each([
    ["is the advised one without moves", [], ["a", "b"]],
    ["leaves out who was moved out", [move("a", "out")], ["b"]],
    ["takes in who was moved in, after the others", [move("a", "out"), move("c", "in")], ["b", "c"]],
    ["does not know moves that wait", [move("a", "out", "waiting")], ["a", "b"]],
    ["does not know moves taken back", [move("a", "out", "takenBack")], ["a", "b"]],
    ["does not know moves of somebody who has gone", [move("z", "in")], ["a", "b"]],
  ] as const)("%s", (_, moves, expected) => {
    expect(ids(decidedList({ candidates: [a, b, c], moves }))).toEqual(expected);
  });
});

describe("a proposal is refused", () => {
  it.each([
    ["for somebody who is not ranked", [], "z", "in", "deliberation.not-ranked"],
    ["in, who is advised", [], "a", "in", "deliberation.on-list"],
    ["out, who is not", [], "c", "out", "deliberation.not-on-list"],
    ["while one of the person waits", [move("a", "out", "waiting")], "a", "out", "deliberation.move-waiting"],
    ["while one of the person is in force", [move("a", "out")], "a", "in", "deliberation.move-in-force"],
    ["in, on a full list", [], "c", "in", "deliberation.list-full"],
  ] as const)("%s", (_, moves, candidateId, direction, rule) => {
    expect(ruleOf(refuseProposal(facts([a, b, c], { moves }), { candidateId, direction }))).toBe(rule);
  });

  it("unless the seat becomes free by one that waits", () => {
    const given = facts([a, b, c], { moves: [move("a", "out", "waiting")] });
    expect(refuseProposal(given, { candidateId: "c", direction: "in" })).toBeNull();
  });

  it("when the subdistrict or the community is full, by name and number", () => {
    const there = { subdistrictId: "1", communityId: "11" };
    const people = [candidate("a", { advised: true, ...there }), candidate("c", there)];
    const full = (list: Partial<PostList>) =>
      refuseProposal(facts(people, { list }), { candidateId: "c", direction: "in" })?.refusal;
    expect(full({ perSubdistrict: 1 })).toEqual({
      ...{ kind: "refused", rule: "deliberation.subdistrict-full", facts: { unit: "街道1", n: 1 } },
    });
    expect(full({ perCommunity: 1 })).toMatchObject({ rule: "deliberation.community-full" });
    expect(full({ unitCaps: [{ unitId: "1", atMost: 1 }] })).toMatchObject({
      rule: "deliberation.subdistrict-full",
    });
  });
});

describe("seconding", () => {
  it("wants the seat to be free already", () => {
    const moves = [move("a", "out", "waiting"), move("c", "in", "waiting")];
    expect(ruleOf(refuseSeconding(facts([a, b, c], { moves }), { moveId: "c-in" }))).toBe(
      "deliberation.list-full",
    );
    expect(refuseSeconding(facts([a, b, c], { moves }), { moveId: "a-out" })).toBeNull();
    const after = [move("a", "out"), move("c", "in", "waiting")];
    expect(refuseSeconding(facts([a, b, c], { moves: after }), { moveId: "c-in" })).toBeNull();
  });

  it.each([
    ["of one in force", "inForce", "deliberation.move-seconded"],
    ["of one taken back", "takenBack", "deliberation.move-taken-back"],
  ] as const)("is refused %s", (_, state, rule) => {
    const given = facts([a, b, c], { moves: [move("a", "out", state)] });
    expect(ruleOf(refuseSeconding(given, { moveId: "a-out" }))).toBe(rule);
  });

  const women = { list: { floors: [{ kind: "sex", sex: "male", atLeast: 1 }] as PostList["floors"] } };
  const man = candidate("a", { advised: true, sex: "male" });
  const otherMan = candidate("c", { sex: "male" });

  it("refuses a move out below a floor that nobody proposed to mend", () => {
    const given = facts([man, b, otherMan], { ...women, moves: [move("a", "out", "waiting")] });
    expect(ruleOf(refuseSeconding(given, { moveId: "a-out" }))).toBe("deliberation.floor-male");
  });

  it("lets two of one group change places, and the close wait for both", () => {
    const waiting = [move("a", "out", "waiting"), move("c", "in", "waiting")];
    const given = facts([man, b, otherMan], { ...women, moves: waiting });
    expect(refuseSeconding(given, { moveId: "a-out" })).toBeNull();
    const half = { ...given, moves: [move("a", "out"), move("c", "in", "waiting")] };
    expect(openFloor(half)).toMatchObject({ floor: { atLeast: 1 }, have: 0 });
    expect(ruleOf(refuseFloor(half))).toBe("deliberation.floor-male");
    expect(refuseFloor({ ...given, moves: [move("a", "out"), move("c", "in")] })).toBeNull();
  });
});

describe("floors", () => {
  const moves = [move("a", "out")];
  it.each([
    [
      "of each subdistrict with candidates",
      { kind: "eachSubdistrict", atLeast: 1 },
      { subdistrictId: "1" },
      "deliberation.floor-unit",
    ],
    [
      "of one community",
      { kind: "unit", unitId: "11", atLeast: 1 },
      { subdistrictId: "1", communityId: "11" },
      "deliberation.floor-unit",
    ],
    [
      "of the young",
      { kind: "youngerThan", age: 35, atLeast: 1 },
      { birthMonth: "1995-01" },
      "deliberation.floor-younger",
    ],
    ["of women", { kind: "sex", sex: "female", atLeast: 1 }, { sex: "female" }, "deliberation.floor-female"],
  ] as const)("%s are kept", (_, floor, who, rule) => {
    const away = { subdistrictId: null, communityId: null, sex: "male", birthMonth: "1980-01" } as const;
    const people = [candidate("a", { advised: true, ...who }), candidate("b", { advised: true, ...away })];
    const list = { floors: [floor] };
    expect(ruleOf(refuseFloor(facts(people, { list, moves })))).toBe(rule);
    expect(refuseFloor(facts(people, { list }))).toBeNull();
  });

  it("that the advised list could not reach are nobody's fault", () => {
    const list = { floors: [{ kind: "sex", sex: "male", atLeast: 2 }] as PostList["floors"] };
    expect(refuseFloor(facts([a, b], { list, moves }))).toBeNull();
  });
});

describe("taking back", () => {
  it("is refused where somebody sits in the seat meanwhile", () => {
    const given = facts([a, b, c], { moves: [move("a", "out"), move("c", "in")] });
    expect(ruleOf(refuseTakingBack(given, { moveId: "a-out" }))).toBe("deliberation.list-full");
    expect(refuseTakingBack(given, { moveId: "c-in" })).toBeNull();
  });
  it("of a move that waits is always possible", () => {
    const given = facts([a, b, c], { moves: [move("a", "out", "waiting")] });
    expect(refuseTakingBack(given, { moveId: "a-out" })).toBeNull();
  });
});

describe("the close waits", () => {
  const report = (draws: { draws: number; firm: number; deliberate: number; out: number } | null) => ({
    contests: [],
    lists: [
      {
        ...{ post: "secretary" as const, eligible: 2, seats: 1, selected: 1, total: 0, intervals: [] },
        ...{ price: null, firmness: draws },
      },
    ],
  });
  const drawn = report({ draws: 100, firm: 1, deliberate: 1, out: 0 });
  it.each([
    ["for a meeting", { meetings: 0, report: drawn, moves: [] }, ["noMeeting"]],
    ["for the share of draws", { meetings: 1, report: report(null), moves: [] }, ["noFirmness"]],
    ["for a ranking", { meetings: 1, report: null, moves: [] }, ["noFirmness"]],
    ["for a second", { meetings: 1, report: drawn, moves: [move("a", "out", "waiting")] }, ["waiting"]],
    ["for nothing else", { meetings: 1, report: drawn, moves: [move("a", "out")] }, []],
  ])("%s", (_, given, blockers) => {
    expect(closeBlockers(given)).toEqual(blockers);
  });
});

describe("whatever is proposed and seconded as the rules allow", () => {
  const people = fc
    .array(fc.record({ sub: fc.integer({ min: 0, max: 2 }), com: fc.integer({ min: 0, max: 1 }) }), {
      minLength: 3,
      maxLength: 12,
    })
    .map((all) =>
      all.map(({ sub, com }, at) =>
        candidate(`p${at}`, { subdistrictId: `s${sub}`, communityId: `s${sub}c${com}` }),
      ),
    );
  const caps = fc.record({
    total: fc.integer({ min: 1, max: 6 }),
    perSubdistrict: fc.option(fc.integer({ min: 1, max: 3 })),
    perCommunity: fc.option(fc.integer({ min: 1, max: 2 })),
  });
  const steps = fc.array(fc.tuple(fc.constantFrom("propose", "second", "takeBack"), fc.nat(11)), {
    maxLength: 40,
  });

  /** Proposes, seconds and takes back wherever the rules do not refuse. */
  function play(given: ListFacts, wanted: readonly (readonly [string, number])[]): Move[] {
    let moves: Move[] = [];
    for (const [what, at] of wanted) {
      const now = { ...given, moves };
      const who = given.candidates[at % given.candidates.length]!;
      const id = `m${moves.length}`;
      const direction = who.advised ? "out" : "in";
      const own = moves.find((each) => each.candidateId === who.id && each.state !== "takenBack");
      if (what === "propose" && refuseProposal(now, { candidateId: who.id, direction }) === null)
        moves = [...moves, { id, candidateId: who.id, direction, state: "waiting" }];
      const refuse = what === "second" ? refuseSeconding : what === "takeBack" ? refuseTakingBack : null;
      if (own === undefined || refuse === null || refuse(now, { moveId: own.id }) !== null) continue;
      const state: MoveState = what === "second" ? "inForce" : "takenBack";
      moves = moves.map((each) => (each.id === own.id ? { ...each, state } : each));
    }
    return moves;
  }
  const advisedOf = (candidates: readonly Listed[], list: PostList): Listed[] => {
    const chosen = new Set(fillSeats({ ordered: candidates, caps: list }).selected);
    return candidates.map((each) => ({ ...each, advised: chosen.has(each.id) }));
  };

  it("no cap is ever broken", () => {
    fc.assert(
      fc.property(people, caps, steps, (candidates, cap, wanted) => {
        const given = facts(advisedOf(candidates, listFor("secretary", cap)), { list: cap });
        const moves = play(given, wanted);
        expect(brokenCap({ list: given.list, chosen: decidedList({ ...given, moves }) })).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it("moving and taking back gives the advised list again", () => {
    fc.assert(
      fc.property(people, caps, steps, (candidates, cap, wanted) => {
        const given = facts(advisedOf(candidates, listFor("secretary", cap)), { list: cap });
        const back = play(given, wanted).map((each): Move => ({ ...each, state: "takenBack" }));
        expect(decidedList({ ...given, moves: back })).toEqual(given.candidates.filter((one) => one.advised));
      }),
    );
  });
});

import { adviseList } from "#app/domain/selection/advised-list.ts";
import { compositesOf } from "#app/domain/selection/composites.ts";
import { FirmnessDraws } from "#app/domain/selection/firmness.ts";
import type { ListCandidate } from "#app/domain/selection/list-candidate.ts";
import { SeededRandom } from "#app/domain/selection/seeded-random.ts";
import type { PostList } from "#app/domain/selection/selection-rules.ts";
import { type WhatIfPerson, whatIf } from "#app/domain/selection/what-if.ts";
import * as Rational from "#app/domain/shared/rational.ts";
import { takingTurns } from "./repetitions.ts";
import { latencyRow, type Row } from "./results.ts";
import { latencyOf, medianLatency } from "./statistics.ts";

const WEIGHTS = [3_500, 2_500, 2_000, 1_000, 1_000];
const SEED = "5e1ec7".repeat(8);
const DRAWS = 10_000;

/** The mathematics of a round on one list: needs neither server nor database. */
export async function selectionMath(): Promise<Row[]> {
  const [district, city] = [worldOf({ people: 263, seats: 120 }), worldOf({ people: 50_000, seats: 6_000 })];
  return [
    await firmnessRow(district),
    await whatIfRow({ world: district, times: 200, atMostMs: 100 }),
    await whatIfRow({ world: city, times: 10, atMostMs: 1_000 }),
  ];
}

type World = {
  people: (ListCandidate & WhatIfPerson)[];
  list: PostList;
  before: string[];
  seats: number;
};

/** Nested caps that bite: thirteen people to a community, about twelve communities to a subdistrict. */
function worldOf({ people: count, seats }: { people: number; seats: number }): World {
  const random = new SeededRandom(SEED);
  const below = (most: number) => Math.floor(random.uniform() * most);
  const made = Array.from({ length: count }, (_, at) => {
    const community = below(count / 13);
    const values = WEIGHTS.map(() => Rational.ofUnits(below(4_000), 4_000));
    const ties = [below(240), below(2 ** 30)];
    return {
      ...{ id: `p${at}`, post: "secretary" as const, values, ties },
      ...{ communityId: `c${community}`, subdistrictId: `s${community % Math.ceil(count / 156)}` },
      errors: WEIGHTS.map(() => 0.03),
    };
  });
  const composites = compositesOf({ people: made, weights: WEIGHTS });
  const people = made.map((each, at) => ({ ...each, rankKey: [composites[at] ?? 0, ...each.ties] }));
  const list: PostList = {
    ...{ post: "secretary", total: seats, perSubdistrict: 80, perCommunity: 7, unitCaps: [], floors: [] },
  };
  return { people, list, seats, before: adviseList({ candidates: people, list }).selected };
}

const sized = ({ people, seats }: World) =>
  `${seats.toLocaleString("en")} of ${people.length.toLocaleString("en")}`;

async function firmnessRow(world: World): Promise<Row> {
  const composites = Float64Array.from(world.people, ({ rankKey }) => rankKey[0] ?? 0);
  const floor = () => {
    for (let draw = 0; draw < DRAWS; draw += 1) Float64Array.from(composites).sort();
  };
  const ours = () => {
    const draws = new FirmnessDraws({
      ...{ candidates: world.people, list: world.list, weights: WEIGHTS, seed: SEED },
      region: { kind: "within", margin: 500 },
    });
    draws.step(DRAWS);
  };
  return promised({
    measured: `firmness: ${DRAWS.toLocaleString("en")} draws, ${sized(world)}`,
    ...{ compared: await compared({ floor, ours, times: 3 }), atMostMs: 1_000 },
    how:
      "Every draw draws five weights and a normal error for each of the 1,315 values, sums, rounds, orders with ties and gives " +
      "the seats away under caps of community and subdistrict. The floor copies and sorts the same composites as often.",
  });
}

async function whatIfRow(given: { world: World; times: number; atMostMs: number }): Promise<Row> {
  const { world, times, atMostMs } = given;
  const { people, list, before } = world;
  const floor = () => void people.map(({ rankKey }) => rankKey[0] ?? 0).sort((a, b) => b - a);
  const ours = () => void whatIf({ people, weights: [...WEIGHTS].reverse(), lists: [list], before });
  return promised({
    measured: `what-if: other weights, ${sized(world)}`,
    ...{ compared: await compared({ floor, ours, times }), atMostMs },
    how:
      "Composites from exact values, order with ties, seats under nested caps, who enters and leaves, everybody's place and " +
      "what stood in their way. The floor is a bare sort of as many composites.",
  });
}

async function compared(given: { floor: () => void; ours: () => void; times: number }) {
  const repeated = (once: () => void) => async () => {
    const times: number[] = [];
    for (let at = 0; at < given.times; at += 1) {
      const begun = performance.now();
      once();
      times.push(performance.now() - begun);
    }
    return latencyOf(times);
  };
  const runs = await takingTurns({ floor: repeated(given.floor), ours: repeated(given.ours) });
  return { floor: medianLatency(runs.floor), ours: medianLatency(runs.ours) };
}

/** Promised as a time, told as a ratio too. */
function promised(given: {
  measured: string;
  compared: Awaited<ReturnType<typeof compared>>;
  atMostMs: number;
  how: string;
}): Row {
  const { atMostMs, ...told } = given;
  const words = `≤ ${atMostMs.toLocaleString("en")} ms`;
  return {
    ...latencyRow({ ...told, atMost: null }),
    goal: { words, met: told.compared.ours.p99 <= atMostMs },
  };
}

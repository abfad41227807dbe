import { describe, expect, it } from "vitest";
import { adviseList } from "#app/domain/selection/advised-list.ts";
import { compositeOf } from "#app/domain/selection/composite.ts";
import { FirmnessDraws } from "#app/domain/selection/firmness.ts";
import { reliabilityOf } from "#app/domain/selection/reliability.ts";
import { pointsValue } from "#app/domain/selection/value.ts";
import { weightIntervals } from "#app/domain/selection/weight-interval.ts";
import * as Rational from "#app/domain/shared/rational.ts";
import shrout from "#tests/golden/irr_shrout_fleiss_1979.json" with { type: "json" };
import laminar from "#tests/golden/quota_laminar.json" with { type: "json" };
import reversal from "#tests/golden/rank_reversal_demo.json" with { type: "json" };
import smaa from "#tests/golden/smaa_analytic.json" with { type: "json" };
import stability from "#tests/golden/weight_stability.json" with { type: "json" };
import { list, person } from "./builders.ts";

describe("fixed anchors", () => {
  const anchors = [
    { points: 6_000, value: 0 },
    { points: 10_000, value: 10_000 },
  ];
  const composites = reversal.minmax.matrix.map((row) =>
    compositeOf(
      row.map((points) => ({ weight: 5_000, value: pointsValue({ anchors, points: points * 100 }) })),
    ),
  );

  it("give the scores of the case in which pool-relative ones change places", () => {
    expect(composites).toEqual(
      reversal.fixed_anchor.scores_minmax_case.map((score) => Math.round(score * 10_000)),
    );
  });
});

describe("nested caps", () => {
  const candidates = laminar.candidates.map(({ id, street, community, score }) => ({
    ...{ id, communityId: community, subdistrictId: street, rankKey: [score] },
  }));
  const caps = list({
    total: laminar.K,
    perCommunity: laminar.cap_per_community,
    perSubdistrict: laminar.cap_per_street,
  });
  const advised = adviseList({ candidates, list: caps });

  it("select from the top whoever finds a seat", () => {
    expect(advised.selected).toEqual(laminar.selected);
  });

  it("say which unit was full", () => {
    expect(advised.blocked.get("P3")).toEqual({ level: "community", unitId: "社1", atMost: 2 });
    expect(advised.blocked.get("P5")).toEqual({ level: "subdistrict", unitId: "街A", atMost: 3 });
  });
});

describe("weight intervals", () => {
  const weights = stability.weights.map((weight) => Math.round(weight * 10_000));
  const candidates = stability.candidates.map((id, at) =>
    person({ id, values: stability.values[at] ?? [], weights }),
  );
  const caps = list({ total: stability.K });
  const { selected } = adviseList({ candidates, list: caps });

  it("are the published ones to six digits", () => {
    expect([...selected].sort()).toEqual([...stability.selected].sort());
    const found = weightIntervals({ candidates, selected, list: caps, weights });
    const shown = found.map(({ low, high }) =>
      [low, high].map((end) => Number(Rational.approximate(end).toFixed(6))),
    );
    expect(shown).toEqual(stability.weight_stability_intervals_of_the_selected_set);
  });
});

describe("draws of weights from all that sum to 1", () => {
  const weights = [5_000, 5_000];
  const values = { A: [1, 0], B: [0, 1], C: [0.6, 0.6] };
  const candidates = Object.entries(values).map(([id, each], lot) =>
    person({ id, values: each, weights, lot }),
  );
  const drawn = (total: number) => {
    const draws = new FirmnessDraws({
      ...{ candidates, list: list({ total }), weights, region: { kind: "any" }, seed: "5eed".repeat(16) },
    });
    draws.step(20_000);
    return draws;
  };
  const [first, two] = [drawn(1), drawn(2)];
  const share = (draws: FirmnessDraws, id: string) => (draws.acceptability().get(id) ?? 0) / 10_000;

  // Three standard errors of 20,000 draws are 0.011 at most.
  it.each(["A", "B", "C"] as const)("come to the exact rank acceptabilities of %s", (id) => {
    const second = share(two, id) - share(first, id);
    expect(Math.abs(share(first, id) - smaa.first_rank_acceptability[id])).toBeLessThan(0.011);
    expect(Math.abs(second - smaa.rank2[id])).toBeLessThan(0.011);
    expect(Math.abs(1 - share(two, id) - smaa.rank3[id])).toBeLessThan(0.011);
    expect(Math.abs(share(two, id) - smaa.top2_selection_acceptability[id])).toBeLessThan(0.011);
  });

  it.each(["A", "B", "C"] as const)("come to the exact central weights of %s", (id) => {
    const found = first.centralWeights().get(id) ?? [];
    smaa.central_weights[id].forEach((weight, at) => {
      expect(Math.abs((found[at] ?? 0) - weight)).toBeLessThan(0.005);
    });
  });
});

describe("reliability", () => {
  it("of plain means of one panel is ICC(3,k) of Shrout & Fleiss", () => {
    const table = shrout.data_rows_subjects_cols_judges;
    const scores = table.map((row) => row.reduce((sum, mark) => sum + mark, 0) / row.length);
    const found = reliabilityOf({ items: [{ weight: 1, tables: [table] }], scores });
    expect(found.reliability).toBeCloseTo(shrout.precise["ICC(3,4)"], 7);
    expect(found.standardError).toBeCloseTo(Math.sqrt(shrout.precise.EMS / 4), 7);
  });
});

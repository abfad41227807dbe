import {
  AGE_BANDS,
  type AgeBand,
  FAIRNESS_DIMENSIONS,
  FAIRNESS_STEPS,
  type FairnessDimension,
  type FairnessGroup,
  type FairnessRow,
  type FairnessStep,
  type RoundFairness,
} from "#app/contracts/fairness-views.ts";
import { OnRound } from "#app/contracts/selection.ts";
import { mayHoldRound } from "#app/domain/access/selection.ts";
import { COMMUNITY_KINDS } from "#app/domain/people/organisation.ts";
import type { CandidateFacts } from "#app/domain/selection/candidate-facts.ts";
import { ageOn } from "#app/domain/selection/gates.ts";
import {
  type GroupRate,
  type SelectionRates,
  selectionRates,
} from "#app/domain/selection/selection-rates.ts";
import { listCandidates } from "#db/queries/selection-candidates.ts";
import { defineView } from "#server/views/define-view.ts";
import { loadRoundForView } from "#server/views/selection/load-round.ts";

/**
 * How often people of each group came through each step, with exact intervals. For watching: nothing of it goes into a
 * score or an order (tests/architecture/selection-evidence.test.ts). Small groups are not handed out at all.
 */
export const fairness = defineView({
  name: "selection.fairness",
  input: OnRound,
  async load({ db, input }) {
    const found = await loadRoundForView({ db, input });
    return found === null ? null : { ...found, candidates: await listCandidates(db, input.roundId) };
  },
  allow: ({ actor, facts }) => mayHoldRound(actor, facts),
  project({ round, candidates }): RoundFairness {
    const people = candidates.flatMap(({ candidate }) =>
      candidate.facts === null ? [] : [{ ...candidate, facts: candidate.facts }],
    );
    const decided = people.some(({ selected }) => selected !== null);
    const steps = FAIRNESS_STEPS.filter((step) => step !== "selected" || decided);
    const { asOf } = round.rules;
    if (round.rankedAt === null) return { title: round.title, asOf, judged: 0, steps: [], dimensions: [] };
    return {
      title: round.title,
      asOf,
      judged: people.length,
      steps,
      dimensions: FAIRNESS_DIMENSIONS.map((dimension) => ({
        dimension,
        rows: rowsOf({ dimension, people, steps, asOf }),
      })),
    };
  },
});

type Person = {
  facts: CandidateFacts;
  eligible: boolean | null;
  advised: boolean | null;
  selected: boolean | null;
};

const GROUPS: Readonly<Record<FairnessDimension, readonly FairnessGroup[]>> = {
  sex: ["female", "male"],
  age: AGE_BANDS,
  communityKind: [...COMMUNITY_KINDS, "unknown"],
};

function groupOf(of: { dimension: FairnessDimension; facts: CandidateFacts; asOf: string }): FairnessGroup {
  const { dimension, facts, asOf } = of;
  switch (dimension) {
    case "sex":
      return facts.sex;
    case "age":
      return bandOf(ageOn({ birthMonth: facts.birthMonth, asOf }));
    case "communityKind":
      return facts.communityKind ?? "unknown";
  }
}

const bandOf = (age: number): AgeBand =>
  age <= 35 ? "upTo35" : age <= 45 ? "upTo45" : age <= 55 ? "upTo55" : "older";

function rowsOf(of: {
  dimension: FairnessDimension;
  people: readonly Person[];
  steps: readonly FairnessStep[];
  asOf: string;
}): FairnessRow[] {
  const { dimension, people, steps, asOf } = of;
  const present = GROUPS[dimension].filter((group) =>
    people.some(({ facts }) => groupOf({ dimension, facts, asOf }) === group),
  );
  const rates = new Map(
    steps.map((step) => {
      const counts = present.map((group) => {
        const inside = people.filter(({ facts }) => groupOf({ dimension, facts, asOf }) === group);
        return { group, ...countsOf(step, inside) };
      });
      return [step, selectionRates(counts)] as const;
    }),
  );
  const hidden = hiddenIn([...rates.values()]);
  const rateOf = (step: FairnessStep, group: FairnessGroup): GroupRate =>
    rates.get(step)?.groups.find((rate) => rate.group === group && !hidden.has(group)) ?? {
      group,
      suppressed: true,
    };
  return [
    ...present.map((group) => ({ group, steps: steps.map((step) => ({ step, rate: rateOf(step, group) })) })),
    {
      group: "total" as const,
      steps: steps.map((step) => ({
        step,
        rate: rates.get(step)?.total ?? { group: "", suppressed: true as const },
      })),
    },
  ];
}

/** Hidden in one step is hidden in all: what one step keeps back another must not tell. */
const hiddenIn = (all: readonly SelectionRates[]): Set<string> =>
  new Set(all.flatMap(({ groups }) => groups.flatMap((rate) => (rate.suppressed ? [rate.group] : []))));

function countsOf(step: FairnessStep, inside: readonly Person[]): { people: number; selected: number } {
  const eligible = inside.filter((person) => person.eligible === true);
  switch (step) {
    case "eligible":
      return { people: inside.length, selected: eligible.length };
    case "advised":
      return { people: eligible.length, selected: eligible.filter(({ advised }) => advised).length };
    case "selected":
      return { people: eligible.length, selected: eligible.filter(({ selected }) => selected).length };
  }
}

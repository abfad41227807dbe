import type {
  Criterion,
  Item,
  LadderBand,
  Level,
  Round,
  RuleSet,
  TrimStep,
} from "#app/domain/scoring/rule-set.ts";

/** What a new row of a rule set begins with. PURE. */

/** `base`, or `base-2`, `base-3` … : the first that is not taken. Keys are kept with marks and never shown. */
export function freshKey({ base, taken }: { base: string; taken: readonly string[] }): string {
  let key = base;
  for (let count = 2; taken.includes(key); count += 1) key = `${base}-${count}`;
  return key;
}

export const itemKeys = (ruleSet: RuleSet): string[] =>
  ruleSet.rounds.flatMap((round) => round.items.map(({ key }) => key));

export const newRound = ({ ruleSet, name }: { ruleSet: RuleSet; name: string }): Round => ({
  key: freshKey({ base: "round", taken: ruleSet.rounds.map(({ key }) => key) }),
  name,
  weight: 0,
  combineItems: "weightedMean",
  rounding: null,
  advancement: { kind: "all" },
  items: [],
});

/** The whole is still to be shared out: a first item gets all of it, a further one nothing. */
export const newItem = (given: { ruleSet: RuleSet; round: number; item: Item }): Item => ({
  ...given.item,
  key: freshKey({ base: given.item.key, taken: itemKeys(given.ruleSet) }),
  weight: given.ruleSet.rounds[given.round]?.items.length === 0 ? 10_000 : 0,
});

/** An item from nothing; its name is typed by the organiser. */
export const blankItem = (scoring: Item["scoring"]): Item => ({
  key: "item",
  kind: "speech",
  name: "",
  weight: 0,
  criteria: [],
  scoring,
  timing: null,
});

export const newCriterion = (criteria: readonly Criterion[]): Criterion => ({
  key: freshKey({ base: "criterion", taken: criteria.map(({ key }) => key) }),
  name: "",
  minimum: 0,
  maximum: 10_00,
  step: 50,
  weight: 0,
  factor: 10_000,
  levels: [],
  phrases: [],
});

/** One judge more than the last row. */
export const newTrimStep = (trim: readonly TrimStep[]): TrimStep => {
  const most = Math.max(0, ...trim.map(({ present }) => present));
  return most === 0 ? { present: 5, high: 1, low: 1 } : { present: most + 1, high: 1, low: 1 };
};

const BAND_SECONDS = 30;

/** One band more; the one before it gets an end if it had none, so that the ladder stays without gap and overlap. */
export function withNextBand(bands: readonly LadderBand[]): LadderBand[] {
  const last = bands.at(-1);
  if (last === undefined) return [{ fromSeconds: 1, toSeconds: null, points: 50, disqualify: false }];
  const ended = { ...last, toSeconds: last.toSeconds ?? last.fromSeconds + BAND_SECONDS - 1 };
  const next = { ...last, fromSeconds: ended.toSeconds + 1, toSeconds: null };
  return [...bands.slice(0, -1), ended, next];
}

/** The next level begins where no other does, a fifth of the range above the highest. */
export function newLevel({ minimum, maximum, step, levels }: Criterion): Level {
  const highest = levels.reduce<number | null>(
    (most, { from }) => (most === null || from > most ? from : most),
    null,
  );
  if (highest === null || step <= 0) return { from: minimum, title: "", text: "" };
  const stride = Math.max(step, Math.round((maximum - minimum) / 5 / step) * step);
  return { from: Math.min(maximum, highest + stride), title: "", text: "" };
}

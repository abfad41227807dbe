/**
 * How the questions of a paper worked (domain "Item statistics"). PURE. Binary floating point: these numbers are looked at,
 * they decide nothing.
 *
 * - p: mean share of the question's points, 0 to 1.
 * - r: corrected item–rest correlation: Pearson's r between the points of the question and the points of the rest of the
 *   paper; for a question of right or wrong this is the point-biserial without the question itself.
 * - upper and lower group: the 27 % with the highest and lowest totals (Kelley 1939), at least one each.
 * - alpha: Cronbach's α = k ÷ (k − 1) · (1 − Σ variance of each question ÷ variance of the totals).
 *
 * With fewer than `FEWEST` people nothing is said. Voided questions are left out of totals and α.
 */
export const FEWEST = 10;
export const GROUP_SHARE = 0.27;
export const HARD_BELOW = 0.2;
export const WEAK_BELOW = 0.1;

/** One row for each person who sat, one entry for each question; `chosen` holds the bank's option keys of a choice. */
export type AnalysedPerson = {
  contestantId: string;
  answers: readonly { points: number; chosen: readonly string[] }[];
};
export type AnalysedQuestion = {
  paperQuestionId: string;
  maximum: number;
  voided: boolean;
  /** Of a choice, in the bank's order; empty for other kinds. */
  options: readonly { key: string; right: boolean }[];
};
export type OptionStatistics = { key: string; right: boolean; upper: number; lower: number; all: number };
export type ItemFlag = "hard" | "weak" | "distractor";
export type ItemStatistics = {
  paperQuestionId: string;
  n: number;
  /** Null: too few people. */
  p: number | null;
  /** Null: too few people, or everybody has the same points. */
  r: number | null;
  options: OptionStatistics[];
  flags: ItemFlag[];
};
export type Analysis = {
  n: number;
  /** People in the upper and in the lower group. */
  group: number;
  tooFew: boolean;
  alpha: number | null;
  items: ItemStatistics[];
};

export function of(input: {
  questions: readonly AnalysedQuestion[];
  people: readonly AnalysedPerson[];
}): Analysis {
  const { questions, people } = input;
  const n = people.length;
  const tooFew = n < FEWEST;
  const counted = questions.map(({ voided }) => !voided);
  const totals = people.map((person) =>
    sum(person.answers.map(({ points }, at) => (counted[at] ? points : 0))),
  );
  const group = tooFew ? 0 : Math.max(1, Math.round(n * GROUP_SHARE));
  const groups = groupsOf({ people, totals, group });
  return {
    n,
    group,
    tooFew,
    alpha: tooFew ? null : alpha({ people, counted, totals }),
    items: questions.map((question, at) =>
      tooFew
        ? { paperQuestionId: question.paperQuestionId, n, p: null, r: null, options: [], flags: [] }
        : statistics({ question, at, people, totals, groups }),
    ),
  };
}

type Groups = { upper: readonly AnalysedPerson[]; lower: readonly AnalysedPerson[] };

/** Equal totals are ordered by id, so that the groups are the same each time. */
function groupsOf(input: {
  people: readonly AnalysedPerson[];
  totals: readonly number[];
  group: number;
}): Groups {
  const order = input.people
    .map((person, index) => ({ person, total: input.totals[index] ?? 0 }))
    .sort((a, b) => b.total - a.total || (a.person.contestantId < b.person.contestantId ? -1 : 1))
    .map(({ person }) => person);
  return { upper: order.slice(0, input.group), lower: order.slice(order.length - input.group) };
}

function statistics(input: {
  question: AnalysedQuestion;
  at: number;
  people: readonly AnalysedPerson[];
  totals: readonly number[];
  groups: Groups;
}): ItemStatistics {
  const { question, at, people, totals } = input;
  const points = people.map((person) => person.answers[at]?.points ?? 0);
  const rest = totals.map((total, index) => total - (question.voided ? 0 : (points[index] ?? 0)));
  const p = question.maximum === 0 ? null : sum(points) / people.length / question.maximum;
  const r = correlation(points, rest);
  const options = optionStatistics(input);
  const flags: ItemFlag[] = [];
  if (p !== null && p < HARD_BELOW) flags.push("hard");
  if (r !== null && r < WEAK_BELOW) flags.push("weak");
  if (misleads(options)) flags.push("distractor");
  return { paperQuestionId: question.paperQuestionId, n: people.length, p, r, options, flags };
}

/** A wrong option that the upper group chose more often than a right one. */
function misleads(options: readonly OptionStatistics[]): boolean {
  const right = options.filter((option) => option.right).map(({ upper }) => upper);
  return right.length > 0 && options.some((option) => !option.right && option.upper > Math.min(...right));
}

function optionStatistics(input: {
  question: AnalysedQuestion;
  at: number;
  people: readonly AnalysedPerson[];
  groups: Groups;
}): OptionStatistics[] {
  const share = (among: readonly AnalysedPerson[], key: string) =>
    among.filter((person) => person.answers[input.at]?.chosen.includes(key)).length /
    Math.max(1, among.length);
  return input.question.options.map(({ key, right }) => ({
    key,
    right,
    upper: share(input.groups.upper, key),
    lower: share(input.groups.lower, key),
    all: share(input.people, key),
  }));
}

function alpha(input: {
  people: readonly AnalysedPerson[];
  counted: readonly boolean[];
  totals: readonly number[];
}): number | null {
  const columns = input.counted.flatMap((counted, at) =>
    counted ? [input.people.map(({ answers }) => answers[at]?.points ?? 0)] : [],
  );
  const k = columns.length;
  const whole = variance(input.totals);
  return k < 2 || whole === 0 ? null : (k / (k - 1)) * (1 - sum(columns.map(variance)) / whole);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function variance(values: readonly number[]): number {
  const mean = sum(values) / values.length;
  return sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1);
}

function correlation(a: readonly number[], b: readonly number[]): number | null {
  const [meanA, meanB] = [sum(a) / a.length, sum(b) / b.length];
  const products = sum(a.map((value, index) => (value - meanA) * ((b[index] ?? 0) - meanB)));
  const [squaresA, squaresB] = [sum(a.map((v) => (v - meanA) ** 2)), sum(b.map((v) => (v - meanB) ** 2))];
  return squaresA === 0 || squaresB === 0 ? null : products / Math.sqrt(squaresA * squaresB);
}

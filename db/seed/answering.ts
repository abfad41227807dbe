import type { Answer, OptionKey, PlainQuestion } from "#app/domain/quiz/question.ts";
import type { Random } from "./random.ts";

/**
 * Invented answers that look like a real sitting's: able people answer more, hard questions are answered less, and who
 * does not know guesses. `ability` as in judging.ts (a share of full marks), `difficulty` from 1 to 5.
 */
const HARDER = 0.06;
/** How much of the difference between people shows: a paper parts them more than judges do. */
const SPREAD = 3;
const MEAN = { ability: 0.84, share: 0.78 };
const SKIPPED = 0.01;

const knows = (random: Random, given: { ability: number; difficulty: number }): boolean =>
  random.chance(
    Math.min(
      0.98,
      Math.max(0.15, MEAN.share + SPREAD * (given.ability - MEAN.ability) - HARDER * (given.difficulty - 2)),
    ),
  );

/** Null: left open. */
export function inventAnswer(
  random: Random,
  given: { question: PlainQuestion; ability: number; difficulty: number },
): Answer | null {
  const { question } = given;
  if (random.chance(SKIPPED)) return null;
  const right = knows(random, given);
  switch (question.kind) {
    case "singleChoice": {
      const keys = question.options.map(({ key }) => key);
      return { kind: "choice", keys: right ? question.answer : [random.pick(keys)] };
    }
    case "multipleChoice":
      return { kind: "choice", keys: right ? question.answer : nearMiss(random, question.answer) };
    case "trueFalse":
      return { kind: "truth", value: right ? question.answer : random.chance(0.5) };
    case "fillIn":
      return {
        kind: "blanks",
        texts: question.blanks.map(([accepted = ""]) => (right ? accepted : "不清楚")),
      };
    case "shortAnswer":
      return { kind: "text", text: inventText(random, { question, ability: given.ability }) };
  }
}

/** One right option forgotten. */
const nearMiss = (random: Random, answer: readonly OptionKey[]): OptionKey[] => {
  const forgotten = random.pick(answer);
  return answer.length > 1 ? answer.filter((key) => key !== forgotten) : [...answer];
};

/** Names the points somebody of this ability thinks of. */
function inventText(
  random: Random,
  { question, ability }: { question: Extract<PlainQuestion, { kind: "shortAnswer" }>; ability: number },
): string {
  const named = question.expected.filter(() => random.chance(ability));
  const points = named.length === 0 ? question.expected.slice(0, 1) : named;
  return points.map(({ text }, index) => `${index + 1}. ${text}`).join("\n");
}

/** What a grader gives: the share of the expected points found, a little severe or mild, in half points. Hundredths. */
export function inventGrade(
  random: Random,
  given: { text: string; expected: readonly { text: string; points: number }[]; points: number },
): number {
  const full = given.expected.reduce((sum, { points }) => sum + points, 0);
  const found = given.expected.reduce(
    (sum, { text, points }) => sum + (given.text.includes(text) ? points : 0),
    0,
  );
  const share = full === 0 ? 0 : found / full;
  const points = given.points * Math.min(1, Math.max(0, share * 0.95 + random.normal(0, 0.06)));
  return Math.min(given.points, Math.max(0, Math.round(points / 50) * 50));
}

import type { Language } from "#app/text/define-text.ts";
import { fillFacts, leafAt } from "#app/text/sentence.ts";
import type { Part } from "./difference.ts";
import { verifyText } from "./wording.ts";

/** More differences of one part are counted, not listed. */
const MOST_LINES = 20;

type Facts = Record<string, string | number>;

export const say = (input: { key: string; facts: Facts; language: Language }): string =>
  fillFacts(leafAt(verifyText[input.language], input.key) ?? input.key, input.facts, input.language);

/** One line for a part that agrees; a line for every difference and everything not proven below it. */
export function linesOf({ part, language }: { part: Part; language: Language }): string[] {
  const { name, checked, differences, unproven } = part;
  const title = say({ key: `part.${name}`, facts: {}, language });
  const verdict = differences.length > 0 ? "differs" : checked === 0 ? "nothing" : "agrees";
  const head = say({
    key: `verdict.${verdict}`,
    facts: { title, checked, count: differences.length },
    language,
  });
  const rest = differences.length - MOST_LINES;
  return [
    head,
    ...differences.slice(0, MOST_LINES).map((facts) => say({ key: "difference", facts, language })),
    ...(rest > 0 ? [say({ key: "more", facts: { count: rest }, language })] : []),
    ...unproven.map(({ path, why }) => say({ key: `unproven.${why}`, facts: { path }, language })),
  ];
}

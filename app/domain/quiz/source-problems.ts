import { isDay } from "../people/calendar-day.ts";
import type { Problem } from "../scoring/problem.ts";
import type { SourceClause } from "./question.ts";
import { QUESTION_LIMITS } from "./question-limits.ts";
import * as TextProblems from "./text-problems.ts";

/** The clause an answer rests on: a regulation, and days that exist and stand in their order. PURE. */
export function of(source: SourceClause | null): Problem[] {
  if (source === null) return [];
  const { regulation, article, inForceSince, inForceUntil } = source;
  return [
    ...(regulation.trim() === ""
      ? [{ path: "source.regulation", rule: "question.source-without-regulation", facts: {} }]
      : []),
    ...TextProblems.line({
      text: regulation,
      path: "source.regulation",
      limit: QUESTION_LIMITS.regulation,
    }),
    ...TextProblems.line({ text: article, path: "source.article", limit: QUESTION_LIMITS.article }),
    ...dayProblems({ day: inForceSince, path: "source.inForceSince" }),
    ...dayProblems({ day: inForceUntil, path: "source.inForceUntil" }),
    ...(inForceSince !== null && inForceUntil !== null && inForceUntil < inForceSince
      ? [
          {
            path: "source.inForceUntil",
            rule: "question.source-dates",
            facts: { since: inForceSince, until: inForceUntil },
          },
        ]
      : []),
  ];
}

const dayProblems = ({ day, path }: { day: string | null; path: string }): Problem[] =>
  day === null || isDayText(day) ? [] : [{ path, rule: "question.source-day", facts: { value: day } }];

/** `YYYY-MM-DD` of a day that exists. */
export function isDayText(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return isDay({ year: Number(year), month: Number(month), day: Number(day) });
}

/** The clause is in force on the day; the last day counts. */
export const isInForce = (
  source: Pick<SourceClause, "inForceSince" | "inForceUntil">,
  day: string,
): boolean =>
  (source.inForceSince === null || source.inForceSince <= day) &&
  (source.inForceUntil === null || day <= source.inForceUntil);

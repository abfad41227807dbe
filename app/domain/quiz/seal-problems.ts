import type { Problem } from "../scoring/problem.ts";
import * as Blueprint from "./blueprint.ts";
import type { PaperSettings } from "./paper-settings.ts";
import type { QuestionStatus } from "./question.ts";

/** What keeps a drawn paper from being sealed, each with its sentence; empty: it may be. PURE. */
const MINUTE_MS = 60_000;

export type SealedQuestion = { position: number; status: QuestionStatus; retired: boolean; inForce: boolean };

export function ofPaper(input: {
  settings: PaperSettings;
  questions: readonly SealedQuestion[];
  contestants: number;
}): Problem[] {
  const { settings, questions } = input;
  const wanted = Blueprint.totalQuestions(settings);
  const problems: Problem[] = [];
  if (questions.length === 0 || questions.length !== wanted) {
    problems.push({ path: "questions", rule: "paper.not-drawn", facts: {} });
  }
  const stale = questions.filter(
    ({ status, retired, inForce }) => retired || !inForce || status !== "reviewed",
  );
  if (stale.length > 0) {
    const numbers = stale.map(({ position }) => String(position));
    problems.push({ path: "questions", rule: "paper.questions-stale", facts: { numbers } });
  }
  if (input.contestants === 0) problems.push({ path: "contestants", rule: "paper.nobody-sits", facts: {} });
  return problems;
}

/** Instants are epoch milliseconds. The window holds at least the paper's minutes. */
export function ofHours(input: {
  opensAt: number;
  closesAt: number;
  now: number;
  settings: Pick<PaperSettings, "minutes">;
}): Problem | null {
  const { opensAt, closesAt, now, settings } = input;
  if (opensAt <= now) return { path: "opensAt", rule: "paper.opens-in-the-past", facts: {} };
  if (closesAt - opensAt < settings.minutes * MINUTE_MS) {
    return { path: "closesAt", rule: "paper.window-too-short", facts: { minutes: settings.minutes } };
  }
  return null;
}

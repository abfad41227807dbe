import type { GradedPaper } from "#app/domain/quiz/gradable.ts";
import * as PaperScores from "#app/domain/quiz/paper-scores.ts";
import type { VoidMode } from "#app/domain/quiz/paper-settings.ts";
import type { DbOrTx } from "#db/client.ts";
import { listGrades } from "#db/queries/grades.ts";
import { listAnswers } from "#db/queries/paper-sittings.ts";
import { listPaperQuestions, type PaperQuestionRow, type PaperRow } from "#db/queries/papers.ts";
import { hashOf, hexOf } from "#server/commands/contest/rules-hash.ts";
import type { PaperFacts } from "./paper-facts.ts";

/** A paper with everything its points follow from. */
export type ScoreFacts = { paper: PaperRow; questions: PaperQuestionRow[]; papers: GradedPaper[] };

/** Registered contestants only: who withdrew keeps what the contest has of them. Null: no paper yet. */
export async function readScoreFacts(db: DbOrTx, facts: PaperFacts): Promise<ScoreFacts | null> {
  const { paper } = facts;
  if (paper === null) return null;
  const questions = await listPaperQuestions(db, paper.id);
  const answers = grouped(await listAnswers(db, paper.id));
  const grades = grouped(await listGrades(db, paper.id));
  const sittings = new Map(facts.sittings.map((sitting) => [sitting.contestantId, sitting]));
  const papers = facts.sitters
    .filter(({ status }) => status === "registered")
    .map(({ contestantId }): GradedPaper => {
      const sitting = sittings.get(contestantId);
      const sittingId = sitting === undefined || sitting.startedAt === null ? null : sitting.sittingId;
      const own = sittingId ?? "";
      const given = answers.get(own) ?? [];
      return {
        contestantId,
        sittingId,
        answers: new Map(given.map(({ questionKey, value }) => [questionKey, value])),
        grades: byQuestion(grades.get(own) ?? []),
      };
    });
  return { paper, questions, papers };
}

/** `change`: one question voided otherwise than it stands. */
export const scoresOf = (
  facts: ScoreFacts,
  change: { paperQuestionId: string; mode: VoidMode | null } | null = null,
): PaperScores.PersonScore[] =>
  PaperScores.of({
    questions: facts.questions.map((row) =>
      change !== null && row.id === change.paperQuestionId ? { ...row, voidMode: change.mode } : row,
    ),
    settings: facts.paper.settings,
    papers: facts.papers,
  });

/** What a person was shown before confirming: another outcome has another hash. */
export const seenHash = (value: unknown): string => hexOf(hashOf(value));

function grouped<Row extends { sittingId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.sittingId);
    if (group === undefined) groups.set(row.sittingId, [row]);
    else group.push(row);
  }
  return groups;
}

function byQuestion<Row extends { questionKey: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.questionKey, [...(groups.get(row.questionKey) ?? []), row]);
  return groups;
}

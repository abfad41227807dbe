import type { Actor } from "#app/domain/access/actor.ts";
import type { ExamStatus } from "#app/domain/development/development.ts";
import { type ExamMove, moveExam } from "#app/domain/development/exam-life.ts";
import type { Result } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import type { Tx } from "#db/client.ts";
import { type ExamRow, lockExam } from "#db/queries/exams.ts";
import { loadPerson } from "./person-facts.ts";

/** An exam and its person, both locked. Null: not there, or not for this actor. */
export async function loadExam(tx: Tx, { examId, actor }: { examId: string; actor: Actor }) {
  const exam = await lockExam(tx, examId);
  if (exam === null) return null;
  const person = await loadPerson(tx, { cadreId: exam.cadreId, actor });
  return person === null ? null : { ...person, exam };
}

/** The day a step is taken on (today where none is told), and what it leads to. */
export function stepOf(given: {
  exam: ExamRow;
  move: ExamMove;
  on: string | undefined;
  now: Date;
}): Result<{ status: ExamStatus; on: string }> {
  const { exam, move, now } = given;
  const today = dayOf(now);
  const on = given.on ?? today;
  const lastOn = exam.endedOn ?? exam.paidOn ?? exam.passedOn ?? exam.approvedOn ?? exam.appliedOn;
  const moved = moveExam({ status: exam.status, move, on, lastOn, today });
  return moved.ok ? { ok: true, value: { status: moved.value, on } } : moved;
}

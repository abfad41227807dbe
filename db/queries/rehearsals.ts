import { eq, inArray, or, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { contestantPass, pairing, roleGrant, session } from "#db/schema/access.ts";
import { buzzerEvent, buzzerGame, buzzerQuestion } from "#db/schema/buzzer.ts";
import {
  clockStamp,
  contest,
  contestant,
  deduction,
  draw,
  panel,
  performance,
  recusal,
  ruleSetVersion,
  seat,
  stage,
} from "#db/schema/contest.ts";
import { answer, grade, paper, paperQuestion, sitting, sittingEvent } from "#db/schema/paper.ts";
import { drawnQuestion, questionDraw, questionSlip } from "#db/schema/quiz.ts";
import { outbox } from "#db/schema/record.ts";
import { appeal, commentModeration, scoreOp, sheet } from "#db/schema/scoring.ts";

/**
 * Deletes a rehearsal with everything in it and returns the hashes of the device sessions that ended.
 * The setting lets the append-only tables give up exactly this contest's rows; its audit chain stays.
 * @throws when the contest is no rehearsal: the triggers refuse.
 */
export async function deleteRehearsal(tx: Tx, contestId: string): Promise<Uint8Array[]> {
  await tx.execute(sql`select set_config('yanzhen.wiping_rehearsal', ${contestId}, true)`);
  const seats = tx.select({ id: seat.id }).from(seat).where(eq(seat.contestId, contestId));
  const performances = tx
    .select({ id: performance.id })
    .from(performance)
    .where(eq(performance.contestId, contestId));
  const sheets = tx.select({ id: sheet.id }).from(sheet).where(inArray(sheet.performanceId, performances));
  await tx.delete(commentModeration).where(inArray(commentModeration.sheetId, sheets));
  await tx.delete(sheet).where(inArray(sheet.performanceId, performances));
  await tx.delete(scoreOp).where(inArray(scoreOp.performanceId, performances));
  await tx.delete(deduction).where(inArray(deduction.performanceId, performances));
  await tx.delete(clockStamp).where(inArray(clockStamp.performanceId, performances));
  await tx.delete(appeal).where(eq(appeal.contestId, contestId));
  await deletePapers(tx, contestId);
  await deleteQuestionDraws(tx, contestId);
  await deleteBuzzerGames(tx, contestId);
  await tx.delete(stage).where(eq(stage.contestId, contestId));
  await tx.delete(performance).where(eq(performance.contestId, contestId));
  const contestants = tx
    .select({ id: contestant.id })
    .from(contestant)
    .where(eq(contestant.contestId, contestId));
  const ended = await tx
    .delete(session)
    .where(or(inArray(session.seatId, seats), inArray(session.contestantId, contestants)))
    .returning({ idHash: session.idHash });
  await tx.delete(contestantPass).where(inArray(contestantPass.contestantId, contestants));
  await tx.delete(pairing).where(inArray(pairing.seatId, seats));
  await tx.delete(recusal).where(eq(recusal.contestId, contestId));
  await tx.delete(seat).where(eq(seat.contestId, contestId));
  await tx.delete(panel).where(eq(panel.contestId, contestId));
  await tx.delete(contestant).where(eq(contestant.contestId, contestId));
  await tx.delete(draw).where(eq(draw.contestId, contestId));
  await tx.delete(roleGrant).where(eq(roleGrant.contestId, contestId));
  await tx.delete(outbox).where(eq(outbox.contestId, contestId));
  await tx.delete(ruleSetVersion).where(eq(ruleSetVersion.contestId, contestId));
  await tx.delete(contest).where(eq(contest.id, contestId));
  return ended.map(({ idHash }) => idHash);
}

async function deletePapers(tx: Tx, contestId: string): Promise<void> {
  const papers = tx.select({ id: paper.id }).from(paper).where(eq(paper.contestId, contestId));
  const sittings = tx.select({ id: sitting.id }).from(sitting).where(inArray(sitting.paperId, papers));
  await tx.delete(grade).where(inArray(grade.sittingId, sittings));
  await tx.delete(answer).where(inArray(answer.sittingId, sittings));
  await tx.delete(sittingEvent).where(inArray(sittingEvent.sittingId, sittings));
  await tx.delete(sitting).where(inArray(sitting.paperId, papers));
  await tx.delete(paperQuestion).where(inArray(paperQuestion.paperId, papers));
  await tx.delete(paper).where(eq(paper.contestId, contestId));
}

async function deleteQuestionDraws(tx: Tx, contestId: string): Promise<void> {
  const draws = tx
    .select({ id: questionDraw.id })
    .from(questionDraw)
    .where(eq(questionDraw.contestId, contestId));
  await tx.delete(drawnQuestion).where(inArray(drawnQuestion.drawId, draws));
  await tx.delete(questionSlip).where(inArray(questionSlip.drawId, draws));
  await tx.delete(questionDraw).where(eq(questionDraw.contestId, contestId));
}

async function deleteBuzzerGames(tx: Tx, contestId: string): Promise<void> {
  const games = tx.select({ id: buzzerGame.id }).from(buzzerGame).where(eq(buzzerGame.contestId, contestId));
  await tx.delete(buzzerEvent).where(inArray(buzzerEvent.gameId, games));
  await tx.delete(buzzerQuestion).where(inArray(buzzerQuestion.gameId, games));
  await tx.delete(buzzerGame).where(eq(buzzerGame.contestId, contestId));
}

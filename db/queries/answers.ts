import { and, asc, eq, isNotNull, or, sql } from "drizzle-orm";
import type { Answer } from "#app/domain/quiz/question.ts";
import type { DbOrTx } from "#db/client.ts";
import { contestant } from "#db/schema/contest.ts";
import { answer, paper, sitting } from "#db/schema/paper.ts";

export type AnswerRow = {
  sittingId: string;
  questionKey: string;
  value: Answer | null;
  givenMs: number;
  opId: string;
  savedAt: Date;
  late: boolean;
};
export type EventRow = { id: string; sittingId: string; kind: string; at: Date; details: object };
export type Submission = { sittingId: string; at: Date; by: "contestant" | "time" | "organiser" };

/**
 * Answers of any number of sittings in one statement; each question of a sitting at most once. One that is not newer than
 * what stands changes nothing: newer is given later, or at the same millisecond with the greater operation id.
 */
export const savingAnswers = (rows: readonly AnswerRow[]) => sql`
  insert into answer as a (sitting_id, question_key, value, given_ms, op_id, saved_at, late)
  select r."sittingId", r."questionKey", nullif(r.value, 'null'::jsonb), r."givenMs", r."opId", r."savedAt", r.late
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
      as r("sittingId" uuid, "questionKey" text, value jsonb, "givenMs" bigint, "opId" uuid, "savedAt" timestamptz, late boolean)
   order by r."sittingId", r."questionKey"
  on conflict (sitting_id, question_key) do update
     set value = excluded.value, given_ms = excluded.given_ms, op_id = excluded.op_id,
         saved_at = excluded.saved_at, late = excluded.late
   where (excluded.given_ms, excluded.op_id) > (a.given_ms, a.op_id) and excluded.op_id <> a.op_id`;

/** Which of these operations stand as answers. */
export const listAnswersByOp = (db: DbOrTx, opIds: readonly string[]) =>
  db
    .select({ opId: answer.opId, givenMs: answer.givenMs, late: answer.late })
    .from(answer)
    .where(
      sql`${answer.opId} in (select asked.id::uuid from json_array_elements_text(${JSON.stringify(opIds)}::json) as asked(id))`,
    );

/** The id is that of the operation: what is sent twice is written once. */
export const savingEvents = (rows: readonly EventRow[]) => sql`
  insert into sitting_event (id, sitting_id, kind, at, details)
  select r.id, r."sittingId", r.kind, r.at, r.details
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
      as r(id uuid, "sittingId" uuid, kind text, at timestamptz, details jsonb)
  on conflict (id) do nothing`;

/** The first handing in stands. */
export const savingSubmissions = (rows: readonly Submission[]) => sql`
  update sitting s set submitted_at = r.at, submitted_by = r.by
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r("sittingId" uuid, at timestamptz, by text)
   where s.id = r."sittingId" and s.submitted_at is null`;

export const savingStarts = (rows: readonly { sittingId: string; at: Date }[]) => sql`
  update sitting s set started_at = r.at
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r("sittingId" uuid, at timestamptz)
   where s.id = r."sittingId" and s.started_at is null`;

export const listAnswers = (db: DbOrTx, sittingId: string) =>
  db
    .select({
      questionKey: answer.questionKey,
      value: answer.value,
      givenMs: answer.givenMs,
      opId: answer.opId,
      late: answer.late,
    })
    .from(answer)
    .where(eq(answer.sittingId, sittingId));

/** Every contestant of a paper with their sitting and how far it is, by number and name; nothing of what they wrote. */
export const listSittingProgress = (db: DbOrTx, paperId: string) =>
  db
    .select({
      sittingId: sitting.id,
      contestantId: contestant.id,
      name: contestant.name,
      unitName: contestant.unitName,
      number: contestant.number,
      status: contestant.status,
      startedAt: sitting.startedAt,
      submittedAt: sitting.submittedAt,
      submittedBy: sitting.submittedBy,
      extraMs: sitting.extraMs,
      hasDevice: sql<boolean>`${sitting.deviceKey} is not null`,
      answered: sql<number>`(select count(*)::int from ${answer}
        where ${answer.sittingId} = ${sitting.id} and ${answer.value} is not null)`,
      late: sql<number>`(select count(*)::int from ${answer} where ${answer.sittingId} = ${sitting.id} and ${answer.late})`,
      lastAnswerMs: sql<number | null>`(select max(${answer.givenMs})::float8 from ${answer}
        where ${answer.sittingId} = ${sitting.id})`,
      events: sql<{ kind: string; at: string; details: Record<string, unknown> }[]>`coalesce(
        (select jsonb_agg(jsonb_build_object('kind', e.kind, 'at', e.at, 'details', e.details - 'value') order by e.at)
           from sitting_event e where e.sitting_id = ${sitting.id}), '[]'::jsonb)`,
    })
    .from(paper)
    .innerJoin(contestant, eq(contestant.contestId, paper.contestId))
    .leftJoin(sitting, and(eq(sitting.paperId, paper.id), eq(sitting.contestantId, contestant.id)))
    .where(and(eq(paper.id, paperId), or(eq(contestant.status, "registered"), isNotNull(sitting.startedAt))))
    .orderBy(sql`${contestant.number} nulls last`, asc(contestant.name), asc(contestant.id));

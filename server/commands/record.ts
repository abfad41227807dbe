import { type SQL, sql } from "drizzle-orm";

/** Which chain an audit row joins: the contest's own, or the one for everything else. */
export type AuditEntry = { contestId: string | null; details: Record<string, unknown> };

/** Something in a contest changed. `performanceIds: null` means: read the whole contest again. */
export type ContestEvent = { contestId: string; type: string; performanceIds: readonly string[] | null };

export type RequestRow = {
  requestId: string;
  actor: string;
  command: string;
  payloadHash: Uint8Array;
  answer: unknown;
};

/** LISTEN channel; the payload is the contest's id only. */
export const OUTBOX_CHANNEL = "yanzhen_outbox";

const chainOf = (audit: AuditEntry): string =>
  audit.contestId === null ? "main" : `contest:${audit.contestId}`;

/**
 * The statement that writes the answer, the audit row and the outbox events of one command.
 * The chain's row and the contest's row are locked by it, so that audit rows and versions stand in commit order without gaps.
 * All events of a command belong to one contest.
 */
export function recording({
  request,
  audit,
  events,
  at,
}: {
  request: RequestRow;
  audit: AuditEntry | null;
  events: readonly ContestEvent[];
  at: Date;
}): SQL {
  const when = at.toISOString();
  const parts = [
    sql`request as (
      insert into command_request (request_id, actor, command, payload_hash, answer, at)
      values (${request.requestId}::uuid, ${request.actor}, ${request.command}, ${Buffer.from(request.payloadHash)}::bytea,
              ${JSON.stringify(request.answer ?? null)}::text::jsonb, ${when}::timestamptz))`,
  ];
  if (audit !== null) parts.push(auditPart({ audit, request, when }));
  const contestId = events[0]?.contestId;
  if (contestId !== undefined) parts.push(outboxPart({ contestId, events, when }));
  const notify = contestId === undefined ? sql`1` : sql`pg_notify(${OUTBOX_CHANNEL}, ${contestId})`;
  return sql`with ${sql.join(parts, sql`, `)} select ${notify}`;
}

function auditPart({ audit, request, when }: { audit: AuditEntry; request: RequestRow; when: string }) {
  const chain = chainOf(audit);
  const details = sql`${JSON.stringify(audit.details)}::text::jsonb`;
  const row = (seq: ReturnType<typeof sql>) =>
    sql`convert_to(concat_ws(chr(31), (${seq})::text, ${when}::text, ${request.actor}::text, ${request.command}::text, ${details}::text), 'UTF8')`;
  return sql`head as (
      insert into audit_chain as c (chain, seq, hash)
      values (${chain}, 1, sha256(sha256(convert_to(${chain}, 'UTF8')) || ${row(sql`1`)}))
      on conflict (chain) do update set seq = c.seq + 1, hash = sha256(c.hash || ${row(sql`c.seq + 1`)})
      returning seq, hash),
    audited as (
      insert into audit (chain, seq, hash, at, actor, command, details)
      select ${chain}, head.seq, head.hash, ${when}::timestamptz, ${request.actor}, ${request.command}, ${details} from head)`;
}

function outboxPart(input: { contestId: string; events: readonly ContestEvent[]; when: string }) {
  const { contestId, events, when } = input;
  const rows = events.map((event, index) => {
    const ids =
      event.performanceIds === null
        ? sql`null::uuid[]`
        : sql`${`{${event.performanceIds.join(",")}}`}::uuid[]`;
    return sql`(${index + 1}::bigint, ${event.type}::text, ${ids})`;
  });
  return sql`bumped as (
      update contest set version = version + ${events.length} where id = ${contestId}::uuid returning version),
    told as (
      insert into outbox (contest_id, version, type, performance_ids, at)
      select ${contestId}::uuid, bumped.version - ${events.length} + e.n, e.type, e.ids, ${when}::timestamptz
      from bumped, (values ${sql.join(rows, sql`, `)}) as e (n, type, ids))`;
}

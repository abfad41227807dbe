import { and, asc, count, desc, eq, gte, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import type { DbOrTx } from "#db/client.ts";
import { contest, contestant, panel, performance, seat } from "#db/schema/contest.ts";
import { account, cadre, orgUnit } from "#db/schema/people.ts";
import { audit, auditChain } from "#db/schema/record.ts";
import { signedResult } from "#db/schema/scoring.ts";

/** Contests whose chain somebody may read, latest first: those of the subtrees, or all. */
export async function listAuditedContests(db: DbOrTx, reach: "all" | readonly string[]) {
  const within =
    reach === "all" ? undefined : reach.map((path) => sql`starts_with(${orgUnit.path}, ${path})`);
  if (within?.length === 0) return [];
  return db
    .select({ id: contest.id, title: contest.title })
    .from(contest)
    .innerJoin(orgUnit, eq(contest.unitId, orgUnit.id))
    .where(within === undefined ? undefined : or(...within))
    .orderBy(desc(contest.createdAt));
}

export type AuditQuery = {
  /** The chains looked at; null: every one. */
  chains: readonly string[] | null;
  /** Instants; `until` is not included. */
  since: Date | null;
  until: Date | null;
  actor: string;
  command: string | null;
  offset: number;
  limit: number;
};

/** Keys of the actors a name may mean: accounts, seats, and what is written in the log itself. */
function actorMatches(search: string): SQL | undefined {
  if (search === "") return undefined;
  const pattern = `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql`(${audit.actor} ilike ${pattern} or ${audit.actor} in (
    select 'account:' || ${account.id} from ${account}
    where ${account.userName} ilike ${pattern} or ${account.displayName} ilike ${pattern}
    union all select 'seat:' || ${seat.id} from ${seat} where ${seat.holderName} ilike ${pattern}
    union all select 'contestant:' || ${contestant.id} from ${contestant} where ${contestant.name} ilike ${pattern}))`;
}

/** One page of the log, newest first, and how many rows fit. */
export async function listAudit(db: DbOrTx, query: AuditQuery) {
  const where = and(
    query.chains === null ? undefined : inArray(audit.chain, [...query.chains]),
    query.since === null ? undefined : gte(audit.at, query.since),
    query.until === null ? undefined : lt(audit.at, query.until),
    query.command === null ? undefined : eq(audit.command, query.command),
    actorMatches(query.actor),
  );
  const [rows, [total]] = await Promise.all([
    db
      .select()
      .from(audit)
      .where(where)
      .orderBy(desc(audit.at), asc(audit.chain), desc(audit.seq))
      .offset(query.offset)
      .limit(query.limit),
    db.select({ rows: count() }).from(audit).where(where),
  ]);
  return { rows, total: total?.rows ?? 0 };
}

/** What the ids in a page of the log stand for. */
export async function findNamesOf(db: DbOrTx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const wanted = [...ids];
  const performed = sql<string>`${contestant.name} || ' · ' || ${performance.itemKey}`;
  const seated = sql<string>`${panel.name} || ' · ' || ${seat.holderName}`;
  const found = await Promise.all([
    db.select({ id: account.id, name: account.displayName }).from(account).where(inArray(account.id, wanted)),
    db.select({ id: cadre.id, name: cadre.name }).from(cadre).where(inArray(cadre.id, wanted)),
    db.select({ id: orgUnit.id, name: orgUnit.name }).from(orgUnit).where(inArray(orgUnit.id, wanted)),
    db.select({ id: contest.id, name: contest.title }).from(contest).where(inArray(contest.id, wanted)),
    db.select({ id: panel.id, name: panel.name }).from(panel).where(inArray(panel.id, wanted)),
    db
      .select({ id: contestant.id, name: contestant.name })
      .from(contestant)
      .where(inArray(contestant.id, wanted)),
    db
      .select({ id: seat.id, name: seated })
      .from(seat)
      .innerJoin(panel, eq(seat.panelId, panel.id))
      .where(inArray(seat.id, wanted)),
    db
      .select({ id: performance.id, name: performed })
      .from(performance)
      .innerJoin(contestant, eq(performance.contestantId, contestant.id))
      .where(inArray(performance.id, wanted)),
  ]);
  return new Map(found.flat().map(({ id, name }) => [id, name]));
}

/** A chain with its head row; null where the rows have lost theirs. */
export type ChainHead = { chain: string; head: { seq: number; hash: Uint8Array } | null };

/** Heads of the chains asked for, or of all; also chains that have rows and no head. */
export async function listChainHeads(db: DbOrTx, chains: readonly string[] | null): Promise<ChainHead[]> {
  const rows = await db.execute<{ chain: string; seq: string | null; hash: Uint8Array | null }>(sql`
    select chain, head.seq, head.hash
    from (select chain from ${auditChain} union select distinct chain from ${audit}) as known
    left join ${auditChain} as head using (chain)
    order by chain`);
  const wanted = chains === null ? null : new Set(chains);
  return rows
    .filter(({ chain }) => wanted === null || wanted.has(chain))
    .map(({ chain, seq, hash }) => ({
      chain,
      head: seq === null || hash === null ? null : { seq: Number(seq), hash },
    }));
}

export type ChainPart = { rows: number; brokenAt: number | null; lastSeq: number; lastHash: Uint8Array };

/**
 * Recomputes the hashes of the next rows of a chain as `recording` (server/commands/record.ts) made them, each from the
 * hash stored before it. `after`: the last row looked at, null at the beginning; `known`: how many rows that were.
 * Null: there are no more rows.
 */
export async function checkChainPart(
  db: DbOrTx,
  from: { chain: string; after: number | null; known: number; hash: Uint8Array; size: number },
): Promise<ChainPart | null> {
  const { chain, after } = from;
  const [part] = await db.execute<{
    rows: number;
    broken_at: string | null;
    last_seq: string | null;
    last_hash: Uint8Array | null;
  }>(sql`
    with taken as (
      select seq, hash, at, actor, command, details from ${audit}
      where chain = ${chain} and (${after}::bigint is null or seq > ${after}::bigint)
      order by seq limit ${from.size}::integer),
    tied as (
      select seq, hash, ${from.known}::bigint + row_number() over (order by seq) as expected,
        lag(hash, 1, ${Buffer.from(from.hash)}::bytea) over (order by seq) as previous,
        convert_to(concat_ws(chr(31), seq::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          actor, command, details::text), 'UTF8') as content
      from taken)
    select count(*)::integer as rows, max(seq) as last_seq, (array_agg(hash order by seq desc))[1] as last_hash,
      min(least(seq, expected)) filter (where seq <> expected or hash <> sha256(previous || content)) as broken_at
    from tied`);
  if (part === undefined || part.last_seq === null || part.last_hash === null) return null;
  const brokenAt = part.broken_at === null ? null : Number(part.broken_at);
  return { rows: part.rows, brokenAt, lastSeq: Number(part.last_seq), lastHash: part.last_hash };
}

/** Signed versions of results whose printed head is no hash of their contest's chain: the chain was written anew. */
export async function listLostSignedHeads(db: DbOrTx, chains: readonly string[] | null) {
  const rows = await db
    .select({ chain: sql<string>`'contest:' || ${signedResult.contestId}`, version: signedResult.version })
    .from(signedResult)
    .where(
      sql`${signedResult.auditHead} <> sha256(convert_to('contest:' || ${signedResult.contestId}, 'UTF8'))
        and not exists (select 1 from ${audit} where ${audit.chain} = 'contest:' || ${signedResult.contestId}
          and ${audit.hash} = ${signedResult.auditHead})`,
    )
    .orderBy(asc(signedResult.contestId), asc(signedResult.version));
  const wanted = chains === null ? null : new Set(chains);
  return rows.filter(({ chain }) => wanted === null || wanted.has(chain));
}

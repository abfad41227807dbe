import { AuditFilter, type AuditFilterValue } from "#app/contracts/audit.ts";
import { auditScopeOf, mayReadAuditOf } from "#app/domain/access/audit.ts";
import type { Db } from "#db/client.ts";
import { findNamesOf, listAudit, listAuditedContests } from "#db/queries/audit.ts";
import { defineView } from "#server/views/define-view.ts";
import { idsIn, isId, type ShownDetail, shownDetails } from "./shown-details.ts";

export type AuditRow = {
  /** Unique in the log. */
  key: string;
  seq: number;
  /** Null: not of a contest. */
  contest: { id: string; title: string | null } | null;
  at: string;
  actor: { kind: string; name: string };
  command: string;
  details: ShownDetail[];
  /** Facts this reader may not see. */
  hidden: number;
  hash: string;
};

export type AuditLog = {
  rows: AuditRow[];
  total: number;
  page: number;
  size: number;
  contests: { id: string; title: string }[];
  /** Rows that are of no contest are read too. */
  main: boolean;
};

const PAGE = 30;
const DAY_MS = 86_400_000;
const CONTEST = "contest:";

const startOfDay = (day: string): number => Date.parse(`${day}T00:00:00+08:00`);

/** The chains a reader asks for, within those that are open to them; null: all. */
export function chainsAsked(given: {
  reach: "all" | readonly string[];
  contests: readonly { id: string }[];
  asked: string | undefined;
}): string[] | null {
  const { reach, contests, asked } = given;
  const open = reach === "all" ? null : contests.map(({ id }) => `${CONTEST}${id}`);
  if (asked === undefined) return open;
  const chain = asked === "main" ? "main" : `${CONTEST}${asked}`;
  return open === null || open.includes(chain) ? [chain] : [];
}

async function loadLog(db: Db, input: AuditFilterValue, reach: "all" | readonly string[]) {
  const contests = await listAuditedContests(db, reach);
  const { rows, total } = await listAudit(db, {
    chains: chainsAsked({ reach, contests, asked: input.contest }),
    since: input.since === undefined ? null : new Date(startOfDay(input.since)),
    until: input.until === undefined ? null : new Date(startOfDay(input.until) + DAY_MS),
    actor: input.actor,
    command: input.command ?? null,
    offset: (input.page - 1) * PAGE,
    limit: PAGE,
  });
  const ids = rows.flatMap((row) => [
    ...idsIn(row.details),
    row.actor.split(":")[1] ?? "",
    row.chain.slice(CONTEST.length),
  ]);
  return { contests, rows, total, names: await findNamesOf(db, [...new Set(ids.filter(isId))]) };
}

/** The log, newest first, for those who watch and those who keep the system. */
export const auditLog = defineView({
  name: "audit.log",
  input: AuditFilter,
  load: ({ db, input, actor }) => loadLog(db, input, auditScopeOf(actor).reach),
  allow: ({ actor }) => mayReadAuditOf(auditScopeOf(actor)),
  project: ({ contests, rows, total, names }, { viewer, input }): AuditLog => {
    const { reach, scores } = auditScopeOf(viewer);
    return {
      rows: rows.map((row) => {
        const ofContest = row.chain.startsWith(CONTEST);
        const contestId = row.chain.slice(CONTEST.length);
        const [kind = "", id = ""] = row.actor.split(":");
        return {
          key: `${row.chain}/${row.seq}`,
          seq: row.seq,
          contest: ofContest ? { id: contestId, title: names.get(contestId) ?? null } : null,
          at: row.at.toISOString(),
          actor: { kind, name: names.get(id) ?? id },
          command: row.command,
          ...shownDetails({ details: row.details, ofContest, scores, names }),
          hash: Buffer.from(row.hash).toString("hex"),
        };
      }),
      total,
      page: input.page,
      size: PAGE,
      contests,
      main: reach === "all",
    };
  },
});

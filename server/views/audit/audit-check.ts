import { z } from "zod";
import { auditScopeOf, mayReadAuditOf } from "#app/domain/access/audit.ts";
import { findNamesOf, listAuditedContests } from "#db/queries/audit.ts";
import { defineView } from "#server/views/define-view.ts";
import { isId } from "./shown-details.ts";
import { verifyAudit } from "./verify-audit.ts";

export type CheckedChain = {
  chain: string;
  /** Null: the chain of everything that is of no contest. */
  contest: { id: string; title: string | null } | null;
  rows: number;
  head: string;
  brokenAt: number | null;
  lostSignedVersions: number[];
};

const CONTEST = "contest:";

/** The chains this reader may read, recomputed now. */
export const auditCheck = defineView({
  name: "audit.check",
  input: z.object({}),
  load: async ({ db, actor, now }) => {
    const scope = auditScopeOf(actor);
    // Asked before the work: whoever may not read has nothing verified for them.
    if (!mayReadAuditOf(scope)) return null;
    const open = scope.reach === "all" ? null : await listAuditedContests(db, scope.reach);
    const verified = await verifyAudit(db, { chains: open?.map(({ id }) => `${CONTEST}${id}`) ?? null });
    const ids = verified.map(({ chain }) => chain.slice(CONTEST.length)).filter(isId);
    return { verified, now, names: await findNamesOf(db, ids) };
  },
  allow: ({ actor }) => mayReadAuditOf(auditScopeOf(actor)),
  project: ({ verified, now, names }): { at: string; chains: CheckedChain[] } => ({
    at: now.toISOString(),
    chains: verified.map((checked) => {
      const id = checked.chain.slice(CONTEST.length);
      const contest = checked.chain.startsWith(CONTEST) ? { id, title: names.get(id) ?? null } : null;
      return { ...checked, contest };
    }),
  }),
});

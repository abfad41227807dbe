import { createHash } from "node:crypto";
import type { Db, DbOrTx } from "#db/client.ts";
import { type ChainHead, checkChainPart, listChainHeads, listLostSignedHeads } from "#db/queries/audit.ts";

export type VerifiedChain = {
  /** "main", or "contest:" and the contest's id. */
  chain: string;
  rows: number;
  /** The hash that stands for the whole chain, in hexadecimal; as printed on signed protocols. */
  head: string;
  /** The first row that is not as it was recorded, or is missing; null: the chain is whole. */
  brokenAt: number | null;
  /** Signed versions of the result whose printed head is not in the chain any more. */
  lostSignedVersions: number[];
};

/** Rows recomputed by one statement: well within the statement timeout. */
const PART = 5_000;

/**
 * Recomputes every hash of the audit log from the rows themselves, in one snapshot. Finds a row that was changed,
 * inserted or removed, an end that was cut off, and a chain that was written anew after a result was signed.
 */
export function verifyAudit(
  db: Db,
  { chains = null, part = PART }: { chains?: readonly string[] | null; part?: number } = {},
): Promise<VerifiedChain[]> {
  return db.transaction(
    async (tx) => {
      const lost = await listLostSignedHeads(tx, chains);
      const verified: VerifiedChain[] = [];
      for (const head of await listChainHeads(tx, chains)) {
        const versions = lost.filter(({ chain }) => chain === head.chain).map(({ version }) => version);
        verified.push({ ...(await verifyChain(tx, { head, part })), lostSignedVersions: versions });
      }
      return verified;
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

async function verifyChain(db: DbOrTx, { head: { chain, head }, part }: { head: ChainHead; part: number }) {
  let known = 0;
  let after: number | null = null;
  let hash: Uint8Array = createHash("sha256").update(chain).digest();
  let brokenAt: number | null = null;
  for (;;) {
    const checked = await checkChainPart(db, { chain, after, known, hash, size: part });
    if (checked === null) break;
    brokenAt ??= checked.brokenAt;
    known += checked.rows;
    after = checked.lastSeq;
    hash = checked.lastHash;
  }
  brokenAt ??= endBrokenAt({ head, last: { seq: after ?? 0, hash } });
  return { chain, rows: known, head: Buffer.from(head?.hash ?? hash).toString("hex"), brokenAt };
}

/** Rows that fit one another must also end where the head says. */
function endBrokenAt({
  head,
  last,
}: {
  head: ChainHead["head"];
  last: { seq: number; hash: Uint8Array };
}): number | null {
  if (head === null) return 1;
  if (head.seq !== last.seq) return Math.min(head.seq, last.seq) + 1;
  return Buffer.compare(head.hash, last.hash) === 0 ? null : last.seq;
}

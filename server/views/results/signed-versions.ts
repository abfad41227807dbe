import type { ContestDocument } from "#app/contracts/interchange.ts";
import { ContestDocument as ContestDocumentForm, type WrittenContest } from "#app/contracts/interchange.ts";
import type { SignatureShown, VersionShown } from "#app/contracts/results-views.ts";
import type { ContestResult } from "#app/domain/ranking/contest-result.ts";
import type { DbOrTx } from "#db/client.ts";
import {
  findSignedBody,
  hex,
  listSignatures,
  listSignedVersions,
  type SignatureRow,
  type SignedVersion,
} from "#db/queries/results.ts";

export type SignedBody = { written: WrittenContest; document: ContestDocument; result: ContestResult };
export type SignedContest = { version: VersionShown } & SignedBody;

/** Signed versions never change (trigger), so what was read once is kept, newest used last. */
const bodies = new Map<string, SignedBody>();
const KEPT = 12;

export async function readSignedBody(db: DbOrTx, id: string): Promise<SignedBody> {
  const known = bodies.get(id);
  if (known !== undefined) {
    bodies.delete(id);
    bodies.set(id, known);
    return known;
  }
  const stored = await findSignedBody(db, id);
  if (stored === null) throw new Error(`the signed version ${id} is gone`);
  const document = ContestDocumentForm.parse(stored.document);
  // It parsed, so it has the form of a written contest.
  const body = { written: stored.document as WrittenContest, document, result: stored.result };
  bodies.set(id, body);
  const oldest = bodies.keys().next().value;
  if (bodies.size > KEPT && oldest !== undefined) bodies.delete(oldest);
  return body;
}

export type SignedList = { rows: SignedVersion[]; shown: VersionShown[] };

/** Newest first. The published one is the newest that was signed when the contest was published. */
export async function readVersions(
  db: DbOrTx,
  contest: { id: string; publishedAt: Date | null },
): Promise<SignedList> {
  const rows = await listSignedVersions(db, contest.id);
  const signatures = await listSignatures(db, contest.id);
  const published = publishedOf(rows, contest.publishedAt);
  return {
    rows,
    shown: rows.map(({ id, createdAt, ...row }) => ({
      ...row,
      createdAt: createdAt.getTime(),
      signatures: signaturesOf(signatures, row),
      published: id === published?.id,
    })),
  };
}

export const publishedOf = (
  rows: readonly SignedVersion[],
  publishedAt: Date | null,
): SignedVersion | undefined =>
  publishedAt === null ? undefined : rows.find(({ createdAt }) => createdAt <= publishedAt);

/** Signatures under this result; one under another result of the same number has lapsed. */
export const signaturesOf = (
  rows: readonly SignatureRow[],
  signed: { version: number; hash: string },
): SignatureShown[] =>
  rows
    .filter((row) => row.version === signed.version && hex(row.resultHash) === signed.hash)
    .map(({ role, name, at }) => ({ role, name, at: at.getTime() }));

/** A version with its document: the one asked for, else the newest; null: there is none. */
export async function readSigned(
  db: DbOrTx,
  contest: { id: string; publishedAt: Date | null },
  version?: number | "published",
): Promise<SignedContest | null> {
  const { rows, shown } = await readVersions(db, contest);
  const row =
    version === "published"
      ? publishedOf(rows, contest.publishedAt)
      : version === undefined
        ? rows[0]
        : rows.find((each) => each.version === version);
  const described = shown.find((each) => each.version === row?.version);
  if (row === undefined || described === undefined) return null;
  return { version: described, ...(await readSignedBody(db, row.id)) };
}

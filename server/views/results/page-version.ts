import { findPublication } from "#db/queries/results.ts";
import type { Runtime } from "#server/runtime.ts";

/**
 * What the public result page of a code is made of, as a key that changes whenever the page would: with a publication,
 * and when a granted appeal puts the result under review. Also a contest without a published result has a key (of its
 * "not found"); null: nobody has this code.
 */
export async function pageVersionOf(
  runtime: Pick<Runtime, "database">,
  publicCode: string,
): Promise<{ key: string } | null> {
  const row = await findPublication(runtime.database.db, publicCode);
  if (row === null) return null;
  const published =
    row.publishedAt === null ? "none" : `${row.version}:${row.publishedAt.getTime()}:${row.status}`;
  return { key: `${row.contestId}:${published}` };
}

import type { Db } from "#db/client.ts";
import { hundredths, sharesOf, tablesOf } from "#server/selection/contest-reliability.ts";
import { readSigned } from "#server/views/results/signed-versions.ts";
import type { ExportDocument } from "./round-export.ts";

type Marks = NonNullable<ExportDocument["contests"][number]["marks"]>;

/** Official scores and judges' totals of a contest, nobody named: what its reliability is computed from. Null: not published. */
export async function marksOf(
  db: Db,
  contest: { id: string; publishedAt: Date | null },
): Promise<Marks | null> {
  const signed = await readSigned(db, contest, "published");
  if (signed === null) return null;
  return {
    scores: signed.result.ranking.map(({ score }) => hundredths(score)),
    items: sharesOf(signed).flatMap(({ round, item, share }) => {
      const panels = tablesOf(signed, item.key);
      return panels.length === 0 ? [] : [{ round, item: item.key, share, panels }];
    }),
  };
}

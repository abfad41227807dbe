import { and, desc, eq, inArray, like, or } from "drizzle-orm";
import type { DbOrTx } from "#db/client.ts";
import { contest } from "#db/schema/contest.ts";
import { orgUnit } from "#db/schema/people.ts";
import { selectionRound } from "#db/schema/selection.ts";
import type { PlacedRound } from "./selection-rounds.ts";

/** The unit itself and those above it. */
const upwards = (path: string): string[] => {
  const ids = path.split("/").filter((id) => id !== "");
  return ids.map((_, index) => `${ids.slice(0, index + 1).join("/")}/`);
};

const touching = (paths: readonly string[]) =>
  or(
    ...paths.map((path) => like(orgUnit.path, `${path}%`)),
    inArray(orgUnit.path, ["", ...paths.flatMap(upwards)]),
  );

/** Rounds of units within the paths and of units above them, the newest first. */
export async function listRoundsTouching(db: DbOrTx, paths: readonly string[]): Promise<PlacedRound[]> {
  if (paths.length === 0) return [];
  return db
    .select({ round: selectionRound, unitName: orgUnit.name, unitPath: orgUnit.path })
    .from(selectionRound)
    .innerJoin(orgUnit, eq(selectionRound.unitId, orgUnit.id))
    .where(touching(paths))
    .orderBy(desc(selectionRound.createdAt), desc(selectionRound.id));
}

export type FinishedContest = { id: string; title: string; heldOn: string | null };

/** Contests with official results that people of the unit may have taken part in, the latest first; no rehearsals. */
export const listFinishedContests = (db: DbOrTx, unitPath: string): Promise<FinishedContest[]> =>
  db
    .select({ id: contest.id, title: contest.title, heldOn: contest.heldOn })
    .from(contest)
    .innerJoin(orgUnit, eq(contest.unitId, orgUnit.id))
    .where(
      and(
        eq(contest.rehearsal, false),
        inArray(contest.status, ["signed", "published", "archived"]),
        touching([unitPath]),
      ),
    )
    .orderBy(desc(contest.heldOn), desc(contest.id));

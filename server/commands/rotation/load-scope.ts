import { liesIn } from "#app/domain/access/actor.ts";
import type { PostKind } from "#app/domain/people/organisation.ts";
import { lastMonthOf } from "#app/domain/rotation/settings-proposal.ts";
import type { ScopeReserve, SettingsScope } from "#app/domain/rotation/settings-scope.ts";
import type { DbOrTx } from "#db/client.ts";
import { listFilesWithin } from "#db/queries/growth-files.ts";
import { listUnitsWithin } from "#db/queries/org.ts";
import { listCurrentAppointments } from "#db/queries/people.ts";
import { listPlansAround, listServing } from "#db/queries/rotation-setup.ts";

/**
 * Who is proposed first to hold a post: those next to the work. A secretary heads the community, covers where A and B are
 * both away and is often a mentor, hence last.
 */
const ORDER: readonly (PostKind | null)[] = [
  "deputySecretary",
  "deputyDirector",
  "communityWorker",
  "gridWorker",
  null,
  "secretary",
];

export type LoadedReserve = ScopeReserve & { mentorName: string | null; reserveId: string };
export type LoadedScope = Omit<SettingsScope, "reserves"> & { reserves: readonly LoadedReserve[] };

/** What settings of a plan of this unit may name. `exceptId`: the plan itself. */
export async function loadScope(
  db: DbOrTx,
  { unitPath, exceptId }: { unitPath: string; exceptId: string | null },
): Promise<LoadedScope> {
  const [units, files, serving, plans] = await Promise.all([
    listUnitsWithin(db, [unitPath]),
    listFilesWithin(db, [unitPath]),
    listServing(db, unitPath),
    listPlansAround(db, { unitPath, exceptId }),
  ]);
  const communities = units.filter(({ kind }) => kind === "community");
  const communityAt = (path: string) => communities.find((unit) => liesIn(path, unit.path))?.id ?? null;
  const posts = await listCurrentAppointments(
    db,
    serving.map(({ id }) => id),
  );
  const postOf = new Map(posts.map(({ cadreId, post }) => [cadreId, post]));
  const rank = (id: string) => ORDER.indexOf(postOf.get(id) ?? null);
  return {
    communities: communities.map(({ id, name }) => ({ id, name })),
    reserves: files
      .filter(({ personPath }) => liesIn(personPath, unitPath))
      .map((file) => ({
        personId: file.reserve.cadreId,
        reserveId: file.reserve.id,
        name: file.name,
        level: file.reserve.level,
        communityId: communityAt(file.personPath),
        mentorName: file.mentorName,
        elsewhere: plans
          .filter(({ settings }) => settings.members.some((each) => each.personId === file.reserve.cadreId))
          .map(({ settings }) => ({ from: settings.firstMonth, to: lastMonthOf(settings) })),
      }))
      .sort((one, another) => one.name.localeCompare(another.name, "zh-CN")),
    cadres: serving
      .flatMap(({ id, name, unitPath: path }) => {
        const communityId = communityAt(path);
        return communityId === null ? [] : [{ personId: id, name, communityId }];
      })
      .sort((one, another) => rank(one.personId) - rank(another.personId)),
  };
}

import { decidedList } from "#app/domain/selection/deliberation.ts";
import { floorCounts } from "#app/domain/selection/list-quota.ts";
import type { listFacts } from "#server/commands/deliberation/deliberation-facts.ts";

type Facts = ReturnType<typeof listFacts>[number];

/** A list as it stands now, against the announced quotas: in total, by subdistrict, full communities, floors. */
export function tallyOf(facts: Facts) {
  const { list, asOf, candidates } = facts;
  const now = decidedList(facts);
  const advised = candidates.filter((row) => row.advised);
  const ids = new Set(now.map(({ id }) => id));
  const before = new Set(advised.map(({ id }) => id));
  const named = (rows: typeof candidates) => rows.map(({ id, name, unitName }) => ({ id, name, unitName }));
  return {
    post: list.post,
    total: { advised: advised.length, now: now.length, atMost: list.total },
    subdistricts: unitRows({ facts, now, advised, of: "subdistrictId", general: list.perSubdistrict }),
    fullCommunities: unitRows({ facts, now, advised, of: "communityId", general: list.perCommunity })
      .filter((row) => row.atMost !== null && row.now >= row.atMost)
      .map(({ name, atMost }) => ({ name, atMost })),
    floors: floorCounts({ list, asOf, chosen: now, pool: candidates }).map(({ floor, have }) => ({
      ...{ kind: floor.kind, atLeast: floor.atLeast, have },
      unit: "unitId" in floor ? facts.unitName(floor.unitId) : null,
      age: floor.kind === "youngerThan" ? floor.age : null,
      sex: floor.kind === "sex" ? floor.sex : null,
    })),
    movedIn: named(now.filter(({ id }) => !before.has(id))),
    movedOut: named(advised.filter(({ id }) => !ids.has(id))),
  };
}

type Row = Facts["candidates"][number];

/** Every unit that has a candidate, by name. */
function unitRows({
  facts,
  now,
  advised,
  of,
  general,
}: {
  facts: Facts;
  now: readonly Row[];
  advised: readonly Row[];
  of: "subdistrictId" | "communityId";
  general: number | null;
}) {
  const own = new Map(facts.list.unitCaps.map(({ unitId, atMost }) => [unitId, atMost]));
  const [nowIn, advisedIn, standing] = [now, advised, facts.candidates].map((rows) => countBy(rows, of));
  return [...(standing?.keys() ?? [])]
    .map((unitId) => ({
      unitId,
      name: facts.unitName(unitId),
      advised: advisedIn?.get(unitId) ?? 0,
      now: nowIn?.get(unitId) ?? 0,
      atMost: own.get(unitId) ?? general,
    }))
    .sort((a, b) => b.now - a.now || a.name.localeCompare(b.name, "zh-CN"));
}

function countBy(rows: readonly Row[], of: "subdistrictId" | "communityId"): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const unitId = row[of];
    if (unitId !== null) counts.set(unitId, (counts.get(unitId) ?? 0) + 1);
  }
  return counts;
}

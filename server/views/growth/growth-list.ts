import type { z } from "zod";
import { ListGrowth } from "#app/contracts/growth.ts";
import type { GrowthListView, GrowthRow } from "#app/contracts/growth-views.ts";
import { mayOpenGrowth } from "#app/domain/access/growth.ts";
import { readablePaths } from "#app/domain/access/people.ts";
import { POST_PROFILES } from "#app/domain/growth/post-profile.ts";
import { readinessOf } from "#app/domain/growth/readiness.ts";
import { dayOf } from "#app/text/time.ts";
import { listFilesWithin, type PlacedFile } from "#db/queries/growth-files.ts";
import { listOpenObjections } from "#db/queries/growth-records.ts";
import { listUnitsWithin } from "#db/queries/org.ts";
import { loadGrowthFacts, type ReadFile } from "#server/growth/growth-facts.ts";
import { defineView } from "#server/views/define-view.ts";

type Filter = z.output<typeof ListGrowth>;

/** Files in force of the people in reach, with how far each is on the way to the post. */
export const growthList = defineView({
  name: "growth.list",
  input: ListGrowth,
  async load({ db, actor, now }) {
    const paths = readablePaths(actor);
    const files = await listFilesWithin(db, paths);
    const today = dayOf(now);
    const keys = files.map(({ reserve, personPath }) => ({
      ...{ reserveId: reserve.id, cadreId: reserve.cadreId, personPath },
    }));
    const [read, objections, units] = await Promise.all([
      loadGrowthFacts(db, { files: keys, today }),
      listOpenObjections(
        db,
        keys.map(({ reserveId }) => reserveId),
      ),
      listUnitsWithin(db, paths),
    ]);
    return { files, read, objections, units, today };
  },
  allow: ({ actor }) => mayOpenGrowth(actor),
  project({ files, read, objections, units, today }, { input }): GrowthListView {
    const unitPath = units.find(({ id }) => id === input.unitId)?.path ?? null;
    const rows = files.flatMap((file) => {
      const known = read.get(file.reserve.id);
      if (known === undefined || !isWithin(file, unitPath)) return [];
      const open = objections.filter(({ reserveId }) => reserveId === file.reserve.id).length;
      const row = rowOf({ file, read: known, today, open });
      return passes(row, input) ? [row] : [];
    });
    rows.sort(
      (one, two) =>
        one.keeperName.localeCompare(two.keeperName, "zh-CN") || one.name.localeCompare(two.name, "zh-CN"),
    );
    const count = (holds: (row: GrowthRow) => boolean) => rows.filter(holds).length;
    return {
      rows,
      total: files.length,
      totals: {
        people: rows.length,
        declared: count(({ declared }) => declared),
        complete: count(({ complete }) => complete),
        withMentor: count(({ mentorName }) => mentorName !== null),
        objections: rows.reduce((sum, { openObjections }) => sum + openObjections, 0),
      },
      units: units
        .filter(({ kind }) => kind === "subdistrict" || kind === "community")
        .map(({ id, name }) => ({ id, name })),
    };
  },
});

const isWithin = ({ keeperPath, personPath }: PlacedFile, unitPath: string | null): boolean =>
  unitPath === null || keeperPath.startsWith(unitPath) || personPath.startsWith(unitPath);

function passes(row: GrowthRow, { search, post, state }: Filter): boolean {
  const inState = {
    all: true,
    ready: row.declared,
    complete: row.complete && !row.declared,
    open: !row.complete,
  }[state];
  return inState && (post === null || row.post === post) && row.name.includes(search);
}

function rowOf(given: { file: PlacedFile; read: ReadFile; today: string; open: number }): GrowthRow {
  const { file, read, today } = given;
  const { id, post, fromOn } = file.reserve;
  const readiness = readinessOf({ facts: read.facts, profile: POST_PROFILES[post], today });
  const areas = readiness.lines.flatMap(({ fact }) => (fact.kind === "areas" ? [fact.passed] : []));
  return {
    ...{ reserveId: id, name: file.name, unitName: file.personUnit, keeperName: file.keeperName },
    ...{ post, fromOn, met: readiness.met, required: readiness.required, complete: readiness.ready },
    declared: read.entries.some(({ kind }) => kind === "ready"),
    next: readiness.lines.find(({ fact }) => fact.kind === readiness.next) ?? null,
    ...{ areas: areas[0] ?? 0, mentorName: file.mentorName },
    openObjections: given.open,
  };
}

import type { RecordsView } from "#app/contracts/record-desk-views.ts";
import { RecordFilter } from "#app/contracts/record-life.ts";
import { mayOpenDaily } from "#app/domain/access/daily.ts";
import { readablePaths } from "#app/domain/access/people.ts";
import { verifyObstacle } from "#app/domain/access/record-life.ts";
import { listManagers, listUnits } from "#db/queries/org.ts";
import { countPhotos, countRecords, listRecords, listTwins } from "#db/queries/record-lists.ts";
import { lifeOf } from "#server/commands/record/placed-life.ts";
import { defineView } from "#server/views/define-view.ts";
import { unitChoices } from "#server/views/people/unit-choices.ts";
import { likelyDuplicates } from "./likely-duplicates.ts";
import { aboutRecord, recordQuery } from "./record-scope.ts";

const PAGE_SIZE = 50;
/** Characters of a record's text in the list. */
const EXCERPT = 80;

/** Records of the reader's area, what waits to be verified first; each with what stands between it and this reader. */
export const records = defineView({
  name: "record.records",
  input: RecordFilter,
  load: async ({ db, input, actor }) => {
    const [units, managers] = await Promise.all([listUnits(db), listManagers(db)]);
    const query = recordQuery(input, { actor, units });
    const at = { offset: (input.page - 1) * PAGE_SIZE, limit: PAGE_SIZE };
    const [rows, total] = await Promise.all([listRecords(db, { ...query, ...at }), countRecords(db, query)]);
    const ids = rows.map(({ record }) => record.id);
    const waiting = rows.filter(({ record }) => record.status === "submitted");
    const [photos, twins] = await Promise.all([
      countPhotos(db, ids),
      listTwins(
        db,
        waiting.map(({ record }) => record.id),
      ),
    ]);
    return { rows, total, photos, twins, units, managers };
  },
  allow: ({ actor }) => mayOpenDaily(actor),
  project: (facts, { viewer, input }): RecordsView => ({
    rows: facts.rows.map((row) => {
      const { record } = row;
      const [duplicate] = likelyDuplicates(row, { twins: facts.twins, viewer });
      return {
        ...aboutRecord(row),
        ...{ area: record.area, happenedAt: record.happenedAt },
        content: excerpt(record.content),
        photos: facts.photos.get(record.id) ?? 0,
        duplicate: duplicate?.reason ?? null,
        obstacle: verifyObstacle(viewer, lifeOf(row, facts.managers)),
      };
    }),
    total: facts.total,
    size: PAGE_SIZE,
    filter: input,
    units: unitChoices({ units: facts.units, paths: readablePaths(viewer) }),
  }),
});

function excerpt(content: string): string {
  const signs = [...content.replace(/\s+/gu, " ")];
  return signs.length <= EXCERPT ? signs.join("") : `${signs.slice(0, EXCERPT).join("")}…`;
}

import { TourFilter } from "#app/contracts/development.ts";
import type { Member, ToursView } from "#app/contracts/development-views.ts";
import { mayOpenDaily } from "#app/domain/access/daily.ts";
import { tourStateOn } from "#app/domain/development/development.ts";
import { listStudyTours, listTourMembers } from "#db/queries/study-tours.ts";
import { defineView } from "#server/views/define-view.ts";
import { listFrame, loadList, sliceOf } from "./list-facts.ts";

/** Study tours of the units the reader reads, with everybody who was on them. */
export const studyTours = defineView({
  name: "development.study-tours",
  input: TourFilter,
  load: async ({ db, input, actor, now }) => {
    const facts = await loadList(db, { actor, unit: input.unit, now });
    const { year, state } = input;
    const list = await listStudyTours(db, { ...facts, ...sliceOf(input), year, state });
    const members = await listTourMembers(
      db,
      list.rows.map(({ tour }) => tour.id),
    );
    return { ...facts, list, members };
  },
  allow: ({ actor }) => mayOpenDaily(actor),
  project: (facts, { viewer, input }): ToursView => {
    const { manages, shown } = listFrame(facts, viewer);
    const members = new Map<string, Member[]>();
    for (const { tourId, cadreId, name, unitName } of facts.members)
      members.set(tourId, [...(members.get(tourId) ?? []), { cadreId, name, unitName }]);
    return {
      ...shown,
      filter: input,
      total: facts.list.total,
      rows: facts.list.rows.map(({ tour, unitName, unitPath }) => ({
        ...{ id: tour.id, revision: tour.revision, unitId: tour.unitId, unitName },
        ...{ topic: tour.topic, place: tour.place, fromOn: tour.fromOn, toOn: tour.toOn },
        report: tour.report,
        state: tourStateOn(tour, facts.today),
        members: members.get(tour.id) ?? [],
        may: { change: manages(unitPath) },
      })),
    };
  },
});

import { SecondmentFilter } from "#app/contracts/development.ts";
import type { SecondmentsView } from "#app/contracts/development-views.ts";
import { mayOpenDaily } from "#app/domain/access/daily.ts";
import { secondmentStateOn } from "#app/domain/development/development.ts";
import { listSecondments } from "#db/queries/secondments.ts";
import { defineView } from "#server/views/define-view.ts";
import { listFrame, loadList, sliceOf } from "./list-facts.ts";

/** Secondments of the people the reader reads, and of those who were sent from there. */
export const secondments = defineView({
  name: "development.secondments",
  input: SecondmentFilter,
  load: async ({ db, input, actor, now }) => {
    const facts = await loadList(db, { actor, unit: input.unit, now });
    const { year, state } = input;
    return { ...facts, list: await listSecondments(db, { ...facts, ...sliceOf(input), year, state }) };
  },
  allow: ({ actor }) => mayOpenDaily(actor),
  project: (facts, { viewer, input }): SecondmentsView => {
    const { manages, shown } = listFrame(facts, viewer);
    return {
      ...shown,
      filter: input,
      total: facts.list.total,
      rows: facts.list.rows.map(({ secondment, name, unitName, unitPath, fromUnitName }) => {
        const { id, revision, cadreId, host, post, mentor, fromOn, toOn, report } = secondment;
        return {
          ...{ id, revision, cadreId, name, unitName, fromUnitName },
          ...{ host, post, mentor, fromOn, toOn, report },
          state: secondmentStateOn(toOn, facts.today),
          may: { change: manages(unitPath) },
        };
      }),
    };
  },
});

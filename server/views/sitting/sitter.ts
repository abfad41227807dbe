import { OnSitting } from "#app/contracts/sitting.ts";
import type { SittingHead } from "#app/contracts/sitting-views.ts";
import { maySit } from "#app/domain/access/sitting.ts";
import { findSittingHead } from "#db/queries/sittings.ts";
import { stateOf } from "#server/commands/sitting/sit.ts";
import { defineView } from "#server/views/define-view.ts";

/**
 * The contestant's page before any question: whose it is, what awaits them, and when. The questions are never part of a
 * page: they are fetched once the paper is open (`sit`).
 */
export const sitter = defineView({
  name: "sitting.sitter",
  input: OnSitting,
  load: ({ db, input }) => findSittingHead(db, input.sittingId),
  allow: ({ actor, facts }) => maySit(actor, facts),
  project(facts) {
    const { settings } = facts;
    const head: SittingHead = {
      sittingId: facts.id,
      contestTitle: facts.contestTitle,
      paperName: facts.itemName ?? "",
      contestant: { name: facts.name, unitName: facts.unitName, number: facts.number },
      minutes: settings.minutes,
      points: settings.sections.reduce((sum, { count, points }) => sum + count * points, 0),
      sections: settings.sections.map(({ key, title, kind, count, points }) => ({
        key,
        title,
        kind,
        count,
        points,
      })),
      rehearsal: facts.rehearsal,
    };
    return { head, state: stateOf(facts, false) };
  },
});

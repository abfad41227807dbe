import type { BoardView } from "#app/contracts/record-desk-views.ts";
import { OnBoard } from "#app/contracts/record-life.ts";
import { termsFor } from "#app/domain/daily/call-back-sample.ts";
import { BOARD_DAYS, publicText, UNSHOWN_KINDS } from "#app/domain/daily/public-board.ts";
import { addWorkingDays } from "#app/domain/daily/work-calendar.ts";
import { dayOf } from "#app/text/time.ts";
import { findUnitById } from "#db/queries/org.ts";
import { listSchemeTerms } from "#db/queries/record-life.ts";
import { listBoardRecords } from "#db/queries/record-objections.ts";
import { loadCalendar, yearsAround } from "#server/calendar/load-calendar.ts";
import { defineView } from "#server/views/define-view.ts";

const PAGE_SIZE = 50;
const DAY_MS = 86_400_000;

/** A community's work of the last days, for everybody: no photos, no phones, no leave, no complaints. */
export const board = defineView({
  name: "record.board",
  input: OnBoard,
  load: async ({ db, input, now }) => {
    const unit = await findUnitById(db, input.unitId);
    if (unit === null || unit.kind !== "community") return null;
    const [page, terms, calendar] = await Promise.all([
      listBoardRecords(db, {
        ...{ unitPath: unit.path, without: UNSHOWN_KINDS },
        since: new Date(now.getTime() - BOARD_DAYS * DAY_MS),
        ...{ offset: (input.page - 1) * PAGE_SIZE, limit: PAGE_SIZE },
      }),
      listSchemeTerms(db),
      loadCalendar(db, yearsAround(dayOf(now))),
    ]);
    return { unit, page, terms, calendar };
  },
  // Shown to everybody on purpose: what is shown is decided by the query and the projection.
  allow: () => true,
  project: ({ unit, page, terms, calendar }, { viewer, input, now }): BoardView => ({
    unitId: unit.id,
    unitName: unit.name,
    rows: page.rows.map((row) => {
      const { objectionWorkingDays } = termsFor(terms, {
        path: row.personPath,
        month: row.happenedOn.slice(0, 7),
      });
      const from = dayOf(row.verifiedAt ?? now);
      const until = addWorkingDays(calendar, { from, days: objectionWorkingDays });
      return {
        ...{ id: row.id, kind: row.kind, happenedOn: row.happenedOn, name: row.name },
        place: [row.compound, row.building].filter(Boolean).join(" ") || null,
        content: publicText(row.content),
        until: until.ok ? until.day : null,
        open: until.ok && dayOf(now) <= until.day,
      };
    }),
    total: page.total,
    size: PAGE_SIZE,
    page: input.page,
    signedInAs: viewer.kind === "account" ? viewer.name : null,
  }),
});

import type { ContestScope } from "#app/domain/access/contest.ts";
import type { SheetPlace } from "#app/domain/contest/sheet-life.ts";
import type { SheetPlaceRow } from "#db/queries/sheets.ts";

/** The facts of the database as the sheet's rule asks for them. */
export const sheetPlaceOf = (row: SheetPlaceRow): SheetPlace => ({
  contestStatus: row.contestStatus,
  performance: { status: row.performanceStatus, locked: row.locked, withdrawn: row.withdrawn },
  seat: { scoring: row.scoring, removed: row.removed, recused: row.recused, samePanel: row.samePanel },
  item: row.item,
  sheet:
    row.sheetStatus === null
      ? null
      : {
          status: row.sheetStatus,
          seq: row.seq ?? 0,
          marks: row.marks ?? {},
          comments: row.comments ?? {},
          source: row.source ?? "tablet",
        },
  decidedSeq: row.decidedSeq,
});

export const scopeOf = (row: SheetPlaceRow): ContestScope => ({
  contestId: row.contestId,
  unitPath: row.unitPath,
});

import { useMemo, useState } from "react";
import type { AppraisalGrade } from "#app/domain/people/enumerations.ts";
import type { ResultRow } from "./appraisal-shapes.ts";

type Entry = { grade: AppraisalGrade | null; reason: string };

export type Grading = {
  of: (cadreId: string) => Entry;
  set: (cadreId: string, entry: Partial<Entry>) => void;
  takeProposals: () => void;
  changed: readonly { cadreId: string; grade: AppraisalGrade; reason: string | null }[];
  excellent: number;
  reset: () => void;
};

const saved = (row: ResultRow): Entry => ({ grade: row.grade, reason: row.gradeReason ?? "" });

/** Grades as they are entered and not yet saved. */
export function useGrading(rows: readonly ResultRow[]): Grading {
  const [entered, setEntered] = useState<ReadonlyMap<string, Entry>>(new Map());
  return useMemo(() => {
    const byId = new Map(rows.map((row) => [row.cadreId, row]));
    const of = (cadreId: string): Entry => {
      const row = byId.get(cadreId);
      return entered.get(cadreId) ?? (row === undefined ? { grade: null, reason: "" } : saved(row));
    };
    const changed = rows.flatMap((row) => {
      const { grade, reason } = of(row.cadreId);
      const before = saved(row);
      if (grade === null || (grade === before.grade && reason === before.reason)) return [];
      const said = reason.trim();
      return [{ cadreId: row.cadreId, grade, reason: said === "" ? null : said }];
    });
    return {
      of,
      changed,
      set: (cadreId, entry) => setEntered((all) => new Map(all).set(cadreId, { ...of(cadreId), ...entry })),
      takeProposals: () =>
        setEntered(
          new Map(
            rows.flatMap((row) =>
              row.own || row.proposed === null
                ? []
                : [[row.cadreId, { grade: row.proposed.grade, reason: "" }] as const],
            ),
          ),
        ),
      excellent: rows.filter(({ cadreId }) => of(cadreId).grade === "excellent").length,
      reset: () => setEntered(new Map()),
    };
  }, [rows, entered]);
}

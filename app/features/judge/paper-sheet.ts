import * as Decimal from "#app/domain/shared/decimal.ts";

export type PaperCriterion = { key: string; name: string; minimum: number; maximum: number; step: number };
export type PaperPerformance = {
  id: string;
  itemKey: string;
  position: number;
  number: number | null;
  name: string;
  seats: { id: string; number: number; holderName: string; entered: "no" | "mine" | "other" }[];
};
export type PaperSheets = {
  items: { key: string; name: string; criteria: PaperCriterion[] }[];
  performances: PaperPerformance[];
};

/** What was typed, as hundredths by criterion; the keys that hold no number otherwise. PURE. */
export function readMarks(
  criteria: readonly PaperCriterion[],
  typed: Readonly<Record<string, string>>,
): { ok: true; marks: Record<string, number> } | { ok: false; wrong: string[] } {
  const marks: Record<string, number> = {};
  const wrong: string[] = [];
  for (const { key } of criteria) {
    const value = Decimal.parseCenti(typed[key]?.normalize("NFKC") ?? "");
    if (value.ok) marks[key] = value.value;
    else wrong.push(key);
  }
  return wrong.length === 0 ? { ok: true, marks } : { ok: false, wrong };
}

import type { Advancement, CutTie } from "#app/domain/scoring/rule-set.ts";
import * as Rational from "#app/domain/shared/rational.ts";

/** A ranked contestant, best first: place after the tie chain, and the score before it. */
export type RankedRow = { id: string; place: number; score: Rational.Ratio; subdistrict: string | null };

export type Advancing = {
  advancing: string[];
  /** Equal to the end of the tie chain, and the line runs through them: a draw or the head judge decides. */
  undecided: string[];
  /** Equal in score with the line running through them: shown as a warning, whatever the tie rule made of it. */
  tiedAtCut: string[];
};

/**
 * Who goes on from a round. PURE. `rows` are the ranked contestants, best first; `entered` counts everybody entered in
 * the round, also the absent and disqualified, and is the base of a percentage, which rounds down. Somebody without a
 * place never goes on. Equal scores at the cut: all go on, or none of them does, or the places after the tie chain decide.
 */
export const of = (input: { rows: readonly RankedRow[]; entered: number; rule: Advancement }): Advancing => {
  const { rows, rule } = input;
  switch (rule.kind) {
    case "all":
      return { ...nobody, advancing: idsOf(rows) };
    case "above": {
      const line = Rational.ofCenti(rule.score);
      return { ...nobody, advancing: idsOf(rows.filter(({ score }) => Rational.compare(score, line) >= 0)) };
    }
    case "first":
    case "percent":
      return cut({ rows, quota: quotaOf({ rule, entered: input.entered }), tie: rule.tie });
    case "perSubdistrict":
      return bySubdistrict({ rows, quota: rule.count, tie: rule.tie });
  }
};

const nobody: Advancing = { advancing: [], undecided: [], tiedAtCut: [] };
const idsOf = (rows: readonly RankedRow[]): string[] => rows.map(({ id }) => id);

/** Places of a count or a percentage of those entered. */
export const quotaOf = (input: {
  rule: Extract<Advancement, { kind: "first" | "percent" | "perSubdistrict" }>;
  entered: number;
}): number =>
  input.rule.kind === "percent" ? Math.floor((input.entered * input.rule.percent) / 100) : input.rule.count;

const bySubdistrict = (input: { rows: readonly RankedRow[]; quota: number; tie: CutTie }): Advancing => {
  const groups = new Map<string | null, RankedRow[]>();
  for (const row of input.rows) {
    const group = groups.get(row.subdistrict);
    if (group === undefined) groups.set(row.subdistrict, [row]);
    else group.push(row);
  }
  const parts = [...groups.values()].map((rows) => cut({ rows, quota: input.quota, tie: input.tie }));
  const order = new Map(input.rows.map(({ id }, index) => [id, index]));
  const inOrder = (ids: string[]) => ids.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  return {
    advancing: inOrder(parts.flatMap((part) => part.advancing)),
    undecided: inOrder(parts.flatMap((part) => part.undecided)),
    tiedAtCut: inOrder(parts.flatMap((part) => part.tiedAtCut)),
  };
};

const cut = (input: { rows: readonly RankedRow[]; quota: number; tie: CutTie }): Advancing => {
  const { rows, quota } = input;
  const [last, next] = [rows[quota - 1], rows[quota]];
  if (quota <= 0) return nobody;
  if (last === undefined || next === undefined || !Rational.equals(last.score, next.score)) {
    return { ...nobody, advancing: idsOf(rows.slice(0, quota)) };
  }
  const above = rows.filter(({ score }) => Rational.compare(score, last.score) > 0);
  const tied = rows.filter(({ score }) => Rational.equals(score, last.score));
  const tiedAtCut = idsOf(tied);
  if (input.tie === "allAdvance") return { ...nobody, advancing: idsOf([...above, ...tied]), tiedAtCut };
  if (input.tie === "noneAdvance") return { ...nobody, advancing: idsOf(above), tiedAtCut };
  if (last.place !== next.place) {
    return { ...nobody, advancing: idsOf(rows.slice(0, quota)), tiedAtCut };
  }
  const undecided = rows.filter(({ place }) => place === last.place);
  return {
    advancing: idsOf(rows.filter(({ place }) => place < last.place)),
    undecided: idsOf(undecided),
    tiedAtCut,
  };
};

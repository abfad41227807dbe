import type { Criterion } from "./selection-rules.ts";

/**
 * The composite of composite.ts as whole numbers only, for a database that computes millions of them: for points x in a
 * piece a criterion adds base + rise · (x − from); the sum over `denominator`, rounded half up, is the composite in
 * ten-thousandths. No number met on the way is larger than `largest`. PURE.
 */
export type CompositeForm = {
  criteria: { key: string; pieces: Piece[] }[];
  denominator: bigint;
  largest: bigint;
};

/** Holds for x < `below`; null: for all that are left. */
export type Piece = { below: number | null; from: number; base: bigint; rise: bigint };

type Scale = Pick<Criterion, "key" | "weight" | "anchors">;

export function compositeForm(criteria: readonly Scale[]): CompositeForm {
  const common = criteria.flatMap(spans).reduce((all, span) => all * (span / divisor(all, span)), 1n);
  return {
    criteria: criteria.map((criterion) => ({ key: criterion.key, pieces: piecesOf(criterion, common) })),
    denominator: WHOLE * common,
    // Twice the greatest sum, and the half that rounds.
    largest: 2n * WHOLE * WHOLE * common + WHOLE * common,
  };
}

const WHOLE = 10_000n;

const spans = ({ anchors }: Scale): bigint[] =>
  anchors.slice(1).map(({ points }, at) => BigInt(points - (anchors[at]?.points ?? 0)));

function piecesOf({ weight, anchors }: Scale, common: bigint): Piece[] {
  const share = BigInt(weight) * common;
  return [...anchors, null].map((high, at) => {
    const low = anchors[at - 1];
    const [edge, other] = [low ?? high, high ?? low];
    if (edge === null || edge === undefined || other === null || other === undefined) {
      throw new Error("a scale without anchors has no values");
    }
    const span = BigInt(other.points - edge.points);
    const rise = span === 0n ? 0n : (share / span) * BigInt(other.value - edge.value);
    return { below: high?.points ?? null, from: edge.points, base: share * BigInt(edge.value), rise };
  });
}

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));

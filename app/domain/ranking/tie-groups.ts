import * as Decimal from "#app/domain/shared/decimal.ts";
import * as Rational from "#app/domain/shared/rational.ts";

/** A key of a tie chain: the values of those still tied, higher first; null (no value) comes last. */
export type ChainKey<E, K> = {
  key: K;
  valuesOf: (tied: readonly E[]) => (Rational.Ratio | null)[];
};

/** What separates two neighbouring groups. */
export type Seam<K> = { key: K; upper: string | null; lower: string | null };
/** Groups of equals, best first, with a seam between each two: `seams.length === groups.length - 1`. */
export type Groups<E, K> = { groups: E[][]; seams: Seam<K>[] };

/**
 * Splits the tied by the keys in order: a key only sees those whom the keys before it left equal. PURE.
 * An empty chain, or one that separates nobody, leaves one group.
 */
export const split = <E, K>(input: {
  tied: readonly E[];
  chain: readonly ChainKey<E, K>[];
}): Groups<E, K> => {
  const [first, ...rest] = input.chain;
  if (first === undefined || input.tied.length < 2) return { groups: [[...input.tied]], seams: [] };
  const result: Groups<E, K> = { groups: [], seams: [] };
  let upper: Rational.Ratio | null = null;
  for (const { value, members } of partition({ tied: input.tied, key: first })) {
    const inner = split({ tied: members, chain: rest });
    if (result.groups.length > 0) {
      result.seams.push({ key: first.key, upper: written(upper), lower: written(value) });
    }
    result.groups.push(...inner.groups);
    result.seams.push(...inner.seams);
    upper = value;
  }
  return result;
};

const written = (value: Rational.Ratio | null): string | null =>
  value === null ? null : Decimal.exact(value);

const partition = <E, K>(input: { tied: readonly E[]; key: ChainKey<E, K> }) => {
  const values = input.key.valuesOf(input.tied);
  const ordered = input.tied
    .map((member, index) => ({ member, value: values[index] ?? null }))
    .sort((a, b) => -compareNullable(a.value, b.value));
  const parts: { value: Rational.Ratio | null; members: E[] }[] = [];
  for (const { member, value } of ordered) {
    const last = parts.at(-1);
    if (last !== undefined && compareNullable(last.value, value) === 0) last.members.push(member);
    else parts.push({ value, members: [member] });
  }
  return parts;
};

/** null below every value. */
const compareNullable = (a: Rational.Ratio | null, b: Rational.Ratio | null): number =>
  a === null || b === null ? Number(a !== null) - Number(b !== null) : Rational.compare(a, b);

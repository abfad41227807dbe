import { type FormItem, LEAST_RATERS } from "./scheme.ts";

/**
 * What anonymous raters say of one person, as one mean. Fewer than five raters, or than the scheme asks for, are never
 * shown and never counted (domain "Daily performance"). PURE.
 * The mean is the exact share of the form's maximum, on the scale of 100, rounded half up to a hundredth once.
 */
export type RatedForm = {
  /** Form item → whole points. */
  points: Readonly<Record<string, number>>;
  /** residents: an ordinary resident, not somebody of a unit in the area. */
  ordinary?: boolean;
};

export type RaterMean =
  | { shown: false; count: number; why: "tooFewRaters"; needed: number }
  | { shown: false; count: number; why: "tooFewOrdinary"; needed: number }
  | { shown: false; count: number; why: "noForm"; needed: 0 }
  | { shown: true; points: number; count: number };

type Given = {
  ballots: readonly RatedForm[];
  form: readonly FormItem[];
  /** Fewest raters by the scheme; five where it asks for fewer. */
  minimum: number;
  /** Basis points: least share of ordinary residents. */
  ordinaryShare?: number;
};

export function of({ ballots, form, minimum, ordinaryShare = 0 }: Given): RaterMean {
  const maximum = form.reduce((sum, item) => sum + item.maximum, 0);
  const whole = ballots.filter((ballot) => isWhole({ ballot, form }));
  const count = whole.length;
  if (maximum <= 0) return { shown: false, count, why: "noForm", needed: 0 };
  const needed = Math.max(LEAST_RATERS, minimum);
  if (count < needed) return { shown: false, count, why: "tooFewRaters", needed };
  const ordinary = whole.filter((ballot) => ballot.ordinary !== false).length;
  if (ordinary * 10_000 < ordinaryShare * count) {
    return {
      shown: false,
      count,
      why: "tooFewOrdinary",
      needed: Math.ceil((ordinaryShare * count) / 10_000),
    };
  }
  const given = whole.reduce((sum, ballot) => sum + totalOf({ ballot, form }), 0);
  const all = maximum * count;
  return { shown: true, count, points: Math.floor((2 * given * 10_000 + all) / (2 * all)) };
}

/** A ballot without an answer to an item, or beyond it, is none. */
const isWhole = ({ ballot, form }: { ballot: RatedForm; form: readonly FormItem[] }): boolean =>
  form.every(({ key, maximum }) => {
    const points = Object.hasOwn(ballot.points, key) ? ballot.points[key] : undefined;
    return points !== undefined && Number.isInteger(points) && points >= 0 && points <= maximum;
  });

const totalOf = ({ ballot, form }: { ballot: RatedForm; form: readonly FormItem[] }): number =>
  form.reduce((sum, { key }) => sum + (ballot.points[key] ?? 0), 0);

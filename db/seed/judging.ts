import type { Item } from "#app/domain/scoring/rule-set.ts";
import type { Random } from "./random.ts";

/**
 * Invented marks that look like a real panel's: able and less able contestants, severe and mild judges, a judge's
 * impression of a whole performance (halo), and chance. Shares of a criterion's maximum.
 */
const ABILITY = { mean: 0.84, deviation: 0.055 };
const ITEM_FORM = 0.025;
const SEVERITY = 0.022;
const IMPRESSION = 0.022;
const CHANCE = 0.028;

export const inventAbility = (random: Random): number => random.normal(ABILITY.mean, ABILITY.deviation);
/** How an able contestant does on the day, in one item. */
export const inventForm = (random: Random, ability: number): number => random.normal(ability, ITEM_FORM);
/** Positive: milder than the others. */
export const inventSeverity = (random: Random): number => random.normal(0, SEVERITY);

/** One judge's marks, in hundredths on the steps of each criterion. */
export function inventMarks(
  random: Random,
  { item, form, severity }: { item: Item; form: number; severity: number },
): Record<string, number> {
  const impression = form + severity + random.normal(0, IMPRESSION);
  return Object.fromEntries(
    item.criteria.map(({ key, minimum, maximum, step }) => {
      const share = Math.min(1, Math.max(0, impression + random.normal(0, CHANCE)));
      const steps = Math.round(((maximum - minimum) * share) / step);
      return [key, Math.min(maximum, minimum + steps * step)];
    }),
  );
}

/** Most stay within the limit, some run over it by seconds, few fall short of the minimum. Milliseconds. */
export function inventElapsed(random: Random, item: Item): number | null {
  if (item.timing === null) return null;
  const { limitMs, minimumMs } = item.timing;
  if (random.chance(0.08)) return limitMs + random.between(2_000, 70_000);
  if (minimumMs !== null && random.chance(0.02)) return minimumMs - random.between(1_000, 25_000);
  const low = minimumMs ?? limitMs / 2;
  const elapsed = random.normal(low + (limitMs - low) * 0.75, (limitMs - low) * 0.18);
  return Math.round(Math.min(limitMs - 1_000, Math.max(low + 1_000, elapsed)));
}

/** What judges write: phrases of the rubric, mostly for the item as a whole. */
export function inventComments(random: Random, item: Item): Record<string, string> {
  if (!random.chance(0.22)) return {};
  const spoken = item.criteria.filter(({ phrases }) => phrases.length > 0);
  if (spoken.length === 0) return {};
  const { key, phrases } = random.pick(spoken);
  return random.chance(0.5) ? { general: random.pick(phrases) } : { [key]: random.pick(phrases) };
}

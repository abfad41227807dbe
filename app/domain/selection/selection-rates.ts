import { binomialInterval, type ShareInterval } from "./binomial-interval.ts";

/** For watching, never an input to a score. Below this a group's numbers would speak of single people. */
export const LEAST_SHOWN = 5;

export type GroupCount = { group: string; people: number; selected: number };
/** `rate` and interval: shares, 0 to 1. Suppressed: the numbers are not handed out at all. */
export type GroupRate =
  | { group: string; suppressed: true }
  | ({ group: string; suppressed: false; people: number; selected: number; rate: number } & ShareInterval);
export type SelectionRates = { groups: GroupRate[]; total: GroupRate };

/**
 * Selection rates with exact 95 % intervals. A group of fewer than five people is suppressed; and since the total is shown,
 * the smallest others are suppressed as well until those hidden are together two groups and five people at least, so that
 * no subtraction tells of a small one. Groups of nobody are left out. PURE.
 */
export function selectionRates(counts: readonly GroupCount[]): SelectionRates {
  const present = counts.filter(({ people }) => people > 0);
  const hidden = hiddenGroups(present);
  const sum = (of: (count: GroupCount) => number) => present.reduce((total, count) => total + of(count), 0);
  const total = { group: "", people: sum(({ people }) => people), selected: sum(({ selected }) => selected) };
  return {
    groups: present.map((count) =>
      hidden.has(count.group) ? { group: count.group, suppressed: true } : rateOf(count),
    ),
    total: total.people < LEAST_SHOWN ? { group: "", suppressed: true } : rateOf(total),
  };
}

function rateOf({ group, people, selected }: GroupCount): GroupRate {
  const interval = binomialInterval({ successes: selected, trials: people });
  return { group, suppressed: false, people, selected, rate: selected / people, ...interval };
}

function hiddenGroups(counts: readonly GroupCount[]): Set<string> {
  const ascending = [...counts].sort((a, b) => a.people - b.people);
  const hidden = new Set<string>();
  let people = 0;
  for (const count of ascending) {
    const safe = hidden.size === 0 || (hidden.size > 1 && people >= LEAST_SHOWN);
    if (count.people >= LEAST_SHOWN && safe) break;
    hidden.add(count.group);
    people += count.people;
  }
  return hidden;
}

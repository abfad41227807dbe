import type { RefusalFacts } from "../shared/refusal.ts";

/**
 * What keeps settings from being saved, each at the path of its field (people, communities and areas by their names in it),
 * and what may be saved but should be known (`warning`). Settings that pass name only people and communities that are there. PURE.
 */
export type SettingsProblem = { path: string; rule: string; facts: RefusalFacts; warning: boolean };

export const problem = (path: string, rule: string, facts: RefusalFacts = {}): SettingsProblem => ({
  ...{ path, rule: `rotation.${rule}`, facts, warning: false },
});
export const warning = (path: string, rule: string, facts: RefusalFacts): SettingsProblem => ({
  ...problem(path, rule, facts),
  warning: true,
});

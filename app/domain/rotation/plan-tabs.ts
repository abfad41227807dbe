/** Pages of a rotation plan in the order in which they are used. PURE. */
export const PLAN_TABS = [
  "overview",
  "settings",
  "calendar",
  "versions",
  "today",
  "handovers",
  "log",
  "assessments",
  "coverage",
] as const;
export type PlanTab = (typeof PLAN_TABS)[number];

/** Pages with what is said about other people: not for who only rotates by the plan. */
const OVERSEEN: readonly PlanTab[] = ["settings", "versions", "assessments", "coverage"];

export const tabsFor = ({ oversee }: { oversee: boolean }): PlanTab[] =>
  PLAN_TABS.filter((tab) => oversee || !OVERSEEN.includes(tab));

export const planPath = (planId: string, tab: PlanTab): string =>
  tab === "overview" ? `/rotation/${planId}` : `/rotation/${planId}/${tab}`;

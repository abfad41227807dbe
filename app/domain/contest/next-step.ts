import type { Arrow } from "./life.ts";
import type { Check, CheckKey } from "./readiness.ts";
import type { ContestStatus } from "./states.ts";

/** Where an organiser stands and what comes next. PURE. */
export const SET_UP_PAGES = ["rules", "contestants", "panels", "recusals", "draw", "readiness"] as const;
export type SetUpPage = (typeof SET_UP_PAGES)[number];

const CHECKS: Readonly<Record<Exclude<SetUpPage, "readiness">, readonly CheckKey[]>> = {
  rules: ["rules"],
  contestants: ["contestants"],
  panels: ["panels", "panelSeats", "headJudge", "competingJudges"],
  recusals: ["recusals", "presentJudges"],
  draw: ["draw", "performances"],
};

/** Set-up pages with nothing left to mend. Recusals and draw come after there is somebody to look at. */
export const donePages = (checks: readonly Check[]): SetUpPage[] => {
  const clean = (keys: readonly CheckKey[]) =>
    checks.every((check) => !keys.includes(check.key) || check.state !== "bad");
  const done = SET_UP_PAGES.filter((page) => page !== "readiness" && clean(CHECKS[page]));
  const peopled = done.includes("contestants") && done.includes("panels");
  const early = peopled ? done : done.filter((page) => page !== "recusals" && page !== "draw");
  return early.length === SET_UP_PAGES.length - 1 ? [...early, "readiness"] : early;
};

export type NextStep =
  | { kind: "page"; page: SetUpPage | "desk" | "paper" | "verification" | "results" }
  | { kind: "arrow"; arrow: Arrow };

/** The one main button of the contest's frame. */
export const nextStep = (input: {
  status: ContestStatus;
  done: readonly SetUpPage[];
  /** Somebody stands before judges; else there is only a paper to sit. */
  staged: boolean;
}): NextStep | null => {
  switch (input.status) {
    case "draft":
      return input.done.includes("rules")
        ? { kind: "arrow", arrow: "open" }
        : { kind: "page", page: "rules" };
    case "open": {
      const page = SET_UP_PAGES.find((each) => !input.done.includes(each));
      return page === undefined ? { kind: "arrow", arrow: "makeReady" } : { kind: "page", page };
    }
    case "ready":
      return { kind: "arrow", arrow: "start" };
    case "live":
      return { kind: "page", page: input.staged ? "desk" : "paper" };
    case "review":
      return { kind: "page", page: "verification" };
    case "signed":
    case "published":
      return { kind: "page", page: "results" };
    case "archived":
      return null;
  }
};

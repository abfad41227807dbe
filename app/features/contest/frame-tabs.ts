import type { SET_UP_PAGES } from "#app/domain/contest/next-step.ts";
import type { ContestStatus } from "#app/domain/contest/states.ts";

/** Which pages this reader may open. */
export type FramePages = {
  setUp: boolean;
  devices: boolean;
  desk: boolean;
  head: boolean;
  clock: boolean;
  verification: boolean;
  results: boolean;
  signOff: boolean;
  passes: boolean;
  paper: boolean;
  buzzer: boolean;
  questions: boolean;
};

export type FramePage =
  | (typeof SET_UP_PAGES)[number]
  | "overview"
  | "devices"
  | "desk"
  | "head"
  | "clock"
  | "verification"
  | "comments"
  | "results"
  | "signOff"
  | "appeals"
  | "passes"
  | "paper"
  | "buzzer"
  | "questions";

const PATHS: Partial<Record<FramePage, string>> = { overview: "", signOff: "/sign-off" };

export const framePath = (contestId: string, page: FramePage): string =>
  `/contests/${contestId}${PATHS[page] ?? `/${page}`}`;

const BEFORE: readonly ContestStatus[] = ["draft", "open", "ready"];
const AFTER: readonly ContestStatus[] = ["review", "signed", "published", "archived"];

/** The tabs of a contest, in the order of its life; the steps of the set-up have a row of their own until the start. */
export function tabsOf({
  status,
  pages,
  organises,
}: {
  status: ContestStatus;
  pages: FramePages;
  organises: boolean;
}): FramePage[] {
  const before = BEFORE.includes(status);
  const after = AFTER.includes(status);
  const started = !before;
  const all: [FramePage, boolean][] = [
    ["overview", true],
    ["paper", pages.paper],
    ["questions", pages.questions],
    ["buzzer", pages.buzzer],
    ["passes", pages.passes && status !== "draft" && !after],
    ["devices", pages.devices && status !== "draft" && !after],
    ["desk", pages.desk && !before && !after],
    ["head", pages.head && !before && !after],
    ["clock", pages.clock && !before && !after],
    ["verification", pages.verification && started],
    ["comments", pages.setUp && after],
    ["results", pages.results && started],
    ["signOff", pages.signOff && after],
    ["appeals", pages.setUp && after],
    ["rules", started || !organises],
    ["contestants", started || !organises],
    ["panels", started || !organises],
    ["recusals", started || !organises],
    ["draw", started || !organises],
  ];
  return all.filter(([, shown]) => shown).map(([page]) => page);
}

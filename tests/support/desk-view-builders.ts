import type { DeskPerformance, DeskView, HeadView, LiveContest } from "#app/contracts/live.ts";

/** A desk view for the pages' own logic: one panel, three judges, head judge and timekeeper, two contestants. */
const contest: LiveContest = {
  id: "contest",
  title: "大练兵",
  kind: "bigDrill",
  status: "live",
  rehearsal: false,
  publicCode: "code",
  final: false,
  items: [
    { key: "speech", name: "演讲", kind: "speech", roundKey: "final", roundName: "决赛" },
    { key: "ppt", name: "PPT", kind: "ppt", roundKey: "final", roundName: "决赛" },
  ],
  panels: [{ id: "panel", name: "第1评委组" }],
};

export const deskPerformance = (given: Partial<DeskPerformance> = {}): DeskPerformance => ({
  contestantId: "c1",
  panelId: "panel",
  itemKey: "speech",
  position: 1,
  status: "waiting",
  sheets: {},
  breaches: [],
  ...given,
});

export const deskView = (given: Partial<DeskView> = {}): DeskView => {
  const seat = (number: number) => ({ panelId: "panel", number, holderName: `评委${number}`, paired: true });
  return {
    contest,
    contestants: {
      c1: { number: 1, name: "王晓明", unitName: "东街社区", status: "registered" },
      c2: { number: 2, name: "李秀兰", unitName: "西街社区", status: "registered" },
    },
    seats: {
      j2: { id: "j2", role: "judge", scoring: "counts", ...seat(2) },
      j1: { id: "j1", role: "judge", scoring: "counts", ...seat(1) },
      j3: { id: "j3", role: "judge", scoring: "shadow", ...seat(3) },
      h: { id: "h", role: "headJudge", scoring: "none", ...seat(1) },
      t: { id: "t", role: "timekeeper", scoring: "none", ...seat(1) },
    },
    performances: {
      p1: deskPerformance(),
      p2: deskPerformance({ contestantId: "c2", position: 2 }),
    },
    stages: {},
    ranking: [],
    ...given,
  };
};

export const headView = (given: Partial<HeadView> = {}): HeadView => ({
  ...deskView(),
  items: {},
  marks: {},
  questions: {},
  ...given,
});

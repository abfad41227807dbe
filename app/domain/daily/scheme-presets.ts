import type { Component, KindRule, SchemeBody } from "./scheme.ts";
import * as Forms from "./scheme-forms.ts";

/**
 * Schemes to begin with. Four carry published local practice (tests/golden/appraisal_presets.json, where the sources
 * stand); `district` is our own proposal. What each carries of its source and what had to be chosen is said beside it
 * on the page (app/text/scheme-presets.ts). PURE.
 */
export const PRESET_KEYS = ["district", "jiaxing2014", "baotou2013", "civilServant", "gridWorker"] as const;
export type PresetKey = (typeof PRESET_KEYS)[number];

const rule = (points: number, cap: number | null, more: Partial<KindRule> = {}): KindRule => ({
  points,
  leadingPoints: null,
  monthlyCap: cap,
  monthlyCount: null,
  ...more,
});

const RATERS: SchemeBody["raters"] = { peers: 5, residents: 10, ordinaryResidents: 7_000 };
/** 公务员考核: 20 %, with approval 25 %; the thresholds are ours. */
const GRADES: SchemeBody["grades"] = {
  excellentFrom: 9_000,
  competentFrom: 7_500,
  basicallyCompetentFrom: 6_000,
  excellentShare: 2_000,
  approvedShare: 2_500,
};
const SPANS: Pick<SchemeBody, "callBackShare" | "objectionWorkingDays" | "deadlines"> = {
  callBackShare: 500,
  objectionWorkingDays: 5,
  deadlines: { urgentHours: 24, ordinaryWorkingDays: 5 },
};

const BALANCED_KINDS: SchemeBody["kinds"] = {
  visit: rule(50, 1_000),
  opinion: rule(100, 600),
  deed: rule(300, 1_200),
  activity: rule(150, 600),
  partyTask: rule(150, 600),
  duty: rule(100, 400),
  urgentTask: rule(200, 1_200, { leadingPoints: 400 }),
  training: rule(100, 400),
  praise: rule(200, 600),
  complaint: rule(-300, -1_200),
  rotation: rule(300, 600),
};
const BALANCED_MONTH = { monthBase: 7_000, monthMaximum: 10_000, kinds: BALANCED_KINDS };

const FORMS: SchemeBody["forms"] = {
  self: Forms.subdistrictForm,
  peers: Forms.peerForm,
  subdistrict: Forms.subdistrictForm,
  residents: Forms.residentForm,
};

const parts = (weights: Partial<Record<Component["source"], number>>): Component[] => {
  const order = ["records", "quarters", "self", "peers", "subdistrict", "residents"] as const;
  return order.flatMap((source) => {
    const weight = weights[source];
    return weight === undefined ? [] : [{ source, weight }];
  });
};

const district: SchemeBody = {
  ...BALANCED_MONTH,
  quarter: [],
  year: parts({ quarters: 6_000, peers: 1_000, subdistrict: 1_500, residents: 1_500 }),
  forms: FORMS,
  raters: RATERS,
  grades: GRADES,
  ...SPANS,
};

/** 街道综合考评 30 %, 社区工作者互评 10 %, 基层群众测评 60 %; 50 raters, 70 % ordinary residents. Counts no records. */
const jiaxing2014: SchemeBody = {
  monthBase: 0,
  monthMaximum: 10_000,
  kinds: {},
  quarter: [],
  year: parts({ subdistrict: 3_000, peers: 1_000, residents: 6_000 }),
  forms: {
    subdistrict: Forms.fiveVirtues,
    peers: Forms.tenPeerItems,
    residents: Forms.sixResidentItems,
  },
  raters: { ...RATERS, residents: 50 },
  grades: GRADES,
  ...SPANS,
};

/** 月度考核平均 60 %, 测评 30 %, 街道考评组 10 %; 优 15 %. */
const baotou2013: SchemeBody = {
  ...BALANCED_MONTH,
  quarter: parts({ records: 6_000, peers: 3_000, subdistrict: 1_000 }),
  year: parts({ quarters: 10_000 }),
  forms: { peers: Forms.peerForm, subdistrict: Forms.subdistrictForm },
  raters: RATERS,
  grades: { ...GRADES, excellentShare: 1_500, approvedShare: 1_500 },
  ...SPANS,
};

/** Four grades, 20 % excellent, 25 % with approval; the rest is ours. */
const civilServant: SchemeBody = {
  ...BALANCED_MONTH,
  quarter: [],
  year: parts({ quarters: 7_000, subdistrict: 3_000 }),
  forms: { self: Forms.subdistrictForm, subdistrict: Forms.subdistrictForm },
  raters: RATERS,
  grades: GRADES,
  ...SPANS,
};

/** A month of 100 points: 基础工作 40 (visits, duty, training), 事件处置 30 (opinions, deeds), the other 30 ours. */
const gridWorker: SchemeBody = {
  monthBase: 0,
  monthMaximum: 10_000,
  kinds: {
    visit: rule(100, 2_500),
    duty: rule(250, 1_000),
    training: rule(250, 500),
    opinion: rule(150, 1_200),
    deed: rule(300, 1_800),
    activity: rule(200, 1_000),
    partyTask: rule(200, 1_000),
    urgentTask: rule(300, 1_000, { leadingPoints: 500 }),
    complaint: rule(-500, -2_000),
  },
  quarter: [],
  year: parts({ quarters: 10_000 }),
  forms: {},
  raters: RATERS,
  grades: GRADES,
  ...SPANS,
  deadlines: { urgentHours: 2, ordinaryWorkingDays: 1 },
};

export const PRESETS: Readonly<Record<PresetKey, SchemeBody>> = {
  district,
  jiaxing2014,
  baotou2013,
  civilServant,
  gridWorker,
};

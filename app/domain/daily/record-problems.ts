import { readPhone } from "../people/phone.ts";
import { daysBetween } from "./day-count.ts";
import {
  isEnteredKind,
  MAX_PHOTOS,
  MAX_RECORD_TEXT,
  type RecordDetails,
  type RecordKind,
  type Urgency,
} from "./work-record.ts";

/**
 * What a record of daily work must say, by its kind (domain "Daily performance": each record says who, when, where and
 * what). Field → code; the sentences stand in app/text/refusals/record-entry.ts. The same rules run on the phone before
 * anything is kept and on the server before anything is stored. PURE.
 */
export type RecordWording = {
  kind: RecordKind;
  /** YYYY-MM-DD */
  happenedOn: string;
  /** HH:MM */
  happenedAt: string | null;
  compound: string | null;
  building: string | null;
  content: string;
  details: RecordDetails;
  evidence: string | null;
  photos: number;
  /** opinion: how soon it has to be settled, and who may be called back. */
  urgency: Urgency | null;
  residentPhone: string | null;
};

/** `today` in Shanghai. `asManager`: entered for somebody else, e.g. from paper. `keptOn`: the day it already stands under. */
export type Entering = { today: string; asManager: boolean; keptOn?: string };

export type RecordProblemCodes = Readonly<Record<string, string>>;

/** A worker enters what was done lately; what lay on paper for longer is entered by whoever manages. */
export const OLDEST_OWN_DAYS = 60;
export const OLDEST_MANAGER_DAYS = 366;
const LONGEST_LEAVE_DAYS = 366;
const SHORT_TEXT = 120;
const LEAST_CONTENT = 2;
const MOST_HOUSEHOLDS = 500;
const MOST_PARTICIPANTS = 100_000;
const DAY_TENTHS = 240;
const COURSE_TENTHS = 2_000;

/** What is said of a person by others is entered by others. */
export const MANAGER_KINDS = ["praise", "complaint"] as const satisfies readonly RecordKind[];
/** Comes into being when an opinion of the ledger has been settled. */
export const LEDGER_KIND = "deed" satisfies RecordKind;
export const isManagerKind = (kind: RecordKind): boolean => MANAGER_KINDS.some((each) => each === kind);

/** Which details a kind has. What another kind has is refused, so that nothing is stored that nobody sees. */
export const DETAILS_OF: Readonly<Record<RecordKind, readonly (keyof RecordDetails)[]>> = {
  visit: ["entry", "households"],
  opinion: [],
  deed: [],
  activity: ["participants"],
  partyTask: [],
  duty: ["tenthsOfHours"],
  urgentTask: ["leading"],
  training: ["tenthsOfHours"],
  praise: ["source"],
  complaint: ["source"],
  leave: ["untilOn"],
  rotation: ["passed"],
};

type Check = (record: RecordWording) => RecordProblemCodes;

const NONE: RecordProblemCodes = {};
const REQUIRED = "field.required";
const blank = (text: string | null | undefined): boolean =>
  text === null || text === undefined || text.trim() === "";
const isWithin = (value: number, [least, most]: readonly [number, number]): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

const visit: Check = ({ details, compound, building }) => ({
  ...(details.entry === undefined && { "details.entry": "record.entry-missing" }),
  ...(blank(compound) && { compound: "record.compound-missing" }),
  ...(details.entry !== undefined &&
    details.entry !== "compound" &&
    blank(building) && { building: "record.building-missing" }),
  ...(details.households !== undefined &&
    !isWithin(details.households, [1, MOST_HOUSEHOLDS]) && { "details.households": "record.households" }),
});

const opinion: Check = ({ urgency, residentPhone }) => ({
  ...(urgency === null && { urgency: "record.urgency-missing" }),
  ...(!blank(residentPhone) &&
    readPhone(residentPhone ?? "") === null && { residentPhone: "record.resident-phone" }),
});

const hours =
  (most: number): Check =>
  ({ details: { tenthsOfHours } }) =>
    tenthsOfHours === undefined
      ? { "details.tenthsOfHours": "record.hours-missing" }
      : isWithin(tenthsOfHours, [1, most])
        ? NONE
        : { "details.tenthsOfHours": most === DAY_TENTHS ? "record.hours-of-day" : "record.hours-of-course" };

const leave: Check = ({ happenedOn, details: { untilOn } }) => {
  if (untilOn === undefined) return { "details.untilOn": "record.until-missing" };
  const days = daysBetween({ from: happenedOn, to: untilOn });
  if (days === null) return { "details.untilOn": "record.date" };
  if (days < 0) return { "details.untilOn": "record.until-before" };
  return days > LONGEST_LEAVE_DAYS ? { "details.untilOn": "record.until-too-far" } : NONE;
};

const fromWhom: Check = ({ details }) =>
  blank(details.source)
    ? { "details.source": "record.source-missing" }
    : (details.source ?? "").length > SHORT_TEXT
      ? { "details.source": "field.too-long" }
      : NONE;

const OWN_RULES: Readonly<Partial<Record<RecordKind, Check>>> = {
  visit,
  opinion,
  activity: ({ details: { participants } }) =>
    participants === undefined
      ? { "details.participants": "record.participants-missing" }
      : isWithin(participants, [0, MOST_PARTICIPANTS])
        ? NONE
        : { "details.participants": "record.participants" },
  duty: hours(DAY_TENTHS),
  urgentTask: ({ details }) =>
    details.leading === undefined ? { "details.leading": "record.leading-missing" } : NONE,
  training: hours(COURSE_TENTHS),
  praise: fromWhom,
  complaint: fromWhom,
  leave,
};

function dayProblem({ happenedOn }: RecordWording, { today, asManager, keptOn }: Entering): string | null {
  const age = daysBetween({ from: happenedOn, to: today });
  if (age === null) return "record.date";
  if (age < 0) return "record.day-in-future";
  if (happenedOn === keptOn) return null;
  if (asManager) return age > OLDEST_MANAGER_DAYS ? "record.day-too-old-for-manager" : null;
  return age > OLDEST_OWN_DAYS ? "record.day-too-old" : null;
}

function textProblems({ content, compound, building, evidence }: RecordWording): RecordProblemCodes {
  const short = (text: string | null): boolean => (text ?? "").length <= SHORT_TEXT;
  const length = content.trim().length;
  return {
    ...(length === 0 && { content: REQUIRED }),
    ...(length > 0 && length < LEAST_CONTENT && { content: "record.content-too-short" }),
    ...(content.length > MAX_RECORD_TEXT && { content: "record.content-too-long" }),
    ...(!short(compound) && { compound: "field.too-long" }),
    ...(!short(building) && { building: "field.too-long" }),
    ...((evidence ?? "").length > SHORT_TEXT * 2 && { evidence: "field.too-long" }),
  };
}

function foreignDetails({ kind, details, urgency, residentPhone }: RecordWording): RecordProblemCodes {
  const own = new Set<string>(DETAILS_OF[kind]);
  const foreign = Object.entries(details).filter(([key, value]) => value !== undefined && !own.has(key));
  return {
    ...Object.fromEntries(foreign.map(([key]) => [`details.${key}`, "record.not-of-kind"])),
    ...(kind !== "opinion" && urgency !== null && { urgency: "record.not-of-kind" }),
    ...(kind !== "opinion" && !blank(residentPhone) && { residentPhone: "record.not-of-kind" }),
  };
}

/** Empty: nothing is wrong. */
export function of(record: RecordWording, entering: Entering): RecordProblemCodes {
  const day = dayProblem(record, entering);
  return {
    ...(isManagerKind(record.kind) && !entering.asManager && { kind: "record.manager-only" }),
    ...(!isEnteredKind(record.kind) && { kind: "record.by-system" }),
    ...(day !== null && { happenedOn: day }),
    ...(record.happenedAt !== null &&
      !/^([01]\d|2[0-3]):[0-5]\d$/.test(record.happenedAt) && { happenedAt: "record.time-of-day" }),
    ...textProblems(record),
    ...(record.photos > MAX_PHOTOS && { photoIds: "record.too-many-photos" }),
    ...OWN_RULES[record.kind]?.(record),
    ...foreignDetails(record),
  };
}

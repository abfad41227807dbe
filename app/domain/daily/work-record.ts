/** Records of daily work (日常表现): what the year's points, ledgers and the district's figures are counted from. PURE. */

export const RECORD_KINDS = [
  "visit",
  "opinion",
  "deed",
  "activity",
  "partyTask",
  "duty",
  "urgentTask",
  "training",
  "praise",
  "complaint",
  "leave",
  "rotation",
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Result of having led an area in an AB rotation: written by the system when head and mentor have assessed it, by nobody by hand. */
export const SYSTEM_KIND = "rotation" satisfies RecordKind;
export type EnteredKind = Exclude<RecordKind, typeof SYSTEM_KIND>;
export const isEnteredKind = (kind: RecordKind): kind is EnteredKind => kind !== SYSTEM_KIND;
export const ENTERED_KINDS: readonly EnteredKind[] = RECORD_KINDS.filter(isEnteredKind);

/** The four areas of a community's work (domain "AB rotation"). */
export const WORK_AREAS = [
  "partyBuilding",
  "communityManagement",
  "propertyRegulation",
  "compoundGovernance",
] as const;
export type WorkArea = (typeof WORK_AREAS)[number];

/** 三进: into the compound, the building, the home. */
export const VISIT_ENTRIES = ["compound", "building", "home"] as const;
export type VisitEntry = (typeof VISIT_ENTRIES)[number];

/** Urgent within 24 hours, ordinary within 5 working days; both are settings of the scheme. */
export const URGENCIES = ["ordinary", "urgent"] as const;
export type Urgency = (typeof URGENCIES)[number];

/**
 * submitted: waits for somebody else · returned: back to the person, with the reason · verified: counts ·
 * struck: counted once, taken out by an upheld objection or a failed call-back · withdrawn: taken back before it counted.
 * A draft lies on the person's own device until it is sent.
 */
export const RECORD_STATUSES = ["submitted", "returned", "verified", "struck", "withdrawn"] as const;
export type RecordStatus = (typeof RECORD_STATUSES)[number];

/** What only some kinds say. Which kind says what: record-problems.ts. */
export type RecordDetails = {
  /** visit */
  entry?: VisitEntry;
  /** visit: homes called at. */
  households?: number;
  /** activity: people who came. */
  participants?: number;
  /** urgentTask: led it, or took part. */
  leading?: boolean;
  /** training, duty: hours, in tenths. */
  tenthsOfHours?: number;
  /** leave: its last day, YYYY-MM-DD; the first is the record's day. */
  untilOn?: string;
  /** praise, complaint: from whom it came. */
  source?: string;
  /** rotation: passed or not; only what was passed is worth points. */
  passed?: boolean;
};

export const MAX_PHOTOS = 3;
/** Bytes of a photo after it was made smaller on the device. */
export const MAX_PHOTO_BYTES = 1_048_576;
export const MAX_RECORD_TEXT = 2_000;

import { z } from "zod";
import {
  CALL_OUTCOMES,
  type CallOutcome,
  type Lateness,
  LEDGER_STATES,
  type LedgerAction,
  type LedgerStatus,
} from "#app/domain/daily/ledger-life.ts";
import {
  MAX_PHOTOS,
  MAX_RECORD_TEXT,
  type RecordStatus,
  URGENCIES,
  type Urgency,
  WORK_AREAS,
  type WorkArea,
} from "#app/domain/daily/work-record.ts";
import { readPhone } from "#app/domain/people/phone.ts";
import type { UnitChoice } from "./people-views.ts";

/** Inputs and views of the ledger of opinions and deeds. A custom message is the code of its sentence. */
const id = z.uuid();
const Text = z.string().trim().min(1).max(MAX_RECORD_TEXT);
const Place = z.string().trim().max(60).nullable().default(null);
const On = z.strictObject({ opinionId: id });
const Revision = z.number().int().min(1);

const ResidentPhone = z
  .string()
  .trim()
  .max(20)
  .transform((text, context) => {
    const phone = readPhone(text);
    if (phone === null) context.addIssue({ code: "custom", message: "ledger.phone-unreadable" });
    return phone ?? "";
  });

/** An opinion for a person of one's own people; the day is in Shanghai and not after today. */
export const RegisterOpinion = z.strictObject({
  cadreId: id,
  happenedOn: z.iso.date(),
  happenedAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable()
    .default(null),
  compound: Place,
  building: Place,
  area: z.enum(WORK_AREAS).nullable().default(null),
  content: Text,
  urgency: z.enum(URGENCIES),
  residentName: z.string().trim().max(30).nullable().default(null),
  residentPhone: ResidentPhone.nullable().default(null),
});
export const AssignDeed = On.extend({ responsibleId: id, revision: Revision });
export const AnswerOpinion = On.extend({ text: Text, revision: Revision });
/** `photoIds`: files the reporter uploaded that belong to no record yet. */
export const ReportDone = On.extend({
  result: Text,
  photoIds: z.array(id).max(MAX_PHOTOS).default([]),
  revision: Revision.optional(),
});
export const CloseDeed = On.extend({
  outcome: z.enum(CALL_OUTCOMES),
  note: z.string().trim().max(500).nullable().default(null),
  revision: Revision.optional(),
}).refine(({ outcome, note }) => outcome !== "notSatisfied" || (note ?? "") !== "", {
  path: ["note"],
  message: "field.required",
});
export const RevealResident = On.extend({ reason: z.string().trim().min(2).max(200) });

const page = z.coerce.number().int().min(1).max(10_000).default(1).catch(1);
export const LedgerFilter = z.object({
  unit: id.optional().catch(undefined),
  state: z.enum(LEDGER_STATES).optional().catch(undefined),
  urgency: z.enum(URGENCIES).optional().catch(undefined),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  page,
});
export type LedgerFilterValue = z.output<typeof LedgerFilter>;
export const LedgerListInput = LedgerFilter.extend({ own: z.boolean().default(false) });
export const LedgerOnly = On;

export type LedgerRow = {
  id: string;
  happenedOn: string;
  unitName: string;
  place: string;
  content: string;
  urgency: Urgency;
  status: LedgerStatus;
  registeredBy: string;
  responsible: string | null;
  dueAt: string | null;
  doneAt: string | null;
  closedAt: string | null;
  lateness: Lateness;
  reopened: number;
  result: string | null;
  /** Of the last call-back. */
  outcome: CallOutcome | "untrue" | null;
};
export type LedgerCounts = {
  registered: number;
  /** Waits to be given out. */
  waiting: number;
  open: number;
  overdue: number;
  done: number;
  closed: number;
  /** Basis points of those reached; null: nobody was. */
  satisfaction: number | null;
  reached: number;
};
export type LedgerView = {
  rows: LedgerRow[];
  total: number;
  size: number;
  filter: LedgerFilterValue;
  counts: LedgerCounts;
  units: UnitChoice[];
  months: string[];
  today: string;
  /** Whom an opinion can be registered for; empty: nobody. */
  people: { id: string; name: string; unitName: string }[];
};

export type LedgerCall = {
  outcome: CallOutcome | "untrue" | null;
  note: string | null;
  by: string | null;
  at: string | null;
};
export type LedgerEntryView = LedgerRow & {
  happenedAt: string | null;
  area: WorkArea | null;
  recordStatus: RecordStatus;
  registeredAt: string;
  residentMasked: string | null;
  phoneMasked: string | null;
  assignedAt: string | null;
  revision: number;
  responsibleId: string | null;
  deed: { id: string; status: RecordStatus; happenedOn: string; content: string } | null;
  calls: LedgerCall[];
  /** Who can be made responsible; only where it may be given out. */
  candidates: { id: string; name: string; unitName: string }[];
  /** What may be done now by this reader, the next step first. */
  actions: LedgerAction[];
  may: { reveal: boolean };
  /** Sees it because it is the reader's own, not for managing the unit: the way back is to one's own list. */
  own: boolean;
};

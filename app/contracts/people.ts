import { z } from "zod";
import { isDay, isMonth } from "#app/domain/people/calendar-day.ts";
import {
  COMMITTEE_POSTS,
  EDUCATIONS,
  EMPLOYMENTS,
  IN_POST_STATES,
  PARTY_POSTS,
  POLITICAL_STATUSES,
  POST_CATEGORIES,
  POST_GRADE,
  RESERVE_KINDS,
  SEXES,
  SOCIAL_WORK_CERTIFICATES,
  SOURCE_GROUPS,
} from "#app/domain/people/enumerations.ts";
import { COMMUNITY_KINDS, ORG_UNIT_KINDS, POST_KINDS } from "#app/domain/people/organisation.ts";
import { ROSTER_COLUMNS, TEXT_LIMIT } from "#app/domain/people/roster-columns.ts";
import { REPORT_KINDS } from "#app/domain/people/roster-compare.ts";
import { Secret } from "./secret.ts";

/** Inputs of the commands and views of people, organisation and rosters. */
const id = z.uuid();

/** No control characters and none that turn the direction of writing; empty is "not told". */
export const text = (limit: number) =>
  z
    .string()
    .trim()
    .max(limit)
    .refine((value) => !/[\p{Cc}\p{Cf}]/u.test(value), { message: "field.invalid" });
export const optionalText = (limit: number) =>
  text(limit)
    .nullish()
    .transform((value) => (value === undefined || value === "" ? null : value));
const optionalChoice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .union([z.enum(values), z.literal("")])
    .nullish()
    .transform((value) => (value === undefined || value === "" ? null : value));

const parts = (value: string): number[] => value.split("-").map(Number);
const isRealMonth = (value: string): boolean => {
  const [year = 0, month = 0] = parts(value);
  return isMonth({ year, month });
};
const isRealDate = (value: string): boolean => {
  const [year = 0, month = 0, day] = parts(value);
  return day === undefined ? isMonth({ year, month }) : isDay({ year, month, day });
};

/** `YYYY-MM` */
const month = z
  .string()
  .trim()
  .refine((value) => /^\d{4}-\d{2}$/.test(value) && isRealMonth(value), { message: "field.month" });
/** `YYYY-MM` or `YYYY-MM-DD`, with the precision it was told with. */
const date = z
  .string()
  .trim()
  .refine((value) => /^\d{4}-\d{2}(-\d{2})?$/.test(value) && isRealDate(value), { message: "field.date" });
const optionalDate = date.nullish().transform((value) => value ?? null);
/** `YYYY-MM-DD` */
export const Day = z
  .string()
  .trim()
  .refine((value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && isRealDate(value), { message: "field.date" });

const optionalGrade = z
  .union([
    z.literal("").transform(() => null),
    z.coerce.number().int().min(POST_GRADE.minimum).max(POST_GRADE.maximum),
  ])
  .nullish()
  .transform((value) => value ?? null);

/** The fields of a cadre as a form sends them; identity number and phone have rules of their own. */
export const CadreForm = z.object({
  name: text(TEXT_LIMIT.name).min(2),
  sex: z.enum(SEXES),
  birthMonth: month,
  ethnicity: optionalText(20),
  nativePlace: optionalText(TEXT_LIMIT.text),
  politicalStatus: z.enum(POLITICAL_STATUSES),
  partyJoinedOn: optionalDate,
  fullTimeEducation: z.enum(EDUCATIONS),
  fullTimeSchool: optionalText(TEXT_LIMIT.text),
  partTimeEducation: optionalChoice(EDUCATIONS),
  partTimeSchool: optionalText(TEXT_LIMIT.text),
  socialWorkCertificate: optionalChoice(SOCIAL_WORK_CERTIFICATES),
  socialWorkCertificateNumber: optionalText(TEXT_LIMIT.text),
  workStartedOn: optionalDate,
  communityWorkStartedOn: date,
  partyPost: optionalChoice(PARTY_POSTS),
  committeePost: z.enum(COMMITTEE_POSTS),
  postSince: optionalDate,
  documentNumber: optionalText(TEXT_LIMIT.text),
  lineOfWork: text(TEXT_LIMIT.text).min(1),
  grid: optionalText(TEXT_LIMIT.text),
  postCategory: optionalChoice(POST_CATEGORIES),
  postGrade: optionalGrade,
  employment: optionalChoice(EMPLOYMENTS),
  inPost: optionalChoice(IN_POST_STATES),
  appraisals: optionalText(TEXT_LIMIT.text),
  awards: optionalText(TEXT_LIMIT.longText),
  sourceGroup: optionalChoice(SOURCE_GROUPS),
  reserveKind: optionalChoice(RESERVE_KINDS),
  remarks: optionalText(TEXT_LIMIT.longText),
});

/** Personal numbers in a form: empty leaves what is there. */
const personalNumber = z
  .string()
  .trim()
  .max(30)
  .default("")
  .transform((text) => new Secret(text));

/** Without `cadreId`: a new record. `revision`: the one the form was filled in from. */
export const SaveCadre = z.object({
  cadreId: id.optional(),
  revision: z.coerce.number().int().min(1).optional(),
  unitId: id,
  fields: CadreForm,
  identityNumber: personalNumber,
  phone: personalNumber,
});

export const RevealPersonalData = z.object({ cadreId: id, reason: text(200).min(4) });
export const CadreOnly = z.object({ cadreId: id });

export const AddAppointment = z.object({
  cadreId: id,
  unitId: id,
  post: z.enum(POST_KINDS),
  fromOn: Day,
  toOn: Day.nullish().transform((value) => value ?? null),
  documentNumber: optionalText(TEXT_LIMIT.text),
});
export const EndAppointment = z.object({ appointmentId: id, toOn: Day });

/** A person goes to another unit: from the day on they belong there. */
export const TransferCadre = z.object({
  cadreId: id,
  unitId: id,
  onDay: Day,
  documentNumber: optionalText(TEXT_LIMIT.text),
});

export const WhoHeld = z.object({ unitId: id, post: z.enum(POST_KINDS), day: Day });

const unitName = text(TEXT_LIMIT.unit).min(2);
export const CreateUnit = z.object({
  parentId: id.nullable(),
  kind: z.enum(ORG_UNIT_KINDS),
  name: unitName,
  /** Made from the parent's where none is given. */
  code: z
    .string()
    .trim()
    .regex(/^[\dA-Za-z-]{1,30}$/)
    .optional(),
});
export const RenameUnit = z.object({
  unitId: id,
  name: unitName,
  /** Of a community: what kind of place it is, null where nobody can say; left out: stays as it is. */
  communityKind: z.enum(COMMUNITY_KINDS).nullable().optional(),
});
export const MoveUnit = z.object({ unitId: id, parentId: id });

const columnKey = z.enum(ROSTER_COLUMNS.map(({ key }) => key));
/** What a person corrected about the reading of a file. */
export const ImportSettings = z.object({
  sheet: z.coerce.number().int().min(0).max(50).default(0),
  /** Roster column → source column; null: not in the file. */
  overrides: z.partialRecord(columnKey, z.number().int().min(0).max(200).nullable()).default({}),
  /** The same for every row, for columns the file does not have. */
  constants: z.partialRecord(columnKey, text(TEXT_LIMIT.unit)).default({}),
});
export type ImportSettingsValue = z.output<typeof ImportSettings>;

export const ImportOnly = z.object({ importId: id });
export const CheckImport = z.object({ importId: id, settings: ImportSettings });
/** `withoutRejected`: rows that are good are taken although others are not. */
export const ApplyImport = z.object({ importId: id, withoutRejected: z.boolean() });

const page = z.coerce.number().int().min(1).max(10_000).default(1).catch(1);
export const ImportViewInput = z.object({
  importId: id,
  show: z
    .enum([...REPORT_KINDS, "all"])
    .default("all")
    .catch("all"),
  page,
});

export const RosterFilter = z.object({
  unit: id.optional().catch(undefined),
  post: z.enum(POST_KINDS).optional().catch(undefined),
  search: z.string().trim().max(40).default("").catch(""),
  politicalStatus: z.enum(POLITICAL_STATUSES).optional().catch(undefined),
  education: z.enum(EDUCATIONS).optional().catch(undefined),
  page,
});
export type RosterFilterValue = z.output<typeof RosterFilter>;

export const RosterExport = RosterFilter.extend({
  /** Identity numbers and phones in full; needs a reason, and is recorded. */
  full: z.boolean().default(false),
  reason: text(200).default(""),
});

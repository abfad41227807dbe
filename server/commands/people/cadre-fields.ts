import { z } from "zod";
import type { CadreFields } from "#app/domain/people/cadre.ts";
import {
  COMMITTEE_POSTS,
  EDUCATIONS,
  EMPLOYMENTS,
  IN_POST_STATES,
  PARTY_POSTS,
  POLITICAL_STATUSES,
  POST_CATEGORIES,
  RESERVE_KINDS,
  SEXES,
  SOCIAL_WORK_CERTIFICATES,
  SOURCE_GROUPS,
} from "#app/domain/people/enumerations.ts";
import type { KnownCadre } from "#app/domain/people/roster-known.ts";
import type { CadreInsert, CadreRow } from "#db/queries/people.ts";

const text = z.string().nullable();

/** The columns of a record as the domain reads them; a record that holds a word of no set is a fault of ours and throws. */
const Stored = z.object({
  name: z.string(),
  sex: z.enum(SEXES),
  birthMonth: z.string(),
  ethnicity: text,
  nativePlace: text,
  politicalStatus: z.enum(POLITICAL_STATUSES),
  partyJoinedOn: text,
  fullTimeEducation: z.enum(EDUCATIONS),
  fullTimeSchool: text,
  partTimeEducation: z.enum(EDUCATIONS).nullable(),
  partTimeSchool: text,
  socialWorkCertificate: z.enum(SOCIAL_WORK_CERTIFICATES).nullable(),
  socialWorkCertificateNumber: text,
  workStartedOn: text,
  communityWorkStartedOn: text.transform((value) => value ?? ""),
  partyPost: z.enum(PARTY_POSTS).nullable(),
  committeePost: z
    .enum(COMMITTEE_POSTS)
    .nullable()
    .transform((value) => value ?? "none"),
  postSince: text,
  documentNumber: text,
  lineOfWork: text.transform((value) => value ?? ""),
  grid: text,
  postCategory: z.enum(POST_CATEGORIES).nullable(),
  postGrade: z.number().nullable(),
  employment: z.enum(EMPLOYMENTS).nullable(),
  inPost: z.enum(IN_POST_STATES).nullable(),
  appraisals: text,
  awards: text,
  sourceGroup: z.enum(SOURCE_GROUPS).nullable(),
  reserveKind: z.enum(RESERVE_KINDS).nullable(),
  remarks: text,
});

export const cadreFieldsOf = (row: CadreRow): CadreFields => Stored.parse(row);

const hexOf = (bytes: Uint8Array | null): string | null =>
  bytes === null ? null : Buffer.from(bytes).toString("hex");

export const knownCadreOf = (row: CadreRow): KnownCadre => ({
  cadreId: row.id,
  communityId: row.unitId,
  fields: cadreFieldsOf(row),
  identityIndex: hexOf(row.identityIndex),
  identityMasked: row.identityMasked,
  phoneIndex: hexOf(row.phoneIndex),
  phoneMasked: row.phoneMasked,
});

/** Only the columns of the domain's fields: nothing else of an object gets into the table. */
export const columnsOf = (fields: CadreFields): Omit<CadreInsert, "id" | "unitId"> => Stored.parse(fields);

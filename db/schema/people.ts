import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { CommunityKind, OrgUnitKind, PostKind } from "#app/domain/people/organisation.ts";
import { bytes, id, instant, now } from "./column.ts";

/** A unit of the organisation tree. `path` is the chain of ids from the root, ended by "/", so that a prefix is a subtree. */
export const orgUnit = pgTable(
  "org_unit",
  {
    id: id(),
    parentId: uuid("parent_id").references((): AnyPgColumn => orgUnit.id),
    kind: text("kind").$type<OrgUnitKind>().notNull(),
    name: text("name").notNull(),
    code: text("code").notNull(),
    path: text("path").notNull(),
    position: integer("position").notNull().default(0),
    /** Of a community: what kind of place it is. Null: nobody said. */
    communityKind: text("community_kind").$type<CommunityKind>(),
    createdAt: instant("created_at").notNull().default(now),
  },
  (t) => [
    uniqueIndex("org_unit_code").on(t.code),
    uniqueIndex("org_unit_path").on(t.path),
    // One name once among brothers, so that a roster row names one community.
    uniqueIndex("org_unit_name_in_parent").on(t.parentId, t.name),
    index("org_unit_parent").on(t.parentId),
  ],
);

/** A person the district trains. Identity number and phone are encrypted; the `Index` columns find duplicates (HMAC). */
export const cadre = pgTable(
  "cadre",
  {
    id: id(),
    unitId: uuid("unit_id")
      .notNull()
      .references(() => orgUnit.id),
    name: text("name").notNull(),
    sex: text("sex").notNull(),
    birthMonth: text("birth_month").notNull(),
    ethnicity: text("ethnicity"),
    nativePlace: text("native_place"),
    politicalStatus: text("political_status").notNull(),
    partyJoinedOn: text("party_joined_on"),
    fullTimeEducation: text("full_time_education").notNull(),
    fullTimeSchool: text("full_time_school"),
    partTimeEducation: text("part_time_education"),
    partTimeSchool: text("part_time_school"),
    socialWorkCertificate: text("social_work_certificate"),
    socialWorkCertificateNumber: text("social_work_certificate_number"),
    workStartedOn: text("work_started_on"),
    communityWorkStartedOn: text("community_work_started_on"),
    partyPost: text("party_post"),
    committeePost: text("committee_post"),
    postSince: text("post_since"),
    documentNumber: text("document_number"),
    lineOfWork: text("line_of_work"),
    grid: text("grid"),
    postCategory: text("post_category"),
    postGrade: integer("post_grade"),
    employment: text("employment"),
    inPost: text("in_post"),
    appraisals: text("appraisals"),
    awards: text("awards"),
    sourceGroup: text("source_group"),
    reserveKind: text("reserve_kind"),
    remarks: text("remarks"),
    identityCipher: bytes("identity_cipher"),
    identityIndex: bytes("identity_index"),
    identityMasked: text("identity_masked"),
    phoneCipher: bytes("phone_cipher"),
    phoneIndex: bytes("phone_index"),
    phoneMasked: text("phone_masked"),
    revision: integer("revision").notNull().default(1),
    archivedAt: instant("archived_at"),
    createdAt: instant("created_at").notNull().default(now),
  },
  (t) => [
    // One living record for one identity number.
    uniqueIndex("cadre_identity")
      .on(t.identityIndex)
      .where(sql`identity_index is not null and archived_at is null`),
    index("cadre_phone").on(t.phoneIndex),
    index("cadre_unit").on(t.unitId),
    index("cadre_name").on(t.name),
  ],
);

/**
 * What is counted of a cadre, as it stood from a day up to another: the district's figures as of any day, and the
 * history of where somebody belonged. Written with every change of the record (db/queries/people.ts), one row a day at most.
 */
export const cadreVersion = pgTable(
  "cadre_version",
  {
    cadreId: uuid("cadre_id")
      .notNull()
      .references(() => cadre.id),
    fromOn: date("from_on").notNull(),
    /** The first day it no longer holds; null: it holds. */
    toOn: date("to_on"),
    unitId: uuid("unit_id")
      .notNull()
      .references(() => orgUnit.id),
    politicalStatus: text("political_status").notNull(),
    fullTimeEducation: text("full_time_education").notNull(),
    partTimeEducation: text("part_time_education"),
    socialWorkCertificate: text("social_work_certificate"),
    partyPost: text("party_post"),
    committeePost: text("committee_post"),
    postCategory: text("post_category"),
    postGrade: integer("post_grade"),
    inPost: text("in_post"),
    sourceGroup: text("source_group"),
    reserveKind: text("reserve_kind"),
    /** Archived on that day: counted no more. */
    archived: boolean("archived").notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.cadreId, t.fromOn] }),
    uniqueIndex("cadre_version_current").on(t.cadreId).where(sql`to_on is null`),
    index("cadre_version_unit").on(t.unitId, t.fromOn),
  ],
);

/** Who held which post where, from when to when: "who was secretary of X on 1 March" has an answer. */
export const appointment = pgTable(
  "appointment",
  {
    id: id(),
    cadreId: uuid("cadre_id")
      .notNull()
      .references(() => cadre.id),
    unitId: uuid("unit_id")
      .notNull()
      .references(() => orgUnit.id),
    post: text("post").$type<PostKind>().notNull(),
    fromOn: date("from_on").notNull(),
    toOn: date("to_on"),
    documentNumber: text("document_number"),
    createdAt: instant("created_at").notNull().default(now),
  },
  (t) => [
    index("appointment_cadre").on(t.cadreId),
    index("appointment_unit").on(t.unitId, t.post),
    // A person holds one post at a unit once at a time.
    uniqueIndex("appointment_current").on(t.cadreId, t.unitId, t.post).where(sql`to_on is null`),
  ],
);

/** One uploaded roster between dry run and confirmation; rows and report are kept so that the confirmation applies what was shown. */
export const rosterImport = pgTable(
  "roster_import",
  {
    id: id(),
    unitId: uuid("unit_id")
      .notNull()
      .references(() => orgUnit.id),
    accountId: uuid("account_id")
      .notNull()
      .references((): AnyPgColumn => account.id),
    fileName: text("file_name").notNull(),
    sheets: jsonb("sheets").notNull(),
    settings: jsonb("settings").notNull(),
    report: jsonb("report"),
    status: text("status").$type<"uploaded" | "checked" | "applied" | "discarded">().notNull(),
    containsPersonalData: boolean("contains_personal_data").notNull().default(true),
    createdAt: instant("created_at").notNull().default(now),
    appliedAt: instant("applied_at"),
  },
  (t) => [index("roster_import_account").on(t.accountId), index("roster_import_unit").on(t.unitId)],
);

/** Somebody who signs in. A cadre may have one account; a judge from outside has an account without a cadre. */
export const account = pgTable(
  "account",
  {
    id: id(),
    userName: text("user_name").notNull(),
    displayName: text("display_name").notNull(),
    cadreId: uuid("cadre_id").references(() => cadre.id),
    phoneIndex: bytes("phone_index"),
    passwordHash: text("password_hash").notNull(),
    mustChangePassword: boolean("must_change_password").notNull().default(true),
    disabledAt: instant("disabled_at"),
    createdAt: instant("created_at").notNull().default(now),
  },
  (t) => [
    uniqueIndex("account_user_name").on(sql`lower(${t.userName})`),
    // Sign-in by phone must name one account.
    uniqueIndex("account_phone").on(t.phoneIndex).where(sql`phone_index is not null`),
    uniqueIndex("account_cadre").on(t.cadreId).where(sql`cadre_id is not null`),
  ],
);

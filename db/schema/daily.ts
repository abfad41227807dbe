import { sql } from "drizzle-orm";
import {
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
import type { SchemeBody } from "#app/domain/daily/scheme.ts";
import type {
  RecordDetails,
  RecordKind,
  RecordStatus,
  Urgency,
  WorkArea,
} from "#app/domain/daily/work-record.ts";
import { bytes, id, instant, now } from "./column.ts";
import { account, cadre, orgUnit } from "./people.ts";

/** A year that somebody loaded by hand because the calendar package does not have it (yet). */
export const calendarYear = pgTable(
  "calendar_year",
  {
    year: integer("year").primaryKey(),
    /** Where it was announced. */
    source: text("source").notNull(),
    loadedBy: uuid("loaded_by").references(() => account.id),
    loadedAt: instant("loaded_at").notNull().default(now),
  },
  (t) => [index("calendar_year_loaded_by").on(t.loadedBy)],
);

/** A day that differs from the package, or a holiday or make-up day of a year loaded by hand. */
export const calendarDay = pgTable(
  "calendar_day",
  {
    onDay: date("on_day").primaryKey(),
    kind: text("kind").$type<"holiday" | "makeUp" | "plain">().notNull(),
    name: text("name"),
    setBy: uuid("set_by").references(() => account.id),
    setAt: instant("set_at").notNull().default(now),
  },
  (t) => [index("calendar_day_set_by").on(t.setBy)],
);

/** What lies in the file store under its hash: on local disk or in an S3-compatible store. Re-encoded photos only. */
export const storedFile = pgTable(
  "stored_file",
  {
    id: id(),
    hash: bytes("hash").notNull(),
    contentType: text("content_type").notNull(),
    size: integer("size").notNull(),
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    accountId: uuid("account_id").references(() => account.id),
    createdAt: instant("created_at").notNull().default(now),
  },
  (t) => [index("stored_file_hash").on(t.hash), index("stored_file_account").on(t.accountId)],
);

/** One piece of daily work of one person. Entered once; points, ledgers and the district's figures are counted from it. */
export const workRecord = pgTable(
  "work_record",
  {
    /** Made on the device that entered it: sending it again is the same record. */
    id: id(),
    cadreId: uuid("cadre_id")
      .notNull()
      .references(() => cadre.id),
    /** Where it happened; stays when the person moves. */
    unitId: uuid("unit_id")
      .notNull()
      .references(() => orgUnit.id),
    kind: text("kind").$type<RecordKind>().notNull(),
    status: text("status").$type<RecordStatus>().notNull(),
    /** Day in Shanghai it happened on; a leave's first day. */
    happenedOn: date("happened_on").notNull(),
    /** Where the time of day was told, HH:MM. */
    happenedAt: text("happened_at"),
    compound: text("compound"),
    building: text("building"),
    area: text("area").$type<WorkArea>(),
    content: text("content").notNull(),
    details: jsonb("details").$type<RecordDetails>().notNull(),
    /** Sign-in list, document number, … */
    evidence: text("evidence"),
    /** Bumped by each new wording after it was returned. */
    revision: integer("revision").notNull().default(1),
    enteredBy: uuid("entered_by").references(() => account.id),
    enteredAt: instant("entered_at").notNull(),
    /** Wrote it on a device without a network; the device's own clock, corrected. */
    writtenAt: instant("written_at"),
    importId: uuid("import_id").references(() => recordImport.id),
    verifiedBy: uuid("verified_by").references(() => account.id),
    verifiedAt: instant("verified_at"),
    /** Why it was returned or struck. */
    reason: text("reason"),
    settledBy: uuid("settled_by").references(() => account.id),
    settledAt: instant("settled_at"),
  },
  (t) => [
    index("work_record_cadre").on(t.cadreId, t.happenedOn),
    index("work_record_unit").on(t.unitId, t.status, t.happenedOn),
    // Figures of the district as of a day.
    index("work_record_counted").on(t.kind, t.happenedOn, t.unitId).where(sql`status = 'verified'`),
    index("work_record_entered_by").on(t.enteredBy),
    index("work_record_verified_by").on(t.verifiedBy),
    index("work_record_settled_by").on(t.settledBy),
    index("work_record_import").on(t.importId),
  ],
);

/** A photo of a record, at most three. */
export const recordPhoto = pgTable(
  "record_photo",
  {
    recordId: uuid("record_id")
      .notNull()
      .references(() => workRecord.id),
    position: integer("position").notNull(),
    fileId: uuid("file_id")
      .notNull()
      .references(() => storedFile.id),
  },
  (t) => [
    primaryKey({ columns: [t.recordId, t.position] }),
    // A file belongs to one record: who may see the record may see the photo.
    uniqueIndex("record_photo_file").on(t.fileId),
  ],
);

/**
 * The ledger of opinions and deeds (民意清单、实事台账): one row from the opinion to the closed deed.
 * registered → assigned → done → closed; a resident who is not satisfied sends it back to assigned; answered: explained without a deed.
 */
export const ledgerEntry = pgTable(
  "ledger_entry",
  {
    /** The record of kind opinion it began with. */
    opinionId: uuid("opinion_id")
      .primaryKey()
      .references(() => workRecord.id),
    urgency: text("urgency").$type<Urgency>().notNull(),
    status: text("status").$type<"registered" | "assigned" | "done" | "closed" | "answered">().notNull(),
    /** Who said it, for the call-back: shown to the managing level only. */
    residentName: text("resident_name"),
    residentPhoneCipher: bytes("resident_phone_cipher"),
    residentPhoneMasked: text("resident_phone_masked"),
    responsibleId: uuid("responsible_id").references(() => cadre.id),
    assignedAt: instant("assigned_at"),
    dueAt: instant("due_at"),
    doneAt: instant("done_at"),
    /** What was done; becomes the record of kind deed. */
    result: text("result"),
    deedId: uuid("deed_id").references(() => workRecord.id),
    /** Times a resident was not satisfied. */
    reopened: integer("reopened").notNull().default(0),
    closedAt: instant("closed_at"),
    revision: integer("revision").notNull().default(1),
  },
  (t) => [
    index("ledger_entry_open").on(t.status, t.dueAt),
    index("ledger_entry_responsible").on(t.responsibleId),
    uniqueIndex("ledger_entry_deed").on(t.deedId).where(sql`deed_id is not null`),
  ],
);

/** Asking the resident again: after a deed, or for a verified record drawn by lot. */
export const callBack = pgTable(
  "call_back",
  {
    id: id(),
    recordId: uuid("record_id")
      .notNull()
      .references(() => workRecord.id),
    /** sample: drawn by lot when the record was verified · deed: part of closing a deed. */
    purpose: text("purpose").$type<"sample" | "deed">().notNull(),
    outcome: text("outcome").$type<"satisfied" | "notSatisfied" | "notReached" | "untrue">(),
    note: text("note"),
    drawnAt: instant("drawn_at").notNull(),
    calledBy: uuid("called_by").references(() => account.id),
    calledAt: instant("called_at"),
  },
  (t) => [
    index("call_back_record").on(t.recordId),
    index("call_back_open").on(t.drawnAt).where(sql`outcome is null`),
    index("call_back_called_by").on(t.calledBy),
  ],
);

/** Somebody says a record is not true. */
export const recordObjection = pgTable(
  "record_objection",
  {
    id: id(),
    recordId: uuid("record_id")
      .notNull()
      .references(() => workRecord.id),
    /** Null: from the public board. */
    accountId: uuid("account_id").references(() => account.id),
    statement: text("statement").notNull(),
    filedAt: instant("filed_at").notNull(),
    decision: text("decision").$type<"upheld" | "dismissed">(),
    answer: text("answer"),
    decidedBy: uuid("decided_by").references(() => account.id),
    decidedAt: instant("decided_at"),
  },
  (t) => [
    index("record_objection_record").on(t.recordId),
    index("record_objection_open").on(t.filedAt).where(sql`decision is null`),
    index("record_objection_account").on(t.accountId),
    index("record_objection_decided_by").on(t.decidedBy),
  ],
);

/** A unit's scheme of daily performance. In draft it is overwritten; in force its body never changes (trigger). */
export const scheme = pgTable(
  "scheme",
  {
    id: id(),
    unitId: uuid("unit_id")
      .notNull()
      .references(() => orgUnit.id),
    name: text("name").notNull(),
    status: text("status").$type<"draft" | "inForce" | "ended">().notNull(),
    body: jsonb("body").$type<SchemeBody>().notNull(),
    /** SHA-256 of the body as it came into force. */
    hash: text("hash"),
    /** First and last month it holds for, YYYY-MM. */
    fromMonth: text("from_month"),
    toMonth: text("to_month"),
    revision: integer("revision").notNull().default(1),
    createdBy: uuid("created_by").references(() => account.id),
    createdAt: instant("created_at").notNull().default(now),
    inForceAt: instant("in_force_at"),
  },
  (t) => [
    index("scheme_unit").on(t.unitId, t.status),
    // A unit has one scheme for a month: the next begins where the last one ends.
    uniqueIndex("scheme_from").on(t.unitId, t.fromMonth).where(sql`status <> 'draft'`),
    index("scheme_created_by").on(t.createdBy),
  ],
);

/** One uploaded workbook of records between dry run and confirmation. */
export const recordImport = pgTable(
  "record_import",
  {
    id: id(),
    unitId: uuid("unit_id")
      .notNull()
      .references(() => orgUnit.id),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id),
    fileName: text("file_name").notNull(),
    content: jsonb("content").notNull(),
    settings: jsonb("settings").notNull(),
    report: jsonb("report"),
    status: text("status").$type<"uploaded" | "checked" | "applied" | "discarded">().notNull(),
    containsPersonalData: boolean("contains_personal_data").notNull().default(true),
    createdAt: instant("created_at").notNull().default(now),
    appliedAt: instant("applied_at"),
  },
  (t) => [index("record_import_account").on(t.accountId), index("record_import_unit").on(t.unitId)],
);

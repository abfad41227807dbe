CREATE TABLE "appraisal" (
	"id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL,
	"scheme_id" uuid NOT NULL,
	"title" text NOT NULL,
	"period" text NOT NULL,
	"status" text NOT NULL,
	"opens_on" date NOT NULL,
	"closes_on" date NOT NULL,
	"approval_document" text,
	"approval_reason" text,
	"approved_by" uuid,
	"approved_at" timestamp (3) with time zone,
	"graded_by" uuid,
	"told_at" timestamp (3) with time zone,
	"objections_until" date,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appraisal_subject" (
	"appraisal_id" uuid NOT NULL,
	"cadre_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"components" jsonb,
	"total" integer,
	"grade" text,
	"grade_reason" text,
	"read_at" timestamp (3) with time zone,
	CONSTRAINT "appraisal_subject_appraisal_id_cadre_id_pk" PRIMARY KEY("appraisal_id","cadre_id")
);
--> statement-breakpoint
CREATE TABLE "ballot" (
	"id" uuid PRIMARY KEY NOT NULL,
	"appraisal_id" uuid NOT NULL,
	"cadre_id" uuid NOT NULL,
	"rater_group" text NOT NULL,
	"ordinary" boolean NOT NULL,
	"points" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "grade_objection" (
	"id" uuid PRIMARY KEY NOT NULL,
	"appraisal_id" uuid NOT NULL,
	"cadre_id" uuid NOT NULL,
	"statement" text NOT NULL,
	"filed_at" timestamp (3) with time zone NOT NULL,
	"decision" text,
	"answer" text,
	"new_grade" text,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "rating_link" (
	"id" uuid PRIMARY KEY NOT NULL,
	"appraisal_id" uuid NOT NULL,
	"rater_group" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"except_cadre_id" uuid,
	"ordinary" boolean DEFAULT true NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"used" boolean DEFAULT false NOT NULL,
	"revoked" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signed_rating" (
	"appraisal_id" uuid NOT NULL,
	"cadre_id" uuid NOT NULL,
	"rater_group" text NOT NULL,
	"points" jsonb NOT NULL,
	"statement" text,
	"account_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "signed_rating_appraisal_id_cadre_id_rater_group_pk" PRIMARY KEY("appraisal_id","cadre_id","rater_group")
);
--> statement-breakpoint
CREATE TABLE "calendar_day" (
	"on_day" date PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text,
	"set_by" uuid,
	"set_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calendar_year" (
	"year" integer PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"loaded_by" uuid,
	"loaded_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "call_back" (
	"id" uuid PRIMARY KEY NOT NULL,
	"record_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"outcome" text,
	"note" text,
	"drawn_at" timestamp (3) with time zone NOT NULL,
	"called_by" uuid,
	"called_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "ledger_entry" (
	"opinion_id" uuid PRIMARY KEY NOT NULL,
	"urgency" text NOT NULL,
	"status" text NOT NULL,
	"resident_name" text,
	"resident_phone_cipher" "bytea",
	"resident_phone_masked" text,
	"responsible_id" uuid,
	"assigned_at" timestamp (3) with time zone,
	"due_at" timestamp (3) with time zone,
	"done_at" timestamp (3) with time zone,
	"result" text,
	"deed_id" uuid,
	"reopened" integer DEFAULT 0 NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"revision" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "record_import" (
	"id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"content" jsonb NOT NULL,
	"settings" jsonb NOT NULL,
	"report" jsonb,
	"status" text NOT NULL,
	"contains_personal_data" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"applied_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "record_objection" (
	"id" uuid PRIMARY KEY NOT NULL,
	"record_id" uuid NOT NULL,
	"account_id" uuid,
	"statement" text NOT NULL,
	"filed_at" timestamp (3) with time zone NOT NULL,
	"decision" text,
	"answer" text,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "record_photo" (
	"record_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"file_id" uuid NOT NULL,
	CONSTRAINT "record_photo_record_id_position_pk" PRIMARY KEY("record_id","position")
);
--> statement-breakpoint
CREATE TABLE "scheme" (
	"id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL,
	"name" text NOT NULL,
	"status" text NOT NULL,
	"body" jsonb NOT NULL,
	"hash" text,
	"from_month" text,
	"to_month" text,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"in_force_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "stored_file" (
	"id" uuid PRIMARY KEY NOT NULL,
	"hash" "bytea" NOT NULL,
	"content_type" text NOT NULL,
	"size" integer NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"account_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "work_record" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cadre_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"happened_on" date NOT NULL,
	"happened_at" text,
	"compound" text,
	"building" text,
	"area" text,
	"content" text NOT NULL,
	"details" jsonb NOT NULL,
	"evidence" text,
	"revision" integer DEFAULT 1 NOT NULL,
	"entered_by" uuid,
	"entered_at" timestamp (3) with time zone NOT NULL,
	"written_at" timestamp (3) with time zone,
	"import_id" uuid,
	"verified_by" uuid,
	"verified_at" timestamp (3) with time zone,
	"reason" text,
	"settled_by" uuid,
	"settled_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "allowance_rate" (
	"unit_id" uuid NOT NULL,
	"certificate" text NOT NULL,
	"from_on" date NOT NULL,
	"monthly" bigint NOT NULL,
	"document_number" text,
	"created_by" uuid,
	CONSTRAINT "allowance_rate_unit_id_certificate_from_on_pk" PRIMARY KEY("unit_id","certificate","from_on")
);
--> statement-breakpoint
CREATE TABLE "exam" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cadre_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"education" text,
	"certificate" text,
	"school" text,
	"status" text NOT NULL,
	"applied_on" date NOT NULL,
	"approved_on" date,
	"passed_on" date,
	"paid_on" date,
	"ended_on" date,
	"certificate_number" text,
	"subsidy" bigint,
	"reason" text,
	"approved_by" uuid,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ladder_step" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cadre_id" uuid NOT NULL,
	"category" text NOT NULL,
	"grade" integer NOT NULL,
	"from_on" date NOT NULL,
	"document_number" text,
	"reason" text,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "secondment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cadre_id" uuid NOT NULL,
	"from_unit_id" uuid NOT NULL,
	"host" text NOT NULL,
	"post" text NOT NULL,
	"mentor" text,
	"from_on" date NOT NULL,
	"to_on" date,
	"report" text,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "study_tour" (
	"id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"place" text NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"report" text,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "study_tour_member" (
	"tour_id" uuid NOT NULL,
	"cadre_id" uuid NOT NULL,
	CONSTRAINT "study_tour_member_tour_id_cadre_id_pk" PRIMARY KEY("tour_id","cadre_id")
);
--> statement-breakpoint
CREATE TABLE "cadre_version" (
	"cadre_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date,
	"unit_id" uuid NOT NULL,
	"political_status" text NOT NULL,
	"full_time_education" text NOT NULL,
	"part_time_education" text,
	"social_work_certificate" text,
	"party_post" text,
	"committee_post" text,
	"post_category" text,
	"post_grade" integer,
	"in_post" text,
	"source_group" text,
	"reserve_kind" text,
	"archived" boolean DEFAULT false NOT NULL,
	CONSTRAINT "cadre_version_cadre_id_from_on_pk" PRIMARY KEY("cadre_id","from_on")
);
--> statement-breakpoint
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_scheme_id_scheme_id_fk" FOREIGN KEY ("scheme_id") REFERENCES "public"."scheme"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_approved_by_account_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_graded_by_account_id_fk" FOREIGN KEY ("graded_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appraisal_subject" ADD CONSTRAINT "appraisal_subject_appraisal_id_appraisal_id_fk" FOREIGN KEY ("appraisal_id") REFERENCES "public"."appraisal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appraisal_subject" ADD CONSTRAINT "appraisal_subject_cadre_id_cadre_id_fk" FOREIGN KEY ("cadre_id") REFERENCES "public"."cadre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appraisal_subject" ADD CONSTRAINT "appraisal_subject_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_appraisal_id_appraisal_id_fk" FOREIGN KEY ("appraisal_id") REFERENCES "public"."appraisal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_cadre_id_cadre_id_fk" FOREIGN KEY ("cadre_id") REFERENCES "public"."cadre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grade_objection" ADD CONSTRAINT "grade_objection_appraisal_id_appraisal_id_fk" FOREIGN KEY ("appraisal_id") REFERENCES "public"."appraisal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grade_objection" ADD CONSTRAINT "grade_objection_cadre_id_cadre_id_fk" FOREIGN KEY ("cadre_id") REFERENCES "public"."cadre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grade_objection" ADD CONSTRAINT "grade_objection_decided_by_account_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating_link" ADD CONSTRAINT "rating_link_appraisal_id_appraisal_id_fk" FOREIGN KEY ("appraisal_id") REFERENCES "public"."appraisal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating_link" ADD CONSTRAINT "rating_link_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating_link" ADD CONSTRAINT "rating_link_except_cadre_id_cadre_id_fk" FOREIGN KEY ("except_cadre_id") REFERENCES "public"."cadre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signed_rating" ADD CONSTRAINT "signed_rating_appraisal_id_appraisal_id_fk" FOREIGN KEY ("appraisal_id") REFERENCES "public"."appraisal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signed_rating" ADD CONSTRAINT "signed_rating_cadre_id_cadre_id_fk" FOREIGN KEY ("cadre_id") REFERENCES "public"."cadre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signed_rating" ADD CONSTRAINT "signed_rating_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_day" ADD CONSTRAINT "calendar_day_set_by_account_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_year" ADD CONSTRAINT "calendar_year_loaded_by_account_id_fk" FOREIGN KEY ("loaded_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_back" ADD CONSTRAINT "call_back_record_id_work_record_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."work_record"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_back" ADD CONSTRAINT "call_back_called_by_account_id_fk" FOREIGN KEY ("called_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_opinion_id_work_record_id_fk" FOREIGN KEY ("opinion_id") REFERENCES "public"."work_record"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_responsible_id_cadre_id_fk" FOREIGN KEY ("responsible_id") REFERENCES "public"."cadre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_deed_id_work_record_id_fk" FOREIGN KEY ("deed_id") REFERENCES "public"."work_record"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_import" ADD CONSTRAINT "record_import_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_import" ADD CONSTRAINT "record_import_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_objection" ADD CONSTRAINT "record_objection_record_id_work_record_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."work_record"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_objection" ADD CONSTRAINT "record_objection_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_objection" ADD CONSTRAINT "record_objection_decided_by_account_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_photo" ADD CONSTRAINT "record_photo_record_id_work_record_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."work_record"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_photo" ADD CONSTRAINT "record_photo_file_id_stored_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."stored_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme" ADD CONSTRAINT "scheme_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme" ADD CONSTRAINT "scheme_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_record" ADD CONSTRAINT "work_record_cadre_id_cadre_id_fk" FOREIGN KEY ("cadre_id") REFERENCES "public"."cadre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_record" ADD CONSTRAINT "work_record_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_record" ADD CONSTRAINT "work_record_entered_by_account_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_record" ADD CONSTRAINT "work_record_import_id_record_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."record_import"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_record" ADD CONSTRAINT "work_record_verified_by_account_id_fk" FOREIGN KEY ("verified_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_record" ADD CONSTRAINT "work_record_settled_by_account_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allowance_rate" ADD CONSTRAINT "allowance_rate_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allowance_rate" ADD CONSTRAINT "allowance_rate_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam" ADD CONSTRAINT "exam_cadre_id_cadre_id_fk" FOREIGN KEY ("cadre_id") REFERENCES "public"."cadre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam" ADD CONSTRAINT "exam_approved_by_account_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam" ADD CONSTRAINT "exam_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ladder_step" ADD CONSTRAINT "ladder_step_cadre_id_cadre_id_fk" FOREIGN KEY ("cadre_id") REFERENCES "public"."cadre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ladder_step" ADD CONSTRAINT "ladder_step_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secondment" ADD CONSTRAINT "secondment_cadre_id_cadre_id_fk" FOREIGN KEY ("cadre_id") REFERENCES "public"."cadre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secondment" ADD CONSTRAINT "secondment_from_unit_id_org_unit_id_fk" FOREIGN KEY ("from_unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secondment" ADD CONSTRAINT "secondment_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_tour" ADD CONSTRAINT "study_tour_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_tour" ADD CONSTRAINT "study_tour_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_tour_member" ADD CONSTRAINT "study_tour_member_tour_id_study_tour_id_fk" FOREIGN KEY ("tour_id") REFERENCES "public"."study_tour"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_tour_member" ADD CONSTRAINT "study_tour_member_cadre_id_cadre_id_fk" FOREIGN KEY ("cadre_id") REFERENCES "public"."cadre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cadre_version" ADD CONSTRAINT "cadre_version_cadre_id_cadre_id_fk" FOREIGN KEY ("cadre_id") REFERENCES "public"."cadre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cadre_version" ADD CONSTRAINT "cadre_version_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "appraisal_unit" ON "appraisal" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "appraisal_scheme" ON "appraisal" USING btree ("scheme_id");--> statement-breakpoint
CREATE INDEX "appraisal_approved_by" ON "appraisal" USING btree ("approved_by");--> statement-breakpoint
CREATE INDEX "appraisal_graded_by" ON "appraisal" USING btree ("graded_by");--> statement-breakpoint
CREATE INDEX "appraisal_created_by" ON "appraisal" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "appraisal_subject_cadre" ON "appraisal_subject" USING btree ("cadre_id");--> statement-breakpoint
CREATE INDEX "appraisal_subject_unit" ON "appraisal_subject" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "ballot_subject" ON "ballot" USING btree ("appraisal_id","cadre_id","rater_group");--> statement-breakpoint
CREATE INDEX "ballot_cadre" ON "ballot" USING btree ("cadre_id");--> statement-breakpoint
CREATE INDEX "grade_objection_subject" ON "grade_objection" USING btree ("appraisal_id","cadre_id");--> statement-breakpoint
CREATE INDEX "grade_objection_cadre" ON "grade_objection" USING btree ("cadre_id");--> statement-breakpoint
CREATE INDEX "grade_objection_decided_by" ON "grade_objection" USING btree ("decided_by");--> statement-breakpoint
CREATE UNIQUE INDEX "rating_link_token" ON "rating_link" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "rating_link_appraisal" ON "rating_link" USING btree ("appraisal_id","rater_group","unit_id");--> statement-breakpoint
CREATE INDEX "rating_link_unit" ON "rating_link" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "rating_link_except" ON "rating_link" USING btree ("except_cadre_id");--> statement-breakpoint
CREATE INDEX "signed_rating_cadre" ON "signed_rating" USING btree ("cadre_id");--> statement-breakpoint
CREATE INDEX "signed_rating_account" ON "signed_rating" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "calendar_day_set_by" ON "calendar_day" USING btree ("set_by");--> statement-breakpoint
CREATE INDEX "calendar_year_loaded_by" ON "calendar_year" USING btree ("loaded_by");--> statement-breakpoint
CREATE INDEX "call_back_record" ON "call_back" USING btree ("record_id");--> statement-breakpoint
CREATE INDEX "call_back_open" ON "call_back" USING btree ("drawn_at") WHERE outcome is null;--> statement-breakpoint
CREATE INDEX "call_back_called_by" ON "call_back" USING btree ("called_by");--> statement-breakpoint
CREATE INDEX "ledger_entry_open" ON "ledger_entry" USING btree ("status","due_at");--> statement-breakpoint
CREATE INDEX "ledger_entry_responsible" ON "ledger_entry" USING btree ("responsible_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_entry_deed" ON "ledger_entry" USING btree ("deed_id") WHERE deed_id is not null;--> statement-breakpoint
CREATE INDEX "record_import_account" ON "record_import" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "record_import_unit" ON "record_import" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "record_objection_record" ON "record_objection" USING btree ("record_id");--> statement-breakpoint
CREATE INDEX "record_objection_open" ON "record_objection" USING btree ("filed_at") WHERE decision is null;--> statement-breakpoint
CREATE INDEX "record_objection_account" ON "record_objection" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "record_objection_decided_by" ON "record_objection" USING btree ("decided_by");--> statement-breakpoint
CREATE UNIQUE INDEX "record_photo_file" ON "record_photo" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "scheme_unit" ON "scheme" USING btree ("unit_id","status");--> statement-breakpoint
CREATE UNIQUE INDEX "scheme_from" ON "scheme" USING btree ("unit_id","from_month") WHERE status <> 'draft';--> statement-breakpoint
CREATE INDEX "scheme_created_by" ON "scheme" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "stored_file_hash" ON "stored_file" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "stored_file_account" ON "stored_file" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "work_record_cadre" ON "work_record" USING btree ("cadre_id","happened_on");--> statement-breakpoint
CREATE INDEX "work_record_unit" ON "work_record" USING btree ("unit_id","status","happened_on");--> statement-breakpoint
CREATE INDEX "work_record_counted" ON "work_record" USING btree ("kind","happened_on","unit_id") WHERE status = 'verified';--> statement-breakpoint
CREATE INDEX "work_record_entered_by" ON "work_record" USING btree ("entered_by");--> statement-breakpoint
CREATE INDEX "work_record_verified_by" ON "work_record" USING btree ("verified_by");--> statement-breakpoint
CREATE INDEX "work_record_settled_by" ON "work_record" USING btree ("settled_by");--> statement-breakpoint
CREATE INDEX "work_record_import" ON "work_record" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "allowance_rate_created_by" ON "allowance_rate" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "exam_cadre" ON "exam" USING btree ("cadre_id");--> statement-breakpoint
CREATE INDEX "exam_approved_by" ON "exam" USING btree ("approved_by");--> statement-breakpoint
CREATE INDEX "exam_created_by" ON "exam" USING btree ("created_by");--> statement-breakpoint
CREATE UNIQUE INDEX "ladder_step_day" ON "ladder_step" USING btree ("cadre_id","from_on");--> statement-breakpoint
CREATE INDEX "ladder_step_created_by" ON "ladder_step" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "secondment_cadre" ON "secondment" USING btree ("cadre_id");--> statement-breakpoint
CREATE INDEX "secondment_from_unit" ON "secondment" USING btree ("from_unit_id");--> statement-breakpoint
CREATE INDEX "secondment_created_by" ON "secondment" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "study_tour_unit" ON "study_tour" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "study_tour_created_by" ON "study_tour" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "study_tour_member_cadre" ON "study_tour_member" USING btree ("cadre_id");--> statement-breakpoint
CREATE UNIQUE INDEX "cadre_version_current" ON "cadre_version" USING btree ("cadre_id") WHERE to_on is null;--> statement-breakpoint
CREATE INDEX "cadre_version_unit" ON "cadre_version" USING btree ("unit_id","from_on");
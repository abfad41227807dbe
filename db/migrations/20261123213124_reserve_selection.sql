CREATE TABLE "reserve_candidate" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cadre_id" uuid NOT NULL,
	"post" text NOT NULL,
	"pool" text NOT NULL,
	"level" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"candidate_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"left_on" date,
	"left_why" text,
	"left_reason" text
);
--> statement-breakpoint
CREATE TABLE "selection_attendance" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"account_id" uuid,
	"name" text NOT NULL,
	"office" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "selection_candidate" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"cadre_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"post" text NOT NULL,
	"basis" text NOT NULL,
	"nominated_by" uuid,
	"nominated_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"withdraw_reason" text,
	"votes" jsonb,
	"facts" jsonb,
	"gates" jsonb,
	"eligible" boolean,
	"scores" jsonb,
	"composite" integer,
	"rank_key" bigint[],
	"place" integer,
	"advised" boolean,
	"blocked" jsonb,
	"acceptability" integer,
	"selected" boolean,
	"replacement" text,
	"replacement_reason" text
);
--> statement-breakpoint
CREATE TABLE "selection_meeting" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"held_on" date NOT NULL,
	"venue" text NOT NULL,
	"minutes" text NOT NULL,
	"recorded_by" uuid,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "selection_move" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"candidate_id" uuid NOT NULL,
	"direction" text NOT NULL,
	"reason" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"seconded_by" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	"taken_back_at" timestamp (3) with time zone,
	"taken_back_reason" text
);
--> statement-breakpoint
CREATE TABLE "selection_notice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"opens_on" date NOT NULL,
	"closes_on" date NOT NULL,
	"working_days" integer NOT NULL,
	"contact" text NOT NULL,
	"candidate_ids" uuid[] NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"opened_by" uuid,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "selection_objection" (
	"id" uuid PRIMARY KEY NOT NULL,
	"notice_id" uuid NOT NULL,
	"candidate_id" uuid NOT NULL,
	"statement" text NOT NULL,
	"contact" text,
	"registered_by" uuid,
	"filed_at" timestamp (3) with time zone NOT NULL,
	"investigation" text,
	"decision" text,
	"answer" text,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "selection_recusal" (
	"id" uuid PRIMARY KEY NOT NULL,
	"attendance_id" uuid NOT NULL,
	"candidate_id" uuid NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "selection_review" (
	"id" uuid PRIMARY KEY NOT NULL,
	"candidate_id" uuid NOT NULL,
	"department" text NOT NULL,
	"outcome" text NOT NULL,
	"document" text NOT NULL,
	"note" text,
	"recorded_by" uuid,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "selection_round" (
	"id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL,
	"title" text NOT NULL,
	"status" text NOT NULL,
	"rules" jsonb NOT NULL,
	"rules_version" integer DEFAULT 1 NOT NULL,
	"rules_hash" text,
	"seed" text,
	"announced_at" timestamp (3) with time zone,
	"nominations_until" date,
	"ranked_at" timestamp (3) with time zone,
	"report" jsonb,
	"decision_document" text,
	"decided_at" timestamp (3) with time zone,
	"confirmation_document" text,
	"confirmed_at" timestamp (3) with time zone,
	"reserve_from" date,
	"cancel_reason" text,
	"public_code" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "org_unit" ADD COLUMN "community_kind" text;--> statement-breakpoint
ALTER TABLE "reserve_candidate" ADD CONSTRAINT "reserve_candidate_cadre_id_cadre_id_fk" FOREIGN KEY ("cadre_id") REFERENCES "public"."cadre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reserve_candidate" ADD CONSTRAINT "reserve_candidate_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reserve_candidate" ADD CONSTRAINT "reserve_candidate_candidate_id_selection_candidate_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."selection_candidate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_attendance" ADD CONSTRAINT "selection_attendance_meeting_id_selection_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."selection_meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_attendance" ADD CONSTRAINT "selection_attendance_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_candidate" ADD CONSTRAINT "selection_candidate_round_id_selection_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."selection_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_candidate" ADD CONSTRAINT "selection_candidate_cadre_id_cadre_id_fk" FOREIGN KEY ("cadre_id") REFERENCES "public"."cadre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_candidate" ADD CONSTRAINT "selection_candidate_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_candidate" ADD CONSTRAINT "selection_candidate_nominated_by_account_id_fk" FOREIGN KEY ("nominated_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_meeting" ADD CONSTRAINT "selection_meeting_round_id_selection_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."selection_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_meeting" ADD CONSTRAINT "selection_meeting_recorded_by_account_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_move" ADD CONSTRAINT "selection_move_meeting_id_selection_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."selection_meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_move" ADD CONSTRAINT "selection_move_candidate_id_selection_candidate_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."selection_candidate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_move" ADD CONSTRAINT "selection_move_proposed_by_selection_attendance_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."selection_attendance"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_move" ADD CONSTRAINT "selection_move_seconded_by_selection_attendance_id_fk" FOREIGN KEY ("seconded_by") REFERENCES "public"."selection_attendance"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_notice" ADD CONSTRAINT "selection_notice_round_id_selection_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."selection_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_notice" ADD CONSTRAINT "selection_notice_opened_by_account_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_objection" ADD CONSTRAINT "selection_objection_notice_id_selection_notice_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."selection_notice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_objection" ADD CONSTRAINT "selection_objection_candidate_id_selection_candidate_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."selection_candidate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_objection" ADD CONSTRAINT "selection_objection_registered_by_account_id_fk" FOREIGN KEY ("registered_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_objection" ADD CONSTRAINT "selection_objection_decided_by_account_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_recusal" ADD CONSTRAINT "selection_recusal_attendance_id_selection_attendance_id_fk" FOREIGN KEY ("attendance_id") REFERENCES "public"."selection_attendance"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_recusal" ADD CONSTRAINT "selection_recusal_candidate_id_selection_candidate_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."selection_candidate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_review" ADD CONSTRAINT "selection_review_candidate_id_selection_candidate_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."selection_candidate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_review" ADD CONSTRAINT "selection_review_recorded_by_account_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_round" ADD CONSTRAINT "selection_round_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_round" ADD CONSTRAINT "selection_round_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "reserve_candidate_current" ON "reserve_candidate" USING btree ("cadre_id") WHERE left_on is null;--> statement-breakpoint
CREATE UNIQUE INDEX "reserve_candidate_candidate" ON "reserve_candidate" USING btree ("candidate_id");--> statement-breakpoint
CREATE INDEX "reserve_candidate_cadre" ON "reserve_candidate" USING btree ("cadre_id");--> statement-breakpoint
CREATE INDEX "reserve_candidate_unit" ON "reserve_candidate" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "selection_attendance_meeting" ON "selection_attendance" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "selection_attendance_account" ON "selection_attendance" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "selection_candidate_person" ON "selection_candidate" USING btree ("round_id","cadre_id");--> statement-breakpoint
CREATE INDEX "selection_candidate_cadre" ON "selection_candidate" USING btree ("cadre_id");--> statement-breakpoint
CREATE INDEX "selection_candidate_unit" ON "selection_candidate" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "selection_candidate_nominated_by" ON "selection_candidate" USING btree ("nominated_by");--> statement-breakpoint
CREATE INDEX "selection_candidate_list" ON "selection_candidate" USING btree ("round_id","post","rank_key" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "selection_meeting_round" ON "selection_meeting" USING btree ("round_id");--> statement-breakpoint
CREATE INDEX "selection_meeting_by" ON "selection_meeting" USING btree ("recorded_by");--> statement-breakpoint
CREATE INDEX "selection_move_meeting" ON "selection_move" USING btree ("meeting_id");--> statement-breakpoint
CREATE UNIQUE INDEX "selection_move_in_force" ON "selection_move" USING btree ("candidate_id") WHERE taken_back_at is null;--> statement-breakpoint
CREATE INDEX "selection_move_candidate" ON "selection_move" USING btree ("candidate_id");--> statement-breakpoint
CREATE INDEX "selection_move_proposed_by" ON "selection_move" USING btree ("proposed_by");--> statement-breakpoint
CREATE INDEX "selection_move_seconded_by" ON "selection_move" USING btree ("seconded_by");--> statement-breakpoint
CREATE INDEX "selection_notice_round" ON "selection_notice" USING btree ("round_id");--> statement-breakpoint
CREATE INDEX "selection_notice_by" ON "selection_notice" USING btree ("opened_by");--> statement-breakpoint
CREATE INDEX "selection_objection_notice" ON "selection_objection" USING btree ("notice_id");--> statement-breakpoint
CREATE INDEX "selection_objection_candidate" ON "selection_objection" USING btree ("candidate_id");--> statement-breakpoint
CREATE INDEX "selection_objection_registered_by" ON "selection_objection" USING btree ("registered_by");--> statement-breakpoint
CREATE INDEX "selection_objection_decided_by" ON "selection_objection" USING btree ("decided_by");--> statement-breakpoint
CREATE UNIQUE INDEX "selection_recusal_once" ON "selection_recusal" USING btree ("attendance_id","candidate_id");--> statement-breakpoint
CREATE INDEX "selection_recusal_candidate" ON "selection_recusal" USING btree ("candidate_id");--> statement-breakpoint
CREATE INDEX "selection_review_candidate" ON "selection_review" USING btree ("candidate_id");--> statement-breakpoint
CREATE INDEX "selection_review_by" ON "selection_review" USING btree ("recorded_by");--> statement-breakpoint
CREATE INDEX "selection_round_unit" ON "selection_round" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "selection_round_created_by" ON "selection_round" USING btree ("created_by");--> statement-breakpoint
CREATE UNIQUE INDEX "selection_round_public_code" ON "selection_round" USING btree ("public_code");
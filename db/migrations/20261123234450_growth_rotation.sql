CREATE TABLE "growth_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reserve_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"on_day" date NOT NULL,
	"text" text NOT NULL,
	"document" text,
	"corrects_id" uuid,
	"account_id" uuid,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "growth_objection" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reserve_id" uuid NOT NULL,
	"section" text NOT NULL,
	"statement" text NOT NULL,
	"account_id" uuid,
	"filed_at" timestamp (3) with time zone NOT NULL,
	"decision" text,
	"answer" text,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "kin_pair" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cadre_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"relation" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "mentor" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cadre_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"capacity" integer NOT NULL,
	"strengths" jsonb NOT NULL,
	"title" text NOT NULL,
	"ended_on" date,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mentor_log" (
	"id" uuid PRIMARY KEY NOT NULL,
	"mentorship_id" uuid NOT NULL,
	"on_day" date NOT NULL,
	"kind" text NOT NULL,
	"content" text NOT NULL,
	"account_id" uuid,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mentor_rating" (
	"id" uuid PRIMARY KEY NOT NULL,
	"mentorship_id" uuid NOT NULL,
	"moment" text NOT NULL,
	"rater" text NOT NULL,
	"points" jsonb NOT NULL,
	"statement" text NOT NULL,
	"account_id" uuid,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mentorship" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reserve_id" uuid NOT NULL,
	"mentor_id" uuid NOT NULL,
	"status" text NOT NULL,
	"basis" text NOT NULL,
	"goals" text,
	"per_month" integer DEFAULT 1 NOT NULL,
	"completion" text,
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"mentor_signed_at" timestamp (3) with time zone,
	"mentee_signed_at" timestamp (3) with time zone,
	"ended_on" date,
	"end_reason" text,
	"proposed_by" uuid,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notification" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cadre_id" uuid,
	"account_id" uuid,
	"kind" text NOT NULL,
	"params" jsonb NOT NULL,
	"path" text NOT NULL,
	"topic" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"failure" text
);
--> statement-breakpoint
CREATE TABLE "trial_post" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reserve_id" uuid NOT NULL,
	"community_id" uuid NOT NULL,
	"post" text NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"goals" text NOT NULL,
	"status" text NOT NULL,
	"report" text,
	"points" integer,
	"opinion" text,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calendar_feed" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cadre_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "duty_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"community_id" uuid NOT NULL,
	"area" text NOT NULL,
	"on_day" date NOT NULL,
	"cadre_id" uuid NOT NULL,
	"acting" boolean NOT NULL,
	"joint" boolean DEFAULT false NOT NULL,
	"content" text NOT NULL,
	"corrects_id" uuid,
	"entered_by" uuid,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "handover" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"absence_id" uuid,
	"community_id" uuid NOT NULL,
	"area" text NOT NULL,
	"period" integer,
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"due_on" date NOT NULL,
	"checklist" jsonb NOT NULL,
	"note" text,
	"revision" integer DEFAULT 1 NOT NULL,
	"from_signed_at" timestamp (3) with time zone,
	"to_signed_at" timestamp (3) with time zone,
	"head_signed_by" uuid,
	"head_signed_at" timestamp (3) with time zone,
	"opened_by" uuid,
	"opened_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "post_absence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cadre_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"reason" text NOT NULL,
	"registered_by" uuid,
	"registered_at" timestamp (3) with time zone NOT NULL,
	"returned_on" date,
	"cancelled_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "post_training" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"cadre_id" uuid NOT NULL,
	"community_id" uuid NOT NULL,
	"area" text NOT NULL,
	"on_day" date NOT NULL,
	"way" text NOT NULL,
	"content" text NOT NULL,
	"entered_by" uuid,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rotation_plan" (
	"id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL,
	"title" text NOT NULL,
	"status" text NOT NULL,
	"settings" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"ended_on" date,
	"end_reason" text,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rotation_slot" (
	"version_id" uuid NOT NULL,
	"community_id" uuid NOT NULL,
	"area" text NOT NULL,
	"period" integer NOT NULL,
	"a_id" uuid NOT NULL,
	"b_id" uuid NOT NULL,
	CONSTRAINT "rotation_slot_version_id_community_id_area_period_pk" PRIMARY KEY("version_id","community_id","area","period")
);
--> statement-breakpoint
CREATE TABLE "rotation_version" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"status" text NOT NULL,
	"settings" jsonb NOT NULL,
	"problem" jsonb NOT NULL,
	"report" jsonb NOT NULL,
	"shortages" jsonb NOT NULL,
	"reason" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"published_by" uuid,
	"published_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "stand_in" (
	"id" uuid PRIMARY KEY NOT NULL,
	"absence_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"community_id" uuid NOT NULL,
	"area" text NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"acting_id" uuid,
	"way" text NOT NULL,
	"set_by" uuid,
	"set_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stint_assessment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"cadre_id" uuid NOT NULL,
	"community_id" uuid NOT NULL,
	"area" text NOT NULL,
	"period" integer NOT NULL,
	"rater" text NOT NULL,
	"points" jsonb NOT NULL,
	"total" integer NOT NULL,
	"statement" text NOT NULL,
	"account_id" uuid,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "growth_entry" ADD CONSTRAINT "growth_entry_reserve_id_reserve_candidate_id_fk" FOREIGN KEY ("reserve_id") REFERENCES "public"."reserve_candidate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "growth_entry" ADD CONSTRAINT "growth_entry_corrects_id_growth_entry_id_fk" FOREIGN KEY ("corrects_id") REFERENCES "public"."growth_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "growth_entry" ADD CONSTRAINT "growth_entry_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "growth_objection" ADD CONSTRAINT "growth_objection_reserve_id_reserve_candidate_id_fk" FOREIGN KEY ("reserve_id") REFERENCES "public"."reserve_candidate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "growth_objection" ADD CONSTRAINT "growth_objection_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "growth_objection" ADD CONSTRAINT "growth_objection_decided_by_account_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kin_pair" ADD CONSTRAINT "kin_pair_cadre_id_cadre_id_fk" FOREIGN KEY ("cadre_id") REFERENCES "public"."cadre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kin_pair" ADD CONSTRAINT "kin_pair_other_id_cadre_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."cadre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kin_pair" ADD CONSTRAINT "kin_pair_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor" ADD CONSTRAINT "mentor_cadre_id_cadre_id_fk" FOREIGN KEY ("cadre_id") REFERENCES "public"."cadre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor" ADD CONSTRAINT "mentor_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor" ADD CONSTRAINT "mentor_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_log" ADD CONSTRAINT "mentor_log_mentorship_id_mentorship_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorship"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_log" ADD CONSTRAINT "mentor_log_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_rating" ADD CONSTRAINT "mentor_rating_mentorship_id_mentorship_id_fk" FOREIGN KEY ("mentorship_id") REFERENCES "public"."mentorship"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_rating" ADD CONSTRAINT "mentor_rating_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorship" ADD CONSTRAINT "mentorship_reserve_id_reserve_candidate_id_fk" FOREIGN KEY ("reserve_id") REFERENCES "public"."reserve_candidate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorship" ADD CONSTRAINT "mentorship_mentor_id_mentor_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."mentor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorship" ADD CONSTRAINT "mentorship_proposed_by_account_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_cadre_id_cadre_id_fk" FOREIGN KEY ("cadre_id") REFERENCES "public"."cadre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trial_post" ADD CONSTRAINT "trial_post_reserve_id_reserve_candidate_id_fk" FOREIGN KEY ("reserve_id") REFERENCES "public"."reserve_candidate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trial_post" ADD CONSTRAINT "trial_post_community_id_org_unit_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trial_post" ADD CONSTRAINT "trial_post_decided_by_account_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trial_post" ADD CONSTRAINT "trial_post_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_cadre_id_cadre_id_fk" FOREIGN KEY ("cadre_id") REFERENCES "public"."cadre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty_entry" ADD CONSTRAINT "duty_entry_plan_id_rotation_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."rotation_plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty_entry" ADD CONSTRAINT "duty_entry_community_id_org_unit_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty_entry" ADD CONSTRAINT "duty_entry_cadre_id_cadre_id_fk" FOREIGN KEY ("cadre_id") REFERENCES "public"."cadre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty_entry" ADD CONSTRAINT "duty_entry_corrects_id_duty_entry_id_fk" FOREIGN KEY ("corrects_id") REFERENCES "public"."duty_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty_entry" ADD CONSTRAINT "duty_entry_entered_by_account_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover" ADD CONSTRAINT "handover_plan_id_rotation_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."rotation_plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover" ADD CONSTRAINT "handover_absence_id_post_absence_id_fk" FOREIGN KEY ("absence_id") REFERENCES "public"."post_absence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover" ADD CONSTRAINT "handover_community_id_org_unit_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover" ADD CONSTRAINT "handover_from_id_cadre_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."cadre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover" ADD CONSTRAINT "handover_to_id_cadre_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."cadre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover" ADD CONSTRAINT "handover_head_signed_by_account_id_fk" FOREIGN KEY ("head_signed_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover" ADD CONSTRAINT "handover_opened_by_account_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_absence" ADD CONSTRAINT "post_absence_cadre_id_cadre_id_fk" FOREIGN KEY ("cadre_id") REFERENCES "public"."cadre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_absence" ADD CONSTRAINT "post_absence_registered_by_account_id_fk" FOREIGN KEY ("registered_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_training" ADD CONSTRAINT "post_training_plan_id_rotation_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."rotation_plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_training" ADD CONSTRAINT "post_training_cadre_id_cadre_id_fk" FOREIGN KEY ("cadre_id") REFERENCES "public"."cadre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_training" ADD CONSTRAINT "post_training_community_id_org_unit_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_training" ADD CONSTRAINT "post_training_entered_by_account_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rotation_plan" ADD CONSTRAINT "rotation_plan_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rotation_plan" ADD CONSTRAINT "rotation_plan_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rotation_slot" ADD CONSTRAINT "rotation_slot_version_id_rotation_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."rotation_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rotation_slot" ADD CONSTRAINT "rotation_slot_community_id_org_unit_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rotation_slot" ADD CONSTRAINT "rotation_slot_a_id_cadre_id_fk" FOREIGN KEY ("a_id") REFERENCES "public"."cadre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rotation_slot" ADD CONSTRAINT "rotation_slot_b_id_cadre_id_fk" FOREIGN KEY ("b_id") REFERENCES "public"."cadre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rotation_version" ADD CONSTRAINT "rotation_version_plan_id_rotation_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."rotation_plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rotation_version" ADD CONSTRAINT "rotation_version_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rotation_version" ADD CONSTRAINT "rotation_version_published_by_account_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stand_in" ADD CONSTRAINT "stand_in_absence_id_post_absence_id_fk" FOREIGN KEY ("absence_id") REFERENCES "public"."post_absence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stand_in" ADD CONSTRAINT "stand_in_plan_id_rotation_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."rotation_plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stand_in" ADD CONSTRAINT "stand_in_community_id_org_unit_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stand_in" ADD CONSTRAINT "stand_in_acting_id_cadre_id_fk" FOREIGN KEY ("acting_id") REFERENCES "public"."cadre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stand_in" ADD CONSTRAINT "stand_in_set_by_account_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stint_assessment" ADD CONSTRAINT "stint_assessment_plan_id_rotation_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."rotation_plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stint_assessment" ADD CONSTRAINT "stint_assessment_cadre_id_cadre_id_fk" FOREIGN KEY ("cadre_id") REFERENCES "public"."cadre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stint_assessment" ADD CONSTRAINT "stint_assessment_community_id_org_unit_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stint_assessment" ADD CONSTRAINT "stint_assessment_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "growth_entry_reserve" ON "growth_entry" USING btree ("reserve_id","at");--> statement-breakpoint
CREATE INDEX "growth_entry_account" ON "growth_entry" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "growth_entry_corrects" ON "growth_entry" USING btree ("corrects_id");--> statement-breakpoint
CREATE UNIQUE INDEX "growth_entry_once" ON "growth_entry" USING btree ("reserve_id","kind") WHERE kind in ('opened', 'ready', 'exit');--> statement-breakpoint
CREATE INDEX "growth_objection_reserve" ON "growth_objection" USING btree ("reserve_id");--> statement-breakpoint
CREATE INDEX "growth_objection_account" ON "growth_objection" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "growth_objection_decided_by" ON "growth_objection" USING btree ("decided_by");--> statement-breakpoint
CREATE UNIQUE INDEX "kin_pair_current" ON "kin_pair" USING btree ("cadre_id","other_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "kin_pair_cadre" ON "kin_pair" USING btree ("cadre_id");--> statement-breakpoint
CREATE INDEX "kin_pair_other" ON "kin_pair" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "kin_pair_created_by" ON "kin_pair" USING btree ("created_by");--> statement-breakpoint
CREATE UNIQUE INDEX "mentor_current" ON "mentor" USING btree ("cadre_id") WHERE ended_on is null;--> statement-breakpoint
CREATE INDEX "mentor_cadre" ON "mentor" USING btree ("cadre_id");--> statement-breakpoint
CREATE INDEX "mentor_unit" ON "mentor" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "mentor_created_by" ON "mentor" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "mentor_log_mentorship" ON "mentor_log" USING btree ("mentorship_id","on_day");--> statement-breakpoint
CREATE INDEX "mentor_log_account" ON "mentor_log" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mentor_rating_once" ON "mentor_rating" USING btree ("mentorship_id","moment","rater");--> statement-breakpoint
CREATE INDEX "mentor_rating_account" ON "mentor_rating" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mentorship_current" ON "mentorship" USING btree ("reserve_id") WHERE status in ('proposed', 'agreed');--> statement-breakpoint
CREATE INDEX "mentorship_reserve" ON "mentorship" USING btree ("reserve_id");--> statement-breakpoint
CREATE INDEX "mentorship_mentor" ON "mentorship" USING btree ("mentor_id");--> statement-breakpoint
CREATE INDEX "mentorship_proposed_by" ON "mentorship" USING btree ("proposed_by");--> statement-breakpoint
CREATE UNIQUE INDEX "notification_cadre_topic" ON "notification" USING btree ("cadre_id","kind","topic") WHERE cadre_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "notification_account_topic" ON "notification" USING btree ("account_id","kind","topic") WHERE cadre_id is null;--> statement-breakpoint
CREATE INDEX "notification_cadre" ON "notification" USING btree ("cadre_id","at");--> statement-breakpoint
CREATE INDEX "notification_account" ON "notification" USING btree ("account_id","at");--> statement-breakpoint
CREATE INDEX "notification_unsent" ON "notification" USING btree ("at") WHERE sent_at is null;--> statement-breakpoint
CREATE INDEX "trial_post_reserve" ON "trial_post" USING btree ("reserve_id");--> statement-breakpoint
CREATE INDEX "trial_post_community" ON "trial_post" USING btree ("community_id");--> statement-breakpoint
CREATE INDEX "trial_post_decided_by" ON "trial_post" USING btree ("decided_by");--> statement-breakpoint
CREATE INDEX "trial_post_created_by" ON "trial_post" USING btree ("created_by");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feed_code" ON "calendar_feed" USING btree ("code_hash");--> statement-breakpoint
CREATE INDEX "calendar_feed_cadre" ON "calendar_feed" USING btree ("cadre_id");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feed_current" ON "calendar_feed" USING btree ("cadre_id") WHERE revoked_at is null;--> statement-breakpoint
CREATE INDEX "duty_entry_post" ON "duty_entry" USING btree ("community_id","area","on_day");--> statement-breakpoint
CREATE INDEX "duty_entry_plan" ON "duty_entry" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "duty_entry_cadre" ON "duty_entry" USING btree ("cadre_id");--> statement-breakpoint
CREATE INDEX "duty_entry_by" ON "duty_entry" USING btree ("entered_by");--> statement-breakpoint
CREATE INDEX "duty_entry_corrects" ON "duty_entry" USING btree ("corrects_id");--> statement-breakpoint
CREATE UNIQUE INDEX "handover_rotation" ON "handover" USING btree ("plan_id","community_id","area","period") WHERE kind = 'rotation';--> statement-breakpoint
CREATE UNIQUE INDEX "handover_absence" ON "handover" USING btree ("absence_id","kind","community_id","area") WHERE absence_id is not null;--> statement-breakpoint
CREATE INDEX "handover_plan" ON "handover" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "handover_absence_id" ON "handover" USING btree ("absence_id");--> statement-breakpoint
CREATE INDEX "handover_community" ON "handover" USING btree ("community_id");--> statement-breakpoint
CREATE INDEX "handover_from" ON "handover" USING btree ("from_id");--> statement-breakpoint
CREATE INDEX "handover_to" ON "handover" USING btree ("to_id");--> statement-breakpoint
CREATE INDEX "handover_head_signed_by" ON "handover" USING btree ("head_signed_by");--> statement-breakpoint
CREATE INDEX "handover_opened_by" ON "handover" USING btree ("opened_by");--> statement-breakpoint
CREATE INDEX "post_absence_cadre" ON "post_absence" USING btree ("cadre_id","from_on");--> statement-breakpoint
CREATE INDEX "post_absence_registered_by" ON "post_absence" USING btree ("registered_by");--> statement-breakpoint
CREATE INDEX "post_training_cadre" ON "post_training" USING btree ("cadre_id","area");--> statement-breakpoint
CREATE INDEX "post_training_plan" ON "post_training" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "post_training_community" ON "post_training" USING btree ("community_id");--> statement-breakpoint
CREATE INDEX "post_training_by" ON "post_training" USING btree ("entered_by");--> statement-breakpoint
CREATE INDEX "rotation_plan_unit" ON "rotation_plan" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "rotation_plan_created_by" ON "rotation_plan" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "rotation_slot_a" ON "rotation_slot" USING btree ("a_id");--> statement-breakpoint
CREATE INDEX "rotation_slot_b" ON "rotation_slot" USING btree ("b_id");--> statement-breakpoint
CREATE INDEX "rotation_slot_community" ON "rotation_slot" USING btree ("community_id");--> statement-breakpoint
CREATE UNIQUE INDEX "rotation_version_number" ON "rotation_version" USING btree ("plan_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "rotation_version_published" ON "rotation_version" USING btree ("plan_id") WHERE status = 'published';--> statement-breakpoint
CREATE INDEX "rotation_version_created_by" ON "rotation_version" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "rotation_version_published_by" ON "rotation_version" USING btree ("published_by");--> statement-breakpoint
CREATE INDEX "stand_in_absence" ON "stand_in" USING btree ("absence_id");--> statement-breakpoint
CREATE INDEX "stand_in_plan" ON "stand_in" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "stand_in_community" ON "stand_in" USING btree ("community_id","from_on");--> statement-breakpoint
CREATE INDEX "stand_in_acting" ON "stand_in" USING btree ("acting_id");--> statement-breakpoint
CREATE INDEX "stand_in_set_by" ON "stand_in" USING btree ("set_by");--> statement-breakpoint
CREATE UNIQUE INDEX "stint_assessment_once" ON "stint_assessment" USING btree ("plan_id","cadre_id","community_id","area","period","rater");--> statement-breakpoint
CREATE INDEX "stint_assessment_cadre" ON "stint_assessment" USING btree ("cadre_id","area");--> statement-breakpoint
CREATE INDEX "stint_assessment_community" ON "stint_assessment" USING btree ("community_id");--> statement-breakpoint
CREATE INDEX "stint_assessment_account" ON "stint_assessment" USING btree ("account_id");
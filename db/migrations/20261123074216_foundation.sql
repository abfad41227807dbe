CREATE TABLE "pairing" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seat_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "role_grant" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"role" text NOT NULL,
	"unit_id" uuid,
	"contest_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id_hash" "bytea" PRIMARY KEY NOT NULL,
	"account_id" uuid,
	"seat_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"user_agent" text
);
--> statement-breakpoint
CREATE TABLE "throttle" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"window_ends_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clock_stamp" (
	"id" uuid PRIMARY KEY NOT NULL,
	"performance_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"reading_ms" integer NOT NULL,
	"by" text NOT NULL,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "contest" (
	"id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"venue" text,
	"held_on" text,
	"status" text NOT NULL,
	"rehearsal" boolean DEFAULT false NOT NULL,
	"version" bigint DEFAULT 0 NOT NULL,
	"rule_version" integer NOT NULL,
	"public_code" text NOT NULL,
	"screen_token_hash" "bytea",
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"signed_at" timestamp (3) with time zone,
	"published_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "contestant" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contest_id" uuid NOT NULL,
	"cadre_id" uuid,
	"unit_id" uuid,
	"name" text NOT NULL,
	"unit_name" text NOT NULL,
	"number" integer,
	"status" text DEFAULT 'registered' NOT NULL,
	"status_reason" text
);
--> statement-breakpoint
CREATE TABLE "deduction" (
	"id" uuid PRIMARY KEY NOT NULL,
	"performance_id" uuid NOT NULL,
	"points" integer NOT NULL,
	"reason" text NOT NULL,
	"account_id" uuid,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "draw" (
	"contest_id" uuid PRIMARY KEY NOT NULL,
	"commitment" text NOT NULL,
	"seed" text NOT NULL,
	"committed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"drawn_at" timestamp (3) with time zone,
	"entries" jsonb
);
--> statement-breakpoint
CREATE TABLE "panel" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contest_id" uuid NOT NULL,
	"name" text NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "performance" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contest_id" uuid NOT NULL,
	"contestant_id" uuid NOT NULL,
	"panel_id" uuid NOT NULL,
	"round_key" text NOT NULL,
	"item_key" text NOT NULL,
	"position" integer NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"status_reason" text,
	"elapsed_ms" integer,
	"clock_started_at" timestamp (3) with time zone,
	"clock_before_ms" integer DEFAULT 0 NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"called_at" timestamp (3) with time zone,
	"locked_at" timestamp (3) with time zone,
	"verified_at" timestamp (3) with time zone,
	"verified_by" uuid,
	"revealed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "recusal" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contest_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"contestant_id" uuid NOT NULL,
	"ground" text NOT NULL,
	"status" text NOT NULL,
	"note" text,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "rule_set_version" (
	"contest_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"body" jsonb NOT NULL,
	"hash" "bytea" NOT NULL,
	"reason" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"locked_at" timestamp (3) with time zone,
	CONSTRAINT "rule_set_version_contest_id_version_pk" PRIMARY KEY("contest_id","version")
);
--> statement-breakpoint
CREATE TABLE "seat" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contest_id" uuid NOT NULL,
	"panel_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"role" text NOT NULL,
	"scoring" text NOT NULL,
	"holder_name" text NOT NULL,
	"holder_unit_name" text,
	"holder_unit_id" uuid,
	"cadre_id" uuid,
	"account_id" uuid,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "stage" (
	"panel_id" uuid PRIMARY KEY NOT NULL,
	"contest_id" uuid NOT NULL,
	"performance_id" uuid,
	"screen" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_name" text NOT NULL,
	"display_name" text NOT NULL,
	"cadre_id" uuid,
	"phone_index" "bytea",
	"password_hash" text NOT NULL,
	"must_change_password" boolean DEFAULT true NOT NULL,
	"failed_attempts" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp (3) with time zone,
	"disabled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appointment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cadre_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"post" text NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date,
	"document_number" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cadre" (
	"id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL,
	"name" text NOT NULL,
	"sex" text NOT NULL,
	"birth_month" text NOT NULL,
	"ethnicity" text,
	"native_place" text,
	"political_status" text NOT NULL,
	"party_joined_on" text,
	"full_time_education" text NOT NULL,
	"full_time_school" text,
	"part_time_education" text,
	"part_time_school" text,
	"social_work_certificate" text,
	"social_work_certificate_number" text,
	"work_started_on" text,
	"community_work_started_on" text,
	"party_post" text,
	"committee_post" text,
	"post_since" text,
	"document_number" text,
	"line_of_work" text,
	"grid" text,
	"post_category" text,
	"post_grade" integer,
	"employment" text,
	"in_post" text,
	"appraisals" text,
	"awards" text,
	"source_group" text,
	"reserve_kind" text,
	"remarks" text,
	"identity_cipher" "bytea",
	"identity_index" "bytea",
	"identity_masked" text,
	"phone_cipher" "bytea",
	"phone_index" "bytea",
	"phone_masked" text,
	"revision" integer DEFAULT 1 NOT NULL,
	"archived_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "org_unit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"parent_id" uuid,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"code" text NOT NULL,
	"path" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "roster_import" (
	"id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"sheets" jsonb NOT NULL,
	"settings" jsonb NOT NULL,
	"report" jsonb,
	"status" text NOT NULL,
	"contains_personal_data" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"applied_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"chain" text NOT NULL,
	"seq" bigint NOT NULL,
	"hash" "bytea" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor" text NOT NULL,
	"command" text NOT NULL,
	"details" jsonb NOT NULL,
	CONSTRAINT "audit_chain_seq_pk" PRIMARY KEY("chain","seq")
);
--> statement-breakpoint
CREATE TABLE "audit_chain" (
	"chain" text PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"hash" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "command_request" (
	"request_id" uuid PRIMARY KEY NOT NULL,
	"actor" text NOT NULL,
	"command" text NOT NULL,
	"payload_hash" "bytea" NOT NULL,
	"answer" jsonb NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "epoch" (
	"id" uuid PRIMARY KEY NOT NULL,
	"started_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"contest_id" uuid NOT NULL,
	"version" bigint NOT NULL,
	"type" text NOT NULL,
	"performance_ids" uuid[],
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "outbox_contest_id_version_pk" PRIMARY KEY("contest_id","version")
);
--> statement-breakpoint
CREATE TABLE "appeal" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contest_id" uuid NOT NULL,
	"contestant_id" uuid NOT NULL,
	"ground" text NOT NULL,
	"text" text NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"answer" text,
	"decided_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"decided_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "comment_moderation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sheet_id" uuid NOT NULL,
	"criterion_key" text NOT NULL,
	"original" text NOT NULL,
	"status" text NOT NULL,
	"text" text NOT NULL,
	"account_id" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "score_op" (
	"op_id" uuid PRIMARY KEY NOT NULL,
	"performance_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"kind" text NOT NULL,
	"marks" jsonb NOT NULL,
	"comments" jsonb NOT NULL,
	"reason" text,
	"applied" text NOT NULL,
	"receipt" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sheet" (
	"id" uuid PRIMARY KEY NOT NULL,
	"performance_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"status" text NOT NULL,
	"marks" jsonb NOT NULL,
	"comments" jsonb NOT NULL,
	"seq" integer NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"receipt" text,
	"source" text DEFAULT 'tablet' NOT NULL,
	"return_reason" text,
	"entered_by" uuid,
	"confirmed_by" uuid,
	"submitted_at" timestamp (3) with time zone,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signature" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contest_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"role" text NOT NULL,
	"account_id" uuid NOT NULL,
	"name" text NOT NULL,
	"result_hash" "bytea" NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signed_result" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contest_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"document" jsonb NOT NULL,
	"result" jsonb NOT NULL,
	"hash" "bytea" NOT NULL,
	"audit_head" "bytea" NOT NULL,
	"reason" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "pairing" ADD CONSTRAINT "pairing_seat_id_seat_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seat"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing" ADD CONSTRAINT "pairing_created_by_account_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_seat_id_seat_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seat"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clock_stamp" ADD CONSTRAINT "clock_stamp_performance_id_performance_id_fk" FOREIGN KEY ("performance_id") REFERENCES "public"."performance"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest" ADD CONSTRAINT "contest_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contestant" ADD CONSTRAINT "contestant_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contestant" ADD CONSTRAINT "contestant_cadre_id_cadre_id_fk" FOREIGN KEY ("cadre_id") REFERENCES "public"."cadre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contestant" ADD CONSTRAINT "contestant_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deduction" ADD CONSTRAINT "deduction_performance_id_performance_id_fk" FOREIGN KEY ("performance_id") REFERENCES "public"."performance"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deduction" ADD CONSTRAINT "deduction_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draw" ADD CONSTRAINT "draw_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel" ADD CONSTRAINT "panel_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "performance" ADD CONSTRAINT "performance_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "performance" ADD CONSTRAINT "performance_contestant_id_contestant_id_fk" FOREIGN KEY ("contestant_id") REFERENCES "public"."contestant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "performance" ADD CONSTRAINT "performance_panel_id_panel_id_fk" FOREIGN KEY ("panel_id") REFERENCES "public"."panel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "performance" ADD CONSTRAINT "performance_verified_by_account_id_fk" FOREIGN KEY ("verified_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recusal" ADD CONSTRAINT "recusal_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recusal" ADD CONSTRAINT "recusal_seat_id_seat_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seat"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recusal" ADD CONSTRAINT "recusal_contestant_id_contestant_id_fk" FOREIGN KEY ("contestant_id") REFERENCES "public"."contestant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recusal" ADD CONSTRAINT "recusal_decided_by_account_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_set_version" ADD CONSTRAINT "rule_set_version_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat" ADD CONSTRAINT "seat_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat" ADD CONSTRAINT "seat_panel_id_panel_id_fk" FOREIGN KEY ("panel_id") REFERENCES "public"."panel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat" ADD CONSTRAINT "seat_holder_unit_id_org_unit_id_fk" FOREIGN KEY ("holder_unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat" ADD CONSTRAINT "seat_cadre_id_cadre_id_fk" FOREIGN KEY ("cadre_id") REFERENCES "public"."cadre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat" ADD CONSTRAINT "seat_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage" ADD CONSTRAINT "stage_panel_id_panel_id_fk" FOREIGN KEY ("panel_id") REFERENCES "public"."panel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage" ADD CONSTRAINT "stage_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage" ADD CONSTRAINT "stage_performance_id_performance_id_fk" FOREIGN KEY ("performance_id") REFERENCES "public"."performance"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_cadre_id_cadre_id_fk" FOREIGN KEY ("cadre_id") REFERENCES "public"."cadre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_cadre_id_cadre_id_fk" FOREIGN KEY ("cadre_id") REFERENCES "public"."cadre"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cadre" ADD CONSTRAINT "cadre_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "org_unit" ADD CONSTRAINT "org_unit_parent_id_org_unit_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_import" ADD CONSTRAINT "roster_import_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_import" ADD CONSTRAINT "roster_import_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit" ADD CONSTRAINT "audit_chain_audit_chain_chain_fk" FOREIGN KEY ("chain") REFERENCES "public"."audit_chain"("chain") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_contestant_id_contestant_id_fk" FOREIGN KEY ("contestant_id") REFERENCES "public"."contestant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_decided_by_account_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_moderation" ADD CONSTRAINT "comment_moderation_sheet_id_sheet_id_fk" FOREIGN KEY ("sheet_id") REFERENCES "public"."sheet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_moderation" ADD CONSTRAINT "comment_moderation_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_op" ADD CONSTRAINT "score_op_performance_id_performance_id_fk" FOREIGN KEY ("performance_id") REFERENCES "public"."performance"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_op" ADD CONSTRAINT "score_op_seat_id_seat_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seat"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet" ADD CONSTRAINT "sheet_performance_id_performance_id_fk" FOREIGN KEY ("performance_id") REFERENCES "public"."performance"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet" ADD CONSTRAINT "sheet_seat_id_seat_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seat"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet" ADD CONSTRAINT "sheet_entered_by_account_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet" ADD CONSTRAINT "sheet_confirmed_by_account_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signed_result" ADD CONSTRAINT "signed_result_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "pairing_token" ON "pairing" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "pairing_code" ON "pairing" USING btree ("code_hash");--> statement-breakpoint
CREATE INDEX "pairing_seat" ON "pairing" USING btree ("seat_id");--> statement-breakpoint
CREATE INDEX "pairing_created_by" ON "pairing" USING btree ("created_by");--> statement-breakpoint
CREATE UNIQUE INDEX "role_grant_once" ON "role_grant" USING btree ("account_id","role","unit_id","contest_id");--> statement-breakpoint
CREATE INDEX "role_grant_unit" ON "role_grant" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "role_grant_contest" ON "role_grant" USING btree ("contest_id");--> statement-breakpoint
CREATE INDEX "session_account" ON "session" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "session_seat" ON "session" USING btree ("seat_id");--> statement-breakpoint
CREATE INDEX "clock_stamp_performance" ON "clock_stamp" USING btree ("performance_id");--> statement-breakpoint
CREATE UNIQUE INDEX "contest_public_code" ON "contest" USING btree ("public_code");--> statement-breakpoint
CREATE UNIQUE INDEX "contest_screen_token" ON "contest" USING btree ("screen_token_hash") WHERE screen_token_hash is not null;--> statement-breakpoint
CREATE INDEX "contest_unit" ON "contest" USING btree ("unit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "contestant_once" ON "contestant" USING btree ("contest_id","cadre_id") WHERE cadre_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "contestant_number" ON "contestant" USING btree ("contest_id","number") WHERE number is not null;--> statement-breakpoint
CREATE INDEX "contestant_cadre" ON "contestant" USING btree ("cadre_id");--> statement-breakpoint
CREATE INDEX "contestant_unit" ON "contestant" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "deduction_performance" ON "deduction" USING btree ("performance_id");--> statement-breakpoint
CREATE INDEX "deduction_account" ON "deduction" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "panel_name" ON "panel" USING btree ("contest_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "performance_once" ON "performance" USING btree ("contestant_id","item_key");--> statement-breakpoint
CREATE UNIQUE INDEX "performance_position" ON "performance" USING btree ("panel_id","item_key","position");--> statement-breakpoint
CREATE INDEX "performance_contest" ON "performance" USING btree ("contest_id","position");--> statement-breakpoint
CREATE INDEX "performance_verified_by" ON "performance" USING btree ("verified_by");--> statement-breakpoint
CREATE UNIQUE INDEX "recusal_once" ON "recusal" USING btree ("seat_id","contestant_id");--> statement-breakpoint
CREATE INDEX "recusal_contest" ON "recusal" USING btree ("contest_id");--> statement-breakpoint
CREATE INDEX "recusal_contestant" ON "recusal" USING btree ("contestant_id");--> statement-breakpoint
CREATE INDEX "recusal_decided_by" ON "recusal" USING btree ("decided_by");--> statement-breakpoint
CREATE UNIQUE INDEX "seat_number" ON "seat" USING btree ("panel_id","role","number") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "seat_contest" ON "seat" USING btree ("contest_id");--> statement-breakpoint
CREATE INDEX "seat_holder_unit" ON "seat" USING btree ("holder_unit_id");--> statement-breakpoint
CREATE INDEX "seat_cadre" ON "seat" USING btree ("cadre_id");--> statement-breakpoint
CREATE INDEX "seat_account" ON "seat" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "stage_contest" ON "stage" USING btree ("contest_id");--> statement-breakpoint
CREATE INDEX "stage_performance" ON "stage" USING btree ("performance_id");--> statement-breakpoint
CREATE UNIQUE INDEX "account_user_name" ON "account" USING btree (lower("user_name"));--> statement-breakpoint
CREATE UNIQUE INDEX "account_phone" ON "account" USING btree ("phone_index") WHERE phone_index is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "account_cadre" ON "account" USING btree ("cadre_id") WHERE cadre_id is not null;--> statement-breakpoint
CREATE INDEX "appointment_cadre" ON "appointment" USING btree ("cadre_id");--> statement-breakpoint
CREATE INDEX "appointment_unit" ON "appointment" USING btree ("unit_id","post");--> statement-breakpoint
CREATE UNIQUE INDEX "appointment_current" ON "appointment" USING btree ("cadre_id","unit_id","post") WHERE to_on is null;--> statement-breakpoint
CREATE UNIQUE INDEX "cadre_identity" ON "cadre" USING btree ("identity_index") WHERE identity_index is not null and archived_at is null;--> statement-breakpoint
CREATE INDEX "cadre_phone" ON "cadre" USING btree ("phone_index");--> statement-breakpoint
CREATE INDEX "cadre_unit" ON "cadre" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "cadre_name" ON "cadre" USING btree ("name");--> statement-breakpoint
CREATE UNIQUE INDEX "org_unit_code" ON "org_unit" USING btree ("code");--> statement-breakpoint
CREATE UNIQUE INDEX "org_unit_path" ON "org_unit" USING btree ("path");--> statement-breakpoint
CREATE UNIQUE INDEX "org_unit_name_in_parent" ON "org_unit" USING btree ("parent_id","name");--> statement-breakpoint
CREATE INDEX "org_unit_parent" ON "org_unit" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "roster_import_account" ON "roster_import" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "roster_import_unit" ON "roster_import" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "audit_at" ON "audit" USING btree ("at");--> statement-breakpoint
CREATE INDEX "command_request_at" ON "command_request" USING btree ("at");--> statement-breakpoint
CREATE INDEX "appeal_contest" ON "appeal" USING btree ("contest_id");--> statement-breakpoint
CREATE INDEX "appeal_contestant" ON "appeal" USING btree ("contestant_id");--> statement-breakpoint
CREATE INDEX "appeal_decided_by" ON "appeal" USING btree ("decided_by");--> statement-breakpoint
CREATE UNIQUE INDEX "comment_moderation_once" ON "comment_moderation" USING btree ("sheet_id","criterion_key");--> statement-breakpoint
CREATE INDEX "comment_moderation_account" ON "comment_moderation" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "score_op_sheet" ON "score_op" USING btree ("performance_id","seat_id");--> statement-breakpoint
CREATE INDEX "score_op_seat" ON "score_op" USING btree ("seat_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sheet_once" ON "sheet" USING btree ("performance_id","seat_id");--> statement-breakpoint
CREATE INDEX "sheet_seat" ON "sheet" USING btree ("seat_id");--> statement-breakpoint
CREATE INDEX "sheet_entered_by" ON "sheet" USING btree ("entered_by");--> statement-breakpoint
CREATE INDEX "sheet_confirmed_by" ON "sheet" USING btree ("confirmed_by");--> statement-breakpoint
CREATE UNIQUE INDEX "signature_once" ON "signature" USING btree ("contest_id","version","role");--> statement-breakpoint
CREATE INDEX "signature_account" ON "signature" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "signed_result_version" ON "signed_result" USING btree ("contest_id","version");
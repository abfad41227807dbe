CREATE TABLE "contestant_pass" (
	"contestant_id" uuid PRIMARY KEY NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "buzzer_event" (
	"game_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text NOT NULL,
	"event" jsonb NOT NULL,
	CONSTRAINT "buzzer_event_game_id_seq_pk" PRIMARY KEY("game_id","seq")
);
--> statement-breakpoint
CREATE TABLE "buzzer_game" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contest_id" uuid NOT NULL,
	"item_key" text NOT NULL,
	"status" text NOT NULL,
	"settings" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"recorded_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "buzzer_question" (
	"game_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"question_id" uuid NOT NULL,
	"question_version" integer NOT NULL,
	CONSTRAINT "buzzer_question_game_id_position_pk" PRIMARY KEY("game_id","position")
);
--> statement-breakpoint
CREATE TABLE "answer" (
	"sitting_id" uuid NOT NULL,
	"question_key" text NOT NULL,
	"value" jsonb,
	"given_ms" bigint NOT NULL,
	"op_id" uuid NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"late" boolean DEFAULT false NOT NULL,
	CONSTRAINT "answer_sitting_id_question_key_pk" PRIMARY KEY("sitting_id","question_key")
);
--> statement-breakpoint
CREATE TABLE "grade" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sitting_id" uuid NOT NULL,
	"question_key" text NOT NULL,
	"slot" smallint NOT NULL,
	"account_id" uuid NOT NULL,
	"points" integer NOT NULL,
	"comment" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "paper" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contest_id" uuid NOT NULL,
	"item_key" text NOT NULL,
	"status" text NOT NULL,
	"settings" jsonb NOT NULL,
	"seed" text,
	"opens_at" timestamp (3) with time zone,
	"closes_at" timestamp (3) with time zone,
	"drawn_at" timestamp (3) with time zone,
	"sealed_at" timestamp (3) with time zone,
	"recorded_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "paper_question" (
	"id" uuid PRIMARY KEY NOT NULL,
	"paper_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"section_key" text NOT NULL,
	"question_id" uuid NOT NULL,
	"question_version" integer NOT NULL,
	"points" integer NOT NULL,
	"voided_at" timestamp (3) with time zone,
	"void_reason" text,
	"voided_by" uuid
);
--> statement-breakpoint
CREATE TABLE "sitting" (
	"id" uuid PRIMARY KEY NOT NULL,
	"paper_id" uuid NOT NULL,
	"contestant_id" uuid NOT NULL,
	"started_at" timestamp (3) with time zone,
	"submitted_at" timestamp (3) with time zone,
	"submitted_by" text,
	"extra_ms" integer DEFAULT 0 NOT NULL,
	"device_key" text
);
--> statement-breakpoint
CREATE TABLE "sitting_event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sitting_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"details" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "drawn_question" (
	"performance_id" uuid PRIMARY KEY NOT NULL,
	"draw_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"once_number" integer,
	"drawn_at" timestamp (3) with time zone NOT NULL,
	"preparation_started_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "question" (
	"id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL,
	"current_version" integer DEFAULT 1 NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"retired_reason" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "question_draw" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contest_id" uuid NOT NULL,
	"item_key" text NOT NULL,
	"commitment" text NOT NULL,
	"seed" text NOT NULL,
	"preparation_ms" integer NOT NULL,
	"reuse" text NOT NULL,
	"sealed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"revealed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "question_import" (
	"id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"format" text NOT NULL,
	"content" jsonb NOT NULL,
	"settings" jsonb NOT NULL,
	"report" jsonb,
	"status" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"applied_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "question_picture" (
	"id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL,
	"hash" "bytea" NOT NULL,
	"content_type" text NOT NULL,
	"content" "bytea" NOT NULL,
	"account_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "question_slip" (
	"draw_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"question_id" uuid NOT NULL,
	"question_version" integer NOT NULL,
	CONSTRAINT "question_slip_draw_id_number_pk" PRIMARY KEY("draw_id","number")
);
--> statement-breakpoint
CREATE TABLE "question_version" (
	"question_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"status" text NOT NULL,
	"kind" text NOT NULL,
	"area" text NOT NULL,
	"knowledge_point" text,
	"difficulty" smallint NOT NULL,
	"points" integer,
	"body" jsonb NOT NULL,
	"source" jsonb,
	"stem_index" text NOT NULL,
	"author_id" uuid,
	"reviewer_id" uuid,
	"reviewed_at" timestamp (3) with time zone,
	"review_note" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "question_version_question_id_version_pk" PRIMARY KEY("question_id","version")
);
--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "contestant_id" uuid;--> statement-breakpoint
ALTER TABLE "contestant_pass" ADD CONSTRAINT "contestant_pass_contestant_id_contestant_id_fk" FOREIGN KEY ("contestant_id") REFERENCES "public"."contestant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buzzer_event" ADD CONSTRAINT "buzzer_event_game_id_buzzer_game_id_fk" FOREIGN KEY ("game_id") REFERENCES "public"."buzzer_game"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buzzer_game" ADD CONSTRAINT "buzzer_game_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buzzer_question" ADD CONSTRAINT "buzzer_question_game_id_buzzer_game_id_fk" FOREIGN KEY ("game_id") REFERENCES "public"."buzzer_game"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buzzer_question" ADD CONSTRAINT "buzzer_question_version" FOREIGN KEY ("question_id","question_version") REFERENCES "public"."question_version"("question_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_sitting_id_sitting_id_fk" FOREIGN KEY ("sitting_id") REFERENCES "public"."sitting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grade" ADD CONSTRAINT "grade_sitting_id_sitting_id_fk" FOREIGN KEY ("sitting_id") REFERENCES "public"."sitting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grade" ADD CONSTRAINT "grade_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper" ADD CONSTRAINT "paper_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_question" ADD CONSTRAINT "paper_question_paper_id_paper_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."paper"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_question" ADD CONSTRAINT "paper_question_voided_by_account_id_fk" FOREIGN KEY ("voided_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_question" ADD CONSTRAINT "paper_question_version" FOREIGN KEY ("question_id","question_version") REFERENCES "public"."question_version"("question_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sitting" ADD CONSTRAINT "sitting_paper_id_paper_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."paper"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sitting" ADD CONSTRAINT "sitting_contestant_id_contestant_id_fk" FOREIGN KEY ("contestant_id") REFERENCES "public"."contestant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sitting_event" ADD CONSTRAINT "sitting_event_sitting_id_sitting_id_fk" FOREIGN KEY ("sitting_id") REFERENCES "public"."sitting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drawn_question" ADD CONSTRAINT "drawn_question_performance_id_performance_id_fk" FOREIGN KEY ("performance_id") REFERENCES "public"."performance"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drawn_question" ADD CONSTRAINT "drawn_question_draw_id_question_draw_id_fk" FOREIGN KEY ("draw_id") REFERENCES "public"."question_draw"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drawn_question" ADD CONSTRAINT "drawn_question_slip" FOREIGN KEY ("draw_id","number") REFERENCES "public"."question_slip"("draw_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_draw" ADD CONSTRAINT "question_draw_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_import" ADD CONSTRAINT "question_import_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_import" ADD CONSTRAINT "question_import_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_picture" ADD CONSTRAINT "question_picture_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_picture" ADD CONSTRAINT "question_picture_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_slip" ADD CONSTRAINT "question_slip_draw_id_question_draw_id_fk" FOREIGN KEY ("draw_id") REFERENCES "public"."question_draw"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_slip" ADD CONSTRAINT "question_slip_question" FOREIGN KEY ("question_id","question_version") REFERENCES "public"."question_version"("question_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_version" ADD CONSTRAINT "question_version_question_id_question_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."question"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_version" ADD CONSTRAINT "question_version_author_id_account_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_version" ADD CONSTRAINT "question_version_reviewer_id_account_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "contestant_pass_code" ON "contestant_pass" USING btree ("code_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "buzzer_game_item" ON "buzzer_game" USING btree ("contest_id","item_key");--> statement-breakpoint
CREATE UNIQUE INDEX "buzzer_question_once" ON "buzzer_question" USING btree ("game_id","question_id");--> statement-breakpoint
CREATE INDEX "buzzer_question_version" ON "buzzer_question" USING btree ("question_id","question_version");--> statement-breakpoint
CREATE UNIQUE INDEX "grade_slot" ON "grade" USING btree ("sitting_id","question_key","slot");--> statement-breakpoint
CREATE UNIQUE INDEX "grade_grader" ON "grade" USING btree ("sitting_id","question_key","account_id");--> statement-breakpoint
CREATE INDEX "grade_account" ON "grade" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "paper_item" ON "paper" USING btree ("contest_id","item_key");--> statement-breakpoint
CREATE UNIQUE INDEX "paper_question_position" ON "paper_question" USING btree ("paper_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "paper_question_once" ON "paper_question" USING btree ("paper_id","question_id");--> statement-breakpoint
CREATE INDEX "paper_question_version" ON "paper_question" USING btree ("question_id","question_version");--> statement-breakpoint
CREATE INDEX "paper_question_voided_by" ON "paper_question" USING btree ("voided_by");--> statement-breakpoint
CREATE UNIQUE INDEX "sitting_once" ON "sitting" USING btree ("paper_id","contestant_id");--> statement-breakpoint
CREATE INDEX "sitting_contestant" ON "sitting" USING btree ("contestant_id");--> statement-breakpoint
CREATE INDEX "sitting_event_sitting" ON "sitting_event" USING btree ("sitting_id");--> statement-breakpoint
CREATE INDEX "drawn_question_slip" ON "drawn_question" USING btree ("draw_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "drawn_question_once" ON "drawn_question" USING btree ("draw_id","once_number") WHERE once_number is not null;--> statement-breakpoint
CREATE INDEX "question_unit" ON "question" USING btree ("unit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "question_draw_item" ON "question_draw" USING btree ("contest_id","item_key");--> statement-breakpoint
CREATE INDEX "question_import_account" ON "question_import" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "question_import_unit" ON "question_import" USING btree ("unit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "question_picture_once" ON "question_picture" USING btree ("unit_id","hash");--> statement-breakpoint
CREATE INDEX "question_picture_account" ON "question_picture" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "question_slip_question" ON "question_slip" USING btree ("question_id","question_version");--> statement-breakpoint
CREATE INDEX "question_version_stem" ON "question_version" USING btree ("stem_index");--> statement-breakpoint
CREATE INDEX "question_version_area" ON "question_version" USING btree ("area","kind","difficulty");--> statement-breakpoint
CREATE INDEX "question_version_author" ON "question_version" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "question_version_reviewer" ON "question_version" USING btree ("reviewer_id");--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_contestant_id_contestant_id_fk" FOREIGN KEY ("contestant_id") REFERENCES "public"."contestant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "session_contestant" ON "session" USING btree ("contestant_id");
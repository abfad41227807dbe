-- Who is in the roster already gets a first version, from the day the record was made.
INSERT INTO cadre_version (cadre_id, from_on, unit_id, political_status, full_time_education, part_time_education, social_work_certificate, party_post, committee_post, post_category, post_grade, in_post, source_group, reserve_kind, archived)
SELECT id, (created_at AT TIME ZONE 'Asia/Shanghai')::date, unit_id, political_status, full_time_education, part_time_education, social_work_certificate, party_post, committee_post, post_category, post_grade, in_post, source_group, reserve_kind, archived_at IS NOT NULL
  FROM cadre;
--> statement-breakpoint
-- A scheme that is or was in force is what points were counted by: its body stands for good.
CREATE FUNCTION yanzhen_scheme_in_force() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.body IS DISTINCT FROM OLD.body OR NEW.hash IS DISTINCT FROM OLD.hash
     OR NEW.from_month IS DISTINCT FROM OLD.from_month OR NEW.unit_id IS DISTINCT FROM OLD.unit_id THEN
    RAISE EXCEPTION 'a scheme in force is not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER scheme_in_force BEFORE UPDATE OR DELETE ON scheme FOR EACH ROW WHEN (OLD.status <> 'draft') EXECUTE FUNCTION yanzhen_scheme_in_force();
--> statement-breakpoint
-- What an anonymous rater said is not changed and not taken away.
CREATE TRIGGER ballot_append_only BEFORE UPDATE OR DELETE ON ballot FOR EACH ROW EXECUTE FUNCTION yanzhen_append_only();
--> statement-breakpoint
CREATE TRIGGER ballot_no_truncate BEFORE TRUNCATE ON ballot FOR EACH STATEMENT EXECUTE FUNCTION yanzhen_append_only();

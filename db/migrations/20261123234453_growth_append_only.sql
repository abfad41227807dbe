-- What people wrote of somebody stands; it is corrected by a further entry, never overwritten.
CREATE TRIGGER growth_entry_append_only BEFORE UPDATE OR DELETE ON growth_entry FOR EACH ROW EXECUTE FUNCTION yanzhen_append_only();
--> statement-breakpoint
CREATE TRIGGER growth_entry_no_truncate BEFORE TRUNCATE ON growth_entry FOR EACH STATEMENT EXECUTE FUNCTION yanzhen_append_only();
--> statement-breakpoint
CREATE TRIGGER duty_entry_append_only BEFORE UPDATE OR DELETE ON duty_entry FOR EACH ROW EXECUTE FUNCTION yanzhen_append_only();
--> statement-breakpoint
CREATE TRIGGER duty_entry_no_truncate BEFORE TRUNCATE ON duty_entry FOR EACH STATEMENT EXECUTE FUNCTION yanzhen_append_only();
--> statement-breakpoint
CREATE TRIGGER post_training_append_only BEFORE UPDATE OR DELETE ON post_training FOR EACH ROW EXECUTE FUNCTION yanzhen_append_only();
--> statement-breakpoint
CREATE TRIGGER stint_assessment_append_only BEFORE UPDATE OR DELETE ON stint_assessment FOR EACH ROW EXECUTE FUNCTION yanzhen_append_only();
--> statement-breakpoint
CREATE TRIGGER mentor_log_append_only BEFORE UPDATE OR DELETE ON mentor_log FOR EACH ROW EXECUTE FUNCTION yanzhen_append_only();
--> statement-breakpoint
CREATE TRIGGER mentor_rating_append_only BEFORE UPDATE OR DELETE ON mentor_rating FOR EACH ROW EXECUTE FUNCTION yanzhen_append_only();
--> statement-breakpoint
-- A version that was in force says for good who led and who stood in.
CREATE FUNCTION yanzhen_published_slots() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  version uuid := CASE WHEN TG_OP = 'INSERT' THEN NEW.version_id ELSE OLD.version_id END;
BEGIN
  IF (SELECT status FROM rotation_version WHERE id = version) <> 'draft' THEN
    RAISE EXCEPTION 'slots of a version that is no draft are not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
--> statement-breakpoint
CREATE TRIGGER rotation_slot_published BEFORE INSERT OR UPDATE OR DELETE ON rotation_slot FOR EACH ROW EXECUTE FUNCTION yanzhen_published_slots();
--> statement-breakpoint
-- Whoever is in a reserve has a file.
INSERT INTO growth_entry (id, reserve_id, kind, on_day, text, at)
SELECT gen_random_uuid(), id, 'opened', from_on, '', now() FROM reserve_candidate WHERE left_on IS NULL;

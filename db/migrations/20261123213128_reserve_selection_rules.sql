-- What a round announced stands for good: rules, hash and seed. Nobody is taken out of its history.
CREATE FUNCTION yanzhen_selection_announced() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.rules IS DISTINCT FROM OLD.rules OR NEW.rules_hash IS DISTINCT FROM OLD.rules_hash
     OR NEW.seed IS DISTINCT FROM OLD.seed OR NEW.unit_id IS DISTINCT FROM OLD.unit_id THEN
    RAISE EXCEPTION 'announced rules of a selection are not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER selection_announced BEFORE UPDATE OR DELETE ON selection_round FOR EACH ROW WHEN (OLD.rules_hash IS NOT NULL) EXECUTE FUNCTION yanzhen_selection_announced();
--> statement-breakpoint
CREATE TRIGGER selection_review_append_only BEFORE UPDATE OR DELETE ON selection_review FOR EACH ROW EXECUTE FUNCTION yanzhen_append_only();
--> statement-breakpoint
CREATE TRIGGER selection_review_no_truncate BEFORE TRUNCATE ON selection_review FOR EACH STATEMENT EXECUTE FUNCTION yanzhen_append_only();

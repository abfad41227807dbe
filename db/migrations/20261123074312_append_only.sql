-- What was recorded stays: the tables of record refuse UPDATE, DELETE and TRUNCATE.
-- A rehearsal is wiped in one step: its rows may be deleted by a transaction that names it.
CREATE FUNCTION yanzhen_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND TG_TABLE_NAME IN ('outbox', 'score_op')
     AND current_setting('yanzhen.wiping_rehearsal', true) <> '' THEN
    IF TG_TABLE_NAME = 'outbox' AND EXISTS (
         SELECT 1 FROM contest c WHERE c.id = OLD.contest_id AND c.rehearsal
           AND c.id::text = current_setting('yanzhen.wiping_rehearsal', true)) THEN
      RETURN OLD;
    END IF;
    IF TG_TABLE_NAME = 'score_op' AND EXISTS (
         SELECT 1 FROM performance p JOIN contest c ON c.id = p.contest_id
          WHERE p.id = OLD.performance_id AND c.rehearsal
            AND c.id::text = current_setting('yanzhen.wiping_rehearsal', true)) THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION yanzhen_append_only();
--> statement-breakpoint
CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION yanzhen_append_only();
--> statement-breakpoint
CREATE TRIGGER outbox_append_only BEFORE UPDATE OR DELETE ON outbox FOR EACH ROW EXECUTE FUNCTION yanzhen_append_only();
--> statement-breakpoint
CREATE TRIGGER outbox_no_truncate BEFORE TRUNCATE ON outbox FOR EACH STATEMENT EXECUTE FUNCTION yanzhen_append_only();
--> statement-breakpoint
CREATE TRIGGER score_op_append_only BEFORE UPDATE OR DELETE ON score_op FOR EACH ROW EXECUTE FUNCTION yanzhen_append_only();
--> statement-breakpoint
CREATE TRIGGER score_op_no_truncate BEFORE TRUNCATE ON score_op FOR EACH STATEMENT EXECUTE FUNCTION yanzhen_append_only();
--> statement-breakpoint
CREATE TRIGGER signed_result_append_only BEFORE UPDATE OR DELETE ON signed_result FOR EACH ROW EXECUTE FUNCTION yanzhen_append_only();
--> statement-breakpoint
CREATE TRIGGER signature_append_only BEFORE UPDATE OR DELETE ON signature FOR EACH ROW EXECUTE FUNCTION yanzhen_append_only();
--> statement-breakpoint
-- A locked rule set is immutable: what changes it is a new version.
CREATE FUNCTION yanzhen_locked_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.locked_at IS NOT NULL THEN
    RAISE EXCEPTION 'a locked rule set never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;
--> statement-breakpoint
CREATE TRIGGER rule_set_version_locked BEFORE UPDATE ON rule_set_version FOR EACH ROW EXECUTE FUNCTION yanzhen_locked_rules();
--> statement-breakpoint
INSERT INTO audit_chain (chain, seq, hash) VALUES ('main', 0, sha256('main'::bytea));
--> statement-breakpoint
INSERT INTO epoch (id) VALUES (gen_random_uuid());

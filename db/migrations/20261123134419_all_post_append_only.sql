-- The logs of buzzer finals and sittings are append-only, too. Each table's own columns are read under its own name only.
CREATE OR REPLACE FUNCTION yanzhen_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wiping text := COALESCE(current_setting('yanzhen.wiping_rehearsal', true), '');
BEGIN
  IF TG_OP = 'DELETE' AND wiping <> '' THEN
    IF TG_TABLE_NAME = 'outbox' THEN
      IF EXISTS (SELECT 1 FROM contest c
                  WHERE c.id = OLD.contest_id AND c.rehearsal AND c.id::text = wiping) THEN
        RETURN OLD;
      END IF;
    ELSIF TG_TABLE_NAME = 'score_op' THEN
      IF EXISTS (SELECT 1 FROM performance p JOIN contest c ON c.id = p.contest_id
                  WHERE p.id = OLD.performance_id AND c.rehearsal AND c.id::text = wiping) THEN
        RETURN OLD;
      END IF;
    ELSIF TG_TABLE_NAME = 'buzzer_event' THEN
      IF EXISTS (SELECT 1 FROM buzzer_game g JOIN contest c ON c.id = g.contest_id
                  WHERE g.id = OLD.game_id AND c.rehearsal AND c.id::text = wiping) THEN
        RETURN OLD;
      END IF;
    ELSIF TG_TABLE_NAME = 'sitting_event' THEN
      IF EXISTS (SELECT 1 FROM sitting s JOIN paper p ON p.id = s.paper_id JOIN contest c ON c.id = p.contest_id
                  WHERE s.id = OLD.sitting_id AND c.rehearsal AND c.id::text = wiping) THEN
        RETURN OLD;
      END IF;
    END IF;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER buzzer_event_append_only BEFORE UPDATE OR DELETE ON buzzer_event FOR EACH ROW EXECUTE FUNCTION yanzhen_append_only();
--> statement-breakpoint
CREATE TRIGGER buzzer_event_no_truncate BEFORE TRUNCATE ON buzzer_event FOR EACH STATEMENT EXECUTE FUNCTION yanzhen_append_only();
--> statement-breakpoint
CREATE TRIGGER sitting_event_append_only BEFORE UPDATE OR DELETE ON sitting_event FOR EACH ROW EXECUTE FUNCTION yanzhen_append_only();
--> statement-breakpoint
CREATE TRIGGER sitting_event_no_truncate BEFORE TRUNCATE ON sitting_event FOR EACH STATEMENT EXECUTE FUNCTION yanzhen_append_only();

-- A row of score_op has no contest_id: each table's own columns are read under its own name only.
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
    END IF;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

-- The rows of one anonymous rater lie side by side and were written by one transaction, and among colleagues the person
-- who is missing from them is the rater. So with every ballot all those of its group are written anew in random order
-- (db/queries/ballots.ts): only within that statement may one be taken away, and none is ever changed.
DROP TRIGGER ballot_append_only ON ballot;
--> statement-breakpoint
CREATE TRIGGER ballot_append_only BEFORE UPDATE ON ballot FOR EACH ROW EXECUTE FUNCTION yanzhen_append_only();
--> statement-breakpoint
CREATE TRIGGER ballot_stays BEFORE DELETE ON ballot FOR EACH ROW WHEN (current_setting('yanzhen.mixing', true) IS DISTINCT FROM 'on') EXECUTE FUNCTION yanzhen_append_only();

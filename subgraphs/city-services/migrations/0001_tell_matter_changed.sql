-- Tells channel "matter_changed" of each matter that is new, differs from before, or has a step that is new or differs: its id
-- and its region's code, never a value. A statement that changes more than 1000 is an import; it is told once, as '*'.
CREATE FUNCTION tell_matters_changed(told text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	IF cardinality(told) > 1000 THEN
		PERFORM pg_notify('matter_changed', '*');
	ELSE
		PERFORM pg_notify('matter_changed', each) FROM unnest(told) AS each;
	END IF;
END $$;
--> statement-breakpoint
CREATE FUNCTION matters_raised() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM tell_matters_changed(ARRAY(SELECT id || ' ' || region_code FROM after_it));
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION matters_updated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM tell_matters_changed(ARRAY(
		SELECT id || ' ' || region_code FROM (TABLE after_it EXCEPT TABLE before_it) AS changed));
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION matter_steps_taken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM tell_matters_changed(ARRAY(
		SELECT id || ' ' || region_code FROM matter WHERE id IN (SELECT matter_id FROM after_it)));
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION matter_steps_updated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM tell_matters_changed(ARRAY(
		SELECT id || ' ' || region_code FROM matter
		WHERE id IN (SELECT matter_id FROM (TABLE after_it EXCEPT TABLE before_it) AS changed)));
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER matter_raised AFTER INSERT ON matter
	REFERENCING NEW TABLE AS after_it FOR EACH STATEMENT EXECUTE FUNCTION matters_raised();
--> statement-breakpoint
CREATE TRIGGER matter_updated AFTER UPDATE ON matter
	REFERENCING OLD TABLE AS before_it NEW TABLE AS after_it FOR EACH STATEMENT EXECUTE FUNCTION matters_updated();
--> statement-breakpoint
CREATE TRIGGER matter_step_taken AFTER INSERT ON matter_step
	REFERENCING NEW TABLE AS after_it FOR EACH STATEMENT EXECUTE FUNCTION matter_steps_taken();
--> statement-breakpoint
CREATE TRIGGER matter_step_updated AFTER UPDATE ON matter_step
	REFERENCING OLD TABLE AS before_it NEW TABLE AS after_it FOR EACH STATEMENT EXECUTE FUNCTION matter_steps_updated();

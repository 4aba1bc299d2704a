-- The second fence of what is read by a grant: the owner's statements take on the role "<owner>_granted", and see of these tables only what
-- lies in the settings' division and time. Without the settings nothing does; of other tables the role may read nothing at all.
-- In policies each stands in a select of its own, which is answered once for a statement and not once for a row.
CREATE FUNCTION granted_region_from() RETURNS text LANGUAGE sql STABLE
RETURN nullif(current_setting('yilian.region_from', true), '');
--> statement-breakpoint
CREATE FUNCTION granted_region_before() RETURNS text LANGUAGE sql STABLE
RETURN nullif(current_setting('yilian.region_before', true), '');
--> statement-breakpoint
CREATE FUNCTION granted_recorded_from() RETURNS date LANGUAGE sql STABLE
RETURN nullif(current_setting('yilian.recorded_from', true), '')::date;
--> statement-breakpoint
CREATE FUNCTION granted_recorded_until() RETURNS date LANGUAGE sql STABLE
RETURN nullif(current_setting('yilian.recorded_until', true), '')::date;
--> statement-breakpoint
ALTER TABLE "matter" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY granted_rows ON "matter" FOR SELECT USING (region_code >= (SELECT granted_region_from()) AND region_code < (SELECT granted_region_before())
	AND raised_on BETWEEN (SELECT granted_recorded_from()) AND (SELECT granted_recorded_until()));
--> statement-breakpoint
DO $$ BEGIN
	EXECUTE format('GRANT SELECT (id, region_code, raised_on, contact_name) ON matter TO %I', current_user || '_granted');
END $$;

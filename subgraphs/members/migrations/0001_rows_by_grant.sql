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
-- A member is where and since the latest membership says, whether or not the reader may see that one: as the owner sees it.
CREATE FUNCTION granted_member(of_member text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
RETURN (SELECT latest.region_code >= granted_region_from() AND latest.region_code < granted_region_before()
	AND latest.since BETWEEN granted_recorded_from() AND granted_recorded_until()
	FROM membership latest WHERE latest.member_id = of_member ORDER BY latest.since DESC LIMIT 1);
--> statement-breakpoint
ALTER TABLE "membership" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY granted_rows ON "membership" FOR SELECT USING (region_code >= (SELECT granted_region_from()) AND region_code < (SELECT granted_region_before())
	AND since BETWEEN (SELECT granted_recorded_from()) AND (SELECT granted_recorded_until()));
--> statement-breakpoint
ALTER TABLE "member" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY granted_rows ON "member" FOR SELECT USING (granted_member(id));
--> statement-breakpoint
ALTER TABLE "member_check_in" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY granted_rows ON "member_check_in" FOR SELECT USING (region_code >= (SELECT granted_region_from()) AND region_code < (SELECT granted_region_before())
	AND since BETWEEN (SELECT granted_recorded_from()) AND (SELECT granted_recorded_until()));
--> statement-breakpoint
ALTER TABLE "service_claim" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY granted_rows ON "service_claim" FOR SELECT USING (region_code >= (SELECT granted_region_from()) AND region_code < (SELECT granted_region_before())
	AND claimed_on BETWEEN (SELECT granted_recorded_from()) AND (SELECT granted_recorded_until()));
--> statement-breakpoint
ALTER TABLE "year_end_report" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY granted_rows ON "year_end_report" FOR SELECT USING (region_code >= (SELECT granted_region_from()) AND region_code < (SELECT granted_region_before())
	AND reported_on BETWEEN (SELECT granted_recorded_from()) AND (SELECT granted_recorded_until()));
--> statement-breakpoint
ALTER TABLE "year_end_evaluation" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY granted_rows ON "year_end_evaluation" FOR SELECT USING (region_code >= (SELECT granted_region_from()) AND region_code < (SELECT granted_region_before())
	AND evaluated_on BETWEEN (SELECT granted_recorded_from()) AND (SELECT granted_recorded_until()));
--> statement-breakpoint
ALTER TABLE "community_honour" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY granted_rows ON "community_honour" FOR SELECT USING (region_code >= (SELECT granted_region_from()) AND region_code < (SELECT granted_region_before())
	AND awarded_on BETWEEN (SELECT granted_recorded_from()) AND (SELECT granted_recorded_until()));
--> statement-breakpoint
ALTER TABLE "talent_pool_entry" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY granted_rows ON "talent_pool_entry" FOR SELECT USING (region_code >= (SELECT granted_region_from()) AND region_code < (SELECT granted_region_before())
	AND since BETWEEN (SELECT granted_recorded_from()) AND (SELECT granted_recorded_until()));
--> statement-breakpoint
ALTER TABLE "full_time_posting" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY granted_rows ON "full_time_posting" FOR SELECT USING (region_code >= (SELECT granted_region_from()) AND region_code < (SELECT granted_region_before())
	AND since BETWEEN (SELECT granted_recorded_from()) AND (SELECT granted_recorded_until()));
--> statement-breakpoint
ALTER TABLE "training_attendance" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY granted_rows ON "training_attendance" FOR SELECT USING (region_code >= (SELECT granted_region_from()) AND region_code < (SELECT granted_region_before())
	AND EXISTS (SELECT FROM university_training training WHERE training.id = training_id
		AND training.ended_on BETWEEN (SELECT granted_recorded_from()) AND (SELECT granted_recorded_until())));
--> statement-breakpoint
ALTER TABLE "social_work_certificate" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY granted_rows ON "social_work_certificate" FOR SELECT USING (region_code >= (SELECT granted_region_from()) AND region_code < (SELECT granted_region_before())
	AND certified_on BETWEEN (SELECT granted_recorded_from()) AND (SELECT granted_recorded_until()));
--> statement-breakpoint
ALTER TABLE "secondment" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY granted_rows ON "secondment" FOR SELECT USING (region_code >= (SELECT granted_region_from()) AND region_code < (SELECT granted_region_before())
	AND since BETWEEN (SELECT granted_recorded_from()) AND (SELECT granted_recorded_until()));
--> statement-breakpoint
ALTER TABLE "elected_role" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY granted_rows ON "elected_role" FOR SELECT USING (region_code >= (SELECT granted_region_from()) AND region_code < (SELECT granted_region_before())
	AND since BETWEEN (SELECT granted_recorded_from()) AND (SELECT granted_recorded_until()));
--> statement-breakpoint
ALTER TABLE "public_institution_hiring" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY granted_rows ON "public_institution_hiring" FOR SELECT USING (region_code >= (SELECT granted_region_from()) AND region_code < (SELECT granted_region_before())
	AND hired_on BETWEEN (SELECT granted_recorded_from()) AND (SELECT granted_recorded_until()));
--> statement-breakpoint
ALTER TABLE "university_training" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY granted_rows ON "university_training" FOR SELECT USING (true);
--> statement-breakpoint
ALTER TABLE "organization_roll_up" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY granted_rows ON "organization_roll_up" FOR SELECT USING (true);
--> statement-breakpoint
DO $$ BEGIN
	EXECUTE format('GRANT SELECT ON membership, member, member_check_in, service_claim, year_end_report, year_end_evaluation, community_honour, talent_pool_entry, full_time_posting, training_attendance, social_work_certificate, secondment, elected_role, public_institution_hiring, university_training, organization_roll_up TO %I', current_user || '_granted');
END $$;

CREATE TABLE "open_activity" (
	"id" text PRIMARY KEY NOT NULL,
	"menu_item" text NOT NULL,
	"topic" text NOT NULL,
	"held_on" date NOT NULL,
	"organization_id" text NOT NULL,
	"region_code" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "elected_role" (
	"id" text PRIMARY KEY NOT NULL,
	"member_id" text NOT NULL,
	"region_code" text NOT NULL,
	"kind" text NOT NULL,
	"body" text NOT NULL,
	"since" date NOT NULL,
	"until" date
);
--> statement-breakpoint
CREATE TABLE "full_time_posting" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"organization_id" text NOT NULL,
	"region_code" text NOT NULL,
	"grade" integer NOT NULL,
	"member_id" text NOT NULL,
	"since" date NOT NULL,
	"until" date
);
--> statement-breakpoint
CREATE TABLE "pay_standard" (
	"grade" integer NOT NULL,
	"effective_from" date NOT NULL,
	"effective_to" date,
	"monthly_pay_fen" bigint NOT NULL,
	CONSTRAINT "pay_standard_grade_effective_from_pk" PRIMARY KEY("grade","effective_from")
);
--> statement-breakpoint
CREATE TABLE "public_institution_hiring" (
	"member_id" text PRIMARY KEY NOT NULL,
	"region_code" text NOT NULL,
	"unit_uscc" text NOT NULL,
	"hired_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "secondment" (
	"id" text PRIMARY KEY NOT NULL,
	"member_id" text NOT NULL,
	"unit_uscc" text NOT NULL,
	"region_code" text NOT NULL,
	"duty" text NOT NULL,
	"since" date NOT NULL,
	"until" date
);
--> statement-breakpoint
CREATE TABLE "social_work_certificate" (
	"id" text PRIMARY KEY NOT NULL,
	"member_id" text,
	"region_code" text NOT NULL,
	"level" text NOT NULL,
	"certified_on" date NOT NULL,
	CONSTRAINT "social_work_certificate_member" UNIQUE("member_id")
);
--> statement-breakpoint
CREATE TABLE "talent_pool_entry" (
	"member_id" text PRIMARY KEY NOT NULL,
	"region_code" text NOT NULL,
	"since" date NOT NULL,
	"until" date,
	"strength" text NOT NULL,
	"assignment" text
);
--> statement-breakpoint
CREATE TABLE "training_attendance" (
	"member_id" text NOT NULL,
	"training_id" text NOT NULL,
	"region_code" text NOT NULL,
	CONSTRAINT "training_attendance_member_id_training_id_pk" PRIMARY KEY("member_id","training_id")
);
--> statement-breakpoint
CREATE TABLE "university_training" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"university" text NOT NULL,
	"started_on" date NOT NULL,
	"ended_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "member_check_in" (
	"id" text PRIMARY KEY NOT NULL,
	"member_id" text NOT NULL,
	"region_code" text NOT NULL,
	"since" date NOT NULL,
	"until" date,
	"service_fields" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "unit_check_in" (
	"id" text PRIMARY KEY NOT NULL,
	"unit_uscc" text NOT NULL,
	"region_code" text NOT NULL,
	"since" date NOT NULL,
	"until" date,
	"liaison_member_id" text
);
--> statement-breakpoint
CREATE TABLE "member" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"gender" text NOT NULL,
	"born_on" date NOT NULL,
	"ethnicity" text NOT NULL,
	"resident_id_number" text NOT NULL,
	"mobile_number" text NOT NULL,
	"education" text NOT NULL,
	"admitted_on" date NOT NULL,
	"became_full_on" date,
	CONSTRAINT "member_resident_id_number" UNIQUE("resident_id_number")
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"member_id" text NOT NULL,
	"since" date NOT NULL,
	"until" date,
	"organization_id" text NOT NULL,
	"kind" text NOT NULL,
	"region_code" text NOT NULL,
	"unit_uscc" text,
	"end_reason" text,
	CONSTRAINT "membership_member_id_since_pk" PRIMARY KEY("member_id","since")
);
--> statement-breakpoint
CREATE TABLE "organization_roll_up" (
	"above_id" text NOT NULL,
	"organization_id" text NOT NULL,
	CONSTRAINT "organization_roll_up_above_id_organization_id_pk" PRIMARY KEY("above_id","organization_id")
);
--> statement-breakpoint
CREATE TABLE "community_honour" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"year" integer NOT NULL,
	"region_code" text NOT NULL,
	"unit_uscc" text,
	"member_id" text,
	"awarded_on" date NOT NULL,
	CONSTRAINT "community_honour_subject" CHECK (num_nonnulls("community_honour"."unit_uscc", "community_honour"."member_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "service_claim" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"region_code" text NOT NULL,
	"unit_uscc" text,
	"member_id" text,
	"claimed_on" date NOT NULL,
	"completed_on" date,
	"service_hours" integer,
	CONSTRAINT "service_claim_claimant" CHECK (num_nonnulls("service_claim"."unit_uscc", "service_claim"."member_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "year_end_evaluation" (
	"id" text PRIMARY KEY NOT NULL,
	"year" integer NOT NULL,
	"region_code" text NOT NULL,
	"unit_uscc" text,
	"member_id" text,
	"grade" text NOT NULL,
	"uses" text[] NOT NULL,
	"evaluated_on" date NOT NULL,
	CONSTRAINT "year_end_evaluation_subject" CHECK (num_nonnulls("year_end_evaluation"."unit_uscc", "year_end_evaluation"."member_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "year_end_report" (
	"id" text PRIMARY KEY NOT NULL,
	"year" integer NOT NULL,
	"region_code" text NOT NULL,
	"recipient_organization_id" text NOT NULL,
	"unit_uscc" text,
	"member_id" text,
	"claims" integer NOT NULL,
	"completed_claims" integer NOT NULL,
	"service_hours" integer NOT NULL,
	"reported_on" date NOT NULL,
	CONSTRAINT "year_end_report_subject" CHECK (num_nonnulls("year_end_report"."unit_uscc", "year_end_report"."member_id") = 1)
);
--> statement-breakpoint
ALTER TABLE "elected_role" ADD CONSTRAINT "elected_role_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "full_time_posting" ADD CONSTRAINT "full_time_posting_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_institution_hiring" ADD CONSTRAINT "public_institution_hiring_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secondment" ADD CONSTRAINT "secondment_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "social_work_certificate" ADD CONSTRAINT "social_work_certificate_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talent_pool_entry" ADD CONSTRAINT "talent_pool_entry_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_attendance" ADD CONSTRAINT "training_attendance_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_attendance" ADD CONSTRAINT "training_attendance_training_id_university_training_id_fk" FOREIGN KEY ("training_id") REFERENCES "public"."university_training"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_check_in" ADD CONSTRAINT "member_check_in_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_check_in" ADD CONSTRAINT "unit_check_in_liaison_member_id_member_id_fk" FOREIGN KEY ("liaison_member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "community_honour" ADD CONSTRAINT "community_honour_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_claim" ADD CONSTRAINT "service_claim_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "year_end_evaluation" ADD CONSTRAINT "year_end_evaluation_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "year_end_report" ADD CONSTRAINT "year_end_report_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "open_activity_region" ON "open_activity" USING btree ("region_code","held_on");--> statement-breakpoint
CREATE INDEX "elected_role_member" ON "elected_role" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "elected_role_region" ON "elected_role" USING btree ("region_code");--> statement-breakpoint
CREATE INDEX "full_time_posting_region" ON "full_time_posting" USING btree ("region_code","id");--> statement-breakpoint
CREATE INDEX "full_time_posting_member" ON "full_time_posting" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "public_institution_hiring_region" ON "public_institution_hiring" USING btree ("region_code");--> statement-breakpoint
CREATE INDEX "secondment_member" ON "secondment" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "social_work_certificate_region" ON "social_work_certificate" USING btree ("region_code");--> statement-breakpoint
CREATE INDEX "talent_pool_entry_region" ON "talent_pool_entry" USING btree ("region_code");--> statement-breakpoint
CREATE INDEX "training_attendance_region" ON "training_attendance" USING btree ("region_code");--> statement-breakpoint
CREATE INDEX "member_check_in_region" ON "member_check_in" USING btree ("region_code","id");--> statement-breakpoint
CREATE INDEX "member_check_in_member" ON "member_check_in" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "member_check_in_open" ON "member_check_in" USING btree ("member_id") WHERE "member_check_in"."until" is null;--> statement-breakpoint
CREATE INDEX "unit_check_in_region" ON "unit_check_in" USING btree ("region_code","id");--> statement-breakpoint
CREATE INDEX "unit_check_in_unit" ON "unit_check_in" USING btree ("unit_uscc");--> statement-breakpoint
CREATE UNIQUE INDEX "unit_check_in_open" ON "unit_check_in" USING btree ("unit_uscc") WHERE "unit_check_in"."until" is null;--> statement-breakpoint
CREATE INDEX "membership_region" ON "membership" USING btree ("region_code","member_id");--> statement-breakpoint
CREATE INDEX "membership_organization" ON "membership" USING btree ("organization_id","member_id");--> statement-breakpoint
CREATE INDEX "membership_unit" ON "membership" USING btree ("unit_uscc");--> statement-breakpoint
CREATE UNIQUE INDEX "membership_open" ON "membership" USING btree ("member_id") WHERE "membership"."until" is null;--> statement-breakpoint
CREATE INDEX "community_honour_region" ON "community_honour" USING btree ("region_code","id");--> statement-breakpoint
CREATE INDEX "community_honour_unit" ON "community_honour" USING btree ("unit_uscc");--> statement-breakpoint
CREATE INDEX "community_honour_member" ON "community_honour" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "service_claim_region" ON "service_claim" USING btree ("region_code","id");--> statement-breakpoint
CREATE INDEX "service_claim_unit" ON "service_claim" USING btree ("unit_uscc");--> statement-breakpoint
CREATE INDEX "service_claim_member" ON "service_claim" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "year_end_evaluation_unit" ON "year_end_evaluation" USING btree ("unit_uscc");--> statement-breakpoint
CREATE INDEX "year_end_evaluation_member" ON "year_end_evaluation" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "year_end_report_unit" ON "year_end_report" USING btree ("unit_uscc");--> statement-breakpoint
CREATE INDEX "year_end_report_member" ON "year_end_report" USING btree ("member_id");
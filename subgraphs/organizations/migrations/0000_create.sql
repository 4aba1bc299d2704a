CREATE TABLE "grid_team_post" (
	"id" text PRIMARY KEY NOT NULL,
	"grid_code" text NOT NULL,
	"role" text NOT NULL,
	"member_id" text,
	"since" date NOT NULL,
	"until" date
);
--> statement-breakpoint
CREATE TABLE "grid" (
	"region_code" text PRIMARY KEY NOT NULL,
	"organization_id" text,
	"household_count" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "joint_undertaking_unit" (
	"undertaking_id" text NOT NULL,
	"unit_uscc" text NOT NULL,
	CONSTRAINT "joint_undertaking_unit_undertaking_id_unit_uscc_pk" PRIMARY KEY("undertaking_id","unit_uscc")
);
--> statement-breakpoint
CREATE TABLE "joint_undertaking" (
	"id" text PRIMARY KEY NOT NULL,
	"region_code" text NOT NULL,
	"organization_id" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"started_on" date NOT NULL,
	"ended_on" date
);
--> statement-breakpoint
CREATE TABLE "key_task" (
	"id" text PRIMARY KEY NOT NULL,
	"sequence" integer NOT NULL,
	"title" text NOT NULL,
	"responsible_organization_id" text NOT NULL,
	"issued_on" date NOT NULL,
	"due_on" date NOT NULL,
	"completed_on" date,
	"progress_percent" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "committee_seat" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"role" text NOT NULL,
	"member_id" text NOT NULL,
	"home_unit_uscc" text,
	"duty" text,
	"full_time" boolean NOT NULL,
	"term_from" date NOT NULL,
	"term_to" date
);
--> statement-breakpoint
CREATE TABLE "organization" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"line" text NOT NULL,
	"level" text NOT NULL,
	"parent_id" text,
	"region_code" text NOT NULL,
	"unit_uscc" text,
	"area_kind" text,
	"industry" text,
	"covers_two_new" boolean NOT NULL,
	"established_on" date NOT NULL,
	"dissolved_on" date
);
--> statement-breakpoint
CREATE TABLE "region_designation" (
	"region_code" text NOT NULL,
	"designation" text NOT NULL,
	"stand_in" boolean NOT NULL,
	"note" text,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "region_designation_designation_region_code_valid_from_pk" PRIMARY KEY("designation","region_code","valid_from")
);
--> statement-breakpoint
CREATE TABLE "region_statistic" (
	"region_code" text NOT NULL,
	"measure" text NOT NULL,
	"reported_on" date NOT NULL,
	"value" numeric(14, 2) NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "region_statistic_measure_region_code_reported_on_pk" PRIMARY KEY("measure","region_code","reported_on")
);
--> statement-breakpoint
CREATE TABLE "region" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"parent_code" text,
	"source" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "service_centre" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"region_code" text NOT NULL,
	"organization_id" text,
	"address" text NOT NULL,
	"floor_area_square_metres" integer NOT NULL,
	"facilities" text[] NOT NULL,
	"opening_hours" text,
	"construction_started_on" date NOT NULL,
	"opened_on" date
);
--> statement-breakpoint
CREATE TABLE "unit" (
	"uscc" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"industry" text,
	"region_code" text NOT NULL,
	"grid_code" text,
	"covering_organization_id" text,
	"managed_by_street" boolean NOT NULL,
	"registered_on" date NOT NULL,
	"deregistered_on" date
);
--> statement-breakpoint
ALTER TABLE "grid_team_post" ADD CONSTRAINT "grid_team_post_grid_code_grid_region_code_fk" FOREIGN KEY ("grid_code") REFERENCES "public"."grid"("region_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grid" ADD CONSTRAINT "grid_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "joint_undertaking_unit" ADD CONSTRAINT "joint_undertaking_unit_undertaking_id_joint_undertaking_id_fk" FOREIGN KEY ("undertaking_id") REFERENCES "public"."joint_undertaking"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "joint_undertaking" ADD CONSTRAINT "joint_undertaking_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_seat" ADD CONSTRAINT "committee_seat_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization" ADD CONSTRAINT "organization_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization" ADD CONSTRAINT "organization_parent_id_organization_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_designation" ADD CONSTRAINT "region_designation_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_statistic" ADD CONSTRAINT "region_statistic_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region" ADD CONSTRAINT "region_parent_code_region_code_fk" FOREIGN KEY ("parent_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_centre" ADD CONSTRAINT "service_centre_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit" ADD CONSTRAINT "unit_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit" ADD CONSTRAINT "unit_grid_code_grid_region_code_fk" FOREIGN KEY ("grid_code") REFERENCES "public"."grid"("region_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit" ADD CONSTRAINT "unit_covering_organization_id_organization_id_fk" FOREIGN KEY ("covering_organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "grid_team_post_grid" ON "grid_team_post" USING btree ("grid_code","id");--> statement-breakpoint
CREATE INDEX "joint_undertaking_region" ON "joint_undertaking" USING btree ("region_code","id");--> statement-breakpoint
CREATE UNIQUE INDEX "key_task_sequence" ON "key_task" USING btree ("sequence");--> statement-breakpoint
CREATE INDEX "committee_seat_organization" ON "committee_seat" USING btree ("organization_id","id");--> statement-breakpoint
CREATE INDEX "committee_seat_member" ON "committee_seat" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "organization_parent" ON "organization" USING btree ("parent_id","id");--> statement-breakpoint
CREATE INDEX "organization_region" ON "organization" USING btree ("region_code","id");--> statement-breakpoint
CREATE INDEX "organization_unit" ON "organization" USING btree ("unit_uscc");--> statement-breakpoint
CREATE INDEX "organization_line" ON "organization" USING btree ("line","kind","region_code");--> statement-breakpoint
CREATE INDEX "region_parent" ON "region" USING btree ("parent_code","code");--> statement-breakpoint
CREATE INDEX "region_kind" ON "region" USING btree ("kind","code");--> statement-breakpoint
CREATE INDEX "service_centre_region" ON "service_centre" USING btree ("region_code","id");--> statement-breakpoint
CREATE INDEX "unit_region" ON "unit" USING btree ("region_code","uscc");--> statement-breakpoint
CREATE INDEX "unit_grid" ON "unit" USING btree ("grid_code","uscc");--> statement-breakpoint
CREATE INDEX "unit_kind" ON "unit" USING btree ("kind","region_code");--> statement-breakpoint
CREATE INDEX "unit_covering_organization" ON "unit" USING btree ("covering_organization_id","uscc");
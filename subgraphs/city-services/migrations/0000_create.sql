CREATE TABLE "assistance_service_department" (
	"service_id" text NOT NULL,
	"department_code" text NOT NULL,
	CONSTRAINT "assistance_service_department_service_id_department_code_pk" PRIMARY KEY("service_id","department_code")
);
--> statement-breakpoint
CREATE TABLE "assistance_service" (
	"id" text PRIMARY KEY NOT NULL,
	"team_id" text NOT NULL,
	"unit_uscc" text NOT NULL,
	"region_code" text NOT NULL,
	"served_on" date NOT NULL,
	"topic" text NOT NULL,
	"result" text NOT NULL,
	"handling_note" text
);
--> statement-breakpoint
CREATE TABLE "service_team_department" (
	"team_id" text NOT NULL,
	"department_code" text NOT NULL,
	CONSTRAINT "service_team_department_team_id_department_code_pk" PRIMARY KEY("team_id","department_code")
);
--> statement-breakpoint
CREATE TABLE "service_team" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"grouping" text NOT NULL,
	"focus" text NOT NULL,
	"region_code" text NOT NULL,
	"formed_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "department" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"short_name" text NOT NULL,
	"former_names" text[] NOT NULL,
	"kind" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "matter_step" (
	"matter_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"kind" text NOT NULL,
	"held_on" date NOT NULL,
	"content" text NOT NULL,
	"answered_on" date,
	"answer" text,
	"handling_note" text,
	CONSTRAINT "matter_step_matter_id_sequence_pk" PRIMARY KEY("matter_id","sequence"),
	CONSTRAINT "matter_step_answer" CHECK (("matter_step"."answered_on" is null) = ("matter_step"."answer" is null))
);
--> statement-breakpoint
CREATE TABLE "matter" (
	"id" text PRIMARY KEY NOT NULL,
	"region_code" text NOT NULL,
	"title" text NOT NULL,
	"category" text NOT NULL,
	"forum" text NOT NULL,
	"method" text NOT NULL,
	"raised_on" date NOT NULL,
	"resolved_on" date,
	"evaluated_on" date,
	"satisfaction_percent" integer,
	"contact_name" text,
	CONSTRAINT "matter_resolved_after_raised" CHECK ("matter"."resolved_on" >= "matter"."raised_on"),
	CONSTRAINT "matter_evaluated_after_resolved" CHECK (coalesce("matter"."evaluated_on" >= "matter"."resolved_on", "matter"."evaluated_on" is null)),
	CONSTRAINT "matter_satisfaction" CHECK (("matter"."satisfaction_percent" is null) = ("matter"."evaluated_on" is null) and "matter"."satisfaction_percent" between 0 and 100)
);
--> statement-breakpoint
CREATE TABLE "query_service" (
	"code" text PRIMARY KEY NOT NULL,
	"department_code" text NOT NULL,
	"name" text NOT NULL,
	"answers" text NOT NULL,
	"sharing_class" text NOT NULL,
	"state" text NOT NULL,
	"version" text NOT NULL,
	"published_on" date
);
--> statement-breakpoint
ALTER TABLE "assistance_service_department" ADD CONSTRAINT "assistance_service_department_service_id_assistance_service_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."assistance_service"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistance_service_department" ADD CONSTRAINT "assistance_service_department_department_code_department_code_fk" FOREIGN KEY ("department_code") REFERENCES "public"."department"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistance_service" ADD CONSTRAINT "assistance_service_team_id_service_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."service_team"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_team_department" ADD CONSTRAINT "service_team_department_team_id_service_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."service_team"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_team_department" ADD CONSTRAINT "service_team_department_department_code_department_code_fk" FOREIGN KEY ("department_code") REFERENCES "public"."department"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter_step" ADD CONSTRAINT "matter_step_matter_id_matter_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matter"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "query_service" ADD CONSTRAINT "query_service_department_code_department_code_fk" FOREIGN KEY ("department_code") REFERENCES "public"."department"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assistance_service_region" ON "assistance_service" USING btree ("region_code","served_on");--> statement-breakpoint
CREATE INDEX "assistance_service_unit" ON "assistance_service" USING btree ("unit_uscc","served_on");--> statement-breakpoint
CREATE INDEX "service_team_department_department" ON "service_team_department" USING btree ("department_code","team_id");--> statement-breakpoint
CREATE INDEX "matter_region" ON "matter" USING btree ("region_code","raised_on");--> statement-breakpoint
CREATE INDEX "query_service_department" ON "query_service" USING btree ("department_code","code");
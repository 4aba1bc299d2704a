CREATE TABLE "credit_campaign" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"region_code" text NOT NULL,
	"host_uscc" text,
	"held_on" date NOT NULL,
	"participants" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credit_data_item" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"legal_basis" text NOT NULL,
	"determining_department_code" text NOT NULL,
	"in_force_from" date NOT NULL,
	"in_force_to" date
);
--> statement-breakpoint
CREATE TABLE "credit_grade_criterion" (
	"rule_version" text NOT NULL,
	"class" text,
	"item_code" text,
	"points" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credit_grade_rule" (
	"version" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"base_points" integer NOT NULL,
	"in_force_from" date NOT NULL,
	"in_force_to" date
);
--> statement-breakpoint
CREATE TABLE "credit_grade_threshold" (
	"rule_version" text NOT NULL,
	"level" text NOT NULL,
	"points_from" integer,
	CONSTRAINT "credit_grade_threshold_rule_version_level_pk" PRIMARY KEY("rule_version","level")
);
--> statement-breakpoint
CREATE TABLE "credit_listed_measure" (
	"list_version" text NOT NULL,
	"code" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"legal_basis" text NOT NULL,
	CONSTRAINT "credit_listed_measure_list_version_code_pk" PRIMARY KEY("list_version","code")
);
--> statement-breakpoint
CREATE TABLE "credit_measure_list" (
	"version" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"legal_basis" text NOT NULL,
	"in_force_from" date NOT NULL,
	"in_force_to" date
);
--> statement-breakpoint
CREATE TABLE "credit_measure" (
	"id" text PRIMARY KEY NOT NULL,
	"uscc" text NOT NULL,
	"list_version" text NOT NULL,
	"measure_code" text NOT NULL,
	"record_id" text,
	"department_code" text NOT NULL,
	"in_force_from" date NOT NULL,
	"in_force_to" date
);
--> statement-breakpoint
CREATE TABLE "person_credit_profile" (
	"id" text PRIMARY KEY NOT NULL,
	"region_code" text NOT NULL,
	"opened_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_credit_record" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"item_code" text NOT NULL,
	"class" text NOT NULL,
	"occurred_on" date NOT NULL,
	"document_date" date NOT NULL,
	"document_number" text NOT NULL,
	"determining_department_code" text NOT NULL,
	"publication_ordered" boolean NOT NULL,
	"repaired_on" date,
	"withdrawn_on" date
);
--> statement-breakpoint
CREATE TABLE "credit_commendation" (
	"id" text PRIMARY KEY NOT NULL,
	"uscc" text NOT NULL,
	"item_code" text NOT NULL,
	"title" text NOT NULL,
	"awarded_on" date NOT NULL,
	"valid_to" date,
	"determining_department_code" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credit_pledge" (
	"id" text PRIMARY KEY NOT NULL,
	"uscc" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"made_on" date NOT NULL,
	"valid_to" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credit_profile" (
	"uscc" text PRIMARY KEY NOT NULL,
	"region_code" text NOT NULL,
	"opened_on" date NOT NULL,
	"closed_on" date
);
--> statement-breakpoint
CREATE TABLE "credit_objection" (
	"id" text PRIMARY KEY NOT NULL,
	"record_id" text NOT NULL,
	"filed_on" date NOT NULL,
	"grounds" text NOT NULL,
	"answered_on" date,
	"outcome" text
);
--> statement-breakpoint
CREATE TABLE "credit_record" (
	"id" text PRIMARY KEY NOT NULL,
	"uscc" text NOT NULL,
	"item_code" text NOT NULL,
	"class" text NOT NULL,
	"summary" text NOT NULL,
	"occurred_on" date NOT NULL,
	"document_date" date NOT NULL,
	"document_number" text NOT NULL,
	"determining_department_code" text NOT NULL,
	"publication_ordered" boolean NOT NULL,
	"repaired_on" date,
	"withdrawn_on" date
);
--> statement-breakpoint
CREATE TABLE "credit_repair_application" (
	"id" text PRIMARY KEY NOT NULL,
	"record_id" text NOT NULL,
	"applied_on" date NOT NULL,
	"duty_done_on" date,
	"pledge_id" text,
	"decided_on" date,
	"outcome" text,
	"reason" text
);
--> statement-breakpoint
ALTER TABLE "credit_grade_criterion" ADD CONSTRAINT "credit_grade_criterion_rule_version_credit_grade_rule_version_fk" FOREIGN KEY ("rule_version") REFERENCES "public"."credit_grade_rule"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_grade_criterion" ADD CONSTRAINT "credit_grade_criterion_item_code_credit_data_item_code_fk" FOREIGN KEY ("item_code") REFERENCES "public"."credit_data_item"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_grade_threshold" ADD CONSTRAINT "credit_grade_threshold_rule_version_credit_grade_rule_version_fk" FOREIGN KEY ("rule_version") REFERENCES "public"."credit_grade_rule"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_listed_measure" ADD CONSTRAINT "credit_listed_measure_list_version_credit_measure_list_version_fk" FOREIGN KEY ("list_version") REFERENCES "public"."credit_measure_list"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_measure" ADD CONSTRAINT "credit_measure_uscc_credit_profile_uscc_fk" FOREIGN KEY ("uscc") REFERENCES "public"."credit_profile"("uscc") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_measure" ADD CONSTRAINT "credit_measure_record_id_credit_record_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."credit_record"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_measure" ADD CONSTRAINT "credit_measure_listed" FOREIGN KEY ("list_version","measure_code") REFERENCES "public"."credit_listed_measure"("list_version","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_credit_record" ADD CONSTRAINT "person_credit_record_person_id_person_credit_profile_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person_credit_profile"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_credit_record" ADD CONSTRAINT "person_credit_record_item_code_credit_data_item_code_fk" FOREIGN KEY ("item_code") REFERENCES "public"."credit_data_item"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_commendation" ADD CONSTRAINT "credit_commendation_uscc_credit_profile_uscc_fk" FOREIGN KEY ("uscc") REFERENCES "public"."credit_profile"("uscc") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_commendation" ADD CONSTRAINT "credit_commendation_item_code_credit_data_item_code_fk" FOREIGN KEY ("item_code") REFERENCES "public"."credit_data_item"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_pledge" ADD CONSTRAINT "credit_pledge_uscc_credit_profile_uscc_fk" FOREIGN KEY ("uscc") REFERENCES "public"."credit_profile"("uscc") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_objection" ADD CONSTRAINT "credit_objection_record_id_credit_record_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."credit_record"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_record" ADD CONSTRAINT "credit_record_uscc_credit_profile_uscc_fk" FOREIGN KEY ("uscc") REFERENCES "public"."credit_profile"("uscc") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_record" ADD CONSTRAINT "credit_record_item_code_credit_data_item_code_fk" FOREIGN KEY ("item_code") REFERENCES "public"."credit_data_item"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_repair_application" ADD CONSTRAINT "credit_repair_application_record_id_credit_record_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."credit_record"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_repair_application" ADD CONSTRAINT "credit_repair_application_pledge_id_credit_pledge_id_fk" FOREIGN KEY ("pledge_id") REFERENCES "public"."credit_pledge"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "credit_campaign_region" ON "credit_campaign" USING btree ("region_code","id");--> statement-breakpoint
CREATE UNIQUE INDEX "credit_grade_criterion_item" ON "credit_grade_criterion" USING btree ("rule_version","item_code");--> statement-breakpoint
CREATE UNIQUE INDEX "credit_grade_criterion_class" ON "credit_grade_criterion" USING btree ("rule_version","class");--> statement-breakpoint
CREATE INDEX "credit_measure_unit" ON "credit_measure" USING btree ("uscc","id");--> statement-breakpoint
CREATE INDEX "credit_measure_record" ON "credit_measure" USING btree ("record_id");--> statement-breakpoint
CREATE INDEX "person_credit_record_person" ON "person_credit_record" USING btree ("person_id","id");--> statement-breakpoint
CREATE INDEX "credit_commendation_unit" ON "credit_commendation" USING btree ("uscc","id");--> statement-breakpoint
CREATE INDEX "credit_pledge_unit" ON "credit_pledge" USING btree ("uscc","id");--> statement-breakpoint
CREATE INDEX "credit_profile_region" ON "credit_profile" USING btree ("region_code","uscc");--> statement-breakpoint
CREATE INDEX "credit_objection_record" ON "credit_objection" USING btree ("record_id","filed_on");--> statement-breakpoint
CREATE INDEX "credit_record_unit" ON "credit_record" USING btree ("uscc","id");--> statement-breakpoint
CREATE INDEX "credit_record_class" ON "credit_record" USING btree ("class","document_date");--> statement-breakpoint
CREATE INDEX "credit_repair_application_record" ON "credit_repair_application" USING btree ("record_id","applied_on");
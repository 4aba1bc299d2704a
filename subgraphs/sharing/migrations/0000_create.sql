CREATE TABLE "catalogue_entry" (
	"version" integer NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"department_code" text NOT NULL,
	"format" text NOT NULL,
	"update_frequency" text NOT NULL,
	"sharing_class" text NOT NULL,
	"sharing_methods" text[] NOT NULL,
	"use_conditions" text,
	"grade" text NOT NULL,
	"legal_basis" text,
	CONSTRAINT "catalogue_entry_version_code_pk" PRIMARY KEY("version","code")
);
--> statement-breakpoint
CREATE TABLE "catalogue_item" (
	"version" integer NOT NULL,
	"coordinate" text NOT NULL,
	"entry_code" text NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"sharing_class" text NOT NULL,
	"sensitivity" text NOT NULL,
	"grade" text NOT NULL,
	"description" text NOT NULL,
	CONSTRAINT "catalogue_item_version_coordinate_pk" PRIMARY KEY("version","coordinate")
);
--> statement-breakpoint
CREATE TABLE "catalogue_version" (
	"number" integer PRIMARY KEY NOT NULL,
	"digest" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"entry_count" integer NOT NULL,
	"item_count" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "catalogue_entry" ADD CONSTRAINT "catalogue_entry_version_catalogue_version_number_fk" FOREIGN KEY ("version") REFERENCES "public"."catalogue_version"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue_item" ADD CONSTRAINT "catalogue_item_entry" FOREIGN KEY ("version","entry_code") REFERENCES "public"."catalogue_entry"("version","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "catalogue_entry_department" ON "catalogue_entry" USING btree ("version","department_code","code");--> statement-breakpoint
CREATE UNIQUE INDEX "catalogue_item_position" ON "catalogue_item" USING btree ("version","entry_code","position");
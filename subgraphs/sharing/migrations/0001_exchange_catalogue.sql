CREATE TABLE "catalogue_platform_value" (
	"entry_code" text NOT NULL,
	"coordinate" text NOT NULL,
	"attribute" text NOT NULL,
	"value" jsonb NOT NULL,
	CONSTRAINT "catalogue_platform_value_entry_code_coordinate_attribute_pk" PRIMARY KEY("entry_code","coordinate","attribute")
);
--> statement-breakpoint
ALTER TABLE "catalogue_version" ADD COLUMN "schema_digest" text;--> statement-breakpoint
UPDATE "catalogue_version" SET "schema_digest" = "digest";--> statement-breakpoint
ALTER TABLE "catalogue_version" ALTER COLUMN "schema_digest" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "catalogue_version" ADD COLUMN "changes" jsonb DEFAULT '[]'::jsonb NOT NULL;
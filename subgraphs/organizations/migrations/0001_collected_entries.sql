CREATE TABLE "collected_entry" (
	"entry" text PRIMARY KEY NOT NULL,
	"collected_at" timestamp with time zone NOT NULL,
	"recorded_until" date
);

CREATE TABLE "query_count_day" (
	"day" date NOT NULL,
	"service" smallint NOT NULL,
	"found" integer NOT NULL,
	"not_found" integer NOT NULL,
	"refused" integer NOT NULL,
	"failed" integer NOT NULL,
	"timed_out" integer NOT NULL,
	"answered_ms" bigint NOT NULL,
	CONSTRAINT "query_count_day_service_day_pk" PRIMARY KEY("service","day")
);
--> statement-breakpoint
CREATE TABLE "query_count_department" (
	"month" date NOT NULL,
	"service" smallint NOT NULL,
	"asking_department" smallint NOT NULL,
	"purpose" smallint NOT NULL,
	"found" integer NOT NULL,
	"not_found" integer NOT NULL,
	"refused" integer NOT NULL,
	"failed" integer NOT NULL,
	"timed_out" integer NOT NULL,
	"answered_ms" bigint NOT NULL,
	CONSTRAINT "query_count_department_pk" PRIMARY KEY("month","service","asking_department","purpose")
);
--> statement-breakpoint
CREATE TABLE "query_count_region" (
	"month" date NOT NULL,
	"region" integer NOT NULL,
	"service" smallint NOT NULL,
	"found" integer NOT NULL,
	"not_found" integer NOT NULL,
	"refused" integer NOT NULL,
	"failed" integer NOT NULL,
	"timed_out" integer NOT NULL,
	"answered_ms" bigint NOT NULL,
	CONSTRAINT "query_count_region_region_month_service_pk" PRIMARY KEY("region","month","service")
);
--> statement-breakpoint
CREATE TABLE "query_latency" (
	"month" date NOT NULL,
	"service" smallint NOT NULL,
	"bucket" smallint NOT NULL,
	"answers" integer NOT NULL,
	CONSTRAINT "query_latency_service_month_bucket_pk" PRIMARY KEY("service","month","bucket"),
	CONSTRAINT "query_latency_bucket" CHECK ("query_latency"."bucket" >= 0)
);
--> statement-breakpoint
CREATE TABLE "query_log_asker" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "query_log_asker_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"subject" text NOT NULL,
	"department" smallint NOT NULL,
	CONSTRAINT "query_log_asker_subject" UNIQUE("subject","department")
);
--> statement-breakpoint
CREATE TABLE "query_log_batch" (
	"id" uuid PRIMARY KEY NOT NULL,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "query_log_load" (
	"month" date PRIMARY KEY NOT NULL,
	"rows" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "query_log_region" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "query_log_region_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"level" text NOT NULL,
	"lineage" integer[] NOT NULL,
	CONSTRAINT "query_log_region_code_unique" UNIQUE("code")
);
--> statement-breakpoint
ALTER TABLE "department" ADD COLUMN "log_key" smallint NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "department_log_key_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 32767 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "query_service" ADD COLUMN "promised_availability_percent" real DEFAULT 99 NOT NULL;--> statement-breakpoint
ALTER TABLE "query_service" ADD COLUMN "promised_latency_ms" integer DEFAULT 1000 NOT NULL;--> statement-breakpoint
ALTER TABLE "query_service" ADD COLUMN "log_key" smallint NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "query_service_log_key_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 32767 START WITH 1 CACHE 1);--> statement-breakpoint
CREATE INDEX "query_count_region_service" ON "query_count_region" USING btree ("service","month","region");--> statement-breakpoint
ALTER TABLE "department" ADD CONSTRAINT "department_logKey_unique" UNIQUE("log_key");--> statement-breakpoint
ALTER TABLE "query_service" ADD CONSTRAINT "query_service_logKey_unique" UNIQUE("log_key");
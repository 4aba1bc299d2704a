CREATE TABLE "query_quota_use" (
	"day" date NOT NULL,
	"service_code" text NOT NULL,
	"asker" text NOT NULL,
	"asked" integer NOT NULL,
	CONSTRAINT "query_quota_use_day_service_code_asker_pk" PRIMARY KEY("day","service_code","asker")
);
--> statement-breakpoint
ALTER TABLE "query_service" ADD COLUMN "daily_quota" integer DEFAULT 10000 NOT NULL;--> statement-breakpoint
ALTER TABLE "query_service" ADD COLUMN "deprecated_on" date;--> statement-breakpoint
ALTER TABLE "query_service" ADD COLUMN "ends_on" date;--> statement-breakpoint
ALTER TABLE "query_service" ADD COLUMN "suspended_on" date;--> statement-breakpoint
ALTER TABLE "query_service" ADD COLUMN "suspension_reason" text;--> statement-breakpoint
ALTER TABLE "query_service" ADD COLUMN "replaced_by_code" text;--> statement-breakpoint
ALTER TABLE "query_quota_use" ADD CONSTRAINT "query_quota_use_service_code_query_service_code_fk" FOREIGN KEY ("service_code") REFERENCES "public"."query_service"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "query_service" ADD CONSTRAINT "query_service_replaced_by_code_query_service_code_fk" FOREIGN KEY ("replaced_by_code") REFERENCES "public"."query_service"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "query_service" ADD CONSTRAINT "query_service_daily_quota" CHECK ("query_service"."daily_quota" > 0);--> statement-breakpoint
ALTER TABLE "query_service" ADD CONSTRAINT "query_service_notice" CHECK ("query_service"."ends_on" is null or ("query_service"."deprecated_on" is not null and "query_service"."ends_on" - "query_service"."deprecated_on" between 30 and 120));--> statement-breakpoint
ALTER TABLE "query_service" ADD CONSTRAINT "query_service_suspension" CHECK ("query_service"."suspended_on" is null or "query_service"."suspension_reason" is not null);
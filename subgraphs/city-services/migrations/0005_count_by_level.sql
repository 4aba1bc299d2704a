-- The table is made anew: its columns then leave no gap, and a level's counts of a month lie together on disk.
ALTER TABLE "query_count_region" RENAME TO "query_count_region_before";--> statement-breakpoint
ALTER TABLE "query_count_region_before" DROP CONSTRAINT "query_count_region_region_month_service_pk";--> statement-breakpoint
DROP INDEX "query_count_region_service";--> statement-breakpoint
CREATE TABLE "query_count_region" (
	"month" date NOT NULL,
	"region" integer NOT NULL,
	"service" smallint NOT NULL,
	"level" smallint NOT NULL,
	"found" integer NOT NULL,
	"not_found" integer NOT NULL,
	"refused" integer NOT NULL,
	"failed" integer NOT NULL,
	"timed_out" integer NOT NULL,
	"answered_ms" bigint NOT NULL
);
--> statement-breakpoint
-- Region 0 is all regions: a count of its own, so that what asks for none reads a row a month and service.
INSERT INTO "query_log_region" ("id", "code", "level", "lineage") OVERRIDING SYSTEM VALUE VALUES (0, '', 'ALL', '{}');--> statement-breakpoint
UPDATE "query_log_region" SET "lineage" = array_prepend(0, "lineage");--> statement-breakpoint
INSERT INTO "query_count_region"
SELECT "month", "region", "service", array_position('{ALL,CITY,DISTRICT,STREET,COMMUNITY,GRID,BUILDING}', place."level") - 1,
	"found", "not_found", "refused", "failed", "timed_out", "answered_ms"
FROM "query_count_region_before" counted JOIN "query_log_region" place ON place."id" = counted."region"
UNION ALL
SELECT "month", 0, coalesce("service", 0), 0, sum("found"), sum("not_found"), sum("refused"), sum("failed"), sum("timed_out"),
	sum("answered_ms")
FROM "query_count_department" GROUP BY GROUPING SETS (("month", "service"), ("month"))
ORDER BY 1, 4, 3, 2;--> statement-breakpoint
DROP TABLE "query_count_region_before";--> statement-breakpoint
ALTER TABLE "query_count_region" ADD CONSTRAINT "query_count_region_pk" PRIMARY KEY("month","level","service","region");--> statement-breakpoint
CREATE INDEX "query_count_region_region" ON "query_count_region" USING btree ("region","month","service");--> statement-breakpoint
ALTER TABLE "query_count_region" SET (fillfactor = 70);--> statement-breakpoint
-- Service 0 is all services here too.
INSERT INTO "query_count_department"
SELECT "month", 0, "asking_department", "purpose", sum("found"), sum("not_found"), sum("refused"), sum("failed"), sum("timed_out"),
	sum("answered_ms")
FROM "query_count_department" GROUP BY "month", "asking_department", "purpose";

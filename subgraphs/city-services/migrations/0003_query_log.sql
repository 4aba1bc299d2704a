-- The log of queries: who asked which service for what, about whom (a keyed pseudonym), and how it went; no value of an answer.
-- Keys lead to query_log_asker, query_log_region and query_service.log_key; purpose and result are the codes of query-log.codes.ts.
-- Columns stand in an order that leaves no gaps: 100 bytes a row with its line pointer, 16 fewer where nothing was answered.
-- Months are those of Beijing; partitions are made by partitions.store.ts.
CREATE TABLE query_log (
	at timestamptz NOT NULL,
	asker integer NOT NULL,
	region integer NOT NULL,
	service smallint NOT NULL,
	purpose smallint NOT NULL,
	result smallint NOT NULL,
	latency_ms smallint NOT NULL,
	trace uuid NOT NULL,
	subject uuid NOT NULL,
	answer uuid
) PARTITION BY RANGE (at);
--> statement-breakpoint
-- The latest calls of a service.
CREATE INDEX query_log_service ON query_log (service, at);
--> statement-breakpoint
-- A stretch of time; rows come in the order of time, so that a few kilobytes do.
CREATE INDEX query_log_at ON query_log USING brin (at);
--> statement-breakpoint
-- Counts are added to in place: room on each page keeps that from touching the indexes.
ALTER TABLE query_count_region SET (fillfactor = 70);
--> statement-breakpoint
ALTER TABLE query_count_day SET (fillfactor = 50);
--> statement-breakpoint
ALTER TABLE query_count_department SET (fillfactor = 70);
--> statement-breakpoint
ALTER TABLE query_latency SET (fillfactor = 70);

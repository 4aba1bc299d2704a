CREATE TABLE "funding_basis" (
	"year" smallint NOT NULL,
	"region_code" text NOT NULL,
	"purpose" text NOT NULL,
	"organization_id" text NOT NULL,
	"quantity" integer NOT NULL,
	"fixed_on" date NOT NULL,
	CONSTRAINT "funding_basis_year_region_code_purpose_pk" PRIMARY KEY("year","region_code","purpose"),
	CONSTRAINT "funding_basis_quantity" CHECK (quantity >= 0)
);
--> statement-breakpoint
CREATE TABLE "ledger_entry" (
	"transaction_id" text NOT NULL,
	"account" text NOT NULL,
	"region_code" text NOT NULL,
	"amount_fen" bigint NOT NULL,
	CONSTRAINT "ledger_entry_transaction_id_account_region_code_pk" PRIMARY KEY("transaction_id","account","region_code"),
	CONSTRAINT "ledger_entry_amount" CHECK (amount_fen <> 0)
);
--> statement-breakpoint
CREATE TABLE "ledger_transaction" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"year" smallint NOT NULL,
	"region_code" text NOT NULL,
	"purpose" text NOT NULL,
	"booked_on" date NOT NULL,
	"description" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "project_stage" (
	"project_id" text NOT NULL,
	"sequence" smallint NOT NULL,
	"state" text NOT NULL,
	"reached_on" date NOT NULL,
	"left_on" date,
	"paid_fen" bigint NOT NULL,
	CONSTRAINT "project_stage_project_id_sequence_pk" PRIMARY KEY("project_id","sequence"),
	CONSTRAINT "project_stage_period" CHECK (left_on >= reached_on),
	CONSTRAINT "project_stage_paid" CHECK (paid_fen >= 0)
);
--> statement-breakpoint
CREATE TABLE "project" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"region_code" text NOT NULL,
	"proposing_organization_id" text NOT NULL,
	"mode" text NOT NULL,
	"fund_source" text NOT NULL,
	"entrusting_form" text,
	"carrying_organization_id" text,
	"carrying_unit_uscc" text,
	"budget_fen" bigint NOT NULL,
	"result" text,
	"satisfaction_percent" smallint,
	CONSTRAINT "project_one_carrier" CHECK (carrying_organization_id is null or carrying_unit_uscc is null),
	CONSTRAINT "project_budget" CHECK (budget_fen >= 0),
	CONSTRAINT "project_satisfaction" CHECK (satisfaction_percent between 0 and 100)
);
--> statement-breakpoint
CREATE TABLE "funding_standard" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"purpose" text NOT NULL,
	"payer_level" text NOT NULL,
	"amount_fen" bigint NOT NULL,
	"measure" text NOT NULL,
	"bound" text NOT NULL,
	"effective_from" date NOT NULL,
	"effective_to" date,
	"source" text NOT NULL,
	CONSTRAINT "funding_standard_amount" CHECK (amount_fen > 0),
	CONSTRAINT "funding_standard_period" CHECK (effective_to > effective_from)
);
--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_transaction_id_ledger_transaction_id_fk" FOREIGN KEY ("transaction_id") REFERENCES "public"."ledger_transaction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_transaction" ADD CONSTRAINT "ledger_transaction_basis_fk" FOREIGN KEY ("year","region_code","purpose") REFERENCES "public"."funding_basis"("year","region_code","purpose") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_stage" ADD CONSTRAINT "project_stage_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "funding_basis_organization" ON "funding_basis" USING btree ("organization_id","year");--> statement-breakpoint
CREATE INDEX "ledger_transaction_basis" ON "ledger_transaction" USING btree ("year","region_code","purpose");--> statement-breakpoint
CREATE INDEX "project_region" ON "project" USING btree ("region_code","id");--> statement-breakpoint
CREATE INDEX "project_carrying_organization" ON "project" USING btree ("carrying_organization_id","id");--> statement-breakpoint
CREATE INDEX "project_carrying_unit" ON "project" USING btree ("carrying_unit_uscc","id");--> statement-breakpoint
CREATE UNIQUE INDEX "funding_standard_purpose" ON "funding_standard" USING btree ("purpose","effective_from");
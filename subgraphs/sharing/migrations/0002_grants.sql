CREATE TABLE "application_decision" (
	"application_id" text NOT NULL,
	"step" text NOT NULL,
	"department" text NOT NULL,
	"account" text NOT NULL,
	"verdict" text NOT NULL,
	"comment" text,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "application_decision_application_id_step_department_pk" PRIMARY KEY("application_id","step","department")
);
--> statement-breakpoint
CREATE TABLE "share_application" (
	"id" text PRIMARY KEY NOT NULL,
	"consumer" text NOT NULL,
	"purpose_code" text NOT NULL,
	"legal_basis" text NOT NULL,
	"scenario" text NOT NULL,
	"fields" text[] NOT NULL,
	"edges" text[] NOT NULL,
	"combinations" jsonb NOT NULL,
	"masks" jsonb NOT NULL,
	"region_code" text NOT NULL,
	"rows_from" date,
	"rows_until" date,
	"method" text NOT NULL,
	"calls_per_day" integer,
	"valid_from" timestamp with time zone NOT NULL,
	"valid_until" timestamp with time zone NOT NULL,
	"providers" text[] NOT NULL,
	"catalogue_version" integer NOT NULL,
	"state" text NOT NULL,
	"applicant" text NOT NULL,
	"submitted_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	CONSTRAINT "share_application_valid" CHECK ("share_application"."valid_from" < "share_application"."valid_until"),
	CONSTRAINT "share_application_decided" CHECK (("share_application"."decided_at" is null) = ("share_application"."state" in ('SUBMITTED', 'PROVIDERS_APPROVED')))
);
--> statement-breakpoint
CREATE TABLE "audit_event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"trace_id" text NOT NULL,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sharing_grant" (
	"id" text PRIMARY KEY NOT NULL,
	"application_id" text NOT NULL,
	"state" text NOT NULL,
	"granted_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"reason" text,
	CONSTRAINT "sharing_grant_applicationId_unique" UNIQUE("application_id")
);
--> statement-breakpoint
CREATE TABLE "idempotency_key" (
	"actor" text NOT NULL,
	"key" text NOT NULL,
	"digest" text NOT NULL,
	"subject" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotency_key_actor_key_pk" PRIMARY KEY("actor","key")
);
--> statement-breakpoint
CREATE TABLE "sharing_purpose" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"description" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sharing_combination" (
	"name" text PRIMARY KEY NOT NULL,
	"fields" text[] NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sharing_policy_setting" (
	"name" text PRIMARY KEY NOT NULL,
	"value" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sharing_policy_version" (
	"number" integer PRIMARY KEY NOT NULL,
	"digest" text NOT NULL,
	"content" text NOT NULL,
	"cause" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "application_decision" ADD CONSTRAINT "application_decision_application_id_share_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."share_application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_application" ADD CONSTRAINT "share_application_purpose_code_sharing_purpose_code_fk" FOREIGN KEY ("purpose_code") REFERENCES "public"."sharing_purpose"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sharing_grant" ADD CONSTRAINT "sharing_grant_application_id_share_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."share_application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "application_decision_account" ON "application_decision" USING btree ("application_id","account");--> statement-breakpoint
CREATE INDEX "share_application_consumer" ON "share_application" USING btree ("consumer","id");--> statement-breakpoint
CREATE INDEX "audit_event_subject" ON "audit_event" USING btree ("subject","id");
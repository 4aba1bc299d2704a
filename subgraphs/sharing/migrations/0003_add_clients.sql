CREATE TABLE "sharing_client_key" (
	"client_id" text NOT NULL,
	"kid" text NOT NULL,
	"algorithm" text NOT NULL,
	"jwk" jsonb NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "sharing_client_key_client_id_kid_pk" PRIMARY KEY("client_id","kid")
);
--> statement-breakpoint
CREATE TABLE "sharing_client" (
	"id" text PRIMARY KEY NOT NULL,
	"department" text NOT NULL,
	"name" text NOT NULL,
	"state" text NOT NULL,
	"registered_by" text NOT NULL,
	"registered_at" timestamp with time zone NOT NULL,
	"confirmed_by" text,
	"confirmed_at" timestamp with time zone,
	"changed_at" timestamp with time zone NOT NULL,
	"reason" text,
	CONSTRAINT "sharing_client_four_eyes" CHECK ("sharing_client"."confirmed_by" <> "sharing_client"."registered_by"),
	CONSTRAINT "sharing_client_confirmed" CHECK (("sharing_client"."confirmed_by" is null) = ("sharing_client"."confirmed_at" is null)),
	CONSTRAINT "sharing_client_active" CHECK ("sharing_client"."state" <> 'ACTIVE' or "sharing_client"."confirmed_by" is not null)
);
--> statement-breakpoint
CREATE TABLE "used_client_assertion" (
	"client_id" text NOT NULL,
	"jti_digest" text NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	CONSTRAINT "used_client_assertion_client_id_jti_digest_pk" PRIMARY KEY("client_id","jti_digest")
);
--> statement-breakpoint
ALTER TABLE "sharing_client_key" ADD CONSTRAINT "sharing_client_key_client_id_sharing_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."sharing_client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "used_client_assertion" ADD CONSTRAINT "used_client_assertion_client_id_sharing_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."sharing_client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sharing_client_department" ON "sharing_client" USING btree ("department","id");--> statement-breakpoint
CREATE INDEX "used_client_assertion_ends" ON "used_client_assertion" USING btree ("ends_at");
CREATE TABLE "edition_keeps" (
	"edition_id" uuid NOT NULL,
	"promise_id" uuid NOT NULL,
	"state" "promise_state" NOT NULL,
	CONSTRAINT "edition_keeps_edition_id_promise_id_pk" PRIMARY KEY("edition_id","promise_id"),
	CONSTRAINT "edition_keeps_in_time_or_late" CHECK ("edition_keeps"."state" in ('kept', 'late'))
);
--> statement-breakpoint
ALTER TABLE "edition_keeps" ADD CONSTRAINT "edition_keeps_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_keeps" ADD CONSTRAINT "edition_keeps_promise_id_promises_id_fk" FOREIGN KEY ("promise_id") REFERENCES "public"."promises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
select grant_app_rights();

ALTER TABLE "working_copies" ADD COLUMN "live_seen_id" uuid;--> statement-breakpoint
ALTER TABLE "working_copies" ADD CONSTRAINT "working_copies_live_seen_id_revisions_id_fk" FOREIGN KEY ("live_seen_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
select grant_app_rights();

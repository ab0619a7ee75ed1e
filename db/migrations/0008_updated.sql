CREATE INDEX "publications_news" ON "publications" USING btree ("entry_id","at") WHERE "publications"."change_kind" <> 'clarification';--> statement-breakpoint
select grant_app_rights();

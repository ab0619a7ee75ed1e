CREATE TABLE "source_versions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"source_id" uuid NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"publisher" text NOT NULL,
	"publisher_url" text,
	"title" text NOT NULL,
	"url" text,
	"archive_url" text,
	"published" jsonb,
	"tier" "tier" NOT NULL,
	"derived_from" uuid
);
--> statement-breakpoint
ALTER TABLE "source_versions" ADD CONSTRAINT "source_versions_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_versions" ADD CONSTRAINT "source_versions_derived_from_sources_id_fk" FOREIGN KEY ("derived_from") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "source_versions_source_id_since_index" ON "source_versions" USING btree ("source_id","since");--> statement-breakpoint
create trigger source_versions_append_only before update or delete on source_versions
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger source_versions_no_truncate before truncate on source_versions
  for each statement execute function refuse_change();
--> statement-breakpoint
-- A publication that was replaced goes on naming its sources as they were described while it stood.
create function keep_source_version() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new is not distinct from old then
    return null;
  end if;
  insert into source_versions
    (source_id, since, publisher, publisher_url, title, url, archive_url, published, tier, derived_from)
  select new.id, case tg_op when 'INSERT' then '-infinity' else clock_timestamp() end,
         b.name, b.url, new.title, new.url, new.archive_url, new.published, new.tier, new.derived_from
  from publishers b where b.id = new.publisher_id;
  return null;
end $$;
--> statement-breakpoint
create trigger sources_keep_version after insert or update on sources
  for each row execute function keep_source_version();
--> statement-breakpoint
create function keep_publisher_version() returns trigger language plpgsql as $$
begin
  if (new.name, new.url) is distinct from (old.name, old.url) then
    insert into source_versions
      (source_id, since, publisher, publisher_url, title, url, archive_url, published, tier, derived_from)
    select s.id, clock_timestamp(), new.name, new.url, s.title, s.url, s.archive_url, s.published,
           s.tier, s.derived_from
    from sources s where s.publisher_id = new.id;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger publishers_keep_version after update on publishers
  for each row execute function keep_publisher_version();
--> statement-breakpoint
insert into source_versions
  (source_id, since, publisher, publisher_url, title, url, archive_url, published, tier, derived_from)
select s.id, '-infinity', b.name, b.url, s.title, s.url, s.archive_url, s.published, s.tier, s.derived_from
from sources s join publishers b on b.id = s.publisher_id;
--> statement-breakpoint
-- Public sources as they were described from each moment on.
create view public_source_versions as
select p.id, v.since, v.title, v.url, v.archive_url, v.published, v.tier, v.derived_from,
       v.publisher, v.publisher_url
from public_sources p
join source_versions v on v.source_id = p.id;
--> statement-breakpoint
-- As before; whatever table is append-only by its trigger is so by right as well.
create or replace function grant_app_rights() returns void language plpgsql as $$
declare
  kept record;
begin
  if not exists (select 1 from pg_roles where rolname = 'whats_known_app') then
    return;
  end if;
  execute format('grant usage on schema %I to whats_known_app', current_schema());
  execute format('grant select, insert, update, delete on all tables in schema %I to whats_known_app', current_schema());
  execute format('grant usage, select on all sequences in schema %I to whats_known_app', current_schema());
  execute format('grant execute on all functions in schema %I to whats_known_app', current_schema());
  for kept in
    select distinct t.tgrelid::regclass as name
    from pg_trigger t
    join pg_proc p on p.oid = t.tgfoid
    join pg_class c on c.oid = t.tgrelid
    where p.proname = 'refuse_change' and c.relnamespace = current_schema()::regnamespace
      and t.tgtype & 16 <> 0 -- on update: others are only never emptied
  loop
    execute format('revoke update, delete, truncate on %s from whats_known_app', kept.name);
  end loop;
exception
  when insufficient_privilege then
    raise notice 'may not grant rights to whats_known_app';
end $$;
--> statement-breakpoint
select grant_app_rights();

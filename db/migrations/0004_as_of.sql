DROP INDEX "publications_at_index";--> statement-breakpoint
CREATE INDEX "publications_at_sequence_index" ON "publications" USING btree ("at","sequence");--> statement-breakpoint
CREATE INDEX "publications_entry_id_at_number_index" ON "publications" USING btree ("entry_id","at","number");--> statement-breakpoint
CREATE INDEX "publications_corrections" ON "publications" USING btree ("entry_id","at") WHERE "publications"."change_kind" = 'correction';--> statement-breakpoint
CREATE INDEX "publications_revision_id_index" ON "publications" USING btree ("revision_id");--> statement-breakpoint
CREATE INDEX "revisions_overtaken" ON "revisions" USING btree ("entry_id",("content" ->> 'overtakenBy'),"number") WHERE "revisions"."content" ->> 'overtakenBy' is not null;--> statement-breakpoint
CREATE INDEX "revisions_person" ON "revisions" USING btree (("content" ->> 'personId'));--> statement-breakpoint
CREATE INDEX "revisions_character" ON "revisions" USING btree (("content" ->> 'characterId'));--> statement-breakpoint
-- Every entry readers have ever seen: published at least once, also when it was retracted since.
create view public_entries as
select e.id, e.season_id, e.kind, e.number, e.slug, e.position, e.live_publication_id
from entries e
where e.live_publication_id is not null;
--> statement-breakpoint
-- As before, and which of its entry's revisions a publication made public.
create or replace view public_publications as
select
  p.id,
  p.entry_id,
  p.number,
  p.change_kind,
  p.note,
  p.at,
  p.sequence,
  e.live_publication_id = p.id as live,
  e.season_id,
  e.kind,
  e.number as entry_number,
  e.slug,
  e.position,
  r.content,
  coalesce(c.citations, '[]'::jsonb) as citations,
  r.number as revision_number
from publications p
join entries e on e.id = p.entry_id
left join revisions r on r.id = p.revision_id
left join lateral (
  select jsonb_agg(
    jsonb_build_object(
      'sourceId', c.source_id, 'stance', c.stance, 'quote', c.quote, 'locator', c.locator)
    order by c.position) as citations
  from citations c
  where c.revision_id = p.revision_id
) c on true;
--> statement-breakpoint
-- The same sources and names as before, found without reading every publication: each is asked
-- whether something public cites or names it, and the first answer will do.
create or replace view public_sources as
select s.id, s.title, s.url, s.archive_url, s.published, s.tier, s.derived_from,
       b.name as publisher, b.url as publisher_url
from sources s
join publishers b on b.id = s.publisher_id
where exists (
  with recursive repeating as (
    select s.id as id
    union
    select d.id from sources d join repeating on d.derived_from = repeating.id
  )
  select 1 from repeating
  cross join lateral (
    select 1 from citations c
    cross join lateral (
      select 1 from publications p where p.revision_id = c.revision_id limit 1
    ) p
    where c.source_id = repeating.id limit 1
  ) c
);
--> statement-breakpoint
create or replace view public_people as
select p.id, p.name, p.native_name, p.native_lang, p.aliases
from people p
where exists (
  select 1 from revisions r
  cross join lateral (
    select 1 from publications u where u.revision_id = r.id limit 1
  ) u
  where r.content ->> 'personId' = p.id::text limit 1);
--> statement-breakpoint
create or replace view public_characters as
select c.id, c.show_id, c.name, c.native_name, c.native_lang, c.aliases
from characters c
where exists (
  select 1 from revisions r
  cross join lateral (
    select 1 from publications u where u.revision_id = r.id limit 1
  ) u
  where r.content ->> 'characterId' = c.id::text limit 1);
--> statement-breakpoint
select grant_app_rights();

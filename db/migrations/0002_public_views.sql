-- The public view: what was published, and nothing else. No drafts, no reasons, no editors' names.
-- Everything readers, feeds and machines see is read from here.
create view public_publications as
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
  coalesce(c.citations, '[]'::jsonb) as citations
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
-- Sources some publication cites, and those they repeat.
create view public_sources as
with recursive cited as (
  select c.source_id as id from citations c join publications p on p.revision_id = c.revision_id
  union
  select s.derived_from from sources s join cited on cited.id = s.id where s.derived_from is not null
)
select s.id, s.title, s.url, s.archive_url, s.published, s.tier, s.derived_from,
       b.name as publisher, b.url as publisher_url
from sources s
join cited on cited.id = s.id
join publishers b on b.id = s.publisher_id;
--> statement-breakpoint
create view public_people as
select p.id, p.name, p.native_name, p.native_lang, p.aliases
from people p
where exists (
  select 1 from publications u join revisions r on r.id = u.revision_id
  where r.content ->> 'personId' = p.id::text);
--> statement-breakpoint
create view public_characters as
select c.id, c.show_id, c.name, c.native_name, c.native_lang, c.aliases
from characters c
where exists (
  select 1 from publications u join revisions r on r.id = u.revision_id
  where r.content ->> 'characterId' = c.id::text);
--> statement-breakpoint
create view public_checks as
select c.id, c.entry_id, c.publication_id, c.at from checks c;
--> statement-breakpoint
create view public_promises as
select p.id, p.season_id, p.question, p.entry_id, p.says, p.made_at, p.state, p.settled_at, p.settled_by
from promises p;

CREATE TABLE "wordings" (
	"publication_id" uuid PRIMARY KEY NOT NULL,
	"entry_id" uuid NOT NULL,
	"sequence" bigint NOT NULL,
	"statement" text NOT NULL,
	"words" text NOT NULL,
	"covers" text,
	"covers_now" text,
	"terms" text[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "tips" ADD COLUMN "edition_id" uuid;--> statement-breakpoint
ALTER TABLE "wordings" ADD CONSTRAINT "wordings_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wordings" ADD CONSTRAINT "wordings_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "wordings_once" ON "wordings" USING btree ("entry_id",md5("words"));--> statement-breakpoint
CREATE INDEX "wordings_in_order" ON "wordings" USING btree ("sequence");--> statement-breakpoint
CREATE INDEX "wordings_words" ON "wordings" USING gin ("words" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "wordings_terms" ON "wordings" USING gin ("terms");--> statement-breakpoint
ALTER TABLE "tips" ADD CONSTRAINT "tips_edition_is_of_the_same_entry" FOREIGN KEY ("edition_id","entry_id") REFERENCES "public"."editions"("id","entry_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tips" ADD CONSTRAINT "tips_edition_of_what_is_accepted" CHECK ("tips"."edition_id" is null or "tips"."state" = 'accepted');--> statement-breakpoint
-- Tips that were accepted before this: the audit trail says which change each led to.
alter table tips disable trigger tips_guard;
--> statement-breakpoint
update tips t set edition_id = v.edition_id
from events v
where t.state = 'accepted' and v.verb = 'accept tip' and v.details ->> 'tip' = t.id::text
  and v.edition_id is not null;
--> statement-breakpoint
alter table tips enable trigger tips_guard;
--> statement-breakpoint
-- Nothing is searched in revisions any more, so that a search costs what there is to find and not how
-- often it was published.
drop index revisions_search;
--> statement-breakpoint
-- All the words readers can read of an entry, covered or not; also who said, predicted or shows it.
create or replace function search_text(content jsonb) returns text
language sql immutable strict parallel safe set search_path from current as $$
  select search_fold(concat_ws(' ', content ->> 'statement', content ->> 'detail',
    content -> 'quotation' ->> 'text', content -> 'quotation' ->> 'speaker',
    content -> 'quotation' ->> 'context', content ->> 'work', content ->> 'platform',
    content ->> 'predictedBy', content ->> 'basis', content ->> 'condition'))
$$;
--> statement-breakpoint
drop function search_open_text;
--> statement-breakpoint
create function search_terms(folded text, content jsonb) returns text[]
language sql immutable parallel safe as $$
  select array_remove(string_to_array(folded, ' ')
    || array[content ->> 'personId', content ->> 'characterId'], null)
$$;
--> statement-breakpoint
create function keep_wording() returns trigger language plpgsql as $$
declare
  said jsonb := (select content from revisions where id = new.revision_id);
  folded text := search_text(said);
  covering text := said -> 'spoiler' ->> 'covers';
begin
  if said is null then
    return null;
  end if;
  insert into wordings
    (publication_id, entry_id, sequence, statement, words, terms, covers, covers_now)
  values (new.id, new.entry_id, new.sequence,
    concat(' ', search_fold(said ->> 'statement'), ' '), concat(' ', folded, ' '),
    search_terms(folded, said), covering, covering)
  on conflict (entry_id, md5(words)) do update set
    publication_id = excluded.publication_id, sequence = excluded.sequence,
    statement = excluded.statement, terms = excluded.terms, covers = excluded.covers;
  update wordings set covers_now = covering
  where entry_id = new.entry_id and covers_now is distinct from covering;
  return null;
end $$;
--> statement-breakpoint
create trigger publications_wording after insert on publications
  for each row execute function keep_wording();
--> statement-breakpoint
insert into wordings
  (publication_id, entry_id, sequence, statement, words, terms, covers, covers_now)
select distinct on (p.entry_id, md5(f.folded)) p.id, p.entry_id, p.sequence,
  concat(' ', search_fold(r.content ->> 'statement'), ' '), concat(' ', f.folded, ' '),
  search_terms(f.folded, r.content), r.content -> 'spoiler' ->> 'covers', l.covers
from publications p
join revisions r on r.id = p.revision_id
cross join lateral (select search_text(r.content) as folded offset 0) f
cross join lateral (
  select x.content -> 'spoiler' ->> 'covers' as covers
  from publications o join revisions x on x.id = o.revision_id
  where o.entry_id = p.entry_id order by o.number desc limit 1
) l
order by p.entry_id, md5(f.folded), p.sequence desc;
--> statement-breakpoint
-- Every wording there ever was; `open` are the words that no cover hides today, its own or one that
-- came later. Of the two the wider counts: "detail" sorts before "everything".
create view public_wordings as
select w.publication_id, w.entry_id, e.season_id, e.kind, e.position, w.sequence,
  w.publication_id = e.live_publication_id as live, w.terms, w.words, w.statement,
  case greatest(w.covers, w.covers_now)
    when 'everything' then ''
    when 'detail' then w.statement
    else w.words
  end as open
from wordings w
join entries e on e.id = w.entry_id;
--> statement-breakpoint
-- What everybody named in public is called: those an entry is about, and those whose name stands in
-- words that nothing covers. A single word in Latin letters names nobody by itself: it may be just a word.
create view public_names as
select p.id, 'person' as what, p.name, p.native_name, p.native_lang, p.aliases
from people p
where exists (select 1 from public_people o where o.id = p.id)
  or exists (
    select 1 from (
      select '% ' || search_fold(name) || ' %' as is_in
      from unnest(array[p.name, p.native_name] || p.aliases) n(name)
      offset 0 -- or it is folded again for every wording
    ) n
    cross join lateral (
      select 1 from public_wordings w where w.words like n.is_in and w.open like n.is_in limit 1
    ) m
    where n.is_in ~ '% (.* .*|.*[^ -~].*) %')
union all
select c.id, 'character', c.name, c.native_name, c.native_lang, c.aliases from public_characters c;
--> statement-breakpoint
-- The publications alone, for whoever needs neither their entries nor what they cite. The revision is of
-- the same entry: said once more, so that an entry's own are found by index.
create view public_history as
select p.id, p.entry_id, p.number, p.change_kind, p.at, p.sequence, r.content,
  r.number as revision_number
from publications p
left join revisions r on r.id = p.revision_id and r.entry_id = p.entry_id;
--> statement-breakpoint
select grant_app_rights();

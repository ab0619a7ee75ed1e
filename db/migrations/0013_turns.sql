ALTER TABLE "publications" ADD COLUMN "turn" boolean DEFAULT true NOT NULL;--> statement-breakpoint
CREATE INDEX "publications_turns" ON "publications" USING btree ("entry_id","at") WHERE "publications"."turn";--> statement-breakpoint
-- As much of what an entry says as tells what happened, and when.
create function happened_in(content jsonb) returns jsonb language sql immutable as $$
  select jsonb_build_object(
    'certainty', content -> 'certainty',
    'state', coalesce(content -> 'stage', content -> 'status'),
    'date', coalesce(content -> 'since', content -> 'announced', content -> 'window'),
    'asOf', content -> 'asOf')
$$;--> statement-breakpoint
create function mark_turn() returns trigger language plpgsql as $$
begin
  -- Retractions count: what was said before them holds no more.
  new.turn := new.revision_id is null or exists (
    select from entries e
    where e.id = new.entry_id and e.kind in ('renewal', 'release', 'production', 'trailer')
  ) and not exists (
    select from (
      select p.revision_id from publications p
      where p.entry_id = new.entry_id and p.number < new.number
      order by p.number desc limit 1
    ) last
    join revisions was on was.id = last.revision_id
    join revisions is_now on is_now.id = new.revision_id
    where happened_in(was.content) = happened_in(is_now.content)
  );
  return new;
end $$;--> statement-breakpoint
create trigger publications_mark_turn before insert on publications
  for each row execute function mark_turn();--> statement-breakpoint
-- As before, by the turns alone: it costs what changed, however long the history. Publications from before
-- this was marked all count as turns, which says the same.
create or replace function public_record(entry uuid, until timestamptz) returns jsonb
language sql stable as $$
  select coalesce(
    jsonb_agg(
      happened_in(r.content) || jsonb_build_object(
        'on', (p.at at time zone 'UTC')::date, 'correction', p.change_kind = 'correction')
      order by p.number),
    '[]'::jsonb)
  from publications p join revisions r on r.id = p.revision_id
  where p.entry_id = entry and p.turn and p.at < until
    and p.number > coalesce((
      select max(b.number) from publications b
      where b.entry_id = entry and b.turn and b.at < until and b.revision_id is null), 0)
$$;--> statement-breakpoint
select grant_app_rights();

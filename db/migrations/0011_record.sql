-- What an entry said of what happened, publication after publication up to an instant and since it was last
-- retracted, oldest first: only where that changed. So much of it is read, however long the history.
create function public_record(entry uuid, until timestamptz) returns jsonb
language sql stable as $$
  with published as (
    select * from (
      select p.number, p.at, p.change_kind, p.revision_id from publications p
      where p.entry_id = entry and p.at < until
      order by p.at desc, p.number desc limit 200
    ) latest
    union
    select p.number, p.at, p.change_kind, p.revision_id from publications p
    where p.entry_id = entry and p.at < until and p.number = 1
  ),
  words as (
    select p.number, p.at, p.change_kind,
      jsonb_build_object(
        'certainty', r.content -> 'certainty',
        'state', coalesce(r.content -> 'stage', r.content -> 'status'),
        'date', coalesce(r.content -> 'since', r.content -> 'announced', r.content -> 'window'),
        'asOf', r.content -> 'asOf') as says
    from published p join revisions r on r.id = p.revision_id
    where p.number > coalesce(
      (select max(number) from published where revision_id is null), 0)
  ),
  turns as (
    select w.*, lag(w.says) over (order by w.number) as before from words w
  )
  select coalesce(
    jsonb_agg(
      t.says || jsonb_build_object(
        'on', (t.at at time zone 'UTC')::date, 'correction', t.change_kind = 'correction')
      order by t.number),
    '[]'::jsonb)
  from turns t
  where t.says is distinct from t.before
$$;--> statement-breakpoint
select grant_app_rights();

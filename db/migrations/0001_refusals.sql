-- What the database itself refuses, whatever the code does.

-- 1. History only grows: revisions, citations, publications and events are never changed or deleted.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name
    using errcode = 'restrict_violation', hint = 'History only grows: add a new row instead.';
end $$;
--> statement-breakpoint
create trigger revisions_append_only before update or delete on revisions
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger revisions_no_truncate before truncate on revisions
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger citations_append_only before update or delete on citations
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger citations_no_truncate before truncate on citations
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger publications_append_only before update or delete on publications
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger publications_no_truncate before truncate on publications
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger events_append_only before update or delete on events
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger events_no_truncate before truncate on events
  for each statement execute function refuse_change();
--> statement-breakpoint

-- 2. A revision's citations are written with it: none can be added once it has been published.
create function guard_citation() returns trigger language plpgsql as $$
begin
  perform 1 from entries e join revisions r on r.entry_id = e.id
    where r.id = new.revision_id for no key update of e;
  if exists (select 1 from publications p where p.revision_id = new.revision_id) then
    raise exception 'revision % is published: its citations are fixed', new.revision_id
      using errcode = 'restrict_violation';
  end if;
  -- The source's row is locked by the foreign key's own check until this transaction ends.
  return new;
end $$;
--> statement-breakpoint
create trigger citations_guard before insert on citations
  for each row execute function guard_citation();
--> statement-breakpoint

-- 3. How many citations a certainty needs at the very least. lib/season/certainty.ts asks for more
--    (tiers, independent origins); this is the floor below which nothing is published.
create function citations_needed(certainty text) returns integer language sql immutable as $$
  select case certainty when 'disputed' then 2 else 1 end
$$;
--> statement-breakpoint
create function guard_publication() returns trigger language plpgsql as $$
declare
  previous publications%rowtype;
  certainty text;
  cited integer;
  edition editions%rowtype;
begin
  -- The parent row first: everything about one entry's publications happens one at a time.
  perform 1 from entries where id = new.entry_id for no key update;

  select * into previous from publications where entry_id = new.entry_id order by number desc limit 1;
  if new.number is distinct from coalesce(previous.number, 0) + 1 then
    raise exception 'publication % of this entry does not follow %', new.number, coalesce(previous.number, 0)
      using errcode = 'check_violation';
  end if;
  if previous.at > new.at then
    raise exception 'a publication cannot be dated before the one it follows'
      using errcode = 'check_violation';
  end if;
  if new.revision_id is null and (previous.id is null or previous.revision_id is null) then
    raise exception 'only a live entry can be retracted' using errcode = 'check_violation';
  end if;

  if new.revision_id is not null then
    if new.edition_id is null then
      raise exception 'a revision is published by its edition' using errcode = 'check_violation';
    end if;
    select r.content ->> 'certainty' into certainty from revisions r where r.id = new.revision_id;
    if certainty is null then
      raise exception 'revision % says nothing of its certainty', new.revision_id
        using errcode = 'check_violation';
    end if;
    select count(*) into cited from citations c
      where c.revision_id = new.revision_id and c.stance <> 'mentions';
    if cited < citations_needed(certainty) then
      raise exception 'revision % is % and cites % of the % sources that needs',
        new.revision_id, certainty, cited, citations_needed(certainty)
        using errcode = 'check_violation';
    end if;

    select * into edition from editions where id = new.edition_id for no key update;
    if new.alone_reason is null then
      if edition.approved_revision_id is distinct from new.revision_id then
        raise exception 'the revision published is not the revision approved'
          using errcode = 'check_violation';
      end if;
      if edition.approved_by = (select r.author_id from revisions r where r.id = new.revision_id) then
        raise exception 'the approver wrote the revision' using errcode = 'check_violation';
      end if;
    elsif edition.current_revision_id is distinct from new.revision_id then
      raise exception 'the revision published is not the current one'
        using errcode = 'check_violation';
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger publications_guard before insert on publications
  for each row execute function guard_publication();
--> statement-breakpoint

-- 4. One live publication: always the latest, set here and nowhere else.
create function make_live() returns trigger language plpgsql as $$
begin
  update entries set live_publication_id = new.id where id = new.entry_id;
  return null;
end $$;
--> statement-breakpoint
create trigger publications_live after insert on publications
  for each row execute function make_live();
--> statement-breakpoint
create function guard_entry() returns trigger language plpgsql as $$
begin
  if new.season_id <> old.season_id or new.kind <> old.kind or new.number <> old.number then
    raise exception 'an entry keeps its season, kind and number' using errcode = 'restrict_violation';
  end if;
  if new.live_publication_id is distinct from old.live_publication_id
     and new.live_publication_id is distinct from (
       select p.id from publications p where p.entry_id = new.id order by p.number desc limit 1) then
    raise exception 'the live publication is the latest one' using errcode = 'check_violation';
  end if;
  if new.slug <> old.slug and old.live_publication_id is not null then
    raise exception 'a published entry keeps its address' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger entries_guard before update on entries
  for each row execute function guard_entry();
--> statement-breakpoint

-- 5. The last admin stays. The advisory lock makes two departing admins take turns.
create function keep_an_admin() returns trigger language plpgsql as $$
begin
  if old.role = 'admin' and old.suspended_at is null
     and (tg_op = 'DELETE' or new.role <> 'admin' or new.suspended_at is not null) then
    perform pg_advisory_xact_lock(hashtext('keep_an_admin'));
    if not exists (select 1 from users where role = 'admin' and suspended_at is null and id <> old.id) then
      raise exception 'the last admin cannot go away' using errcode = 'restrict_violation';
    end if;
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
--> statement-breakpoint
create trigger users_keep_an_admin before update or delete on users
  for each row execute function keep_an_admin();
--> statement-breakpoint
create trigger users_no_truncate before truncate on users
  for each statement execute function refuse_change();
--> statement-breakpoint

-- 6. Whatever changes what readers see is told to every instance when it commits.
create function tell_public_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('public_change', tg_table_name);
  return null;
end $$;
--> statement-breakpoint
create trigger publications_tell after insert on publications
  for each statement execute function tell_public_change();
--> statement-breakpoint
create trigger checks_tell after insert on checks
  for each statement execute function tell_public_change();
--> statement-breakpoint
create trigger promises_tell after insert or update or delete on promises
  for each statement execute function tell_public_change();
--> statement-breakpoint
create trigger people_tell after update on people
  for each statement execute function tell_public_change();
--> statement-breakpoint
create trigger characters_tell after update on characters
  for each statement execute function tell_public_change();
--> statement-breakpoint
create trigger publishers_tell after update on publishers
  for each statement execute function tell_public_change();
--> statement-breakpoint
create trigger sources_tell after update on sources
  for each statement execute function tell_public_change();
--> statement-breakpoint
create trigger shows_tell after insert or update on shows
  for each statement execute function tell_public_change();
--> statement-breakpoint
create trigger seasons_tell after insert or update on seasons
  for each statement execute function tell_public_change();

CREATE TABLE "promise_settlements" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"sequence" bigint GENERATED ALWAYS AS IDENTITY (sequence name "promise_settlements_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"promise_id" uuid NOT NULL,
	"state" "promise_state" NOT NULL,
	"publication_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"by_id" uuid,
	CONSTRAINT "promise_settlements_open_has_no_publication" CHECK ("promise_settlements"."state" <> 'open' or "promise_settlements"."publication_id" is null)
);
--> statement-breakpoint
ALTER TABLE "promises" DROP CONSTRAINT "promises_settled_by_publications_id_fk";
--> statement-breakpoint
ALTER TABLE "promise_settlements" ADD CONSTRAINT "promise_settlements_promise_id_promises_id_fk" FOREIGN KEY ("promise_id") REFERENCES "public"."promises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise_settlements" ADD CONSTRAINT "promise_settlements_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise_settlements" ADD CONSTRAINT "promise_settlements_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "promise_settlements_promise_id_sequence_index" ON "promise_settlements" USING btree ("promise_id","sequence");--> statement-breakpoint
-- What the trail tells of earlier settlements comes along: when, by whom and as what. Which
-- publication settled them is known of those that count now alone.
insert into promise_settlements (promise_id, state, publication_id, at, by_id)
select r.id, told.state,
  case when told.latest then r.settled_by end,
  case when told.latest then coalesce(r.settled_at, told.at) else told.at end,
  told.actor_id
from (
  select (e.details ->> 'promise')::uuid as promise_id, (e.details ->> 'state')::promise_state as state,
    e.at, e.actor_id, e.sequence,
    row_number() over (partition by e.details ->> 'promise' order by e.sequence desc) = 1 as latest
  from events e where e.verb = 'settle promise'
) told
join promises r on r.id = told.promise_id
order by told.sequence;
--> statement-breakpoint
insert into promise_settlements (promise_id, state, publication_id, at, by_id)
select r.id, r.state, r.settled_by, r.settled_at, p.by_id
from promises r
left join publications p on p.id = r.settled_by
where r.settled_at is not null
  and not exists (select 1 from promise_settlements s where s.promise_id = r.id)
order by r.settled_at, r.id;
--> statement-breakpoint
drop view public_promises;
--> statement-breakpoint
ALTER TABLE "promises" DROP COLUMN "state";--> statement-breakpoint
ALTER TABLE "promises" DROP COLUMN "settled_at";--> statement-breakpoint
ALTER TABLE "promises" DROP COLUMN "settled_by";--> statement-breakpoint
create view public_promises as
select p.id, p.season_id, p.question, p.entry_id, p.says, p.made_at from promises p;
--> statement-breakpoint
create view public_promise_settlements as
select s.promise_id, s.sequence, s.state, s.publication_id, s.at from promise_settlements s;
--> statement-breakpoint
-- Promises as they stand now, for the desk; readers' pages ask as of a moment.
create view promises_now as
select p.*, coalesce(s.state, 'open') as state,
  case when s.state <> 'open' then s.at end as settled_at, s.publication_id as settled_by
from promises p
left join lateral (
  select s.state, s.at, s.publication_id from promise_settlements s
  where s.promise_id = p.id order by s.sequence desc limit 1
) s on true;
--> statement-breakpoint
-- A promise is settled, and taken back, one at a time and in turn.
create function guard_settlement() returns trigger language plpgsql as $$
declare
  previous promise_settlements%rowtype;
  made timestamptz;
begin
  select made_at into made from promises where id = new.promise_id for no key update;
  select * into previous from promise_settlements
    where promise_id = new.promise_id order by sequence desc limit 1;
  if (coalesce(previous.state, 'open') = 'open') = (new.state = 'open') then
    raise exception 'promise % is % already', new.promise_id, coalesce(previous.state, 'open')
      using errcode = 'check_violation';
  end if;
  if new.at < coalesce(previous.at, made) then
    raise exception 'a settlement cannot be dated before what it follows'
      using errcode = 'check_violation';
  end if;
  if new.state in ('kept', 'late') and new.publication_id is null then
    raise exception 'a promise is kept by a publication' using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger promise_settlements_guard before insert on promise_settlements
  for each row execute function guard_settlement();
--> statement-breakpoint
create trigger promise_settlements_append_only before update or delete on promise_settlements
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger promise_settlements_no_truncate before truncate on promise_settlements
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger promise_settlements_tell after insert on promise_settlements
  for each statement execute function tell_public_change();
--> statement-breakpoint
-- As before, and: settlements are history too.
create or replace function grant_app_rights() returns void language plpgsql as $$
begin
  if not exists (select 1 from pg_roles where rolname = 'whats_known_app') then
    return;
  end if;
  execute format('grant usage on schema %I to whats_known_app', current_schema());
  execute format('grant select, insert, update, delete on all tables in schema %I to whats_known_app', current_schema());
  execute format('grant usage, select on all sequences in schema %I to whats_known_app', current_schema());
  execute format('grant execute on all functions in schema %I to whats_known_app', current_schema());
  revoke update, delete, truncate on revisions, citations, publications, events, promise_settlements
    from whats_known_app;
exception
  when insufficient_privilege then
    raise notice 'may not grant rights to whats_known_app';
end $$;
--> statement-breakpoint
select grant_app_rights();

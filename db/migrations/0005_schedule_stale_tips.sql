CREATE TYPE "public"."tip_state" AS ENUM('open', 'accepted', 'declined');--> statement-breakpoint
CREATE TABLE "snoozes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"entry_id" uuid,
	"promise_id" uuid,
	"until" date NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"by_id" uuid NOT NULL,
	CONSTRAINT "snoozes_of_one_thing" CHECK (("snoozes"."entry_id" is null) <> ("snoozes"."promise_id" is null))
);
--> statement-breakpoint
CREATE TABLE "stale_policies" (
	"kind" "kind" NOT NULL,
	"state" text NOT NULL,
	"days" integer NOT NULL,
	"near_days" integer NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_by" uuid NOT NULL,
	CONSTRAINT "stale_policies_kind_state_pk" PRIMARY KEY("kind","state"),
	CONSTRAINT "stale_policies_are_days" CHECK ("stale_policies"."days" between 1 and 3650 and "stale_policies"."near_days" between 1 and "stale_policies"."days")
);
--> statement-breakpoint
CREATE TABLE "tips" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"entry_id" uuid NOT NULL,
	"publication_id" uuid NOT NULL,
	"says" text NOT NULL,
	"link" text DEFAULT '' NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"state" "tip_state" DEFAULT 'open' NOT NULL,
	"answered_by" uuid,
	"answered_at" timestamp with time zone,
	"answer" text DEFAULT '' NOT NULL,
	CONSTRAINT "tips_answer_is_whole" CHECK (("tips"."state" = 'open') = ("tips"."answered_at" is null) and ("tips"."answered_at" is null) = ("tips"."answered_by" is null))
);
--> statement-breakpoint
ALTER TABLE "editions" ADD COLUMN "scheduled_by" uuid;--> statement-breakpoint
ALTER TABLE "editions" ADD COLUMN "scheduled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "editions" ADD COLUMN "held_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "editions" ADD COLUMN "held_reason" text;--> statement-breakpoint
ALTER TABLE "entries" ADD COLUMN "owner_id" uuid;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "snoozes" ADD CONSTRAINT "snoozes_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snoozes" ADD CONSTRAINT "snoozes_promise_id_promises_id_fk" FOREIGN KEY ("promise_id") REFERENCES "public"."promises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snoozes" ADD CONSTRAINT "snoozes_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stale_policies" ADD CONSTRAINT "stale_policies_changed_by_users_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tips" ADD CONSTRAINT "tips_answered_by_users_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tips" ADD CONSTRAINT "tips_publication_is_of_the_same_entry" FOREIGN KEY ("publication_id","entry_id") REFERENCES "public"."publications"("id","entry_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "snoozes_entry_id_at_index" ON "snoozes" USING btree ("entry_id","at");--> statement-breakpoint
CREATE INDEX "snoozes_promise_id_at_index" ON "snoozes" USING btree ("promise_id","at");--> statement-breakpoint
CREATE INDEX "tips_entry_id_received_at_index" ON "tips" USING btree ("entry_id","received_at");--> statement-breakpoint
CREATE INDEX "tips_open" ON "tips" USING btree ("received_at") WHERE "tips"."state" = 'open';--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_scheduled_by_users_id_fk" FOREIGN KEY ("scheduled_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "editions_due" ON "editions" USING btree ("publish_at") WHERE "editions"."state" = 'scheduled' and "editions"."held_at" is null;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_schedule_is_whole" CHECK (("editions"."state" = 'scheduled') <= ("editions"."publish_at" is not null and "editions"."scheduled_by" is not null and "editions"."scheduled_at" is not null and ("editions"."approved_revision_id" = "editions"."current_revision_id" or "editions"."alone_reason" is not null)));--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_hold_is_whole" CHECK (("editions"."held_at" is null) = ("editions"."held_reason" is null) and ("editions"."held_at" is null or "editions"."state" <> 'published'));--> statement-breakpoint
-- As before, and: nothing goes live before its moment, under embargo, or while it is held.
create or replace function guard_publication() returns trigger language plpgsql as $$
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
    -- By the database's clock, whatever an instance believes the time to be.
    if edition.publish_at > clock_timestamp() then
      raise exception 'edition % is scheduled for %', edition.id, edition.publish_at
        using errcode = 'check_violation';
    end if;
    if edition.embargo_until > clock_timestamp() then
      raise exception 'edition % is under embargo until %', edition.id, edition.embargo_until
        using errcode = 'check_violation';
    end if;
    if edition.held_at is not null then
      raise exception 'edition % is held', edition.id using errcode = 'check_violation';
    end if;
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
-- Who put something off, until when and why, is kept like any other history.
create trigger snoozes_append_only before update or delete on snoozes
  for each row execute function refuse_change();
--> statement-breakpoint
-- What a reader told us stays as they said it; only its answer is written, once.
create function guard_tip() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'what a reader told us is kept' using errcode = 'restrict_violation';
  end if;
  if old.state <> 'open' or (new.entry_id, new.publication_id, new.says, new.link, new.received_at)
     is distinct from (old.entry_id, old.publication_id, old.says, old.link, old.received_at) then
    raise exception 'a tip is answered once and stays as it was said'
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger tips_guard before update or delete on tips
  for each row execute function guard_tip();
--> statement-breakpoint
select grant_app_rights();

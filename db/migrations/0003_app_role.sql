-- The role the product works as: it may read and write, and lacks the right to rewrite history.
-- Where the database's user may not create roles, the triggers alone stand guard.
do $$
begin
  if not exists (select 1 from pg_roles where rolname = 'whats_known_app') then
    create role whats_known_app nologin;
  end if;
  if not pg_has_role(current_user, 'whats_known_app', 'member') then
    execute format('grant whats_known_app to %I', current_user);
  end if;
exception
  when duplicate_object or unique_violation then null; -- another database's migration was faster
  when insufficient_privilege then
    raise notice 'may not create the role whats_known_app: the triggers alone keep history';
end $$;
--> statement-breakpoint
create function grant_app_rights() returns void language plpgsql as $$
begin
  if not exists (select 1 from pg_roles where rolname = 'whats_known_app') then
    return;
  end if;
  execute format('grant usage on schema %I to whats_known_app', current_schema());
  execute format('grant select, insert, update, delete on all tables in schema %I to whats_known_app', current_schema());
  execute format('grant usage, select on all sequences in schema %I to whats_known_app', current_schema());
  execute format('grant execute on all functions in schema %I to whats_known_app', current_schema());
  revoke update, delete, truncate on revisions, citations, publications, events from whats_known_app;
exception
  when insufficient_privilege then
    raise notice 'may not grant rights to whats_known_app';
end $$;
--> statement-breakpoint
select grant_app_rights();

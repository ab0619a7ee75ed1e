-- Searching: what people type is met by what we published, whatever the case, the accents, the
-- punctuation, and with slips. Everything is folded here, on both sides, by one function.
do $$
begin
  create extension if not exists pg_trgm;
exception
  when insufficient_privilege then
    raise exception 'search needs the extension pg_trgm, which this database user may not create'
      using hint = 'Ask whoever runs the database: create extension pg_trgm;';
end $$;
--> statement-breakpoint
-- Decomposed, without accents, composed again (so that Hangul stays syllables), in small letters,
-- and every run of spaces and punctuation one space. In a database made with the locale C, lower()
-- knows only the letters of ASCII, so a collation that knows more is named where there is one.
do $do$
declare
  knows text := (
    select quote_ident(collname) from pg_collation
    where collname in ('und-x-icu', 'pg_c_utf8', 'C.UTF-8', 'C.utf8')
      and collencoding in (-1, pg_char_to_encoding('UTF8'))
      and pg_collation_actual_version(oid) is not distinct from collversion
    order by array_position(array['und-x-icu', 'pg_c_utf8', 'C.UTF-8', 'C.utf8'], collname::text)
    limit 1);
begin
  execute format($fn$
    create function search_fold(given text) returns text
    language sql immutable strict parallel safe as $body$
      select btrim(regexp_replace(
        lower(normalize(regexp_replace(normalize(given, NFKD), '[\u0300-\u036f]+', '', 'g'), NFC) %s),
        '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u02b0-\u02ff\u2000-\u206f\u3000-\u303f\ufe00-\ufe0f\ufeff\uff01-\uff0f]+',
        ' ', 'g'))
    $body$
  $fn$, coalesce('collate ' || knows, ''));
end $do$;
--> statement-breakpoint
-- An index is built without our schema on the path, hence the paths fixed here.
-- All the words readers can read of an entry that are not behind a cover.
create function search_open_text(content jsonb) returns text
language sql immutable strict parallel safe set search_path from current as $$
  select case
    when content -> 'spoiler' ->> 'covers' = 'everything' then ''
    when content -> 'spoiler' ->> 'covers' = 'detail' then search_fold(content ->> 'statement')
    else search_fold(concat_ws(' ', content ->> 'statement', content ->> 'detail',
      content -> 'quotation' ->> 'text', content ->> 'work'))
  end
$$;
--> statement-breakpoint
-- And all of them, covered or not: a match in there is told, and not shown.
create function search_text(content jsonb) returns text
language sql immutable strict parallel safe set search_path from current as $$
  select search_fold(concat_ws(' ', content ->> 'statement', content ->> 'detail',
    content -> 'quotation' ->> 'text', content ->> 'work'))
$$;
--> statement-breakpoint
create index revisions_search on revisions using gin (search_text(content) gin_trgm_ops);
--> statement-breakpoint
select grant_app_rights();

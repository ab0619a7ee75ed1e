import { SEARCH } from "@/lib/published/address";
import { type Asked, LONGEST_QUERY } from "@/lib/published/search-asked";

/** Asks for words, as a plain address anybody can make. */
export function SearchForm({ asked }: { asked: Asked }) {
  return (
    <form className="find" role="search" action={SEARCH} method="get">
      <label className="label" htmlFor="q">
        A name, a word or a source
      </label>
      <div className="find-in">
        <input
          className="input"
          type="search"
          id="q"
          name="q"
          defaultValue={asked.q}
          maxLength={LONGEST_QUERY}
          autoComplete="off"
          spellCheck={false}
        />
        <button className="btn primary" type="submit">
          Search
        </button>
      </div>
    </form>
  );
}

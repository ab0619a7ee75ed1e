/** Asks for a day, as a plain address anybody can make: ?since=2025-07-23. */
export function SinceForm({
  action,
  since,
  unreadable,
}: {
  action: string;
  since: string | null;
  unreadable: boolean;
}) {
  return (
    <form className="since" action={action} method="get">
      <label className="label" htmlFor="since">
        Changes since
      </label>
      <div className="since-in">
        <input
          className="input"
          type="date"
          id="since"
          name="since"
          defaultValue={since ?? undefined}
          aria-describedby={unreadable ? "since-problem" : undefined}
        />
        <button className="btn" type="submit">
          Show
        </button>
        {since || unreadable ? (
          <a className="btn quiet" href={action}>
            Show all
          </a>
        ) : null}
      </div>
      {unreadable ? (
        <p className="err" id="since-problem" role="alert">
          That is not a day we can read, so all changes are shown. Write it as year-month-day, like
          2025-07-23.
        </p>
      ) : null}
    </form>
  );
}

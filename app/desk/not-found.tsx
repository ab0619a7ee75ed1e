import Link from "next/link";

/** Nothing is here: says so, with the ways on. */
export default function DeskNotFound() {
  return (
    <>
      <h1>There is no such page at the desk</h1>
      <div className="empty">
        <p>The address may be mistyped, or the entry belongs to another tracker.</p>
        <p>
          <Link href="/desk" prefetch={false}>
            To the queue
          </Link>
          , or find it among{" "}
          <Link href="/desk/entries" prefetch={false}>
            the entries
          </Link>
          .
        </p>
      </div>
    </>
  );
}

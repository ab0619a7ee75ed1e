"use client";

import Link from "next/link";

/** Something broke while a page was made: says so kindly, and tries again when asked. */
export default function DeskError({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error ? (error as Error & { digest?: string }).digest : undefined;
  return (
    <>
      <h1>This page could not be shown</h1>
      <div className="empty" role="alert">
        <p>Something broke on our side. Nothing you saved is lost.</p>
        <p>
          Try again in a moment; if it happens again, tell whoever runs the desk
          {digest ? ` the reference ${digest}` : ""}.
        </p>
        <p className="pages">
          <button className="btn primary" type="button" onClick={retry}>
            Try again
          </button>
          <Link className="btn" href="/desk" prefetch={false}>
            To the queue
          </Link>
        </p>
      </div>
    </>
  );
}

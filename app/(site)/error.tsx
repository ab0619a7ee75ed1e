"use client";

// Small and alone on purpose: its script goes to every reader, and it must work when little else does.

export default function SiteError() {
  return (
    <main id="main" className="wrap">
      <header className="one">
        <p className="no">
          <a className="wordmark" href="/">
            What’s Known
          </a>
        </p>
        <h1>This page broke on our side</h1>
        <p className="lede">
          It is not your doing, and nothing is lost. Try again in a moment, or{" "}
          <a href="/">go to all trackers</a>.
        </p>
        <p className="since">
          <a className="btn" href="">
            Try again
          </a>
        </p>
      </header>
    </main>
  );
}

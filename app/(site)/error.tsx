"use client";

export default function SiteError() {
  return (
    <main id="main" className="wrap">
      <header className="one">
        <h1>This page broke on our side</h1>
        <p className="lede">
          It is not your doing, and nothing is lost. Try again in a moment, or{" "}
          <a href="/">go to all trackers</a>.
        </p>
        <p>
          <a className="btn" href="">
            Try again
          </a>
        </p>
      </header>
    </main>
  );
}

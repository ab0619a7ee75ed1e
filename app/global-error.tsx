"use client";

// Stands in for the whole page when even the layout fails, so it brings what little it needs.
export default function GlobalError() {
  return (
    <html lang="en">
      <body
        style={{
          font: "18px/1.5 Georgia, serif",
          margin: "10vh auto",
          maxWidth: "34em",
          padding: "0 16px",
        }}
      >
        <title>This page broke | What’s Known</title>
        <h1>This page broke on our side</h1>
        <p>
          It is not your doing, and nothing is lost. <a href="">Try again</a> in a moment, or{" "}
          <a href="/">go to all trackers</a>.
        </p>
      </body>
    </html>
  );
}

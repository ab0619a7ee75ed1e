const SHEET = /<link\b[^>]*\brel="stylesheet"[^>]*>/g;
const HREF = /\bhref="([^"]+)"/;
const IN_CSS = /url\(\s*(["']?)([^"')]+)\1\s*\)/g;

/**
 * A document with its style sheets written into it, so that it looks the same when they are long gone: a
 * build names them anew and takes the old ones away. `read` gives the text of a style sheet by its path.
 */
export async function withOwnStyle(
  html: string,
  read: (path: string) => Promise<string>,
): Promise<string> {
  const links = [...html.matchAll(SHEET)].map(([link]) => link);
  const styles = await Promise.all(
    links.map(async (link) => {
      const path = (HREF.exec(link)?.[1] ?? "").replaceAll("&amp;", "&");
      return `<style>${asWritten(await read(path), path)}</style>`;
    }),
  );
  return html.replace(SHEET, () => styles.shift() ?? "");
}

/** What a style sheet names is named from where it stood; and nothing in it may end the element it stands in. */
function asWritten(css: string, path: string): string {
  return css
    .replace(IN_CSS, (whole, _quote: string, named: string) =>
      named.startsWith("data:") ? whole : `url("${fromRoot(named, path)}")`,
    )
    .replaceAll(/<\/(?=style)/gi, "<\\/");
}

function fromRoot(named: string, path: string): string {
  const there = new URL(named, `http://here.invalid${path}`);
  return there.host === "here.invalid" ? there.pathname + there.search + there.hash : there.href;
}

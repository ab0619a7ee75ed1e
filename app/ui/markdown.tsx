import MarkdownIt from "markdown-it";

// Only what a note of a few paragraphs needs: no HTML, no images, no headings, no tables, no code.
const markdown = new MarkdownIt("zero", { html: false, linkify: false, typographer: false }).enable(
  ["emphasis", "link", "list", "blockquote", "newline", "escape", "entity", "balance_pairs"],
);

markdown.validateLink = (address) => /^https?:\/\//i.test(address.trim());
markdown.renderer.rules.link_open = (tokens, index, options, _env, self) => {
  tokens[index]?.attrSet("rel", "nofollow noopener");
  return self.renderToken(tokens, index, options);
};

/** Editors' Markdown as HTML that holds no script, no markup of theirs and only http(s) links. */
export function markdownToHtml(source: string): string {
  return markdown.render(source);
}

/** Where "No. 13" leads, by number. Only entries readers can see are in it. */
export type EntryAddresses = ReadonlyMap<number, string>;

/** A detail written in Markdown, rendered safely; "No. 13" leads to that entry. */
export function Markdown({
  children,
  entries,
}: {
  children: string;
  entries?: EntryAddresses | undefined;
}) {
  const html = linkEntries(markdownToHtml(children), entries);
  return <div className="md" dangerouslySetInnerHTML={{ __html: html }} />;
}

function linkEntries(html: string, entries: EntryAddresses | undefined): string {
  if (!entries) return html;
  let inLink = false;
  return html
    .split(/(<[^>]*>)/)
    .map((part) => {
      if (part.startsWith("<")) {
        if (/^<\/?a\b/i.test(part)) inLink = !part.startsWith("</");
        return part;
      }
      if (inLink) return part;
      return part.replace(/\bNo\. (\d{1,5})\b/g, (words, number: string) => {
        const href = entries.get(Number(number));
        return href
          ? `<a class="nb" href="${markdown.utils.escapeHtml(href)}">${words}</a>`
          : words;
      });
    })
    .join("");
}

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

/** A detail written in Markdown, rendered safely. */
export function Markdown({ children }: { children: string }) {
  return <div className="md" dangerouslySetInnerHTML={{ __html: markdownToHtml(children) }} />;
}

import { HtmlValidate, StaticConfigLoader } from "html-validate";

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ["html-validate:standard", "html-validate:document", "html-validate:a11y"],
    rules: {
      "heading-level": "error",
      // Our own files, from our own address.
      "require-sri": "off",
      // A table laid out as cards loses its roles, and has to say them again.
      "no-redundant-role": "off",
      "prefer-native-element": "off",
      // Allowed; a list of evidence is told apart from the next one by it.
      "aria-label-misuse": "off",
    },
  }),
);

/** What is wrong with a page as HTML, a line for each mistake. */
export async function mistakesIn(html: string, page = "inline"): Promise<string[]> {
  // React writes an empty action where a form goes to its own page, which is what none at all means.
  const { results } = await validator.validateString(
    html.replaceAll(/(<form\b[^>]*) action=""/g, "$1"),
    page,
  );
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  );
}

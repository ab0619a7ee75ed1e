// The bundler makes these addresses of hashed files; its URL object has no href.
const address = (font: URL): string => font.toString();

/** The two fonts every page sets its first words in, fetched before the style sheet asks for them. */
export const SERIF_FONT = address(new URL("./newsreader-basic.woff2", import.meta.url));
export const SANS_FONT = address(new URL("./libre-franklin-basic.woff2", import.meta.url));

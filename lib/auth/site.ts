/** Where the product is reached, without a slash at the end: SITE_URL, else this machine. */
export function siteUrl(): string {
  const given = process.env.SITE_URL || `http://localhost:${process.env.PORT || "3000"}`;
  return given.replace(/\/+$/, "");
}

/** Whether people reach the product over https, so that cookies may be kept off plain http. */
export function isSecureSite(): boolean {
  return siteUrl().startsWith("https://");
}

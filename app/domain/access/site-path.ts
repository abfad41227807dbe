/** Control characters and the space: parsers of addresses drop some of them, so `/⇥/elsewhere` would leave the site. */
const UNSAFE = /[\p{Cc}\p{Cf}\s\\]/u;

/** Where a form may lead back to: a path of this site, with its query; null for anything else. PURE. */
export function sitePath(asked: string | null): string | null {
  if (asked === null || asked.length > 2000 || UNSAFE.test(asked) || !asked.startsWith("/")) return null;
  const [path = ""] = asked.split(/[?#]/);
  return path.includes("//") || path.split("/").includes("..") ? null : asked;
}

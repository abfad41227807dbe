/**
 * Text out of the HTML that learning platforms export: blocks become lines, entities characters, tags go. `lost` names
 * what plain text cannot hold, so that it is reported. Images are counted apart. PURE.
 */
export type PlainHtml = { text: string; images: string[]; lost: string[] };

const TEXTLESS = /<(script|style|head|title)\b[^>]*>[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi;
const IMAGE = /<img\b[^>]*>/gi;
const SOURCE = /\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i;
const LOST: readonly (readonly [string, RegExp])[] = [
  ["table", /<table\b/i],
  ["formula", /<math\b|\\\(|\$\$/i],
  ["media", /<(?:audio|video|iframe|object|embed|svg)\b/i],
];

export function htmlText(html: string): PlainHtml {
  const visible = html.replace(TEXTLESS, "");
  const images = [...visible.matchAll(IMAGE)].map(([tag]) => {
    const [, double, single, bare] = SOURCE.exec(tag) ?? [];
    return entities(double ?? single ?? bare ?? "");
  });
  const text = entities(
    visible
      .replace(/\s+/g, " ")
      .replace(/<(?:br|hr)\b[^>]*>\s*|<\/(?:p|div|li|h[1-6]|tr|table|ul|ol|pre|blockquote)\s*>\s*/gi, "\n")
      .replace(/<\/t[dh]\s*>/gi, "\t")
      .replace(/<li\b[^>]*>/gi, "· ")
      .replace(/<sup\b[^>]*>([^<]*)<\/sup\s*>/gi, (_, raised: string) => superscript(raised))
      .replace(/<\/?[a-z][^<>]*>/gi, ""),
  );
  return {
    text: tidy(text),
    images,
    lost: LOST.filter(([, sign]) => sign.test(visible)).map(([name]) => name),
  };
}

/** Lines without spaces at their ends, no more than one empty line together. */
export const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\S\n]+\n|\n[^\S\n\t]+/g, "\n")
    .replace(/\u00a0/g, " ")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

export const looksLikeHtml = (text: string): boolean =>
  /<\/?(?:p|br|div|span|b|i|em|strong|img|ul|ol|li|table|sub|sup)\b[^<>]*>/i.test(text);

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const superscript = (text: string): string =>
  /^\d+$/.test(text) ? [...text].map((digit) => RAISED[Number(digit)] ?? digit).join("") : `^${text}`;

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  laquo: "«",
  raquo: "»",
  hellip: "…",
  mdash: "—",
  ndash: "–",
  middot: "·",
  bull: "•",
  times: "×",
  divide: "÷",
  plusmn: "±",
  deg: "°",
  le: "≤",
  ge: "≥",
  ne: "≠",
  frac12: "½",
  sup2: "²",
  sup3: "³",
  yen: "¥",
  copy: "©",
  reg: "®",
  permil: "‰",
  rarr: "→",
  larr: "←",
};

const LAST_CHARACTER = 0x10ffff;

/** One pass: `&amp;lt;` is `&lt;`, not `<`. What is no entity stays as it is. */
export const entities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]\w{1,9}));/gi, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return code > 0 && code <= LAST_CHARACTER && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : whole;
  });

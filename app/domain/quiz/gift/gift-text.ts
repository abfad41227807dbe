import type { Problem } from "../../scoring/problem.ts";
import { htmlText, looksLikeHtml, tidy } from "../html-text.ts";
import { remark } from "../read-question.ts";
import { show } from "./gift-escape.ts";

/** A text of GIFT with its format in front (`[html]`, `[markdown]`, `[moodle]`, `[plain]`) as plain text. PURE. */
export type GiftText = { text: string; notices: Problem[] };

const FORMAT = /^\s*\[(html|markdown|moodle|plain|auto)\]/i;
const MARKDOWN = /!\[[^\]]*\]\([^)]*\)|\[[^\]]+\]\([^)]+\)|(^|\s)(?:\*\*|__)\S|^#{1,6}\s|^```/m;

export function giftText(hidden: string, inherited: string | null = null): GiftText {
  const named = FORMAT.exec(hidden)?.[1]?.toLowerCase() ?? inherited;
  const body = show(hidden.replace(FORMAT, ""));
  // Moodle's own format is HTML, too, and so are texts that say nothing and look like it.
  if (named === "html" || (named !== "plain" && named !== "markdown" && looksLikeHtml(body)))
    return ofHtml(body);
  const notices = named === "markdown" && MARKDOWN.test(body) ? [remark("bank.markdown-kept")] : [];
  return { text: tidy(body), notices };
}

export const formatOf = (hidden: string): string | null => FORMAT.exec(hidden)?.[1]?.toLowerCase() ?? null;

function ofHtml(html: string): GiftText {
  const { text, images, lost } = htmlText(html);
  return {
    text,
    notices: [
      ...(images.length > 0 ? [remark("bank.picture-not-in-file", { names: images.map(lastName) })] : []),
      ...lost.map((what) => remark(`bank.lost-${what}`)),
    ],
  };
}

const lastName = (source: string): string =>
  (source.startsWith("data:") ? "data:" : (source.split("/").at(-1) ?? source)).slice(0, 60);

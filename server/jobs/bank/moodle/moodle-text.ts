import { htmlText, looksLikeHtml, tidy } from "#app/domain/quiz/html-text.ts";
import { type ReadPicture, remark } from "#app/domain/quiz/read-question.ts";
import type { Problem } from "#app/domain/scoring/problem.ts";
import { cleanPicture } from "../picture/clean-picture.ts";
import { childOf, childrenOf, type XmlNode } from "./xml-tree.ts";

/** A text of Moodle XML with the files it shows. */
export type MoodleText = { text: string; picture: ReadPicture | null; notices: Problem[] };

const NOTHING: MoodleText = { text: "", picture: null, notices: [] };

/** `keepsPicture`: the first picture becomes the stem's; elsewhere pictures have no place of ours. */
export function moodleText(
  node: XmlNode | undefined,
  { keepsPicture }: { keepsPicture: boolean },
): MoodleText {
  if (node === undefined) return NOTHING;
  const raw = (childOf(node, "text") ?? node).text;
  const { format } = node.attributes;
  if (format === "plain_text" || (format !== "html" && !looksLikeHtml(raw)))
    return { ...NOTHING, text: tidy(raw) };
  const { text, images, lost } = htmlText(raw);
  const files = new Map(childrenOf(node, "file").map((file) => [file.attributes.name ?? "", file]));
  const [first, ...others] = images;
  const notices = lost.map((what) => remark(`bank.lost-${what}`));
  if (first === undefined) return { text, picture: null, notices };
  if (!keepsPicture)
    return {
      text,
      picture: null,
      notices: [...notices, remark("bank.picture-not-kept", { count: images.length })],
    };
  const picture = embedded({ source: first, files });
  return {
    text,
    picture: picture.picture,
    notices: [
      ...notices,
      ...(picture.notice === null ? [] : [picture.notice]),
      ...(others.length > 0 ? [remark("bank.picture-not-kept", { count: others.length })] : []),
    ],
  };
}

type Embedded = { picture: ReadPicture | null; notice: Problem | null };

/** `@@PLUGINFILE@@/name.png` with its `<file>`, or a picture inside the address itself. */
function embedded({ source, files }: { source: string; files: ReadonlyMap<string, XmlNode> }): Embedded {
  const inline = /^data:image\/[\w.+-]+;base64,(.+)$/s.exec(source)?.[1];
  const name = decoded(source.replace(/^@@PLUGINFILE@@\//, "").split("?")[0] ?? "");
  const base64 = inline ?? files.get(name.split("/").at(-1) ?? "")?.text;
  if (base64 === undefined)
    return { picture: null, notice: remark("bank.picture-not-in-file", { names: [name.slice(0, 60)] }) };
  const clean = cleanPicture(new Uint8Array(Buffer.from(base64.replace(/\s/g, ""), "base64")));
  if (!clean.ok)
    return {
      picture: null,
      notice: remark("bank.picture-refused", { name: inline === undefined ? name.slice(0, 60) : "data:" }),
    };
  const { contentType, bytes } = clean.value;
  return { picture: { contentType, base64: Buffer.from(bytes).toString("base64") }, notice: null };
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

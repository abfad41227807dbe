/**
 * The accepted answers of blanks in one cell: blanks by `；` or lines, accepted answers of one blank by `|` or `/`.
 * A sign that belongs to an answer stands behind a backslash. With one blank every separator parts accepted answers,
 * unless the answer is a fraction, a date or the like, where `/` stands between digits. PURE.
 */
const SPECIAL = /[\\|｜/；;]/g;

export const writeBlanks = (blanks: readonly (readonly string[])[]): string =>
  blanks.map((accepted) => accepted.map((text) => text.replace(SPECIAL, "\\$&")).join("|")).join("；");

type Mark = { kind: "text"; text: string } | { kind: "alternative" } | { kind: "blank" };

function* marksOf(cell: string): Generator<Mark> {
  const text = cell.replace(/\r\n?/g, "\n");
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    const next = text[at + 1] ?? "";
    if (sign === "\\" && /[\\|｜/；;]/.test(next)) {
      yield { kind: "text", text: next };
      at += 1;
    } else if (/[|｜]/.test(sign)) yield { kind: "alternative" };
    else if (sign === "/" && !(/\d/.test(text[at - 1] ?? "") && /\d/.test(next)))
      yield { kind: "alternative" };
    else if (/[；;\n]/.test(sign)) yield { kind: "blank" };
    else yield { kind: "text", text: sign };
  }
}

export function readBlanks({ cell, marks }: { cell: string; marks: number }): string[][] {
  const blanks: string[][] = [[""]];
  for (const mark of marksOf(cell)) {
    const blank = blanks.at(-1) ?? [];
    if (mark.kind === "text") blank[blank.length - 1] = `${blank.at(-1) ?? ""}${mark.text}`;
    else if (mark.kind === "alternative" || marks <= 1) blank.push("");
    else blanks.push([""]);
  }
  const read = blanks.map((accepted) => accepted.map((text) => text.trim()).filter((text) => text !== ""));
  // A separator at the very end parts nothing.
  while (read.length > marks && read.at(-1)?.length === 0) read.pop();
  return read;
}

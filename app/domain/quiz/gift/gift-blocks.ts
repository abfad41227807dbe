import { hide } from "./gift-escape.ts";

/**
 * A GIFT file as blocks: one question, category or remark each, with the line it begins on. Moodle parts questions by empty
 * lines; files of other origin forget them, so a question also ends where the next `::title::` or `$CATEGORY:` begins
 * a line, and after its answers when another question's answers follow. PURE.
 */
export type GiftBlock = {
  /** From 1. */
  line: number;
  /** Escapes hidden (gift-escape.ts), comments gone. */
  text: string;
  /** `// [id:…] [tag:…]` of the comments in front. */
  tags: string[];
  /** The answers were opened and never closed. */
  unclosed: boolean;
};

type Line = { number: number; text: string };
type Open = { lines: Line[]; tags: string[]; depth: number; closed: boolean };

const isComment = ({ text }: Line): boolean => /^\s*\/\//.test(text);
const isEmpty = ({ text }: Line): boolean => text.trim() === "";
const beginsQuestion = ({ text }: Line): boolean => /^\s*::/.test(text);
const isCategory = ({ text }: Line): boolean => /^\s*\$CATEGORY\s*:/i.test(text);
const tagsIn = ({ text }: Line): string[] => text.match(/\[(?:id|tag):[^\]]+\]/g) ?? [];

const fresh = (tags: string[] = []): Open => ({ lines: [], tags, depth: 0, closed: false });

export function giftBlocks(source: string): GiftBlock[] {
  const lines = hide(source.replace(/^\ufeff/, ""))
    .split(/\r\n?|\n/)
    .map((text, index): Line => ({ number: index + 1, text }));
  const blocks: GiftBlock[] = [];
  let open = fresh();
  const close = (): void => {
    const block = blockOf(open);
    if (block !== null) blocks.push(block);
    open = fresh();
  };
  for (const [index, line] of lines.entries()) {
    if (isComment(line)) {
      if (open.lines.length === 0) open.tags.push(...tagsIn(line));
      continue;
    }
    if (isCategory(line)) {
      close();
      open.lines.push(line);
      close();
      continue;
    }
    if (endsBefore({ open, line, rest: lines, index })) close();
    if (!isEmpty(line) || open.depth > 0) take({ open, line });
  }
  close();
  return blocks;
}

type Place = { open: Open; line: Line; rest: readonly Line[]; index: number };

function endsBefore({ open, line, rest, index }: Place): boolean {
  if (open.lines.length === 0) return false;
  if (isEmpty(line)) return open.depth === 0 || !closesLater({ rest, index });
  if (beginsQuestion(line)) return open.depth === 0 ? open.closed : !closesLater({ rest, index });
  return open.depth === 0 && open.closed && answersFollow({ rest, index });
}

/** An empty line inside braces belongs to them when they are closed before others are opened. */
function closesLater({ rest, index }: Pick<Place, "rest" | "index">): boolean {
  for (const line of rest.slice(index)) {
    if (isComment(line)) continue;
    const brace = /[{}]/.exec(line.text)?.[0];
    if (brace !== undefined) return brace === "}";
    if (isCategory(line)) return false;
  }
  return false;
}

/** Before the next empty line other answers are opened: this line belongs to another question. */
function answersFollow({ rest, index }: Pick<Place, "rest" | "index">): boolean {
  for (const line of rest.slice(index)) {
    if (isEmpty(line) || isCategory(line)) return false;
    if (!isComment(line) && line.text.includes("{")) return true;
  }
  return false;
}

function take({ open, line }: { open: Open; line: Line }): void {
  open.lines.push(line);
  for (const [brace] of line.text.matchAll(/[{}]/g)) {
    if (brace === "{") open.depth = 1;
    else {
      if (open.depth > 0) open.closed = true;
      open.depth = 0;
    }
  }
}

function blockOf({ lines, tags, depth }: Open): GiftBlock | null {
  const [first] = lines;
  if (first === undefined) return null;
  const text = lines.map((line) => line.text).join("\n");
  return { line: first.number, text: text.trim(), tags, unclosed: depth > 0 };
}

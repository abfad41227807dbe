/** RFC 4180 as programs write it: any of three separators, any line end, quotes only where a field begins with one. */
const SEPARATORS = [",", ";", "\t"] as const;

/** The separator that the first line with any of them has most of, outside of quotes. */
export function separatorOf(text: string): string {
  for (const line of text.split(/\r\n|\r|\n/, 20)) {
    const bare = line.replace(/"[^"]*"/g, "");
    const counts = SEPARATORS.map((separator) => bare.split(separator).length - 1);
    const most = Math.max(...counts);
    if (most > 0) return SEPARATORS[counts.indexOf(most)] ?? ",";
  }
  return ",";
}

type Field = { text: string; next: number };

function quotedField({ text, at }: { text: string; at: number }): Field {
  let field = "";
  for (let from = at + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return { text: field + text.slice(from), next: text.length };
    field += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { text: field, next: quote + 1 };
    field += '"';
    from = quote + 2;
  }
}

function field({ text, at, stop }: { text: string; at: number; stop: RegExp }): Field {
  const quoted = text[at] === '"' ? quotedField({ text, at }) : { text: "", next: at };
  stop.lastIndex = quoted.next;
  const next = stop.exec(text)?.index ?? text.length;
  return { text: quoted.text + text.slice(quoted.next, next), next };
}

/** Stops after `most` rows: what follows is refused anyway. */
export function csvRows({ text, most }: { text: string; most: number }): string[][] {
  const separator = separatorOf(text);
  const stop = new RegExp(`[${separator}\\r\\n]`, "g");
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length && rows.length < most; ) {
    const { text: value, next } = field({ text, at, stop });
    row.push(value);
    const end = text[next];
    if (end === separator) {
      at = next + 1;
      if (at === text.length) row.push("");
    } else {
      at = next + (end === "\r" && text[next + 1] === "\n" ? 2 : 1);
    }
    if (end !== separator || at >= text.length) {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

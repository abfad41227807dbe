type Event = Record<string, string>;

/**
 * Reads iCalendar (RFC 5545) as calendar programs do: lines end in CRLF and are folded at 75 octets, parts are nested.
 * @throws where the text is none.
 */
export function readCalendar(text: string): { head: Event; events: Event[] } {
  if (/(^|[^\r])\n/.test(text)) throw new Error("a line does not end in CRLF");
  if (text.split("\r\n").some((line) => Buffer.byteLength(line) > 75)) throw new Error("a line is too long");
  const open: string[] = [];
  const [head, events]: [Event, Event[]] = [{}, []];
  for (const line of text.replaceAll(/\r\n[ \t]/g, "").split("\r\n")) {
    if (line === "") continue;
    const [, name = "", value = ""] = /^([A-Z-]+(?:;[^:]+)?):(.*)$/.exec(line) ?? [];
    if (name === "") throw new Error(`no line of iCalendar: ${line}`);
    if (name === "BEGIN") {
      open.push(value);
      if (value === "VEVENT") events.push({});
    } else if (name === "END") {
      if (open.pop() !== value) throw new Error(`nothing to end: ${value}`);
    } else {
      const part = open.at(-1) === "VEVENT" ? events.at(-1) : head;
      if (open.length === 0 || part === undefined) throw new Error(`outside of the calendar: ${line}`);
      part[name] = value.replaceAll("\\n", "\n").replaceAll(/\\([,;\\])/g, "$1");
    }
  }
  if (open.length > 0) throw new Error(`not ended: ${open.join(", ")}`);
  return { head, events };
}

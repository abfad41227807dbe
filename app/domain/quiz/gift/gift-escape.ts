/**
 * Escapes of GIFT: `\~ \= \# \{ \} \: \\` stand for themselves and `\n` for a line break (Moodle, "GIFT format"). While a
 * question is taken apart they are characters for private use, which no text holds after `hide`. PURE.
 */
const ESCAPED = "\\~=#{}:n";
const SHOWN = ["\\", "~", "=", "#", "{", "}", ":", "\n"] as const;
const HIDDEN = /[\ue000-\ue007]/g;
const FIRST = 0xe000;

export const hide = (text: string): string =>
  text.replace(HIDDEN, "").replace(/\\([\\~=#{}:n])/g, (whole, sign: string) => {
    const index = ESCAPED.indexOf(sign);
    return index === -1 ? whole : String.fromCharCode(FIRST + index);
  });

export const show = (text: string): string =>
  text.replace(HIDDEN, (hidden) => SHOWN[hidden.charCodeAt(0) - FIRST] ?? "");

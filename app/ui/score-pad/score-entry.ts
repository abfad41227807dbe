/**
 * What a judge may type. A value is an integer in hundredths within [minimum, maximum] on the step, counted from the
 * minimum. The text typed so far is always the beginning of at least one such value ("possible"), so that an
 * impossible value cannot be typed and no text is a dead end. PURE.
 */
export type ScoreRange = { minimum: number; maximum: number; step: number };

export const DIGITS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"] as const;
export type Digit = (typeof DIGITS)[number];
export type ScoreKey = Digit | "point" | "sign" | "backspace" | "clear";

/** `fresh`: the text came from outside (an earlier value); the next digit replaces it instead of being added. */
export type ScoreEntry = { text: string; fresh: boolean };

/** Decimals a value of this range can need: 0, 1 or 2. */
export const decimalsOf = ({ minimum, step }: ScoreRange): number => {
  if (minimum % 100 === 0 && step % 100 === 0) return 0;
  return minimum % 10 === 0 && step % 10 === 0 ? 1 : 2;
};

export const isLegal = ({ range, value }: { range: ScoreRange; value: number }): boolean =>
  Number.isInteger(value) &&
  value >= range.minimum &&
  value <= range.maximum &&
  (value - range.minimum) % range.step === 0;

/** "-0.5", "86", "86.50": hundredths as text with so many decimals. */
export const formatScore = ({ value, decimals }: { value: number; decimals: number }): string => {
  const size = Math.abs(value);
  const whole = Math.floor(size / 100);
  const rest = String(size % 100)
    .padStart(2, "0")
    .slice(0, decimals);
  return `${value < 0 ? "-" : ""}${whole}${rest === "" ? "" : `.${rest}`}`;
};

/** The beginning of an entry, or what was saved before. */
export const entryOf = ({ range, value }: { range: ScoreRange; value: number | null }): ScoreEntry =>
  value === null
    ? { text: "", fresh: false }
    : { text: formatScore({ value, decimals: decimalsOf(range) }), fresh: true };

type Parts = { negative: boolean; whole: string; fraction: string | null };

const partsOf = (text: string): Parts => {
  const negative = text.startsWith("-");
  const [whole = "", fraction = null] = (negative ? text.slice(1) : text).split(".");
  return { negative, whole, fraction };
};

/** Is there a legal value from `low` to `high`, both included? */
const hasLegal = (range: ScoreRange, low: number, high: number): boolean => {
  const from = Math.max(low, range.minimum);
  const first = range.minimum + Math.ceil((from - range.minimum) / range.step) * range.step;
  return first <= Math.min(high, range.maximum);
};

/** Sizes (without sign, in hundredths) of the values whose text begins with these parts, as intervals. */
const sizesOf = ({ whole, fraction }: Parts, largest: number): [number, number][] => {
  if (whole === "") return [[0, largest]];
  const base = Number(whole) * 100;
  if (fraction !== null) {
    const unit = 10 ** (2 - fraction.length);
    const low = base + (fraction === "" ? 0 : Number(fraction) * unit);
    return [[low, low + unit - 1]];
  }
  if (base === 0) return [[0, 99]];
  const intervals: [number, number][] = [];
  for (let scale = 1; base * scale <= largest; scale *= 10) {
    intervals.push([base * scale, (base + 100) * scale - 1]);
  }
  return intervals;
};

/** Can this text become a legal value by typing on, or is it one? */
export const isPossible = ({ range, text }: { range: ScoreRange; text: string }): boolean => {
  const parts = partsOf(text);
  if (parts.whole.length > 1 && parts.whole.startsWith("0")) return false;
  if (parts.fraction !== null && parts.fraction.length > decimalsOf(range)) return false;
  const largest = Math.max(Math.abs(range.minimum), Math.abs(range.maximum));
  const intervals = sizesOf(parts, largest);
  if (parts.negative) {
    return intervals.some(([low, high]) => high >= 1 && hasLegal(range, -high, -Math.max(low, 1)));
  }
  if (text === "") return hasLegal(range, range.minimum, range.maximum);
  return intervals.some(([low, high]) => hasLegal(range, low, high));
};

/** The legal value the text stands for, or null while it is only a beginning. */
export const enteredValue = ({ range, text }: { range: ScoreRange; text: string }): number | null => {
  const { negative, whole, fraction } = partsOf(text);
  if (whole === "") return null;
  const size = Number(whole) * 100 + Number((fraction ?? "").padEnd(2, "0"));
  if (negative && size === 0) return null;
  const value = negative ? -size : size;
  return isLegal({ range, value }) ? value : null;
};

const withDigit = (range: ScoreRange, text: string, digit: Digit): string | null => {
  if (isPossible({ range, text: text + digit })) return text + digit;
  // Where only negative values begin with this digit, the sign need not be typed.
  return text === "" && isPossible({ range, text: `-${digit}` }) ? `-${digit}` : null;
};

const withPoint = (range: ScoreRange, text: string): string | null => {
  const { negative, whole, fraction } = partsOf(text);
  if (whole === "" || fraction !== null || decimalsOf(range) === 0) return null;
  const low = Number(whole) * 100 + 1;
  const useful = negative ? hasLegal(range, -(low + 98), -low) : hasLegal(range, low, low + 98);
  return useful ? `${text}.` : null;
};

const withSign = (range: ScoreRange, text: string): string | null => {
  const turned = text.startsWith("-") ? text.slice(1) : `-${text}`;
  return isPossible({ range, text: turned }) ? turned : null;
};

/** The entry after a key, or null when the key is not allowed now. */
export const press = (options: {
  range: ScoreRange;
  entry: ScoreEntry;
  key: ScoreKey;
}): ScoreEntry | null => {
  const { range, entry, key } = options;
  const typed = (text: string | null): ScoreEntry | null => (text === null ? null : { text, fresh: false });
  if (key === "clear") return entry.text === "" ? null : { text: "", fresh: false };
  if (key === "backspace") return entry.text === "" ? null : { text: entry.text.slice(0, -1), fresh: false };
  if (key === "sign") return typed(withSign(range, entry.text));
  if (key === "point") return typed(withPoint(range, entry.fresh ? "" : entry.text));
  return typed(withDigit(range, entry.fresh ? "" : entry.text, key));
};

/** Does the range need a key for the sign? */
export const hasNegative = (range: ScoreRange): boolean => range.minimum < 0;

/** So many legal values spread over the range, the maximum last: starting points for one tap. */
export const spreadValues = ({ range, count }: { range: ScoreRange; count: number }): number[] => {
  const steps = Math.floor((range.maximum - range.minimum) / range.step);
  const indexes = Array.from({ length: count }, (_, at) => Math.round((steps * (at + 1)) / count));
  return [...new Set(indexes)].map((index) => range.minimum + index * range.step);
};

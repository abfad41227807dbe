/**
 * SHA-256 of UTF-8 text in lower-case hexadecimal: by WebCrypto, and where the browser keeps that to secure connections
 * by the same algorithm written out (FIPS 180-4).
 */
export async function sha256(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const subtle = globalThis.crypto?.subtle;
  if (subtle === undefined) return hex(sha256Of(bytes));
  return hex(new Uint8Array(await subtle.digest("SHA-256", bytes)));
}

export const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");

const BLOCK = 64;
const LENGTH_BYTES = 8;
const ROUNDS = 64;

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** First 32 bits of the fractional parts of the square (power 1/2) or cube (1/3) roots of the first primes. */
const fractions = (count: number, power: number): number[] => {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate += 1) {
    let prime = true;
    for (let divisor = 2; divisor * divisor <= candidate; divisor += 1) prime &&= candidate % divisor !== 0;
    if (prime) found.push(((candidate ** power % 1) * 2 ** 32) | 0);
  }
  return found;
};
const START = fractions(8, 1 / 2);
const CONSTANTS = fractions(ROUNDS, 1 / 3);

export function sha256Of(message: Uint8Array): Uint8Array {
  const state = Int32Array.from(START);
  const padded = new Uint8Array(Math.ceil((message.length + 1 + LENGTH_BYTES) / BLOCK) * BLOCK);
  padded.set(message);
  padded[message.length] = 0x80;
  new DataView(padded.buffer).setUint32(padded.length - 4, message.length * 8);
  for (let at = 0; at < padded.length; at += BLOCK) compress(state, new DataView(padded.buffer, at, BLOCK));
  const out = new DataView(new ArrayBuffer(START.length * 4));
  state.forEach((word, index) => {
    out.setInt32(index * 4, word);
  });
  return new Uint8Array(out.buffer);
}

function compress(state: Int32Array, block: DataView): void {
  const schedule = new Int32Array(ROUNDS);
  for (let i = 0; i < ROUNDS; i += 1) {
    if (i < 16) {
      schedule[i] = block.getInt32(i * 4);
      continue;
    }
    const [a, b] = [schedule[i - 15] ?? 0, schedule[i - 2] ?? 0];
    const s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3);
    const s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10);
    schedule[i] = (schedule[i - 16] ?? 0) + s0 + (schedule[i - 7] ?? 0) + s1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < ROUNDS; i += 1) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = (h + s1 + ((e & f) ^ (~e & g)) + (CONSTANTS[i] ?? 0) + (schedule[i] ?? 0)) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = (state[index] ?? 0) + word;
}

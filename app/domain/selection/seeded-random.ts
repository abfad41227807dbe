/**
 * Random numbers anyone with the seed can draw again: xoshiro128** 1.1 (Blackman & Vigna 2018), 32 bits at a time. PURE.
 * Its state is made from the seed's hexadecimal text word by word (eight digits each, the last filled with zeros), then
 * four words of zero: each is mixed into the sum so far by the last steps of MurmurHash3, and the sums are laid on the
 * four words of the state in turn.
 */
export class SeededRandom {
  readonly #state: Uint32Array;

  /** Throws on a text that is not hexadecimal or is empty. */
  constructor(seed: string | { state: readonly [number, number, number, number] }) {
    this.#state = typeof seed === "string" ? stateOf(seed) : Uint32Array.from(seed.state);
  }

  /** Uniform on 0 to 2^32 − 1. */
  word(): number {
    const state = this.#state;
    const [s0, s1, s2, s3] = [state[0] ?? 0, state[1] ?? 0, state[2] ?? 0, state[3] ?? 0];
    const fifth = Math.imul(s1, 5);
    const result = Math.imul((fifth << 7) | (fifth >>> 25), 9) >>> 0;
    const third = s2 ^ s0;
    const fourth = s3 ^ s1;
    state[0] = s0 ^ fourth;
    state[1] = s1 ^ third;
    state[2] = third ^ (s1 << 9);
    state[3] = (fourth << 11) | (fourth >>> 21);
    return result;
  }

  /** Uniform strictly between 0 and 1, on the middles of 2^32 equal steps. */
  uniform(): number {
    return (this.word() + 0.5) / 4_294_967_296;
  }

  /** Standard normal numbers, each the quantile of one uniform number. Millions at a time: the state stays in variables. */
  normals(target: Float64Array): void {
    const state = this.#state;
    let [s0, s1, s2, s3] = [state[0] ?? 0, state[1] ?? 0, state[2] ?? 0, state[3] ?? 0];
    for (let at = 0; at < target.length; at += 1) {
      const fifth = Math.imul(s1, 5);
      const word = Math.imul((fifth << 7) | (fifth >>> 25), 9) >>> 0;
      const [third, fourth] = [s2 ^ s0, s3 ^ s1];
      s2 = third ^ (s1 << 9);
      s1 ^= third;
      s0 ^= fourth;
      s3 = (fourth << 11) | (fourth >>> 21);
      target[at] = normalQuantile((word + 0.5) / 4_294_967_296);
    }
    state.set([s0, s1, s2, s3]);
  }
}

function stateOf(seed: string): Uint32Array {
  if (!/^[0-9a-f]+$/i.test(seed)) throw new Error("a seed is hexadecimal text");
  const words = Math.ceil(seed.length / 8) + 4;
  const digits = seed.padEnd(words * 8, "0");
  const state = new Uint32Array(4);
  let sum = 0;
  for (let at = 0; at < words; at += 1) {
    const word = Number.parseInt(digits.slice(at * 8, at * 8 + 8), 16);
    sum = mixed((sum ^ word) + 0x9e3779b9);
    state[at % 4] = (state[at % 4] ?? 0) ^ sum;
  }
  // The one state the generator never leaves.
  if (state.every((word) => word === 0)) state[0] = 1;
  return state;
}

function mixed(word: number): number {
  let hash = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Wichura (1988), AS 241, PPND7: the standard normal quantile to about 7 digits, for 1.4e-11 < p < 1 − 1.4e-11; what lies
 * farther out no 32 bits reach.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    const above = ((59.10937472 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179;
    return (q * above) / (((67.1875636 * r + 78.757757664) * r + 17.895169469) * r + 1);
  }
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p)) - 1.6;
  const above = ((0.17023821103 * r + 1.3067284816) * r + 2.75681539) * r + 1.4234372777;
  const size = above / ((0.12021132975 * r + 0.7370016425) * r + 1);
  return q < 0 ? -size : size;
}

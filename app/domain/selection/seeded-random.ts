/**
 * Random numbers anyone with the seed can draw again: xoshiro128** 1.1 (Blackman & Vigna 2018), 32 bits at a time. PURE.
 * From the seed's hexadecimal text its state is made word by word (eight digits each, the last filled with zeros), at
 * least four, each mixed into the sum so far by the last steps of MurmurHash3 and laid on the four words of the state in turn.
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
    const [s0 = 0, s1 = 0, s2 = 0, s3 = 0] = state;
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

  /** Standard normal: the quantile of one uniform number. */
  normal(): number {
    return normalQuantile(this.uniform());
  }
}

function stateOf(seed: string): Uint32Array {
  if (!/^[0-9a-f]+$/i.test(seed)) throw new Error("a seed is hexadecimal text");
  const words = Math.max(4, Math.ceil(seed.length / 8));
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
 * Wichura (1988), AS 241, PPND16: the standard normal quantile to about 16 digits, for 1.4e-11 < p < 1 − 1.4e-11; what
 * lies farther out no 32 bits reach.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(MIDDLE_ABOVE, r)) / polynomial(MIDDLE_BELOW, r);
  }
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p)) - 1.6;
  const size = polynomial(OUTER_ABOVE, r) / polynomial(OUTER_BELOW, r);
  return q < 0 ? -size : size;
}

/** Coefficients from the constant on. */
function polynomial(of: Float64Array, x: number): number {
  let value = 0;
  for (let at = of.length - 1; at >= 0; at -= 1) value = value * x + (of[at] ?? 0);
  return value;
}

const MIDDLE_ABOVE = Float64Array.of(
  ...[3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946],
  ...[45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227],
);
const MIDDLE_BELOW = Float64Array.of(
  ...[1, 42.31333070160091, 687.1870074920579, 5394.196021424751],
  ...[21213.794301586597, 39307.89580009271, 28729.085735721943, 5226.495278852855],
);
const OUTER_ABOVE = Float64Array.of(
  ...[1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045],
  ...[1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 7.745450142783414e-4],
);
const OUTER_BELOW = Float64Array.of(
  ...[1, 2.053191626637759, 1.6763848301838038, 0.6897673349851],
  ...[0.14810397642748008, 0.015198666563616457, 5.475938084995345e-4, 1.0507500716444169e-9],
);

import { parseArgs } from "node:util";
import { DEMONSTRATION_PASSWORD } from "#app/contracts/account.ts";
import type { Language } from "#app/text/define-text.ts";

export type Options = {
  file: string;
  url: string;
  user: string;
  password: string;
  /** A contest of the server that came from the same file; null: the file is put in as a new one. */
  contest: string | null;
  judges: number | null;
  speed: number;
  language: Language;
};

const LOCAL = "http://localhost:3000";
const MOST_JUDGES = 60;
const FASTEST = 10_000;
const VALUE = { type: "string" } as const;
const NAMES = {
  url: VALUE,
  user: VALUE,
  password: VALUE,
  contest: VALUE,
  judges: VALUE,
  speed: VALUE,
  lang: VALUE,
} as const;

/**
 * Reads `FILE [--judges n] [--speed x] [--url http://…] [--contest id] [--user u --password p] [--lang zh|en]`.
 * @throws Error whose message names what is not understood.
 */
export function readOptions({ argv, lang }: { argv: readonly string[]; lang: string | undefined }): Options {
  const { values, positionals } = parseArgs({ args: [...argv], options: NAMES, allowPositionals: true });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error("FILE");
  return {
    file,
    url: address(values.url ?? LOCAL),
    user: values.user ?? "organiser",
    password: values.password ?? DEMONSTRATION_PASSWORD,
    contest: values.contest ?? null,
    judges: values.judges === undefined ? null : judgesOf(values.judges),
    speed: speedOf(values.speed ?? "1"),
    language: /^en/i.test(values.lang ?? lang ?? "") ? "en" : "zh-CN",
  };
}

function address(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) throw new Error("--url");
  return url.origin;
}

function judgesOf(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > MOST_JUDGES) throw new Error("--judges");
  return value;
}

/** 0: without any pause. */
function speedOf(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0 || value > FASTEST) throw new Error("--speed");
  return value;
}

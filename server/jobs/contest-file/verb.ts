import type { Language } from "#app/text/define-text.ts";

/** What became of it: 0 done, 2 the input is at fault; `lines` go to standard error. */
export type Outcome = { code: 0 | 2; lines: string[] };

/** One verb of `npm run contest -- <verb> FILE`. `print` writes to standard output and waits until it is out. */
export type Verb = (input: {
  file: string;
  language: Language;
  print: (text: string) => Promise<void>;
}) => Promise<Outcome>;

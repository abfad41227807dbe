import { once } from "node:events";
import { readArguments } from "./arguments.ts";
import { commandSentence, usage } from "./sentences.ts";
import { VERBS } from "./verbs.ts";

/** `npm run contest -- <verb> FILE [--lang zh|en]`. Ends with 0, with 2 when the input is at fault, with 1 on a fault of ours. */
async function main(): Promise<number> {
  const read = readArguments({ argv: process.argv.slice(2), lang: process.env.LANG });
  const { language } = read;
  const help = usage({ language, facts: { verbs: [...VERBS.keys()].join("|") } });
  if (!read.ok) return complain([commandSentence({ ...read, language }), help]);
  const verb = VERBS.get(read.verb);
  if (verb === undefined) {
    return complain([
      commandSentence({ rule: "command.unknown-verb", facts: { verb: read.verb }, language }),
      help,
    ]);
  }
  const { code, lines } = await verb({ file: read.file, language, print });
  for (const line of lines) console.error(line);
  return code;
}

function complain(lines: readonly string[]): number {
  for (const line of lines) console.error(line);
  return 2;
}

/** A pipe that is read slowly must get everything before the process ends. */
async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

// Whoever reads only the beginning (head) closes the pipe; that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});
process.exitCode = await main();

import { readArguments } from "./arguments.ts";
import { readExport } from "./read-export.ts";
import { recomputeExport } from "./recompute-export.ts";
import { linesOf, say } from "./sentences.ts";

/**
 * `npm run selection -- verify EXPORT.json [--lang zh|en]`. Ends with 0 when everything agrees, with 2 when something does
 * not or the input is at fault, with 1 on a fault of ours.
 */
async function main(): Promise<number> {
  const read = readArguments({ argv: process.argv.slice(2), lang: process.env.LANG });
  const { language } = read;
  if (!read.ok) {
    console.error(say({ key: read.rule, facts: read.facts, language }));
    console.error(say({ key: "command.usage", facts: {}, language }));
    return 2;
  }
  const found = await readExport(read.file);
  if (!found.ok) {
    const facts = { file: read.file, count: found.faults.length };
    console.error(say({ key: "file.faults", facts, language }));
    for (const fault of found.faults) console.error(say({ key: fault.rule, facts: fault.facts, language }));
    return 2;
  }
  const { file } = found;
  const parts = recomputeExport(file);
  const { title, rulesVersion } = file.round;
  console.log(
    say({
      key: "heading",
      facts: { title, people: file.candidates.length, version: rulesVersion },
      language,
    }),
  );
  for (const part of parts) for (const line of linesOf({ part, language })) console.log(line);
  const count = parts.reduce((sum, { differences }) => sum + differences.length, 0);
  console.log(say({ key: count === 0 ? "agrees" : "differs", facts: { count }, language }));
  return count === 0 ? 0 : 2;
}

process.exitCode = await main();

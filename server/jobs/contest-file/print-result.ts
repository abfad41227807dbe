import type { ContestResult } from "#app/domain/ranking/contest-result.ts";

const BATCH = 200;

/** Writes a result as JSON, contestants and performances one a line: ten thousand of them need no text of their whole size. */
export async function printResult(input: {
  result: ContestResult;
  print: (text: string) => Promise<void>;
}): Promise<void> {
  const { contestants, performances, ...head } = input.result;
  await input.print(JSON.stringify(head, null, 2).replace(/\n\}$/, ""));
  await printList({ name: "contestants", values: contestants, print: input.print });
  await printList({ name: "performances", values: performances, print: input.print });
  await input.print("\n}\n");
}

async function printList(input: {
  name: string;
  values: readonly unknown[];
  print: (text: string) => Promise<void>;
}): Promise<void> {
  await input.print(`,\n  "${input.name}": [`);
  for (let from = 0; from < input.values.length; from += BATCH) {
    const lines = input.values.slice(from, from + BATCH).map((value) => `\n    ${JSON.stringify(value)}`);
    await input.print(`${from === 0 ? "" : ","}${lines.join(",")}`);
  }
  await input.print(input.values.length === 0 ? "]" : "\n  ]");
}

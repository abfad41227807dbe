type Strength = { criterion: string; value: number };

/** One strength a line: its criterion, a blank, whole points from 0 to 100. */
export const strengthLines = (strengths: readonly Strength[]): string =>
  strengths.map(({ criterion, value }) => `${criterion} ${value}`).join("\n");

/** What the lines say. A line that cannot be read is kept as a strength of "-1", which the command refuses. */
export function strengthsOf(text: string): { strengths: Record<string, number>; wrongLine: number | null } {
  const strengths: Record<string, number> = {};
  let wrongLine: number | null = null;
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const plain = line.normalize("NFKC").trim();
    if (plain === "") continue;
    const found = /^(.*\S)[\s:]+(\d{1,3})$/.exec(plain);
    const value = found === null ? -1 : Number(found[2]);
    if (value < 0 || value > 100) wrongLine ??= at + 1;
    strengths[found?.[1]?.replace(/[\s:]+$/, "") ?? plain] = value;
  }
  return { strengths, wrongLine };
}

import { DEMOCRATIC_ANSWERS, type DemocraticVotes } from "./selection-rules.ts";

/** Votes as people paste them from a spreadsheet: name, community where needed, then the four counts. PURE. */
export type VoteProblem = { line: number; kind: "unknown" | "several" | "numbers"; name: string };
type Person = { id: string; name: string; unitName: string };

const plain = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "");

/** Lines without a name (heads, blanks) are passed over; a line that cannot be read is told, never guessed. */
export function readVoteTable({ text, people }: { text: string; people: readonly Person[] }): {
  votes: Map<string, DemocraticVotes>;
  problems: VoteProblem[];
} {
  const votes = new Map<string, DemocraticVotes>();
  const problems: VoteProblem[] = [];
  text.split(/\r?\n/).forEach((row, index) => {
    const cells = cellsOf(row);
    const name = cells[0] ?? "";
    if (name === "" || name === "姓名" || name.toLowerCase() === "name") return;
    const found = personOf({ cells, people });
    const counts = countsOf(cells);
    const kind = found.length === 0 ? "unknown" : found.length > 1 ? "several" : "numbers";
    if (found.length === 1 && found[0] !== undefined && counts !== null) votes.set(found[0].id, counts);
    else problems.push({ line: index + 1, kind, name });
  });
  return { votes, problems };
}

const cellsOf = (row: string): string[] => {
  const parts = row.includes("\t") ? row.split("\t") : row.trim().split(/[\s,，;；]+/);
  return parts.map(plain);
};

function personOf({ cells, people }: { cells: readonly string[]; people: readonly Person[] }): Person[] {
  const named = people.filter(({ name }) => plain(name) === cells[0]);
  const within = named.filter(({ unitName }) => cells.includes(plain(unitName)));
  return named.length > 1 && within.length > 0 ? within : named;
}

function countsOf(cells: readonly string[]): DemocraticVotes | null {
  const numbers = cells.filter((cell) => /^\d{1,6}$/.test(cell)).map(Number);
  const [excellent, competent, basicallyCompetent, incompetent] = numbers;
  if (excellent === undefined || competent === undefined) return null;
  if (basicallyCompetent === undefined || incompetent === undefined) return null;
  // A fifth number can only be the sum that many forms carry.
  const sum = excellent + competent + basicallyCompetent + incompetent;
  const extra = numbers.slice(DEMOCRATIC_ANSWERS.length);
  if (extra.length > 1 || (extra[0] !== undefined && extra[0] !== sum)) return null;
  return { excellent, competent, basicallyCompetent, incompetent };
}

import { useState } from "react";
import type { CandidateRow } from "#app/contracts/nomination-views.ts";
import { ballotsOf } from "#app/domain/selection/nomination-life.ts";
import {
  DEMOCRATIC_ANSWERS,
  type DemocraticAnswer,
  type DemocraticVotes,
} from "#app/domain/selection/selection-rules.ts";
import { readVoteTable, type VoteProblem } from "#app/domain/selection/vote-table.ts";

type Cells = Readonly<Record<DemocraticAnswer, string>>;
const EMPTY: Cells = { excellent: "", competent: "", basicallyCompetent: "", incompetent: "" };

const cellsOf = (votes: DemocraticVotes): Cells => ({
  excellent: String(votes.excellent),
  competent: String(votes.competent),
  basicallyCompetent: String(votes.basicallyCompetent),
  incompetent: String(votes.incompetent),
});

/** Null: the row is empty, and the person is left out. An empty cell of a row that is begun is none. */
function votesOf(cells: Cells): DemocraticVotes | null {
  if (DEMOCRATIC_ANSWERS.every((answer) => cells[answer].trim() === "")) return null;
  const count = (answer: DemocraticAnswer) => (cells[answer].trim() === "" ? 0 : Number(cells[answer]));
  return {
    excellent: count("excellent"),
    competent: count("competent"),
    basicallyCompetent: count("basicallyCompetent"),
    incompetent: count("incompetent"),
  };
}

export type Ballots = ReturnType<typeof useBallots>;

/** What is typed or pasted for each candidate, until it is saved. */
export function useBallots(rows: readonly CandidateRow[]) {
  const [cells, setCells] = useState<ReadonlyMap<string, Cells>>(
    () => new Map(rows.flatMap(({ id, votes }) => (votes === null ? [] : [[id, cellsOf(votes)]]))),
  );
  const [problems, setProblems] = useState<readonly VoteProblem[]>([]);
  const [filled, setFilled] = useState<number | null>(null);
  const of = (id: string): Cells => cells.get(id) ?? EMPTY;
  const counted = rows.flatMap(({ id }) => {
    const votes = votesOf(of(id));
    return votes === null ? [] : [{ candidateId: id, ...votes }];
  });
  const totals = counted.map(ballotsOf);
  return {
    of,
    set: (id: string, change: Partial<Cells>) =>
      setCells(new Map([...cells, [id, { ...of(id), ...change }]])),
    paste(text: string) {
      const read = readVoteTable({ text, people: rows });
      setProblems(read.problems);
      setFilled(read.votes.size);
      setCells(new Map([...cells, ...[...read.votes].map(([id, votes]) => [id, cellsOf(votes)] as const)]));
    },
    problems,
    filled,
    /** As the command takes them; what is no number is refused there. */
    entered: counted,
    total: (id: string): number | null => {
      const votes = votesOf(of(id));
      return votes === null ? null : ballotsOf(votes);
    },
    least: totals.length === 0 ? 0 : Math.min(...totals),
    most: totals.length === 0 ? 0 : Math.max(...totals),
  };
}

import type { Problem } from "../scoring/problem.ts";
import type { BankQuestion, Difficulty, PostArea } from "./question.ts";
import * as QuestionProblems from "./question-problems.ts";

/**
 * What was read of one question of a file. `problems` keep it out; `notices` say what the file holds that is not kept,
 * or was understood in one of several ways: nothing is dropped in silence. PURE.
 */
export type ReadQuestion = {
  /** Row of a sheet or line of a text, from 1. */
  at: number;
  /** How the person finds it again: its title, or how it begins. */
  name: string;
  /** Null: it has no form of ours. Area and difficulty null: the file does not say. */
  question: ReadBankQuestion | null;
  /** A picture that came inside the file; it becomes the picture of the stem. */
  picture: ReadPicture | null;
  problems: Problem[];
  notices: Problem[];
};

export type ReadBankQuestion = Omit<BankQuestion, "area" | "difficulty"> & {
  area: PostArea | null;
  difficulty: Difficulty | null;
};

/** Checked and stripped; base64, for it lies in the database between upload and confirmation. */
export type ReadPicture = { contentType: string; base64: string };

/** What a person says for the whole file where the file says nothing. */
export type FileConstants = { area?: PostArea | undefined; difficulty?: Difficulty | undefined };

const NAME_LENGTH = 60;
const USUAL_DIFFICULTY: Difficulty = 3;

export const nameOf = (text: string): string => {
  const plain = text.replace(/\s+/g, " ").trim();
  return plain.length > NAME_LENGTH ? `${plain.slice(0, NAME_LENGTH)}…` : plain;
};

export const remark = (rule: string, facts: Problem["facts"] = {}, path = ""): Problem => ({
  path,
  rule,
  facts,
});

/** A question as the bank keeps it, or why not; what the file leaves open is filled from what the person said. */
export function complete(
  read: ReadQuestion,
  constants: FileConstants,
): ReadQuestion & { entry: BankQuestion | null } {
  if (read.question === null) return { ...read, entry: null };
  const area = read.question.area ?? constants.area ?? null;
  const difficulty = read.question.difficulty ?? constants.difficulty ?? USUAL_DIFFICULTY;
  if (area === null) {
    return { ...read, entry: null, problems: [...read.problems, remark("bank.area-missing", {}, "area")] };
  }
  const entry = { ...read.question, area, difficulty };
  const problems = [...read.problems, ...QuestionProblems.of(entry)];
  return { ...read, problems, entry: problems.length === 0 ? entry : null };
}

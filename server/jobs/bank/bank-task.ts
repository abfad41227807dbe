import type { Sheet } from "#app/domain/people/roster-sheet.ts";
import type { ReadQuestion } from "#app/domain/quiz/read-question.ts";
import type { Result } from "#app/domain/shared/refusal.ts";

/** What crosses between the server and the thread that reads files of questions. */
export type UploadedFile = { bytes: Uint8Array; fileName: string };
export type BankFile =
  | { format: "sheet"; sheets: Sheet[] }
  | { format: "gift" | "aiken" | "moodleXml"; questions: ReadQuestion[] };
export type BankAnswer = Result<BankFile>;

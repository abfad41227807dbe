import { z } from "zod";
import { DIFFICULTIES, POST_AREAS } from "#app/domain/quiz/question.ts";
import { BANK_COLUMNS } from "#app/domain/quiz/sheet/bank-columns.ts";
import { IMPORT_KINDS, TWIN_CHOICES } from "./bank-choices.ts";

/** Inputs of the import of questions. */
const id = z.uuid();

const MOST_CHOICES = 5_000;
const MOST_SHEETS = 50;
const MOST_COLUMNS = 200;

export const BankImportSettings = z.object({
  sheet: z.coerce.number().int().min(0).max(MOST_SHEETS).default(0),
  /** Column of ours → column of the file; null: not in the file. */
  overrides: z
    .partialRecord(
      z.enum(BANK_COLUMNS.map(({ key }) => key)),
      z.number().int().min(0).max(MOST_COLUMNS).nullable(),
    )
    .default({}),
  /** For questions the file says nothing of. */
  constants: z
    .object({
      area: z.enum(POST_AREAS).optional(),
      difficulty: z.union(DIFFICULTIES.map((value) => z.literal(value))).optional(),
    })
    .default({}),
  duplicates: z.enum(TWIN_CHOICES).default("skip"),
  /** Row or line → what is done with that duplicate, where it is not what is done with all. */
  choices: z
    .record(z.string().regex(/^\d{1,7}$/), z.enum(TWIN_CHOICES))
    .refine((value) => Object.keys(value).length <= MOST_CHOICES)
    .default({}),
});
export type BankImportSettingsValue = z.output<typeof BankImportSettings>;

export const BankImportOnly = z.object({ importId: id });
export const CheckBankImport = z.object({ importId: id, settings: BankImportSettings });
/** `withoutRejected`: the good ones are taken although others are not. */
export const ApplyBankImport = z.object({ importId: id, withoutRejected: z.boolean() });
export const BankImportViewInput = z.object({
  importId: id,
  show: z
    .enum([...IMPORT_KINDS, "all"])
    .default("all")
    .catch("all"),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});

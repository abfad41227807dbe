import { wholeStarterBank } from "#db/seed/question-bank/starter-bank.ts";
import { addQuestions } from "#server/commands/bank/add-questions.ts";
import { type Builder, SYSTEM } from "./builder.ts";
import type { Accounts } from "./load-accounts.ts";

/** The starter bank, written by the district's organiser and reviewed by somebody else. */
export async function loadBank(
  builder: Builder,
  { unitId, accounts }: { unitId: string; accounts: Accounts },
): Promise<void> {
  await builder.run(addQuestions, SYSTEM, {
    unitId,
    entries: [...wholeStarterBank],
    status: "reviewed",
    authorId: accounts.organiser,
    reviewerId: accounts.manager,
  });
}

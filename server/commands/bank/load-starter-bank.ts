import { z } from "zod";
import { mayWriteBank } from "#app/domain/access/bank.ts";
import { wholeStarterBank } from "#db/seed/question-bank/starter-bank.ts";
import { defineCommand } from "#server/commands/define-command.ts";
import { adding, loadAdding } from "./add-questions.ts";

/** The questions that come with the product, waiting for a reviewer: whoever loads them is their author here. */
export const loadStarterBank = defineCommand({
  name: "bank.load-starter-bank",
  input: z.object({ unitId: z.uuid() }),
  load: ({ tx, input }) => loadAdding(tx, input),
  allow: ({ actor, facts }) => actor.kind === "account" && mayWriteBank(actor, facts.unit.path),
  run: ({ input, facts, actor, now }) =>
    adding({
      input: { unitId: input.unitId, entries: [...wholeStarterBank], status: "submitted" },
      facts,
      actor,
      now,
    }),
});

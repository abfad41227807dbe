import type { CommentRow } from "#app/contracts/results-views.ts";

/** One comment as the command takes it, under the words the moderator read. */
export const commentPayload = (row: CommentRow, said: { status: "approved" | "hidden"; text?: string }) => ({
  status: said.status,
  comments: [
    {
      sheetId: row.sheetId,
      criterionKey: row.criterionKey,
      original: row.original,
      text: said.text ?? row.text,
    },
  ],
});

import { ok, type Result, refused } from "../shared/refusal.ts";
import type { BankQuestion, QuestionStatus } from "./question.ts";
import * as QuestionProblems from "./question-problems.ts";

/**
 * The way of a question through the bank: draft → submitted → reviewed, back with a note, retired and restored. Whoever
 * wrote a wording last does not review it ("author ≠ reviewer"); a reviewed wording never changes, an edit makes the
 * next version. PURE.
 */
export type Standing = {
  /** Of the newest version. */
  status: QuestionStatus;
  retired: boolean;
  authorId: string | null;
};

/** What an edit writes: over the draft, or beside the reviewed wording. */
export function edit({ status, retired }: Standing): Result<"overwrite" | "nextVersion"> {
  if (retired) return refused("bank.retired");
  return ok(status === "reviewed" ? "nextVersion" : "overwrite");
}

export function submit({
  standing,
  entry,
}: {
  standing: Standing;
  entry: BankQuestion;
}): Result<"submitted"> {
  if (standing.retired) return refused("bank.retired");
  if (standing.status !== "draft") return refused("bank.not-a-draft");
  const problems = QuestionProblems.beforeReview(entry);
  return problems.length === 0 ? ok("submitted") : refused("bank.unsound", { count: problems.length });
}

type Reviewing = { standing: Standing; reviewerId: string };

function reviewable({ standing, reviewerId }: Reviewing): Result<null> {
  if (standing.retired) return refused("bank.retired");
  if (standing.status !== "submitted") return refused("bank.not-submitted");
  return standing.authorId === reviewerId ? refused("bank.own-question") : ok(null);
}

export function approve(given: Reviewing): Result<"reviewed"> {
  const may = reviewable(given);
  return may.ok ? ok("reviewed") : may;
}

export function sendBack(given: Reviewing & { note: string }): Result<"draft"> {
  const may = reviewable(given);
  if (!may.ok) return may;
  return given.note.trim() === "" ? refused("bank.note-needed") : ok("draft");
}

export function retire({ standing, reason }: { standing: Standing; reason: string }): Result<"retired"> {
  if (standing.retired) return refused("bank.retired");
  return reason.trim() === "" ? refused("bank.reason-needed") : ok("retired");
}

export const restore = ({ retired }: Standing): Result<"restored"> =>
  retired ? ok("restored") : refused("bank.not-retired");

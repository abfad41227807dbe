import { useFetcher } from "@remix-run/react";
import type { Refusal, Result } from "#app/domain/shared/refusal.ts";
import type { Invitation } from "./device-words.ts";

/** Asks for invitations; each asking makes new ones and ends those before. */
export function useIssue(): {
  issue: (seatIds: readonly string[]) => void;
  busy: boolean;
  invitations: Invitation[] | null;
  refusal: Refusal | null;
} {
  const fetcher = useFetcher<Result<Invitation[]>>();
  const issue = (seatIds: readonly string[]) => {
    if (fetcher.state !== "idle") return;
    const form = new FormData();
    form.set("intent", "issue");
    for (const seatId of seatIds) form.append("seatId", seatId);
    fetcher.submit(form, { method: "post" });
  };
  const { data } = fetcher;
  return {
    issue,
    busy: fetcher.state !== "idle",
    invitations: data?.ok === true ? data.value : null,
    refusal: data?.ok === false ? data.refusal : null,
  };
}

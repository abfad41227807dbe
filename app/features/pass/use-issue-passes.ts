import { useFetcher } from "@remix-run/react";
import type { Refusal, Result } from "#app/domain/shared/refusal.ts";
import type { IssuedPass } from "./pass-shapes.ts";

/** Asks for passes; each asking makes new ones and ends those before. */
export function useIssuePasses(): {
  issue: (contestantIds: readonly string[]) => void;
  busy: boolean;
  issued: IssuedPass[] | null;
  refusal: Refusal | null;
} {
  const fetcher = useFetcher<Result<IssuedPass[]>>();
  const issue = (contestantIds: readonly string[]) => {
    if (fetcher.state !== "idle") return;
    const form = new FormData();
    for (const contestantId of contestantIds) form.append("contestantId", contestantId);
    fetcher.submit(form, { method: "post" });
  };
  const { data } = fetcher;
  return {
    issue,
    busy: fetcher.state !== "idle",
    issued: data?.ok === true ? data.value : null,
    refusal: data?.ok === false ? data.refusal : null,
  };
}

import { useOutletContext, useParams } from "@remix-run/react";
import type { PaperHead } from "#app/contracts/paper-views.ts";

export type PaperPage = "overview" | "blueprint" | "questions" | "sittings" | "grading" | "analysis";

type Address = { contestId: string; itemKey: string; several: boolean };

/** The item stands in the address only where a contest has more than one paper. */
export const paperPath = (at: Address, page: PaperPage, search: Record<string, string> = {}): string => {
  const query = new URLSearchParams({ ...(at.several ? { item: at.itemKey } : {}), ...search }).toString();
  const tail = page === "overview" ? "" : `/${page}`;
  return `/contests/${at.contestId}/paper${tail}${query === "" ? "" : `?${query}`}`;
};

export const printPath = (at: Address, what: "paper" | "key"): string =>
  `/contests/${at.contestId}/paper/print/${what}${at.several ? `?item=${encodeURIComponent(at.itemKey)}` : ""}`;

/** The paper every page below the frame belongs to. */
export function usePaper(): PaperHead & { at: Address } {
  const head = useOutletContext<PaperHead>();
  const contestId = useParams().contestId ?? "";
  return { ...head, at: { contestId, itemKey: head.itemKey, several: head.items.length > 1 } };
}

/** What a loader asks for: the paper named in the address, else the contest's first. */
export const addressOf = (request: Request, contestId: string | undefined) => ({
  contestId,
  itemKey: new URL(request.url).searchParams.get("item"),
});

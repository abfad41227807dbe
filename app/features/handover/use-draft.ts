import { useEffect, useState } from "react";
import type { HandoverView } from "#app/contracts/handover-views.ts";
import { type Draft, draftOf, isDirty } from "./draft.ts";

/**
 * What is being filled in, over the revision it began from. When the other of the two has saved meanwhile, the latest is
 * taken where nothing of one's own would be lost; else the person decides.
 */
export function useDraft(view: HandoverView) {
  const [base, setBase] = useState(view);
  const [draft, setDraft] = useState<Draft>(() => draftOf(view));
  const dirty = view.may.fill && isDirty(draft, base);
  const overtaken = view.revision !== base.revision;
  const takeOver = () => {
    setBase(view);
    setDraft(draftOf(view));
  };
  useEffect(() => {
    if (!overtaken || dirty) return;
    setBase(view);
    setDraft(draftOf(view));
  }, [overtaken, dirty, view]);
  return { draft, setDraft, revision: base.revision, dirty, overtaken, takeOver };
}

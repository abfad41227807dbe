import { useState } from "react";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import type { OpenCover, RotationTodayView } from "#app/contracts/absence-views.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { rotationTodayText } from "#app/text/rotation-today.ts";
import { useText } from "#app/text/use-text.ts";
import { ConfirmDialog } from "#app/ui/feedback/confirm-dialog.tsx";
import { type CoverDraft, CoverFields, coverPayload } from "./cover-fields.tsx";

/** A post that somebody has to cover, or that is to be covered by somebody else. */
export type ToCover = Pick<OpenCover, "standInId" | "community" | "area">;
type CoverProps = { open: ToCover; people: RotationTodayView["people"]; onClose: () => void };

/** The head says who covers a post whose A and B are both away, also instead of whom the head named before. */
export function CoverDialog({ open, people, onClose }: CoverProps) {
  const t = useText(rotationTodayText);
  const words = useText(contestWords);
  const daily = useText(dailyWords);
  const [draft, setDraft] = useState<CoverDraft>({ way: "named", cadreId: "" });
  const act = useAct({ onDone: onClose });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t("coverTitle", { community: open.community, area: daily(`area.${open.area}`) })}
      confirmLabel={t("cover")}
      cancelLabel={words("cancel")}
      busy={act.busy}
      confirm={{
        kind: "call",
        onConfirm: () => act.send("cover", { standInId: open.standInId, cover: coverPayload(draft) }),
      }}
    >
      <CoverFields needed {...{ people, draft }} refusal={act.refusal} onChange={setDraft} />
      {act.refusal?.kind !== "invalid" && <RefusalNotice refusal={act.refusal} />}
    </ConfirmDialog>
  );
}

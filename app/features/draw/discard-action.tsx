import { useState } from "react";
import { drawText } from "#app/text/draw.ts";
import { useText } from "#app/text/use-text.ts";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { AskedAction } from "./asked-action.tsx";
import { type DrawFacts, performancesOf } from "./draw-facts.ts";

const LONGEST_REASON = 300;

/** Takes the draw, or only its commitment, back with a reason. */
export function DiscardAction({ draw, onDone }: { draw: DrawFacts; onDone: () => void }) {
  const t = useText(drawText);
  const [reason, setReason] = useState("");
  const early = draw.drawn === null;
  return (
    <AskedAction
      intent="discard"
      payload={{ reason: reason.trim() }}
      missing={reason.trim() === "" ? t("discard.reasonMissing") : null}
      button={t(early ? "discard.buttonEarly" : "discard.button")}
      title={t(early ? "discard.titleEarly" : "discard.title")}
      danger
      onDone={() => {
        setReason("");
        onDone();
      }}
    >
      <p>
        {early
          ? t("discard.textEarly")
          : t("discard.text", { performances: performancesOf(draw.rounds), count: draw.registered })}
      </p>
      <TextAreaField
        name="reason"
        label={t("discard.reason")}
        description={t("discard.reasonText")}
        required
        rows={2}
        maxLength={LONGEST_REASON}
        value={reason}
        onChange={setReason}
      />
    </AskedAction>
  );
}

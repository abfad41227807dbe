import { frameText } from "#app/text/frame.ts";
import { judgeText } from "#app/text/judge.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { PlainFrame } from "#app/ui/frames/plain-frame.tsx";

/** A seat's address on a tablet that is not paired to it, or no longer. */
export function Unpaired() {
  const t = useText(judgeText);
  const shell = useText(frameText);
  return (
    <PlainFrame brand={{ name: shell("product"), home: "/" }} skipLabel={shell("skip")} width="narrow">
      <EmptyState
        title={t("unpaired.title")}
        action={
          <LinkButton to="/pair" tone="primary" size="large" reloadDocument>
            {t("unpaired.pair")}
          </LinkButton>
        }
      >
        {t("unpaired.text")}
      </EmptyState>
    </PlainFrame>
  );
}

import type { ReactNode } from "react";
import { frameText } from "#app/text/frame.ts";
import { shellText } from "#app/text/shell.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { PlainFrame } from "#app/ui/frames/plain-frame.tsx";

/** Frame of the pages everybody may read. The switch of language is a plain form, so that it works in a kept page. */
export function PublicFrame({ back, children }: { back: string; children: ReactNode }) {
  const frame = useText(frameText);
  const t = useText(shellText);
  const other = useLanguage() === "zh-CN" ? "en" : "zh-CN";
  return (
    <PlainFrame
      brand={{ name: frame("product"), home: "/" }}
      skipLabel={frame("skip")}
      toolsSlot={
        <form method="post" action="/language">
          <input type="hidden" name="back" value={back} />
          <input type="hidden" name="language" value={other} />
          <ActionButton type="submit" tone="quiet" size="small" aria-label={t("languageLabel")}>
            {t("language")}
          </ActionButton>
        </form>
      }
    >
      {children}
    </PlainFrame>
  );
}

import type { ReactNode } from "react";
import { shellText } from "#app/text/shell.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { PlainFrame } from "#app/ui/frames/plain-frame.tsx";

/** Frame of the pages everybody may read. The switch of language is a plain form, so that it works in a kept page. */
export function PublicFrame({ back, children }: { back: string; children: ReactNode }) {
  const t = useText(shellText);
  const other = useLanguage() === "zh-CN" ? "en" : "zh-CN";
  return (
    <PlainFrame
      brand={{ name: t("product"), home: "/" }}
      skipLabel={t("skip")}
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

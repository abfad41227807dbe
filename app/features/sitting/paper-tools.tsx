import { IconLayoutList, IconSquareNumber1, IconTextSize } from "@tabler/icons-react";
import { sittingText } from "#app/text/sitting.ts";
import { useText } from "#app/text/use-text.ts";
import { IconButton } from "#app/ui/actions/icon-button.tsx";
import type { Settings } from "./use-settings.ts";

type PaperToolsProps = { settings: Settings; onChange: (changes: Partial<Settings>) => void };

const NEXT = { 0: 1, 1: 2, 2: 0 } as const;
const NAMES = { 0: "small", 1: "usual", 2: "large" } as const;

/** How the paper is shown: size of the text, one question or all. */
export function PaperTools({ settings, onChange }: PaperToolsProps) {
  const t = useText(sittingText);
  const { size, view } = settings;
  const single = view === "single";
  return (
    <>
      <IconButton
        size="large"
        label={t("tools.size", { size: t(`tools.${NAMES[size]}`) })}
        icon={<IconTextSize />}
        onClick={() => onChange({ size: NEXT[size] })}
      />
      <IconButton
        size="large"
        label={single ? t("tools.list") : t("tools.single")}
        icon={single ? <IconLayoutList /> : <IconSquareNumber1 />}
        onClick={() => onChange({ view: single ? "list" : "single" })}
      />
    </>
  );
}

import { IconLayoutList, IconSquareNumber1, IconTextDecrease, IconTextIncrease } from "@tabler/icons-react";
import { sittingText } from "#app/text/sitting.ts";
import { useText } from "#app/text/use-text.ts";
import { IconButton } from "#app/ui/actions/icon-button.tsx";
import type { Settings } from "./use-settings.ts";

type PaperToolsProps = { settings: Settings; onChange: (changes: Partial<Settings>) => void };

const SMALLER = { 0: 0, 1: 0, 2: 1 } as const;
const LARGER = { 0: 1, 1: 2, 2: 2 } as const;

/** How the paper is shown: size of the text, one question or all. */
export function PaperTools({ settings, onChange }: PaperToolsProps) {
  const t = useText(sittingText);
  const { size, view } = settings;
  const single = view === "single";
  return (
    <>
      <IconButton
        size="large"
        label={t("tools.smaller")}
        icon={<IconTextDecrease />}
        disabled={size === 0}
        onClick={() => onChange({ size: SMALLER[size] })}
      />
      <IconButton
        size="large"
        label={t("tools.larger")}
        icon={<IconTextIncrease />}
        disabled={size === 2}
        onClick={() => onChange({ size: LARGER[size] })}
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

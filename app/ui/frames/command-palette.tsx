import { Spotlight, spotlight } from "@mantine/spotlight";
import { useNavigate } from "@remix-run/react";
import { IconSearch } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { ActionButton } from "../actions/action-button.tsx";
import styles from "./command-palette.module.css";

export type Command = {
  id: string;
  label: string;
  description?: string | undefined;
  icon?: ReactNode;
  to: string;
  /** Words it is also found by: pinyin, the other language. */
  keywords?: readonly string[];
};

export type CommandPaletteProps = {
  groups: readonly { label: string; commands: readonly Command[] }[];
  labels: { open: string; search: string; nothingFound: string };
};

/** Button for the header and the palette itself; opens by Ctrl-K (⌘K) as well. */
export function CommandPalette({ groups, labels }: CommandPaletteProps) {
  const navigate = useNavigate();
  return (
    <>
      <ActionButton size="small" icon={<IconSearch />} onClick={() => spotlight.open()}>
        <span className={styles.words}>{labels.open}</span> <kbd className={styles.key}>Ctrl K</kbd>
      </ActionButton>
      <Spotlight
        shortcut={["mod + K"]}
        nothingFound={labels.nothingFound}
        limit={12}
        lockScroll={false}
        overlayProps={{ blur: 0, backgroundOpacity: 0.5 }}
        scrollable
        maxHeight={420}
        searchProps={{
          placeholder: labels.search,
          "aria-label": labels.search,
          leftSection: <IconSearch size={20} />,
        }}
        actions={groups.map((group) => ({
          group: group.label,
          actions: group.commands.map((command) => ({
            id: command.id,
            label: command.label,
            leftSection: command.icon,
            onClick: () => navigate(command.to),
            ...(command.description === undefined ? {} : { description: command.description }),
            ...(command.keywords === undefined ? {} : { keywords: [...command.keywords] }),
          })),
        }))}
      />
    </>
  );
}

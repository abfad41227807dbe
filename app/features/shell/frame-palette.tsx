import { shellText } from "#app/text/shell.ts";
import { useText } from "#app/text/use-text.ts";
import type { MenuGroup } from "#app/ui/frames/admin-menu.tsx";
import { CommandPalette } from "#app/ui/frames/command-palette.tsx";
import { contestIcon } from "./menu-groups.tsx";

type Props = {
  groups: readonly MenuGroup[];
  contests: readonly { id: string; title: string; heldOn: string | null }[];
};

/** Ctrl-K: the pages this account may open, and its contests. */
export function FramePalette({ groups, contests }: Props) {
  const t = useText(shellText);
  const pages = [
    ...groups.flatMap(({ entries }) => entries.map(({ to, label, icon }) => ({ id: to, label, to, icon }))),
    { id: "/password", label: t("menu.password"), to: "/password" },
  ];
  const known = contests.map(({ id, title, heldOn }) => ({
    id,
    label: title,
    to: `/contests/${id}`,
    icon: contestIcon,
    description: heldOn ?? undefined,
  }));
  return (
    <CommandPalette
      groups={[
        { label: t("pages"), commands: pages },
        ...(known.length === 0 ? [] : [{ label: t("contests"), commands: known }]),
      ]}
      labels={{ open: t("searchLabel"), search: t("search"), nothingFound: t("searchNothing") }}
    />
  );
}

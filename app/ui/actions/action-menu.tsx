import { Menu } from "@mantine/core";
import { Link } from "@remix-run/react";
import { IconChevronDown } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { ActionButton, type ButtonSize, type ButtonTone } from "./action-button.tsx";

export type MenuAction = { key: string; label: string; icon?: ReactNode; danger?: boolean } & (
  | { to: string; onPick?: never; formId?: never }
  | { onPick: () => void; to?: never; formId?: never }
  | { formId: string; to?: never; onPick?: never }
);

export type ActionMenuProps = {
  label: ReactNode;
  icon?: ReactNode;
  tone?: ButtonTone;
  size?: ButtonSize;
  /** Goes somewhere, does something, or submits a form by its id (sign out). */
  actions: readonly MenuAction[];
};

/** Further actions behind one button; also the user menu of the header. */
export function ActionMenu({ label, icon, tone = "secondary", size = "medium", actions }: ActionMenuProps) {
  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionButton tone={tone} size={size} icon={icon}>
          {label} <IconChevronDown size={14} aria-hidden="true" />
        </ActionButton>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map((action) => {
          const look = { leftSection: action.icon, ...(action.danger === true ? { color: "red" } : {}) };
          if (action.to !== undefined) {
            return (
              <Menu.Item key={action.key} {...look} component={Link} to={action.to}>
                {action.label}
              </Menu.Item>
            );
          }
          const act = action.onPick
            ? { onClick: action.onPick }
            : { type: "submit" as const, form: action.formId };
          return (
            <Menu.Item key={action.key} {...look} {...act}>
              {action.label}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}

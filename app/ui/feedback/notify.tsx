import { notifications } from "@mantine/notifications";
import {
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconCircleXFilled,
  IconInfoCircleFilled,
} from "@tabler/icons-react";
import type { NoticeTone } from "./notice.tsx";

const LOOKS = {
  info: { color: "gray", icon: <IconInfoCircleFilled size={20} /> },
  good: { color: "teal", icon: <IconCircleCheckFilled size={20} /> },
  attention: { color: "amber", icon: <IconAlertTriangleFilled size={20} /> },
  error: { color: "red", icon: <IconCircleXFilled size={20} /> },
} as const satisfies Record<NoticeTone, object>;

/** Says in passing that something was done. What has to be acted on is a Notice on the page and stays there. */
export const notify = (message: {
  tone: NoticeTone;
  title?: string;
  text: string;
  closeLabel: string;
}): void => {
  const { tone, title, text, closeLabel } = message;
  notifications.show({
    ...LOOKS[tone],
    title,
    message: text,
    withBorder: true,
    role: tone === "error" ? "alert" : "status",
    closeButtonProps: { "aria-label": closeLabel },
    ...(tone === "error" ? { autoClose: false } : {}),
  });
};

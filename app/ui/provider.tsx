import "./mantine-styles.css";
import { MantineProvider } from "@mantine/core";
import { DatesProvider } from "@mantine/dates";
import "dayjs/locale/zh-cn";
import { ModalsProvider } from "@mantine/modals";
import { Notifications } from "@mantine/notifications";
import { type ReactNode, useSyncExternalStore } from "react";
import type { ColorScheme } from "./document.ts";
import { cssVariables, theme } from "./theme.ts";

export type UiProviderProps = {
  colorScheme: ColorScheme;
  /** The nonce of this response, on the server; undefined in the browser, which reads it from the document. */
  nonce?: string | undefined;
  /** Language of the calendar. */
  language: "zh-CN" | "en";
  /** Name of the region in which messages appear. */
  messagesLabel: string;
  children: ReactNode;
};

const subscribeToNothing = () => () => {};
/** Browsers hide the attribute from scripts but keep the property. */
const documentNonce = () => document.querySelector<HTMLElement>("[nonce]")?.nonce ?? "";

/** What the pages of organisers stand in. Judge, screen and spectator pages do without it (their script budget). */
export function UiProvider({ colorScheme, nonce, language, messagesLabel, children }: UiProviderProps) {
  const browserNonce = useSyncExternalStore(subscribeToNothing, documentNonce, () => "");
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={colorScheme}
      getStyleNonce={() => nonce ?? browserNonce}
    >
      <DatesProvider settings={{ locale: language === "zh-CN" ? "zh-cn" : "en", firstDayOfWeek: 1 }}>
        <ModalsProvider>{children}</ModalsProvider>
        <Notifications position="top-right" limit={4} autoClose={6000} aria-label={messagesLabel} />
      </DatesProvider>
    </MantineProvider>
  );
}

import "./mantine-styles.css";
import { MantineProvider } from "@mantine/core";
import { DatesProvider } from "@mantine/dates";
import "dayjs/locale/zh-cn";
import { ModalsProvider } from "@mantine/modals";
import { Notifications } from "@mantine/notifications";
import { type ReactNode, useSyncExternalStore } from "react";
import type { ColorScheme } from "./document.ts";
import { type CalendarLabels, CalendarLabelsContext } from "./fields/calendar-labels.ts";
import { cssVariables, theme } from "./theme.ts";

export type UiProviderProps = {
  colorScheme: ColorScheme;
  /** The nonce of this response, on the server; undefined in the browser, which reads it from the document. */
  nonce?: string | undefined;
  /** Language of the calendar. */
  language: "zh-CN" | "en";
  /** Words of the calendar beside date fields; without them dates are typed only. */
  calendarLabels?: CalendarLabels | undefined;
  /** Name of the region in which messages appear. */
  messagesLabel: string;
  children: ReactNode;
};

const subscribeToNothing = () => () => {};
/** Browsers hide the attribute from scripts but keep the property. */
const documentNonce = () => document.querySelector<HTMLElement>("[nonce]")?.nonce ?? "";

/** What the pages of organisers stand in. Judge, screen and spectator pages do without it (their script budget). */
export function UiProvider(props: UiProviderProps) {
  const browserNonce = useSyncExternalStore(subscribeToNothing, documentNonce, () => "");
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={props.colorScheme}
      getStyleNonce={() => props.nonce || browserNonce}
    >
      <DatesProvider settings={{ locale: props.language === "zh-CN" ? "zh-cn" : "en", firstDayOfWeek: 1 }}>
        <CalendarLabelsContext.Provider value={props.calendarLabels}>
          <ModalsProvider>{props.children}</ModalsProvider>
        </CalendarLabelsContext.Provider>
      </DatesProvider>
      <section aria-label={props.messagesLabel}>
        <Notifications position="bottom-right" limit={4} autoClose={6000} withinPortal={false} />
      </section>
    </MantineProvider>
  );
}

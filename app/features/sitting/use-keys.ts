import { useEffect, useRef } from "react";
import type { FormItem } from "#app/domain/quiz/paper-form.ts";
import type { SittingDesk } from "./sitting-desk.ts";
import { toggled } from "./toggle-option.ts";

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && target.type !== "radio" && target.type !== "checkbox");

/** A–H choose in the question on screen, the arrows turn; not while somebody writes, and never with a modifier. */
export function useKeys(desk: SittingDesk, active: boolean): void {
  const latest = useRef(desk);
  latest.current = desk;
  useEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      const { at, go, settings, entries } = latest.current;
      if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
        event.preventDefault();
        go(at + (event.key === "ArrowRight" ? 1 : -1));
        return;
      }
      const item = settings.view === "single" ? entries[at]?.items.find(isChosen) : undefined;
      if (item !== undefined && /^[a-h]$/i.test(event.key))
        press(latest.current, item, event.key.toUpperCase());
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [active]);
}

const isChosen = ({ kind }: FormItem): boolean =>
  kind === "singleChoice" || kind === "multipleChoice" || kind === "trueFalse";

function press({ answer, state }: SittingDesk, item: FormItem, letter: string): void {
  const now = state.kept.answers[item.key]?.value ?? null;
  if (item.kind === "trueFalse") {
    if (letter === "A" || letter === "B") answer(item.key, { kind: "truth", value: letter === "A" });
    return;
  }
  const option = item.options.find(({ shown }) => shown === letter);
  if (option !== undefined) answer(item.key, toggled({ item, value: now, key: option.key }));
}

import type { ReactNode } from "react";
import { ActButton } from "#app/acts/act-button.tsx";
import type { Arrow } from "#app/domain/contest/life.ts";
import { contestText } from "#app/text/contest.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { useText } from "#app/text/use-text.ts";
import type { ButtonTone } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { framePath } from "./frame-tabs.ts";

/** The arrows an organiser follows by a button; signing and publishing are pages of the results. */
export const BUTTON_ARROWS = [
  "open",
  "backToDraft",
  "makeReady",
  "backToOpen",
  "start",
  "end",
  "resume",
] as const;
type ButtonArrow = (typeof BUTTON_ARROWS)[number];

const isButtonArrow = (arrow: Arrow): arrow is ButtonArrow => BUTTON_ARROWS.some((known) => known === arrow);

export type Size = { contestants: number; panels: number; performances: number; settled: number };

/** Moves a contest on (or back) after asking; the question says how much is concerned where `size` is known. */
export function ArrowButton(props: {
  contest: { id: string; title: string };
  arrow: Arrow;
  tone?: ButtonTone;
  size?: Size;
  children?: ReactNode;
}) {
  const t = useText(contestText);
  const words = useText(contestWords);
  const { contest, arrow, size } = props;
  if (!isButtonArrow(arrow)) return null;
  const mend =
    arrow === "makeReady" || arrow === "start" ? (
      <LinkButton to={framePath(contest.id, "readiness")} size="small">
        {words("page.readiness")}
      </LinkButton>
    ) : undefined;
  return (
    <ActButton
      intent={arrow}
      action={`/contests/${contest.id}`}
      tone={props.tone ?? "secondary"}
      mend={mend}
      ask={{
        title: t(`overview.ask.${arrow}`, { title: contest.title }),
        ...(size === undefined ? {} : { text: <p>{t(`overview.askText.${arrow}`, { ...size })}</p> }),
        confirm: t(`overview.arrow.${arrow}`),
      }}
    >
      {props.children ?? t(`overview.arrow.${arrow}`)}
    </ActButton>
  );
}

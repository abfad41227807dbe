import { type FormEvent, useEffect, useState } from "react";
import type { ScreenView, Snapshot } from "#app/contracts/live.ts";
import { RANKING_ROWS, SCREEN_MODES, type ScreenMode } from "#app/domain/contest/stage.ts";
import { useLive } from "#app/realtime/use-live.ts";
import { deskText } from "#app/text/stage-desk.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./screen-card.module.css";
import { ScreenPicture } from "./screen-picture.tsx";
import type { Shortcut } from "./shortcut.ts";
import { KeyCap } from "./shortcut-switch.tsx";
import type { StagePartProps } from "./stage-card.tsx";

export type ScreenCardProps = StagePartProps & { initialScreen: Snapshot<ScreenView>; keysOn: boolean };

const KEYS: Partial<Record<ScreenMode, Shortcut>> = {
  title: "screenTitle",
  marks: "screenMarks",
  ranking: "screenRanking",
  black: "black",
};

/** What the hall sees, small, and the buttons that change it. */
export function ScreenCard(props: ScreenCardProps) {
  const { panelId, stage, run, mayRun, at, initialScreen } = props;
  const t = useText(deskText);
  const screen = useLive({ view: "screen", id: panelId }, initialScreen);
  return (
    <Card title={t("screen.title")}>
      <figure
        className={styles.preview}
        data-mantine-color-scheme="dark"
        data-mode={screen.view.mode}
        aria-label={t("screen.preview")}
      >
        <div className={styles.picture}>
          <ScreenPicture view={screen.view} at={at} />
        </div>
      </figure>
      {mayRun && (
        <>
          <ScreenModes {...props} />
          <div className={styles.lines}>
            <CoveredPlaces
              covered={stage.coveredPlaces}
              onChange={(coveredPlaces) => void run("setScreen", { panelId, coveredPlaces })}
            />
            <MessageLine
              message={stage.message ?? ""}
              onShow={(message) => void run("setScreen", { panelId, message })}
            />
          </div>
        </>
      )}
    </Card>
  );
}

function ScreenModes({ panelId, stage, run, busy, keysOn }: ScreenCardProps) {
  const t = useText(deskText);
  const show = (mode: ScreenMode) =>
    mode === "black"
      ? run("blackout", { panelId, on: stage.mode !== "black" })
      : run("setScreen", { panelId, mode });
  return (
    <fieldset className={styles.modes}>
      <legend className="yz-hidden">{t("screen.modes")}</legend>
      {SCREEN_MODES.map((mode) => {
        const key = KEYS[mode];
        const dark = mode === "black" && stage.mode === "black";
        return (
          <ActionButton
            key={mode}
            size="small"
            tone={stage.mode === mode ? "primary" : "secondary"}
            aria-pressed={stage.mode === mode}
            busy={busy === "setScreen" || busy === "blackout"}
            onClick={() => void show(mode)}
          >
            {dark ? t("screen.light") : t(`screen.mode.${mode}`)}
            {key !== undefined && <KeyCap of={key} on={keysOn} />}
          </ActionButton>
        );
      })}
    </fieldset>
  );
}

const PLACES = Array.from({ length: RANKING_ROWS + 1 }, (_, places) => places);

function CoveredPlaces({ covered, onChange }: { covered: number; onChange: (places: number) => void }) {
  const t = useText(deskText);
  return (
    <label className={styles.line}>
      {t("screen.covered")}
      <select
        className={styles.input}
        value={covered}
        onChange={(event) => onChange(Number(event.target.value))}
      >
        {PLACES.map((places) => (
          <option key={places} value={places}>
            {places}
          </option>
        ))}
      </select>
      {t("screen.places")}
    </label>
  );
}

function MessageLine({ message, onShow }: { message: string; onShow: (message: string) => void }) {
  const t = useText(deskText);
  const [text, setText] = useState(message);
  useEffect(() => setText(message), [message]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onShow(text);
  };
  return (
    <form className={styles.line} onSubmit={submit}>
      <input
        className={styles.input}
        aria-label={t("screen.message")}
        placeholder={t("screen.message")}
        value={text}
        maxLength={60}
        onChange={(event) => setText(event.target.value)}
      />
      <ActionButton type="submit" size="small" disabled={text === message}>
        {t("screen.show")}
      </ActionButton>
    </form>
  );
}

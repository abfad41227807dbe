import { useFetcher } from "@remix-run/react";
import { useEffect, useId, useState } from "react";
import type { Result } from "#app/domain/shared/refusal.ts";
import { frameText } from "#app/text/frame.ts";
import { passText } from "#app/text/pass.ts";
import { refusalSentence } from "#app/text/refusal-text.ts";
import { deviceRefusals } from "#app/text/refusals/device.ts";
import { generalRefusals } from "#app/text/refusals/general.ts";
import { passRefusals } from "#app/text/refusals/pass.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { PlainFrame } from "#app/ui/frames/plain-frame.tsx";
import styles from "./pass.module.css";

const TEXTS = [generalRefusals, deviceRefusals, passRefusals];

/** The contestants' entrance: the code of a pass, typed or scanned. */
export function EnterPage() {
  const t = useText(passText);
  const shell = useText(frameText);
  const language = useLanguage();
  const id = useId();
  const fetcher = useFetcher<Result<never>>();
  const [code, setCode] = useState("");
  const enter = (typed: string) => fetcher.submit({ code: typed }, { method: "post" });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the fragment is read once, when the page has come
  useEffect(() => {
    const fragment = location.hash.slice(1);
    if (fragment === "") return;
    // The code must not stay in the history of a device that goes from hand to hand.
    history.replaceState(history.state, "", location.pathname);
    enter(fragment);
  }, []);

  const refusal = fetcher.state === "idle" && fetcher.data?.ok === false ? fetcher.data.refusal : null;
  return (
    <PlainFrame brand={{ name: shell("product"), home: "/" }} skipLabel={shell("skip")} width="narrow">
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (code.trim() !== "") enter(code);
        }}
      >
        <h1>{t("enter.title")}</h1>
        <p>{t("enter.intro")}</p>
        <label htmlFor={id}>{t("enter.code")}</label>
        <input
          id={id}
          className={styles.input}
          value={code}
          maxLength={20}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          enterKeyHint="go"
          onChange={(event) => setCode(event.target.value)}
        />
        {refusal !== null && (
          <Notice tone="error" live>
            {refusalSentence({ refusal, language, texts: TEXTS })}
          </Notice>
        )}
        <ActionButton
          type="submit"
          tone="primary"
          size="huge"
          wide
          busy={fetcher.state !== "idle"}
          busyLabel={t("enter.busy")}
        >
          {t("enter.submit")}
        </ActionButton>
      </form>
    </PlainFrame>
  );
}

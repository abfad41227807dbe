import { useFetcher } from "@remix-run/react";
import { type ReactNode, useEffect, useId, useState } from "react";
import type { Refusal, Result } from "#app/domain/shared/refusal.ts";
import { devicesText } from "#app/text/devices.ts";
import { frameText } from "#app/text/frame.ts";
import { deviceRefusals } from "#app/text/refusals/device.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { PlainFrame } from "#app/ui/frames/plain-frame.tsx";
import { forgetSeat } from "./forget-seat.ts";
import styles from "./pair-page.module.css";
import { useRefusalSentence } from "./refusal-words.ts";

type Invited = {
  contestTitle: string;
  panelName: string;
  number: number;
  role: "judge" | "headJudge" | "timekeeper";
  holderName: string;
};
/** What only pairing is refused with. */
const PAIRING = [deviceRefusals];

type Secret = { token: string } | { code: string };

/** On the tablet: the QR code's token or the typed code, whose seat it is, and in. */
export function PairPage() {
  const t = useText(devicesText);
  const shell = useText(frameText);
  const looking = useFetcher<Result<Invited> | null>();
  const [secret, setSecret] = useState<Secret | null>(null);
  const [released, setReleased] = useState(false);
  const look = (found: Secret) => {
    setSecret(found);
    looking.submit({ intent: "look", ...found }, { method: "post" });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the fragment is read once, when the page has come
  useEffect(() => {
    const fragment = location.hash.slice(1);
    if (fragment === "") return;
    // The token must not stay in the history of a tablet that goes from hand to hand.
    history.replaceState(history.state, "", location.pathname);
    const seatId = /^released=([0-9a-f-]{36})$/.exec(fragment)?.[1];
    if (seatId === undefined) look({ token: fragment });
    else void forgetSeat(seatId).then(() => setReleased(true));
  }, []);

  const result = looking.state === "idle" ? (looking.data ?? null) : null;
  return (
    <PlainFrame brand={{ name: shell("product"), home: "/" }} skipLabel={shell("skip")} width="narrow">
      <div className={styles.root}>
        <h1>{t("tablet.title")}</h1>
        {released && <Notice tone="good">{t("tablet.released")}</Notice>}
        {result?.ok === true && secret !== null ? (
          <ConfirmSeat
            seat={result.value}
            secret={secret}
            onOther={() => setSecret(null)}
            key={JSON.stringify(secret)}
          />
        ) : null}
        {(result?.ok !== true || secret === null) && (
          <CodeForm
            busy={looking.state !== "idle"}
            refusal={result?.ok === false ? result.refusal : null}
            onLook={look}
          />
        )}
      </div>
    </PlainFrame>
  );
}

function CodeForm(props: { busy: boolean; refusal: Refusal | null; onLook: (secret: Secret) => void }) {
  const t = useText(devicesText);
  const id = useId();
  const [code, setCode] = useState("");
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (code.trim() !== "") props.onLook({ code });
      }}
    >
      <p>{t("tablet.intro")}</p>
      <label htmlFor={id}>{t("tablet.code")}</label>
      <input
        id={id}
        className={styles.code}
        value={code}
        maxLength={20}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        enterKeyHint="next"
        onChange={(event) => setCode(event.target.value)}
      />
      <RefusalNotice refusal={props.refusal} />
      <ActionButton
        type="submit"
        tone="primary"
        size="huge"
        wide
        busy={props.busy}
        busyLabel={t("tablet.looking")}
      >
        {t("tablet.look")}
      </ActionButton>
    </form>
  );
}

function ConfirmSeat(props: { seat: Invited; secret: Secret; onOther: () => void }) {
  const t = useText(devicesText);
  const entering = useFetcher<Result<never>>();
  const { seat, secret } = props;
  const { number, role, holderName } = seat;
  const enter = () => entering.submit({ intent: "redeem", ...secret }, { method: "post" });
  const refusal = entering.state === "idle" && entering.data?.ok === false ? entering.data.refusal : null;
  return (
    <section className={styles.form} aria-labelledby="seat-heading">
      <h2 id="seat-heading">{t("tablet.confirmTitle")}</h2>
      <dl className={styles.facts}>
        <Fact name={t("tablet.contest")}>{seat.contestTitle}</Fact>
        <Fact name={t("tablet.seat")}>
          {seat.panelName} · {role === "judge" ? t("seat.judge", { number }) : t(`seat.${role}`)}
        </Fact>
        <Fact name={t("tablet.holder")}>
          <strong className={styles.holder}>{holderName}</strong>
        </Fact>
      </dl>
      <RefusalNotice refusal={refusal} />
      <ActionButton tone="primary" size="huge" wide busy={entering.state !== "idle"} onClick={enter}>
        {t("tablet.confirm", { holder: holderName })}
      </ActionButton>
      <ActionButton size="large" wide onClick={props.onOther}>
        {t("tablet.other")}
      </ActionButton>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function RefusalNotice({ refusal }: { refusal: Refusal | null }) {
  const sentence = useRefusalSentence(PAIRING);
  if (refusal === null) return null;
  return (
    <Notice tone="error" live>
      {sentence(refusal)}
    </Notice>
  );
}

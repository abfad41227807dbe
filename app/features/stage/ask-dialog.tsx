import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import * as Decimal from "#app/domain/shared/decimal.ts";
import { deskText } from "#app/text/stage-desk.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import styles from "./ask-dialog.module.css";
import { readTime } from "./read-time.ts";

export type AskAnswer = { reason: string; points: number; readingMs: number };
export type AskRequest = {
  title: string;
  text?: string | undefined;
  /** Besides the reason: points to take, or a time. */
  field?: "points" | "time";
  /** What the field holds at first. */
  value?: string;
  /** Ready-made reasons, one tap each. */
  phrases: readonly string[];
  confirmLabel: string;
  danger?: boolean;
  confirm: (answer: AskAnswer) => void;
};

/** Asks for the reason of what goes into the audit log. Stands without the component library: tablets use it, too. */
export function AskDialog({ request, onClose }: { request: AskRequest | null; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const node = dialog.current;
    if (node === null) return;
    if (request !== null && !node.open) node.showModal();
    if (request === null && node.open) node.close();
  }, [request]);
  return (
    <dialog ref={dialog} className={styles.root} aria-labelledby={titleId} onClose={onClose}>
      {request !== null && (
        <AskForm key={request.title} request={request} titleId={titleId} onClose={onClose} />
      )}
    </dialog>
  );
}

type Problems = { reason?: string; field?: string };

function AskForm({
  request,
  titleId,
  onClose,
}: {
  request: AskRequest;
  titleId: string;
  onClose: () => void;
}) {
  const t = useText(deskText);
  const [reason, setReason] = useState("");
  const [value, setValue] = useState(request.value ?? "");
  const [problems, setProblems] = useState<Problems>({});
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const amount = request.field === undefined ? 0 : amountOf(request.field, value);
    const found: Problems = {
      ...(reason.trim() === "" ? { reason: t("ask.required") } : {}),
      ...(amount === null
        ? { field: t(request.field === "time" ? "ask.correctInvalid" : "breach.invalid") }
        : {}),
    };
    setProblems(found);
    if (amount === null || found.reason !== undefined) return;
    request.confirm({ reason: reason.trim(), points: amount, readingMs: amount });
    onClose();
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <h2 id={titleId} className={styles.title}>
        {request.title}
      </h2>
      {request.text !== undefined && <p>{request.text}</p>}
      {request.field !== undefined && (
        <AskField
          label={t(request.field === "time" ? "ask.correctTime" : "breach.points")}
          value={value}
          problem={problems.field}
          onChange={setValue}
        />
      )}
      <AskField label={t("ask.reason")} value={reason} problem={problems.reason} onChange={setReason} long />
      <div className={styles.phrases}>
        {request.phrases.map((phrase) => (
          <ActionButton key={phrase} size="small" onClick={() => setReason(phrase)}>
            {phrase}
          </ActionButton>
        ))}
      </div>
      <div className={styles.actions}>
        <ActionButton size="large" onClick={onClose}>
          {t("ask.cancel")}
        </ActionButton>
        <ActionButton size="large" type="submit" tone={request.danger === true ? "danger" : "primary"}>
          {request.confirmLabel}
        </ActionButton>
      </div>
    </form>
  );
}

/** Hundredths or milliseconds; null: not in the right form. */
function amountOf(field: "points" | "time", text: string): number | null {
  if (field === "time") return readTime(text);
  const points = Decimal.parseCenti(text.trim());
  return points.ok && points.value > 0 ? points.value : null;
}

type AskFieldProps = {
  label: string;
  value: string;
  problem: string | undefined;
  onChange: (value: string) => void;
  long?: boolean;
};

const LONGEST_REASON = 300;

function AskField({ label, value, problem, onChange, long = false }: AskFieldProps) {
  const id = useId();
  const shared = {
    id,
    className: styles.input,
    value,
    "aria-invalid": problem !== undefined,
    "aria-describedby": problem === undefined ? undefined : `${id}-problem`,
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {long ? (
        <textarea
          {...shared}
          rows={2}
          maxLength={LONGEST_REASON}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <input
          {...shared}
          inputMode="decimal"
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {problem !== undefined && (
        <p id={`${id}-problem`} className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

import { useState } from "react";
import { contestRulesText } from "#app/text/contest-rules.ts";
import { useText } from "#app/text/use-text.ts";
import { NumberField } from "#app/ui/fields/number-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { clockMs, clockOf, scaledOf, scaledText } from "./scaled-number.ts";

type Shared = { name: string; label: string; description?: string; unit?: string };
type Exact = Shared & { value: number; onChange: (value: number) => void; digits: number };
type Optional = Shared & { value: number | null; onChange: (value: number | null) => void; digits: number };

/** The text one types and the whole units it means; what is no number is NaN and says so. */
function useScaled(input: {
  value: number | null;
  show: (value: number) => string;
  read: (text: string) => number;
}) {
  const { value, show, read } = input;
  const [text, setText] = useState(value === null ? "" : show(value));
  const meant = text.trim() === "" ? null : read(text);
  const same = meant === value || (Number.isNaN(meant) && Number.isNaN(value));
  // The value was changed elsewhere (a template, an undo): what was typed no longer stands.
  const shown = same || Number.isNaN(value) ? text : value === null ? "" : show(value);
  return { shown, setText };
}

/** Points, shares, factors: whole units with so many decimal digits. */
export function ScaledField({ value, onChange, digits, ...field }: Exact) {
  const t = useText(contestRulesText);
  const { shown, setText } = useScaled({
    value,
    show: (whole) => scaledText(whole, digits),
    read: (text) => scaledOf(text, digits),
  });
  return (
    <NumberField
      {...field}
      whole={digits === 0}
      value={shown}
      onChange={(text) => {
        setText(text);
        onChange(scaledOf(text, digits));
      }}
      error={Number.isNaN(value) ? t("notNumber") : undefined}
    />
  );
}

/** The same where nothing at all has a meaning: no cap, no end. */
export function OptionalScaledField({ value, onChange, digits, ...field }: Optional) {
  const t = useText(contestRulesText);
  const { shown, setText } = useScaled({
    value,
    show: (whole) => scaledText(whole, digits),
    read: (text) => scaledOf(text, digits),
  });
  return (
    <NumberField
      {...field}
      whole={digits === 0}
      value={shown}
      onChange={(text) => {
        setText(text);
        onChange(text.trim() === "" ? null : scaledOf(text, digits));
      }}
      error={Number.isNaN(value) ? t("notNumber") : undefined}
    />
  );
}

/** A length of time as m:ss; empty means none. */
export function ClockField(props: Shared & { value: number | null; onChange: (ms: number | null) => void }) {
  const t = useText(contestRulesText);
  const { value, onChange } = props;
  const { shown, setText } = useScaled({ value, show: clockOf, read: clockMs });
  return (
    <TextField
      name={props.name}
      label={props.label}
      description={props.description}
      inputMode="text"
      autoComplete="off"
      value={shown}
      onChange={(text) => {
        setText(text);
        onChange(text.trim() === "" ? null : clockMs(text));
      }}
      error={Number.isNaN(value) ? t("clockNote") : undefined}
    />
  );
}

import type { AccountState } from "#app/domain/access/account-state.ts";
import { accountsText } from "#app/text/accounts.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag, type Tone } from "#app/ui/feedback/status-tag.tsx";

const TONES: Readonly<Record<AccountState, Tone>> = {
  active: "good",
  initial: "neutral",
  locked: "attention",
  disabled: "bad",
};

export function StateTag({ state }: { state: AccountState }) {
  const t = useText(accountsText);
  return <StatusTag tone={TONES[state]}>{t(`states.${state}`)}</StatusTag>;
}

import { useState } from "react";
import { useAct } from "#app/acts/use-act.ts";
import type { Issued, UnitChoice } from "./account-shapes.ts";
import { useRoleChoice } from "./role-fields.tsx";

export type Kind = "cadre" | "outsider";

const textOf = (form: FormData, name: string): string => String(form.get(name) ?? "").trim();

/** Who the account is for, as the command wants it. Fields left empty are not sent. */
function personOf({ kind, cadreId, form }: { kind: Kind; cadreId: string; form: FormData }): object {
  if (kind === "cadre") return { cadreId };
  const told = ["displayName", "phone"].flatMap((name) => {
    const text = textOf(form, name);
    return text === "" ? [] : [[name, text]];
  });
  return Object.fromEntries(told);
}

/** The form of a new account: what was chosen, what is missing, and what the command answered. */
export function useCreateAccount(units: readonly UnitChoice[]) {
  const [kind, setKind] = useState<Kind>("cadre");
  const [cadreId, setCadreId] = useState("");
  const [missing, setMissing] = useState<"cadre" | "scope" | null>(null);
  const [asked, setAsked] = useState({ userName: "", name: "" });
  const roles = useRoleChoice(units);
  const act = useAct<Issued>();
  const { role, unitId } = roles.choice;
  const submit = (form: FormData) => {
    const lacks =
      kind === "cadre" && cadreId === "" ? "cadre" : role !== null && unitId === "" ? "scope" : null;
    setMissing(lacks);
    if (lacks !== null) return;
    const userName = textOf(form, "userName");
    setAsked({ userName, name: textOf(form, "displayName") || userName });
    act.send("create", {
      userName,
      ...personOf({ kind, cadreId, form }),
      roles: role === null ? [] : [{ role, unitId }],
    });
  };
  return { kind, setKind, cadreId, setCadreId, missing, asked, roles, act, submit };
}

export type CreateAccountState = ReturnType<typeof useCreateAccount>;

import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { uuidv7 } from "uuidv7";
import { isFilled } from "#app/domain/daily/rating-form.ts";
import type { FormItem } from "#app/domain/daily/scheme.ts";
import type { Refusal, Result } from "#app/domain/shared/refusal.ts";

type Filled = Readonly<Record<string, number>>;
export type Ballot = {
  pointsOf: (cadreId: string) => Filled;
  give: (given: { cadreId: string; key: string; points: number }) => void;
  /** People who are not rated completely. */
  missing: readonly string[];
  send: () => void;
  busy: boolean;
  sent: boolean;
  refusal: Refusal | null;
};

/** What is entered stays in the page and nowhere else on the device; it is sent once. */
export function useBallot(page: {
  form: readonly FormItem[];
  people: readonly { cadreId: string }[];
}): Ballot {
  const fetcher = useFetcher<Result<object>>();
  const [filled, setFilled] = useState<Readonly<Record<string, Filled>>>({});
  const [requestId] = useState(() => uuidv7());
  const pointsOf = (cadreId: string): Filled => filled[cadreId] ?? {};
  const missing = page.people
    .filter(({ cadreId }) => !isFilled({ form: page.form, points: pointsOf(cadreId) }))
    .map(({ cadreId }) => cadreId);
  return {
    pointsOf,
    give: ({ cadreId, key, points }) =>
      setFilled((before) => ({ ...before, [cadreId]: { ...before[cadreId], [key]: points } })),
    missing,
    send: () => {
      if (fetcher.state !== "idle") return;
      const ratings = page.people.map(({ cadreId }) => ({ cadreId, points: pointsOf(cadreId) }));
      fetcher.submit({ requestId, ratings: JSON.stringify(ratings) }, { method: "post" });
    },
    busy: fetcher.state !== "idle",
    sent: fetcher.data?.ok === true,
    refusal: fetcher.state === "idle" && fetcher.data?.ok === false ? fetcher.data.refusal : null,
  };
}

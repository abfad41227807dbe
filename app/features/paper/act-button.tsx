import { type ActButtonProps, ActButton as AnyActButton } from "#app/acts/act-button.tsx";
import { usePaper } from "./paper-address.ts";

/** One command on the paper that is shown. */
export function ActButton(props: ActButtonProps) {
  const { itemKey } = usePaper();
  return <AnyActButton {...props} payload={{ ...props.payload, itemKey }} />;
}

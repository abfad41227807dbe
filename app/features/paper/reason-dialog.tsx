import { ReasonDialog as AnyReasonDialog, type ReasonDialogProps } from "#app/acts/reason-dialog.tsx";
import { usePaper } from "./paper-address.ts";

/** A reason for a command on the paper that is shown. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { itemKey } = usePaper();
  return <AnyReasonDialog {...props} payload={{ ...props.payload, itemKey }} />;
}

import { Popover, TextInput } from "@mantine/core";
import { DatePicker } from "@mantine/dates";
import { IconCalendar } from "@tabler/icons-react";
import { useContext, useState } from "react";
import { IconButton } from "../actions/icon-button.tsx";
import { CalendarLabelsContext } from "./calendar-labels.ts";
import { dayOf, plainDateText, withDay } from "./date-text.ts";
import { type FieldProps, fieldAttributes } from "./field-props.ts";
import styles from "./fields.module.css";

export type DateFieldProps = FieldProps & {
  /** "YYYY-MM-DD", with `time` "YYYY-MM-DD HH:mm"; wall time of the contest's place, never converted. */
  defaultValue?: string | undefined;
  value?: string | undefined;
  onChange?: ((value: string) => void) | undefined;
  /** First and last day that the calendar offers; the server judges what was typed. */
  minimum?: string | undefined;
  maximum?: string | undefined;
  time?: boolean;
  placeholder?: string | undefined;
};

const START_TIME = "09:00";

/**
 * Typed, as people write dates, or picked. What was typed is what is sent: a wrong date is refused by name and not
 * silently put right, as the library's date input would.
 */
export function DateField(props: DateFieldProps) {
  const { onChange, time = false } = props;
  const [typed, setTyped] = useState(props.defaultValue ?? "");
  const text = props.value ?? typed;
  const change = (next: string) => {
    setTyped(next);
    onChange?.(next);
  };
  return (
    <TextInput
      {...fieldAttributes(props)}
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => {
        const plain = plainDateText({ text, time });
        if (plain !== text) change(plain);
      }}
      autoComplete="off"
      placeholder={props.placeholder ?? (time ? "YYYY-MM-DD HH:mm" : "YYYY-MM-DD")}
      classNames={{ input: styles.figures ?? "" }}
      rightSection={
        <DayPicker
          text={text}
          minimum={props.minimum}
          maximum={props.maximum}
          disabled={props.disabled ?? false}
          onPick={(day) => change(withDay({ text, day, time, startTime: START_TIME }))}
        />
      }
    />
  );
}

type DayPickerProps = Pick<DateFieldProps, "minimum" | "maximum"> & {
  text: string;
  disabled: boolean;
  onPick: (day: string) => void;
};

function DayPicker({ text, minimum, maximum, disabled, onPick }: DayPickerProps) {
  const labels = useContext(CalendarLabelsContext);
  const [open, setOpen] = useState(false);
  if (labels === undefined) return null;
  const day = dayOf(text);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus>
      <Popover.Target>
        <IconButton
          size="small"
          label={labels.open}
          icon={<IconCalendar />}
          disabled={disabled}
          onClick={() => setOpen((now) => !now)}
        />
      </Popover.Target>
      <Popover.Dropdown aria-label={labels.open}>
        <DatePicker
          value={day}
          {...(day === null ? {} : { defaultDate: day })}
          {...(minimum === undefined ? {} : { minDate: minimum })}
          {...(maximum === undefined ? {} : { maxDate: maximum })}
          maxLevel="month"
          hideOutsideDates
          monthLabelFormat="YYYY-MM"
          getDayAriaLabel={(date) => date}
          ariaLabels={{ previousMonth: labels.previousMonth, nextMonth: labels.nextMonth }}
          onChange={(picked) => {
            if (picked !== null) onPick(picked);
            setOpen(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

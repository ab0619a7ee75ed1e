import { useId } from "react";
import { capital } from "@/app/ui/labels";

/** The search field of a list; "/" goes there. */
export function SearchField({ label, value }: { label: string; value: string | undefined }) {
  const id = useId();
  return (
    <div className="wide">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input
        className="input"
        id={id}
        type="search"
        name="q"
        maxLength={200}
        autoComplete="off"
        defaultValue={value}
      />
    </div>
  );
}

/** One choice among some, or all. */
export function ChoiceField({
  label,
  name,
  value,
  offered,
  all,
}: {
  label: string;
  name: string;
  value: string | undefined;
  offered: readonly (string | { value: string; label: string })[];
  all: string;
}) {
  const id = useId();
  return (
    <div>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <select className="select" id={id} name={name} defaultValue={value ?? ""} key={value ?? ""}>
        <option value="">{all}</option>
        {offered.map((one) => {
          const option = typeof one === "string" ? { value: one, label: capital(one) } : one;
          return (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          );
        })}
      </select>
    </div>
  );
}

/** A day or a number. */
export function PlainField({
  label,
  name,
  type,
  value,
}: {
  label: string;
  name: string;
  type: "date" | "number";
  value: string | undefined;
}) {
  const id = useId();
  return (
    <div className={type === "number" ? "num-f" : undefined}>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input
        className="input"
        id={id}
        type={type}
        name={name}
        min={type === "number" ? 1 : undefined}
        defaultValue={value}
      />
    </div>
  );
}

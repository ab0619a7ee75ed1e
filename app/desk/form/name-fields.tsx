"use client";

import { useForm } from "react-hook-form";
import { DialogField } from "@/app/desk/form/dialog-field";
import { problemsByField, type Told } from "@/app/desk/ui/problems";
import { namedSchema } from "@/lib/editorial/catalogue-forms";

/** The names of a person or a character while they are typed. */
export type TypedNames = { name: string; nativeName: string; nativeLang: string; aliases: string };
const FIELDS = ["name", "nativeName", "nativeLang", "aliases"] as const;

/** The fields of somebody's names: what is typed in them, how it is read, and what is wrong. */
export function useNameFields(typed: TypedNames) {
  const form = useForm<TypedNames>({ defaultValues: typed });
  const tell = (problems: readonly Told[]): void => {
    problemsByField(problems).forEach(([name, message], i) => {
      const field = FIELDS.find((one) => one === name) ?? "name";
      form.setError(field, { message }, { shouldFocus: i === 0 });
    });
  };
  /** What was typed, to be sent; null when something is wrong with it, said at its field. */
  const read = (values: TypedNames) => {
    const value = readNames(values);
    const parsed = namedSchema.safeParse(value);
    if (parsed.success) return value;
    tell(parsed.error.issues);
    return null;
  };
  return { form, tell, read };
}

type Props = {
  /** What the ids of the fields begin with. */
  prefix: string;
  fields: ReturnType<typeof useNameFields>;
  /** What the server said of them. */
  problems?: readonly Told[];
};

export function NameFields({ prefix, fields: { form }, problems = [] }: Props) {
  const { errors } = form.formState;
  const field = (name: keyof TypedNames) => ({
    id: `${prefix}-${name}`,
    problem:
      errors[name]?.message ?? problemsByField(problems).find(([path]) => path === name)?.[1] ?? "",
    input: form.register(name),
  });
  return (
    <>
      <DialogField label="Name" serif {...field("name")} />
      <DialogField
        label="Native name"
        lang={form.watch("nativeLang") || "ko"}
        {...field("nativeName")}
      />
      <DialogField label="Language of the native name" hint="ko, ja, zh" {...field("nativeLang")} />
      <DialogField label="Aliases" hint="With commas between them" {...field("aliases")} />
    </>
  );
}

function readNames({ name, nativeName, nativeLang, aliases }: TypedNames) {
  return {
    name: name.trim(),
    nativeName: nativeName.trim(),
    nativeLang: nativeName.trim() ? nativeLang.trim() : "",
    aliases: aliases
      .split(/[,;\n]/)
      .map((alias) => alias.trim())
      .filter(Boolean),
  };
}

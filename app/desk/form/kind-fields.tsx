"use client";

import {
  CertaintyField,
  ChoiceField,
  ChoicesField,
  ReturningField,
} from "@/app/desk/form/choice-fields";
import { DateField } from "@/app/desk/form/date-field";
import { choicesOf, type FormField, formFieldsOf } from "@/app/desk/form/form-fields";
import { NamedField } from "@/app/desk/form/named-field";
import { OvertakenField } from "@/app/desk/form/overtaken-field";
import { DayField, NumberField, QuotationField, SpoilerField } from "@/app/desk/form/small-fields";
import { WordsField } from "@/app/desk/form/words-field";
import { DETAIL_LENGTH, STATEMENT_LENGTH } from "@/lib/season/content";
import type { Kind } from "@/lib/season/words";

/** What an entry of this kind says, field by field. */
export function KindFields({ kind, only }: { kind: Kind; only: (field: FormField) => boolean }) {
  return formFieldsOf(kind)
    .filter(only)
    .map((field) => <ContentField key={field.name} kind={kind} field={field} />);
}

function ContentField({ kind, field }: { kind: Kind; field: FormField }) {
  const { name, label, shape } = field;
  const at = { path: `content.${name}`, label };
  switch (shape) {
    case "words":
      return <Words name={name} {...at} />;
    case "choice":
      if (name === "certainty") return <CertaintyField {...at} />;
      if (name === "returnStatus") return <ReturningField {...at} />;
      return <ChoiceField {...at} choices={choicesOf(kind, name)} />;
    case "choices":
      return <ChoicesField {...at} choices={choicesOf(kind, name)} />;
    case "imprecise date":
      return name === "asOf" ? <DateField {...at} before="as of " offer /> : <DateField {...at} />;
    case "day":
      return <DayField {...at} />;
    case "number":
      return <NumberField {...at} />;
    case "spoiler":
      return <SpoilerField {...at} label="Spoilers" />;
    case "quotation":
      return <QuotationField {...at} />;
    case "ref":
      if (name === "overtakenBy") return <OvertakenField {...at} />;
      return <NamedField {...at} what={name === "personId" ? "person" : "character"} />;
  }
}

const WORDS: Record<string, Omit<Parameters<typeof WordsField>[0], "path" | "label">> = {
  statement: {
    small: "Public",
    hint: "One fact. Two sentences at most.",
    rows: 4,
    max: STATEMENT_LENGTH,
    public: true,
  },
  detail: {
    small: "Public, if needed",
    hint: "Markdown: *emphasis*, [links](https://…), lists, > quotations.",
    rows: 4,
    max: DETAIL_LENGTH,
    public: true,
  },
  basis: { rows: 2, max: 300, public: true },
  condition: { rows: 2, max: 300, public: true },
  videoId: { hint: "The id only, not the whole address." },
};

function Words({ name, path, label }: { name: string; path: string; label: string }) {
  return <WordsField path={path} label={label} {...(WORDS[name] ?? { public: true })} />;
}

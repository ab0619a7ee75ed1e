import { schemas } from "@/lib/published/api/document";

export type ToldField = { name: string; type: string; description: string };
export type ToldShape = { name: string; description: string; fields: ToldField[] };

type Json = Record<string, unknown>;

/** The shapes of the answers and their fields, in words, from the document. */
export function toldShapes(): ToldShape[] {
  return Object.entries(schemas()).map(([name, schema]) => ({
    name,
    description: String(schema.description ?? ""),
    fields: fieldsOf(schema),
  }));
}

/** The fields of a shape; of one with several forms, each field once, with the kinds that have it. */
function fieldsOf(schema: Json): ToldField[] {
  const forms = (schema.oneOf ?? schema.anyOf) as Json[] | undefined;
  if (!forms) {
    return Object.entries((schema.properties ?? {}) as Record<string, Json>).map(
      ([name, property]) => ({
        name,
        type: typeInWords(property),
        description: String(property.description ?? ""),
      }),
    );
  }
  const fields = new Map<string, ToldField & { kinds: string[] }>();
  for (const form of forms) {
    const kind = String(((form.properties as Record<string, Json>).kind ?? {}).const ?? "");
    for (const field of fieldsOf(form)) {
      const key = `${field.name} ${field.type}`;
      const known = fields.get(key) ?? { ...field, kinds: [] };
      known.kinds.push(kind);
      fields.set(key, known);
    }
  }
  return [...fields.values()]
    .filter(({ name }) => name !== "kind")
    .map(({ kinds, name, type, description }) => ({
      name,
      type,
      description: [kinds.length < forms.length ? `Of ${kinds.join(", ")}.` : "", description]
        .filter(Boolean)
        .join(" "),
    }));
}

const FORMATS: Record<string, string> = {
  uri: "address",
  uuid: "id",
  date: "UTC day",
  "date-time": "instant",
};

function typeInWords(schema: Json): string {
  if (typeof schema.$ref === "string") return schema.$ref.split("/").at(-1) ?? "";
  if ("const" in schema) return `“${String(schema.const)}”`;
  if (Array.isArray(schema.enum)) return (schema.enum as string[]).join(" | ");
  const forms = (schema.anyOf ?? schema.oneOf) as Json[] | undefined;
  if (forms) return [...new Set(forms.map(typeInWords))].join(" or ");
  if (Array.isArray(schema.type)) {
    return schema.type.map((type: string) => typeInWords({ ...schema, type })).join(" or ");
  }
  if (schema.type === "array") return `list of ${typeInWords((schema.items ?? {}) as Json)}`;
  if (typeof schema.format === "string") return FORMATS[schema.format] ?? schema.format;
  if (schema.type === "object" && schema.properties) {
    return `{ ${Object.keys(schema.properties).join(", ")} }`;
  }
  return typeof schema.type === "string" ? schema.type : "anything";
}

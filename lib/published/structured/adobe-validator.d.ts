// The package comes without types.
declare module "@adobe/structured-data-validator" {
  type Issue = {
    rootType: string;
    issueMessage: string;
    severity: "ERROR" | "WARNING";
    fieldNames?: string[];
  };
  export default class Validator {
    constructor(schemaOrg: { "@graph": unknown[] });
    validate(found: Record<"jsonld" | "microdata" | "rdfa", object>): Promise<Issue[]>;
  }
}

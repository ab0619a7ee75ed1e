export type Told = { path: string | PropertyKey[]; message: string };

/** Problems by the field they belong to: the first part of their path. */
export function problemsByField(problems: readonly Told[]): [field: string, message: string][] {
  return problems.map(({ path, message }) => {
    const [first = ""] = Array.isArray(path) ? path.map(String) : path.split(".");
    return [first, message];
  });
}

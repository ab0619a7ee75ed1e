import { ApiExample } from "@/app/(site)/api/example";
import { PROBLEMS, problemAnchor, type ProblemType } from "@/lib/published/api/problem";
import { apiAddress } from "@/lib/published/api/shape";

const TYPES = Object.keys(PROBLEMS) as ProblemType[];

/** What can go wrong: each type's address leads here. */
export function ApiProblems() {
  return (
    <>
      <p>
        What goes wrong is told as problem details (RFC 9457), <code>application/problem+json</code>
        . The <code>type</code> of each leads to its place here.
      </p>
      <dl className="defs">
        {TYPES.map((type) => (
          <div key={type} id={problemAnchor(type)}>
            <dt>
              {PROBLEMS[type].status} <code>{type}</code>
            </dt>
            <dd>
              {PROBLEMS[type].title}. {inCode(PROBLEMS[type].means)}
            </dd>
          </div>
        ))}
      </dl>
      <ApiExample what="A slip of the pen, refused" address={apiAddress("/entries?knd=cast")} />
    </>
  );
}

/** Words between backticks are code. */
function inCode(text: string) {
  return text
    .split("`")
    .map((part, i) => (i % 2 === 1 ? <code key={part + String(i)}>{part}</code> : part));
}

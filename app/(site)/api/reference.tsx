import { ApiExamples } from "@/app/(site)/api/example";
import { ScrollRegion } from "@/app/(site)/parts/scroll-region";
import type { ApiForPeople, ToldEndpoint } from "@/lib/published/api/for-people";
import type { ToldShape } from "@/lib/published/api/told-shapes";

/** Every address, what may be asked there, and every field of what is answered. */
export function ApiReference({ resources, shapes }: Pick<ApiForPeople, "resources" | "shapes">) {
  const names = new Set(shapes.map(({ name }) => name));
  return (
    <>
      <section className="blk api" aria-labelledby="resources">
        <h2 id="resources">Resources</h2>
        {resources.map(({ name, description, endpoints }) => (
          <section key={name} aria-labelledby={`of-${name.toLowerCase()}`}>
            <h3 id={`of-${name.toLowerCase()}`}>{name}</h3>
            <p>{description}</p>
            {endpoints.map((endpoint) => (
              <Endpoint key={endpoint.id} endpoint={endpoint} />
            ))}
          </section>
        ))}
      </section>
      <section className="blk api" aria-labelledby="fields">
        <h2 id="fields">Fields</h2>
        <p>Made from the very schemas that the answers are typed and tested by.</p>
        {shapes.map((shape) => (
          <Shape key={shape.name} shape={shape} names={names} />
        ))}
      </section>
    </>
  );
}

function Endpoint({ endpoint }: { endpoint: ToldEndpoint }) {
  const { path, summary, description, answers, parameters, examples } = endpoint;
  return (
    <div className="point">
      <h4>
        <code>{path}</code>
      </h4>
      <p>
        {summary}. {description} Answers {endpoint.list ? "a page of " : "one "}
        <a href={`#shape-${answers}`}>{answers}</a>.
      </p>
      {parameters.length > 0 ? (
        <details>
          <summary>
            {parameters.length === 1 ? "One parameter" : `${parameters.length} parameters`}
            <span className="vh"> of {path}</span>
          </summary>
          <dl className="defs">
            {parameters.map(({ name, description: what, allowed }) => (
              <div key={name}>
                <dt>
                  <code>{name}</code>
                </dt>
                <dd>
                  {what}
                  {allowed.length > 0 ? (
                    <>
                      {" "}
                      <span className="choices">{allowed.join(" | ")}</span>
                    </>
                  ) : null}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
      <ApiExamples examples={examples} />
    </div>
  );
}

function Shape({ shape, names }: { shape: ToldShape; names: ReadonlySet<string> }) {
  const { name, description, fields } = shape;
  return (
    <section id={`shape-${name}`} aria-labelledby={`shape-${name}-name`}>
      <h3 id={`shape-${name}-name`}>{name}</h3>
      <p>{description}</p>
      <ScrollRegion name={`Fields of ${name}`}>
        <table className="fields">
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Holds</th>
              <th scope="col">Tells</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={`${field.name} ${field.type}`}>
                <th scope="row">
                  <code>{field.name}</code>
                </th>
                <td>
                  <Type words={field.type} names={names} />
                </td>
                <td>{field.description}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

/** A type in words; the names of shapes lead to them. */
function Type({ words, names }: { words: string; names: ReadonlySet<string> }) {
  return words.split(/(\b[A-Z]\w+\b)/).map((part, i) =>
    names.has(part) ? (
      <a key={part + String(i)} href={`#shape-${part}`}>
        {part}
      </a>
    ) : (
      part
    ),
  );
}

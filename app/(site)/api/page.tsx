import type { Metadata } from "next";
import { ApiExample, ApiExamples } from "@/app/(site)/api/example";
import { ApiProblems } from "@/app/(site)/api/problems";
import { ApiReference } from "@/app/(site)/api/reference";
import { pageMetadata } from "@/app/(site)/parts/meta";
import { Part } from "@/app/(site)/api/part";
import { Shell } from "@/app/(site)/parts/shell";
import { API_PAGE, CORRECTIONS, HOW_WE_LABEL } from "@/lib/published/address";
import { apiForPeople } from "@/lib/published/api/for-people";
import { apiAddress } from "@/lib/published/api/shape";
import "@/app/styles/api.css";

export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  return pageMetadata({
    title: "Read API",
    description:
      "Everything What’s Known has published, as data: facts with how sure we are, as of when and who says so, their history, and claims held against what happened. Free, no key.",
    path: API_PAGE,
  });
}

export default async function ApiPage() {
  const { resources, shapes, of } = await apiForPeople();
  return (
    <Shell>
      <header className="one">
        <h1>Read API</h1>
        <p className="lede">
          Everything we have published, as data: each fact with how sure we are, as of when, who
          says so and what it said before. Free to read from anywhere, without a key and without an
          account. There is nothing to write, and nothing unpublished to find.
        </p>
        <nav aria-label="On this page">
          <ul className="jumps">
            {JUMPS.map(([id, title]) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <Part id="begin" title="To begin">
        <p>
          Ask with GET for an address under <code>/api/v1</code>; you get JSON. Every thing has an
          id that never changes, its address here (<code>self</code>) and its page for people (
          <code>page</code>). Moments are UTC. What is not known or not said is null.
        </p>
        <ApiExamples
          examples={[
            { what: "Where everything is", address: apiAddress("") },
            ...(of
              ? [
                  {
                    what: "The smallest useful thing: one tracker’s answers",
                    address: of.answerFile,
                  },
                ]
              : []),
            { what: "The OpenAPI 3.1 description", address: apiAddress("/openapi.json") },
          ]}
        />
      </Part>
      <Part id="terms" title="Terms">
        <p>
          Use it for anything. Say where it comes from, with a link to the <code>page</code> of what
          you show, so that whoever doubts it can see the evidence, and see when we were wrong.
          Words in quotation marks belong to those who said them. Show how sure we are: a fact
          without its certainty is another fact. <a href={HOW_WE_LABEL}>What the labels mean</a>
        </p>
        <p>
          Ask when you need to, and keep what you got with its <code>ETag</code>. If very many ask
          at once, some are told to come back in a second.
        </p>
      </Part>
      <Part id="paging" title="Pages and filters">
        <p>
          A list gives <code>items</code> and <code>next</code>: the whole address of the page after
          it, or null. The <code>Link</code> header says the same. <code>limit</code> is at most
          100. Follow <code>next</code> until it is null and you have everything once, also when
          something is published while you read. A cursor belongs to the filters it came with.
        </p>
        <p>
          Several choices of one filter go with commas between them, and any of them will do;
          different filters must all hold. A parameter we do not know is refused by name.
        </p>
        {of ? <ApiExample {...of.paged} /> : null}
      </Part>
      <Part id="as-of" title="The past">
        <p>
          With <code>asOf</code>, a UTC day or an instant, you get what readers saw then: what was
          published and checked by that moment, claims judged as on that day, and nothing later. It
          is read by the same code as <code>now</code>. A day that has not come is refused.
        </p>
        {of ? <ApiExample {...of.past} /> : null}
      </Part>
      <Part id="spoilers" title="Spoilers">
        <p>
          What gives a story away is never where you would show it by mistake: the field is null,
          and <code>spoiler</code> says how far one must have watched and which fields are covered.{" "}
          <code>headline</code> is always safe. Ask with <code>spoilers=show</code> and the covered
          words come in <code>spoiler.reveals</code>. Put them behind a cover.
        </p>
        {of ? <ApiExample {...of.covered} /> : null}
      </Part>
      <Part id="caching" title="Caching, and other sites">
        <p>
          Every answer has an <code>ETag</code>. Send it back as <code>If-None-Match</code> and you
          get 304 and no body as long as nothing changed. What is said of now must be asked for each
          time; what is said of a past day may be kept for a day. Answers are compressed when you
          accept it.
        </p>
        <p>
          Any site’s script may read (<code>Access-Control-Allow-Origin: *</code>). HEAD and OPTIONS
          work; everything else is answered 405.
        </p>
        {of ? <ApiExample {...of.tagged} options="-I" /> : null}
      </Part>
      <Part id="problems" title="Problems">
        <ApiProblems />
      </Part>
      <Part id="versions" title="What will stay">
        <p>
          In version 1 fields, parameters, choices and resources may be added; none is taken away,
          and none changes its meaning. Read what you know and pass over what you do not. Should
          that promise ever have to end, version 2 gets an address of its own, and this one goes on
          for a year. What was published is never changed or removed: see{" "}
          <a href={CORRECTIONS}>how we correct</a>.
        </p>
      </Part>
      <ApiReference resources={resources} shapes={shapes} />
    </Shell>
  );
}

const JUMPS = [
  ["begin", "To begin"],
  ["terms", "Terms"],
  ["paging", "Pages and filters"],
  ["as-of", "The past"],
  ["spoilers", "Spoilers"],
  ["caching", "Caching"],
  ["problems", "Problems"],
  ["versions", "What will stay"],
  ["resources", "Resources"],
  ["fields", "Fields"],
] as const;

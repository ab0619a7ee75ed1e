import { CertaintyMark } from "@/app/ui/marks";
import { DayTime, ImpreciseTime, MomentTime } from "@/app/ui/times";
import type { Answer } from "@/lib/published/answers";
import { CERTAINTY_MEANS } from "@/lib/season/certainty";
import type { Day } from "@/lib/season/day";
import { CERTAINTIES } from "@/lib/season/words";

/**
 * The answers readers come for, each with how sure we are, since when and who says so. `under` is the
 * page that holds the sections, "" when that is this page.
 */
export function AnswerCard({
  id,
  answers,
  today,
  title = "The answer",
  of = "",
  under = "",
  heading: Heading = "h2",
  legend = true,
}: {
  id: string;
  answers: Answer[];
  today: Day;
  title?: string;
  /** Read aloud after the title, where there are several cards. */
  of?: string;
  under?: string;
  heading?: "h2" | "h3";
  legend?: boolean;
}) {
  return (
    <section className="answer" aria-labelledby={id}>
      <div className="answer-h">
        <Heading id={id}>
          {title}
          {of ? <span className="vh">: {of}</span> : null}
        </Heading>
        <p>
          As known on <DayTime day={today} />
        </p>
      </div>
      <table role="table" className="ans">
        <caption className="vh">
          The answers, with how sure we are, since when and who says so
        </caption>
        <thead role="rowgroup" className="vh">
          <tr role="row">
            <th role="columnheader" scope="col">
              Question
            </th>
            <th role="columnheader" scope="col">
              Answer
            </th>
            <th role="columnheader" scope="col">
              How sure
            </th>
            <th role="columnheader" scope="col">
              As of
            </th>
            <th role="columnheader" scope="col">
              Who says so
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {answers.map((answer) => (
            <AnswerRow key={answer.question} answer={answer} under={under} />
          ))}
        </tbody>
      </table>
      {legend ? <Keyline /> : null}
    </section>
  );
}

function AnswerRow({ answer, under }: { answer: Answer; under: string }) {
  const { asks, words, more, certainty, asOf, checkedAt, source, question, sequence } = answer;
  return (
    <tr role="row" data-seq={sequence}>
      <th role="rowheader" scope="row" className="q">
        {asks}
      </th>
      <td role="cell" className="a">
        <a href={`${under}#${question}`}>{words}</a>
        {more ? <span className="sub">{more}</span> : null}
      </td>
      <td role="cell" className="m">
        <CertaintyMark certainty={certainty} />
      </td>
      <td role="cell" className="m">
        {checkedAt ? (
          <>
            checked <MomentTime at={checkedAt} />
          </>
        ) : asOf ? (
          <ImpreciseTime date={asOf} />
        ) : null}
      </td>
      <td role="cell" className="m">
        {source ? (
          <a href={source.href}>
            {source.name}
            <span className="vh">, on: {asks}</span>
          </a>
        ) : null}
      </td>
    </tr>
  );
}

function Keyline() {
  return (
    <details className="keyline">
      <summary>
        {CERTAINTIES.map((certainty) => (
          <CertaintyMark key={certainty} certainty={certainty} />
        ))}
        <span className="lab">What these mean</span>
      </summary>
      <dl>
        {CERTAINTIES.map((certainty) => (
          <div key={certainty}>
            <dt>
              <CertaintyMark certainty={certainty} />
            </dt>
            <dd>{CERTAINTY_MEANS[certainty]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

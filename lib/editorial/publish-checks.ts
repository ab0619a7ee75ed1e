import type { Proposal } from "@/lib/editorial/proposal";
import { suggestChangeKind } from "@/lib/editorial/change-kind";
import { endedInWords } from "@/lib/editorial/stale-words";
import { originOf, shortfalls, type SourceStanding, weigh } from "@/lib/season/certainty";
import type { Content, Said } from "@/lib/season/content";
import type { Day } from "@/lib/season/day";
import { formatImprecise, type ImpreciseDate } from "@/lib/season/imprecise-date";
import type { Happening } from "@/lib/season/happened";
import { passedOf } from "@/lib/season/passed";
import { isWhollyCovered, noteSpoils, under } from "@/lib/season/spoils";
import type { Kind } from "@/lib/season/words";

/** `stops`: nothing is published until it is mended. `weigh`: publish knowing it. */
export type PublishCheck = {
  id: string;
  verdict: "passes" | "weigh" | "stops";
  title: string;
  detail: string;
  /** The form field to look at, when there is one. */
  field: string | null;
};

export type CheckedSource = SourceStanding & {
  title: string;
  publisher: string;
  published: ImpreciseDate | null;
};

export type CheckInput = {
  kind: Kind;
  proposal: Proposal;
  live: Proposal | null;
  /** The show's title. */
  show: string;
  sources: Map<string, CheckedSource>;
  /** Every name, alias and native name of the show's people and characters, per id. */
  names: Map<string, string[]>;
  /** What has officially happened by `today`, by what readers see: a prediction is held against it. */
  happened: Happening[];
  today: Day;
};

/**
 * The publish checks, in the order people read them. The same list greys out the button, fills the
 * review page and is asked again by the write itself.
 */
export function publishChecks(input: CheckInput): PublishCheck[] {
  return [
    complete(input),
    sourced(input),
    independent(input),
    dated(input),
    covered(input),
    titled(input),
    passed(input),
    watchable(input),
    named(input),
    told(input),
  ];
}

/** True when nothing stops publishing. */
export function nothingStops(checks: PublishCheck[]): boolean {
  return checks.every((check) => check.verdict !== "stops");
}

/** What stops publishing, a sentence or two each. */
export function stopsInWords(checks: PublishCheck[]): string[] {
  return checks
    .filter(({ verdict }) => verdict === "stops")
    .map(({ title, detail }) => `${title}. ${detail}`.trim());
}

const check = (
  id: string,
  verdict: PublishCheck["verdict"],
  title: string,
  detail = "",
  field: string | null = null,
): PublishCheck => ({ id, verdict, title, detail, field });

// What a kind cannot do without before readers see it.
const NEEDED: Record<Kind, [field: string, ask: string][]> = {
  renewal: [["status", "Choose the renewal's status."]],
  release: [["status", "Choose the release's status."]],
  production: [["stage", "Choose the stage of production."]],
  cast: [
    ["personId", "Say which actor."],
    ["returnStatus", "Say whether they return."],
  ],
  plot: [["form", "Say whether this is a recap or a hint."]],
  trailer: [["status", "Choose the trailer's status."]],
  prediction: [
    ["predicts", "Say what is predicted."],
    ["window", "Give the predicted window."],
    ["predictedBy", "Say who predicts it; write “unknown” if nobody says."],
  ],
  related: [
    ["work", "Name the work."],
    ["relation", "Say how it relates."],
  ],
  context: [["topic", "Choose the topic."]],
};

function complete({ kind, proposal }: CheckInput): PublishCheck {
  const content = proposal.content as Record<string, unknown>;
  const needed: [string, string][] = [
    ["statement", "Write the statement."],
    ["certainty", "Say how sure this is."],
    ["asOf", "Say when this was true."],
    ...NEEDED[kind],
  ];
  const said = { kind, content: proposal.content } as Said;
  if (said.kind === "release") {
    const { status, window } = said.content;
    if (status && status !== "none announced" && status !== "delayed" && !window) {
      needed.push(["window", "Give the announced date or window."]);
    }
  }
  if (said.kind === "cast") {
    const { returnStatus } = said.content;
    if (returnStatus && returnStatus !== "new") {
      needed.push(["characterId", "Say which character returns."]);
    }
  }
  const missing = needed.filter(([field]) => !content[field]);
  const first = missing[0];
  return first
    ? check(
        "complete",
        "stops",
        "Something is missing",
        missing.map(([, ask]) => ask).join(" "),
        first[0],
      )
    : check("complete", "passes", "Nothing is missing");
}

function sourced({ proposal, sources }: CheckInput): PublishCheck {
  const { certainty } = proposal.content;
  if (!certainty)
    return check("sources", "stops", "How sure decides the sources needed", "", "certainty");
  const problems = shortfalls(certainty, proposal.citations, sources);
  return problems.length > 0
    ? check("sources", "stops", `Sources too few for ${certainty}`, problems.join(" "), "citations")
    : check("sources", "passes", `The sources carry “${certainty}”`);
}

function independent({ proposal, sources }: CheckInput): PublishCheck {
  const { reports, origins } = weigh(proposal.citations, sources);
  if (reports < 2 || origins === reports) {
    return check("independent", "passes", "Sources do not repeat each other");
  }
  const first = proposal.citations.find((citation) => citation.stance === "supports");
  const origin = first ? sources.get(originOf(first.sourceId, sources)) : undefined;
  return check(
    "independent",
    "weigh",
    origins === 1 ? `${reports} reports, one origin` : `${reports} reports, ${origins} origins`,
    origin ? `They lead back to ${origin.publisher}, ${origin.title}.` : "",
    "citations",
  );
}

function dated({ proposal, sources }: CheckInput): PublishCheck {
  const { asOf } = proposal.content;
  if (!asOf?.earliest) return check("dated", "passes", "No as-of date to compare");
  const known = proposal.citations.flatMap((citation) => {
    const latest = sources.get(citation.sourceId)?.published?.latest;
    return latest ? [latest] : [];
  });
  const newest = known.toSorted().at(-1);
  return newest && known.length === proposal.citations.length && asOf.earliest > newest
    ? check(
        "dated",
        "stops",
        "The as-of date is later than its sources",
        `Nothing cited is newer than ${newest}, so it cannot say what was true as of ${formatImprecise(asOf)}.`,
        "asOf",
      )
    : check("dated", "passes", "The as-of date is not later than its source");
}

// Words that give an ending away; enough to ask an editor, never enough to decide alone.
const GIVES_AWAY =
  /\b(die[sd]?|dead|death|kill(?:ed|s)?|surviv\w+|half[- ](?:zombie|human)|hambie|infected|bitten|sacrific\w+|fell to|blast|bombing)\b/i;

function covered({ kind, proposal, live, show }: CheckInput): PublishCheck {
  const { content } = proposal;
  const said = { kind, content } as Said;
  const fate = said.kind === "cast" ? said.content.priorFate : null;
  const told = fate === null || ["unknown", "not in it"].includes(fate) ? null : fate;
  const read = [
    { where: "The open words", field: "spoiler", words: openWords(content) },
    {
      where: "The note to readers",
      field: "note",
      words: noteWillBeCovered(kind, proposal, live) ? "" : proposal.note,
    },
  ].map((open) => ({ ...open, words: withoutName(open.words, show) }));
  const fateIn = read.find(({ words }) => told !== null && words.toLowerCase().includes(told));
  if (fateIn) {
    return check(
      "covered",
      "stops",
      "A spoiler is not covered",
      fateIn.field === "note"
        ? `${fateIn.where} says “${told}”. Take it out.`
        : `${fateIn.where} say “${told}”. Cover the statement or take it out.`,
      fateIn.field,
    );
  }
  const recap = said.kind === "plot" && said.content.form === "recap" && !content.spoiler;
  if (recap) {
    return check(
      "covered",
      "stops",
      "A recap is not covered",
      "Say which season it spoils.",
      "spoiler",
    );
  }
  for (const { words, field } of tellsAnEnding(kind) ? read : []) {
    const word = GIVES_AWAY.exec(words)?.[0];
    if (word) {
      return check(
        "covered",
        "weigh",
        "Does this give something away?",
        `“${word}” stands in ${field === "note" ? "the note to readers" : "words that are not covered"}.`,
        field,
      );
    }
  }
  return check("covered", "passes", "Spoilers are covered");
}

function openWords(content: Content): string {
  const { spoiler, statement, detail, quotation } = content;
  if (isWhollyCovered(content)) return "";
  return spoiler ? statement : [statement, detail, quotation?.text ?? ""].join(" ");
}

/** Whether readers will find the note under a cover, since it may tell what is covered. */
export function noteWillBeCovered(
  kind: Kind,
  { content }: Proposal,
  live: Proposal | null,
): boolean {
  const was = live && under(content.spoiler, { kind, content: live.content } as Said).content;
  return noteSpoils(was, content);
}

function tellsAnEnding(kind: Kind): boolean {
  return kind === "cast" || kind === "plot";
}

/** A show may have in its name what gives an ending away elsewhere. */
function withoutName(words: string, show: string): string {
  return show === "" ? words : words.replaceAll(show, " ");
}

/** Titles stand open also where what they are cited for is covered: readers could not judge it else. */
function titled({ kind, proposal, sources, show }: CheckInput): PublishCheck {
  const looked = tellsAnEnding(kind) || proposal.content.spoiler !== null;
  const titles = proposal.citations.flatMap(({ sourceId }) => sources.get(sourceId)?.title ?? []);
  for (const title of looked ? titles : []) {
    const word = GIVES_AWAY.exec(withoutName(title, show))?.[0];
    if (word) {
      return check(
        "titles",
        "weigh",
        "A source’s title may give something away",
        `“${word}” stands in “${title}”. Titles are never covered: call the source something else.`,
        "citations",
      );
    }
  }
  return check("titles", "passes", "Titles of sources give nothing away");
}

function passed({ kind, proposal, happened, today }: CheckInput): PublishCheck {
  const said = { kind, content: proposal.content } as Said;
  const over = passedOf(said, happened, today);
  if (!over) return check("passed", "passes", "No passed window");
  const gone = over.outcome === "missed" || over.outcome === "over";
  const title = gone ? "The window has passed" : "It has happened";
  const field = said.kind === "release" ? "window" : "outcome";
  return check("passed", "weigh", title, `${endedInWords(over)}.`, field);
}

function watchable({ kind, proposal }: CheckInput): PublishCheck {
  const said = { kind, content: proposal.content } as Said;
  const lost =
    said.kind === "trailer" &&
    said.content.status === "available" &&
    !(said.content.provider && said.content.videoId);
  return lost
    ? check(
        "watchable",
        "weigh",
        "Readers cannot watch this trailer here",
        "It is available, but its host or its id is missing.",
        "videoId",
      )
    : check("watchable", "passes", "No trailer without its link");
}

function named({ kind, proposal, names }: CheckInput): PublishCheck {
  const said = { kind, content: proposal.content } as Said;
  if (said.kind !== "cast") return check("named", "passes", "Names match");
  const { personId, characterId, statement } = said.content;
  const missing = [personId, characterId].flatMap((id) => {
    const known = id ? (names.get(id) ?? []) : [];
    const said = known.some((name) => statement.toLowerCase().includes(name.toLowerCase()));
    return known.length > 0 && !said ? [known[0]!] : [];
  });
  return missing.length > 0
    ? check(
        "named",
        "weigh",
        "Names do not match",
        `The statement does not name ${missing.join(" or ")} as the cast list does.`,
        "statement",
      )
    : check("named", "passes", "Names match the cast list");
}

function told({ proposal, live }: CheckInput): PublishCheck {
  const suggested = suggestChangeKind(live, proposal);
  if (live && proposal.changeKind === "correction" && !proposal.note) {
    return check(
      "told",
      "stops",
      "A correction says what was wrong",
      "Write the note to readers.",
      "note",
    );
  }
  if ((live === null) !== (proposal.changeKind === "new")) {
    return check(
      "told",
      "stops",
      live ? "This entry is not new to readers" : "This entry is new to readers",
      `${suggested.because} Choose “${suggested.changeKind}”.`,
      "changeKind",
    );
  }
  if (suggested.changeKind === "correction" && proposal.changeKind !== "correction") {
    return check("told", "weigh", "Is this a correction?", suggested.because, "changeKind");
  }
  if (live && !proposal.note) {
    return check(
      "told",
      "weigh",
      "No note to readers",
      "The change log will only show the change kind.",
      "note",
    );
  }
  return check("told", "passes", "Change kind and note agree");
}

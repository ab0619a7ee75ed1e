"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { publicationAsked } from "@/app/(tell-us)/publication-asked";
import { answerAnyone } from "@/app/desk/answer";
import { visitorKey } from "@/lib/auth/visitor-key";
import { receiveTip } from "@/lib/editorial/tips";
import { dayOf } from "@/lib/season/day";
import { Refusal } from "@/lib/season/refusal";

/** What the form shows after a try that failed: what was typed, and what to mend. */
export type TellUsState = {
  says: string;
  link: string;
  message: string;
  problems: { path: string; message: string }[];
  at: number;
} | null;

/** Takes what a reader says of a publication, and goes to where its answer will be. */
export async function tellUs(_before: TellUsState, form: FormData): Promise<TellUsState> {
  const [says, link] = [textOf(form.get("says")), textOf(form.get("link"))];
  const answered = await answerAnyone(async () => {
    if (textOf(form.get("leave-empty")) !== "") {
      throw new Refusal(
        "not allowed",
        "The field that people leave empty was filled in, so we took this for a machine. Nothing was sent. If you are not one, send it again.",
      );
    }
    const page = await publicationAsked({
      show: textOf(form.get("show")),
      season: textOf(form.get("season")),
      slug: textOf(form.get("slug")),
      number: textOf(form.get("number")),
    });
    if (!page) throw new Refusal("not found", "There is no such publication any more.");
    const { tipId } = await receiveTip(
      { publicationId: page.id, says, link },
      { visitor: visitorKey(await headers(), dayOf(new Date())) },
    );
    redirect(`/tell-us/${tipId}?new=1`);
  });
  if (answered.ok) return null;
  const { message, problems } = answered;
  return {
    says: says.slice(0, 20_000),
    link: link.slice(0, 4000),
    message,
    problems,
    at: Date.now(),
  };
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === "string" ? value : "";
}

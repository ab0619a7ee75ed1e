import { tellUsPath } from "@/lib/published/address";

/** The way to say that a publication is wrong. */
export function TellUs({ publication }: { publication: string }) {
  return (
    <section className="blk" aria-labelledby="wrong">
      <h2 id="wrong">Is this wrong?</h2>
      <p className="origins">
        <a href={tellUsPath(publication)} rel="nofollow">
          Tell us what is wrong
        </a>
        . It takes a sentence and no account. An editor reads it, and answers.
      </p>
    </section>
  );
}

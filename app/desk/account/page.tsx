import type { Metadata } from "next";
import { EndOthersButton } from "@/app/desk/account/end-others-button";
import { PasswordForm } from "@/app/desk/account/password-form";
import { deskActor } from "@/app/desk/actor";
import { signOut } from "@/app/sign-in/actions";
import { currentSession } from "@/lib/auth/session";
import { openSessionsOf } from "@/lib/auth/sessions";
import type { OwnSession } from "@/lib/auth/sessions";
import { dayOf, formatDay } from "@/lib/season/day";
import "@/app/desk/team/team.css";

export const metadata: Metadata = { title: "Your account" };
export const dynamic = "force-dynamic";

export default async function AccountPage() {
  const actor = await deskActor();
  const session = await currentSession();
  const sessions = await openSessionsOf(actor);
  return (
    <>
      <div className="sub-h">
        <h1>Your account</h1>
        <p className="muted">
          {actor.name}, {actor.role}
        </p>
      </div>
      <section aria-labelledby="password">
        <div className="blk2">
          <h2 id="password">Change your password</h2>
        </div>
        <PasswordForm />
      </section>
      <section className="blk2" aria-labelledby="sessions">
        <h2 id="sessions">
          Where you are signed in <span>{sessions.length}</span>
        </h2>
        <Sessions sessions={sessions} own={session?.id ?? ""} />
        <div className="opts blk2">
          <form action={signOut}>
            <button className="btn" type="submit">
              Sign out
            </button>
          </form>
          {sessions.length > 1 && <EndOthersButton />}
        </div>
      </section>
    </>
  );
}

function Sessions({ sessions, own }: { sessions: OwnSession[]; own: string }) {
  return (
    <table className="team">
      <caption className="vh">Your sessions; times are in UTC</caption>
      <thead>
        <tr>
          <th scope="col">Session</th>
          <th scope="col">Signed in</th>
          <th scope="col">Last here</th>
          <th scope="col">Ends</th>
        </tr>
      </thead>
      <tbody>
        {sessions.map(({ id, since, lastSeen, until }) => (
          <tr key={id}>
            <th scope="row">{id === own ? "This one" : "Another browser"}</th>
            <Moment label="Signed in" at={since} />
            <Moment label="Last here" at={lastSeen} />
            <Moment label="Ends" at={until} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Moment({ label, at }: { label: string; at: Date }) {
  const minute = at.toISOString().slice(0, 16);
  return (
    <td data-l={label} className="nowrap">
      <time dateTime={`${minute}Z`}>
        {formatDay(dayOf(at))}, {minute.slice(11)} UTC
      </time>
    </td>
  );
}

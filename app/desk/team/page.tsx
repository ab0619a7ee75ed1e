import type { Metadata } from "next";
import { deskActor } from "@/app/desk/actor";
import { InviteForm } from "@/app/desk/team/invite-form";
import { MemberActs } from "@/app/desk/team/member-acts";
import { WithdrawButton } from "@/app/desk/team/withdraw-button";
import { DayTime } from "@/app/ui/times";
import { listTeam } from "@/lib/auth/team";
import type { Member, OpenInvitation } from "@/lib/auth/team";
import { dayOf } from "@/lib/season/day";
import { may } from "@/lib/season/may";
import "@/app/desk/team/team.css";

export const metadata: Metadata = { title: "Team" };
export const dynamic = "force-dynamic";

export default async function TeamPage() {
  const actor = await deskActor();
  const team = may(actor, "run the team");
  if (!team.allowed) return <NotForYou reason={team.reason} />;
  const { members, invitations } = await listTeam(actor);
  const active = members.filter((member) => !member.suspendedAt).length;
  return (
    <>
      <div className="sub-h">
        <h1>Team</h1>
        <p className="muted">
          {active} at the desk
          {members.length > active ? `, ${members.length - active} suspended` : ""}
        </p>
      </div>
      <People members={members} self={actor.id} />
      {invitations.length > 0 && <Invitations invitations={invitations} />}
      <section className="blk2" aria-labelledby="invite">
        <h2 id="invite">Invite somebody</h2>
        <InviteForm />
      </section>
    </>
  );
}

function NotForYou({ reason }: { reason: string }) {
  return (
    <>
      <div className="sub-h">
        <h1>Team</h1>
      </div>
      <div className="notice">
        <p>
          <strong>This page is for admins.</strong> {reason} Your own password and sessions are on{" "}
          <a href="/desk/account">your account</a>.
        </p>
      </div>
    </>
  );
}

function People({ members, self }: { members: Member[]; self: string }) {
  return (
    <table className="team members">
      <caption className="vh">Everyone with an account at the desk</caption>
      <thead>
        <tr>
          <th scope="col" className="by">
            Name
          </th>
          <th scope="col" className="at">
            Email
          </th>
          <th scope="col" className="on">
            Since
          </th>
          <th scope="col" className="on">
            State
          </th>
          <th scope="col">Role and access</th>
        </tr>
      </thead>
      <tbody>
        {members.map(({ id, name, email, role, since, suspendedAt }) => (
          <tr key={id}>
            <th scope="row">
              {name}
              {id === self && <span className="muted"> (you)</span>}
            </th>
            <td className="mail">{email}</td>
            <td className="nowrap" data-l="Since">
              <DayTime day={dayOf(since)} />
            </td>
            <td>
              {suspendedAt ? (
                <>
                  Suspended <DayTime day={dayOf(suspendedAt)} />
                </>
              ) : (
                "Active"
              )}
            </td>
            <td>
              <MemberActs
                userId={id}
                name={name}
                role={role}
                suspended={suspendedAt !== null}
                self={id === self}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Invitations({ invitations }: { invitations: OpenInvitation[] }) {
  return (
    <section className="blk2" aria-labelledby="open">
      <h2 id="open">
        Invitations not used yet <span>{invitations.length}</span>
      </h2>
      <table className="team">
        <caption className="vh">Open invitations</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Email</th>
            <th scope="col">Role</th>
            <th scope="col">Works until</th>
            <th scope="col">
              <span className="vh">Withdraw</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {invitations.map(({ id, name, email, role, until }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td className="mail">{email}</td>
              <td>{role}</td>
              <td className="nowrap" data-l="Works until">
                <DayTime day={dayOf(until)} />
              </td>
              <td>
                <WithdrawButton invitationId={id} email={email} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

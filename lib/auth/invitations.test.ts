import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { testDatabase } from "@/db/testing";
import type { TestDatabase } from "@/db/testing";
import { makeFirstPeople } from "@/lib/auth/first-people";
import {
  acceptInvitation,
  invitationBehind,
  invite,
  withdrawInvitation,
} from "@/lib/auth/invitations";
import { hire, PASSWORD } from "@/lib/auth/newsroom.testing";
import { inviteAsOperator } from "@/lib/auth/operator";
import { actorOfSession, openSession } from "@/lib/auth/sessions";
import { signIn } from "@/lib/auth/sign-in";
import { listTeam, suspend } from "@/lib/auth/team";
import { db } from "@/db/connection";

let desk: TestDatabase;
before(async () => {
  desk = await testDatabase();
});
after(() => desk.drop());
beforeEach(async () => {
  await desk.drop();
  desk = await testDatabase();
});

const NEW = { email: "jiwon@newsroom.example", name: "Han Ji-won", role: "contributor" };
const CHOICE = { name: "Han Ji-won", password: "a password of her own" };
const tokenIn = (link: string) => link.split("/invite/")[1]!;

test("somebody invited joins with a password of their own and is signed in", async () => {
  const mina = await hire("Mina Okafor", "admin");
  const { link, until } = await invite(mina, NEW);
  assert.match(link, /^https?:\/\/[^/]+\/invite\/[\w-]{43}$/);
  const days = (until.getTime() - Date.now()) / 86_400_000;
  assert.ok(days > 6.99 && days <= 7);
  assert.deepEqual(await invitationBehind(tokenIn(link)), { ...NEW, renews: false });
  const { sessionId } = await acceptInvitation(tokenIn(link), { ...CHOICE, name: "Ji-won Han" });
  const { name, role } = (await actorOfSession(sessionId))!;
  assert.deepEqual({ name, role }, { name: "Ji-won Han", role: "contributor" });
  assert.ok(await signIn({ email: NEW.email, password: CHOICE.password }, { address: "::1" }));
  assert.equal((await listTeam(mina)).invitations.length, 0);
});

test("the link's token is nowhere in the database", async () => {
  const mina = await hire("Mina Okafor", "admin");
  const { link } = await invite(mina, NEW);
  const rows = await desk.sql`
    select 1 from invitations i where i::text like ${`%${tokenIn(link)}%`}
    union all select 1 from events e where e::text like ${`%${tokenIn(link)}%`}`;
  assert.equal(rows.length, 0);
  const [row] = await desk.sql`select token_hash from invitations`;
  assert.equal(row?.token_hash.length, 32);
});

test("a link works once, also for ten who use it at the same moment", async () => {
  const mina = await hire("Mina Okafor", "admin");
  const { link } = await invite(mina, NEW);
  const outcomes = await Promise.allSettled(
    Array.from({ length: 10 }, () => acceptInvitation(tokenIn(link), CHOICE)),
  );
  assert.equal(outcomes.filter(({ status }) => status === "fulfilled").length, 1);
  for (const outcome of outcomes) {
    if (outcome.status === "rejected") assert.equal(outcome.reason.code, "not found");
  }
  const made = await desk.sql`select 1 from users where email = ${NEW.email}`;
  assert.equal(made.length, 1);
});

test("a weak password leaves the link good for another try", async () => {
  const mina = await hire("Mina Okafor", "admin");
  const { link } = await invite(mina, NEW);
  await assert.rejects(acceptInvitation(tokenIn(link), { ...CHOICE, password: "short" }), {
    name: "ZodError",
  });
  assert.ok(await acceptInvitation(tokenIn(link), CHOICE));
});

test("an expired, a withdrawn, a replaced and an invented link let nobody in", async () => {
  const mina = await hire("Mina Okafor", "admin");
  const stale = async (link: string) => {
    assert.equal(await invitationBehind(tokenIn(link)), null);
    await assert.rejects(acceptInvitation(tokenIn(link), CHOICE), { code: "not found" });
  };
  const expired = await invite(mina, NEW);
  await desk.sql`update invitations set expires_at = now()`;
  await stale(expired.link);

  const withdrawn = await invite(mina, NEW);
  const [open] = (await listTeam(mina)).invitations;
  await withdrawInvitation(mina, { invitationId: open!.id });
  await stale(withdrawn.link);
  await assert.rejects(withdrawInvitation(mina, { invitationId: open!.id }), { code: "not found" });

  const replaced = await invite(mina, NEW);
  const newest = await invite(mina, { ...NEW, email: NEW.email.toUpperCase() });
  await stale(replaced.link);
  for (const token of ["", "x", "../../etc/passwd", "\0", "%00", "a".repeat(10_000)]) {
    await stale(`http://localhost/invite/${token}`);
  }
  assert.ok(await acceptInvitation(tokenIn(newest.link), CHOICE));
});

test("an admin cannot take over an account by inviting its address", async () => {
  const mina = await hire("Mina Okafor", "admin");
  const tom = await hire("Tom Reyes", "editor");
  await assert.rejects(invite(mina, { ...NEW, email: tom.email.toUpperCase() }), { code: "taken" });
  // Nor by having invited it before it had one.
  const { link } = await invite(mina, { ...NEW, email: "soon@newsroom.example" });
  await desk.sql`update users set email = 'soon@newsroom.example' where id = ${tom.id}`;
  assert.equal(await invitationBehind(tokenIn(link)), null);
  await assert.rejects(acceptInvitation(tokenIn(link), CHOICE), { code: "not found" });
});

test("an invitation says what is missing", async () => {
  const mina = await hire("Mina Okafor", "admin");
  for (const input of [
    { ...NEW, email: "jiwon" },
    { ...NEW, email: "a@b.example\0" },
    { ...NEW, name: " " },
    { ...NEW, name: "two\nlines" },
    { ...NEW, role: "owner" },
    null,
  ]) {
    await assert.rejects(invite(mina, input), { name: "ZodError" });
  }
});

test("the operator invites the first admin, and the next one as contributor", async () => {
  const first = await inviteAsOperator({ email: "mina@newsroom.example", name: "Mina Okafor" });
  assert.deepEqual([first.role, first.renews], ["admin", false]);
  await acceptInvitation(tokenIn(first.link), { ...CHOICE, name: "Mina Okafor" });
  const next = await inviteAsOperator({ email: "tom@newsroom.example" });
  assert.deepEqual([next.role, next.name], ["contributor", "tom"]);
});

test("the operator's link gives somebody who forgot theirs a new password, and ends their sessions", async () => {
  const mina = await hire("Mina Okafor", "admin");
  const session = await db().transaction((tx) => openSession(tx, mina.id));
  const { link, renews } = await inviteAsOperator({ email: mina.email.toUpperCase() });
  assert.equal(renews, true);
  assert.ok(await actorOfSession(session));
  await acceptInvitation(tokenIn(link), { password: "the new one, at last" });
  assert.equal(await actorOfSession(session), null);
  const from = { address: "::1" };
  await assert.rejects(signIn({ email: mina.email, password: PASSWORD }, from));
  assert.ok(await signIn({ email: mina.email, password: "the new one, at last" }, from));
});

test("the operator's link does not bring a suspended person back, nor undo a role", async () => {
  const mina = await hire("Mina Okafor", "admin");
  const tom = await hire("Tom Reyes", "editor");
  const { link } = await inviteAsOperator({ email: tom.email });
  await desk.sql`update users set role = 'contributor' where id = ${tom.id}`;
  await suspend(mina, { userId: tom.id });
  await assert.rejects(acceptInvitation(tokenIn(link), CHOICE), { code: "not allowed" });
  await assert.rejects(inviteAsOperator({ email: tom.email }), { code: "blocked" });
  await desk.sql`update users set suspended_at = null where id = ${tom.id}`;
  const { sessionId } = await acceptInvitation(tokenIn(link), CHOICE);
  assert.equal((await actorOfSession(sessionId))?.role, "contributor");
});

test("the operator can make somebody admin, and cannot leave the desk without one", async () => {
  const mina = await hire("Mina Okafor", "admin");
  const tom = await hire("Tom Reyes", "editor");
  await assert.rejects(inviteAsOperator({ email: mina.email, role: "editor" }), {
    code: "blocked",
  });
  await inviteAsOperator({ email: tom.email, role: "admin" });
  const [row] = await desk.sql`select role from users where id = ${tom.id}`;
  assert.equal(row?.role, "admin");
});

test("a first start makes an admin, an editor and a contributor, once, even when two start", async () => {
  const made = (await Promise.all([makeFirstPeople(), makeFirstPeople()])).flat();
  assert.deepEqual(
    made.map(({ email, role }) => [email, role]),
    [
      ["mina@newsroom.example", "admin"],
      ["tom@newsroom.example", "editor"],
      ["jiwon@newsroom.example", "contributor"],
    ],
  );
  for (const { email, password } of made) {
    assert.match(password, /^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
    assert.ok(await signIn({ email, password }, { address: "::1" }));
  }
  assert.equal(new Set(made.map(({ password }) => password)).size, 3);
  assert.deepEqual(await makeFirstPeople(), []);
});

test("accounts that cannot sign in do not count as people, and a rehearsal has one password for all", async () => {
  await desk.sql`
    insert into users (email, name, role, suspended_at)
    values ('archive@whats-known.invalid', 'Archive', 'contributor', now())`;
  await assert.rejects(makeFirstPeople({ demoPassword: "short" }), { code: "invalid" });
  const made = await makeFirstPeople({ demoPassword: "rehearsal password" });
  assert.deepEqual(
    made.map(({ password }) => password),
    Array.from({ length: 3 }, () => "rehearsal password"),
  );
});

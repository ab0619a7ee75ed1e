import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { encode } from "next-auth/jwt";
import { db } from "@/db/connection";
import { testDatabase } from "@/db/testing";
import type { TestDatabase } from "@/db/testing";
import { sealSession, sessionCookie, unsealSession } from "@/lib/auth/cookie";
import { hire, PASSWORD } from "@/lib/auth/newsroom.testing";
import { changePassword, endOtherSessions } from "@/lib/auth/own-account";
import { actorOfSession, endSession, openSession, openSessionsOf } from "@/lib/auth/sessions";
import { changeRole, reinstate, suspend } from "@/lib/auth/team";

const SECRET = "a secret for tests, thirty-two characters";
let desk: TestDatabase;
before(async () => {
  process.env.AUTH_SECRET = SECRET;
  desk = await testDatabase();
});
after(() => desk.drop());

const open = (userId: string) => db().transaction((tx) => openSession(tx, userId));

test("the cookie carries the session's id and nothing else, sealed", async () => {
  const id = randomUUID();
  const value = await sealSession(id);
  assert.equal(await unsealSession(value), id);
  assert.ok(!value.includes(id));
  const { decode } = await import("next-auth/jwt");
  const { iat: _iat, exp, jti: _jti, ...rest } = (await decode({ token: value, secret: SECRET }))!;
  assert.deepEqual(rest, { sid: id });
  const hours = (Number(exp) - Date.now() / 1000) / 3600;
  assert.ok(hours > 11.9 && hours <= 12);
});

test("a forged, a changed, an expired or a foreign cookie is a signed-out visitor", async () => {
  const sid = randomUUID();
  const sealed = await sealSession(sid);
  const flipped = sealed.slice(0, -6) + (sealed.at(-6) === "A" ? "B" : "A") + sealed.slice(-5);
  const claims = Buffer.from(JSON.stringify({ sid })).toString("base64url");
  const forged = [
    undefined,
    "",
    "garbage",
    "a.b.c.d.e",
    flipped,
    `${Buffer.from('{"alg":"none"}').toString("base64url")}.${claims}.`,
    await encode({ token: { sid }, secret: "another secret of more than 32 characters" }),
    await encode({ token: { sid }, secret: SECRET, maxAge: -60 }),
    await encode({ token: { sid: "1 or 1=1" }, secret: SECRET }),
    await encode({ token: { sub: sid }, secret: SECRET }),
    await encode({ token: { sid }, secret: SECRET, salt: "another purpose" }),
  ];
  for (const value of forged) assert.equal(await unsealSession(value), null);
});

test("on https the cookie is kept to https, and always from scripts and other sites", () => {
  const before = process.env.SITE_URL;
  process.env.SITE_URL = "https://known.example";
  const secure = sessionCookie();
  process.env.SITE_URL = "http://localhost:3000";
  const plain = sessionCookie();
  if (before === undefined) delete process.env.SITE_URL;
  else process.env.SITE_URL = before;
  assert.equal(secure.name, "__Secure-next-auth.session-token");
  assert.equal(secure.options.secure, true);
  assert.equal(plain.name, "next-auth.session-token");
  assert.equal(plain.options.secure, false);
  for (const { options } of [secure, plain]) {
    assert.equal(options.httpOnly, true);
    assert.equal(options.sameSite, "lax");
  }
});

test("a session nobody opened, and one that was signed out, let nobody in", async () => {
  const tom = await hire("Tom Reyes", "editor");
  assert.equal(await actorOfSession(randomUUID()), null);
  const session = await open(tom.id);
  assert.ok(await actorOfSession(session));
  await endSession(session);
  await endSession(session);
  assert.equal(await actorOfSession(session), null);
  const signedOut = await desk.sql`
    select 1 from events where verb = 'sign out' and user_id = ${tom.id}`;
  assert.equal(signedOut.length, 1);
});

test("a session is over after twelve hours by Postgres's clock", async () => {
  const ha = await hire("Ha Ri", "contributor");
  const session = await open(ha.id);
  const [row] = await desk.sql`
    select extract(epoch from expires_at - created_at)::int as seconds
    from desk_sessions where id = ${session}`;
  assert.equal(row?.seconds, 12 * 60 * 60);
  await desk.sql`update desk_sessions set expires_at = now() where id = ${session}`;
  assert.equal(await actorOfSession(session), null);
  assert.deepEqual(await openSessionsOf(ha), []);
});

test("a role is read at each call", async () => {
  const mina = await hire("Mina Okafor", "admin");
  const jiwon = await hire("Han Ji-won", "contributor");
  const session = await open(jiwon.id);
  assert.equal((await actorOfSession(session))?.role, "contributor");
  await changeRole(mina, { userId: jiwon.id, role: "editor" });
  assert.equal((await actorOfSession(session))?.role, "editor");
});

test("suspension ends every session at once, and reinstating does not bring them back", async () => {
  const mina = await hire("Mina Two", "admin");
  const yoon = await hire("Yoon Chan", "editor");
  const sessions = [await open(yoon.id), await open(yoon.id)];
  await suspend(mina, { userId: yoon.id });
  for (const session of sessions) assert.equal(await actorOfSession(session), null);
  await reinstate(mina, { userId: yoon.id });
  for (const session of sessions) assert.equal(await actorOfSession(session), null);
});

test("suspension written straight into the database counts at the next call too", async () => {
  const roh = await hire("Roh Jae", "contributor");
  const session = await open(roh.id);
  await desk.sql`update users set suspended_at = now() where id = ${roh.id}`;
  assert.equal(await actorOfSession(session), null);
});

test("a changed password ends the other sessions at once", async () => {
  const cho = await hire("Cho Yi", "contributor");
  const [here, there] = [await open(cho.id), await open(cho.id)];
  const next = "a wholly new password";
  assert.deepEqual(await changePassword(cho, { current: PASSWORD, next }, here), {
    sessionsEnded: 1,
  });
  assert.ok(await actorOfSession(here));
  assert.equal(await actorOfSession(there), null);
  await assert.rejects(changePassword(cho, { current: PASSWORD, next: "yet another one" }, here), {
    code: "invalid",
    problems: [{ path: "current", message: "That is not the password you have now." }],
  });
});

test("guessing the current password in a stolen session stops after five tries", async () => {
  const kim = await hire("Kim Bo", "contributor");
  const guess = (n: number) =>
    changePassword(kim, { current: `guess ${n}`, next: "a wholly new password" }, null);
  for (let n = 0; n < 5; n += 1) await assert.rejects(guess(n), { code: "invalid" });
  await assert.rejects(guess(6), { code: "too many" });
});

test("two changes of one password at once: one of them holds", async () => {
  const lim = await hire("Lim Ah", "contributor");
  const outcomes = await Promise.allSettled(
    ["the first new one", "the second new one"].map((next) =>
      changePassword(lim, { current: PASSWORD, next }, null),
    ),
  );
  assert.deepEqual(outcomes.map(({ status }) => status).toSorted(), ["fulfilled", "rejected"]);
});

test("one can sign out everywhere else", async () => {
  const oh = await hire("Oh Hye", "contributor");
  const [here, there] = [await open(oh.id), await open(oh.id)];
  assert.equal((await openSessionsOf(oh)).length, 2);
  assert.equal(await endOtherSessions(oh, here), 1);
  assert.ok(await actorOfSession(here));
  assert.equal(await actorOfSession(there), null);
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { testDatabase } from "@/db/testing";
import type { TestDatabase } from "@/db/testing";
import { hire, PASSWORD } from "@/lib/auth/newsroom.testing";
import { actorOfSession } from "@/lib/auth/sessions";
import { NO_SUCH_SIGN_IN, signIn } from "@/lib/auth/sign-in";
import { Refusal } from "@/lib/season/refusal";

let desk: TestDatabase;
before(async () => {
  desk = await testDatabase();
});
after(() => desk.drop());

let at = 0;
/** An address nobody has tried from. */
const elsewhere = () => ({ address: `198.51.100.${(at += 1)}` });

async function refusal(trying: Promise<unknown>): Promise<Refusal> {
  try {
    await trying;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error("it was let in");
}

const eventsOf = async (userId: string) =>
  (await desk.sql`select verb from events where user_id = ${userId} order by sequence`).map(
    (event) => event.verb as string,
  );

test("whoever knows the password is in, and it is on record", async () => {
  const mina = await hire("Mina Okafor", "admin");
  const { sessionId } = await signIn(
    { email: " Mina.Okafor@Newsroom.example ", password: PASSWORD },
    elsewhere(),
  );
  assert.deepEqual(await actorOfSession(sessionId), {
    id: mina.id,
    name: "Mina Okafor",
    role: "admin",
  });
  assert.deepEqual(await eventsOf(mina.id), ["sign in"]);
});

test("an unknown address, a wrong password, a suspended account, an account without a password: one answer", async () => {
  const tom = await hire("Tom Reyes", "editor");
  const sue = await hire("Sue Pended", "editor");
  const archive = await hire("Archive", "contributor");
  await desk.sql`update users set suspended_at = now() where id = ${sue.id}`;
  await desk.sql`update users set password_hash = null where id = ${archive.id}`;
  const answers = await Promise.all(
    [
      { email: "nobody@newsroom.example", password: PASSWORD },
      { email: tom.email, password: "not the password" },
      { email: sue.email, password: PASSWORD },
      { email: archive.email, password: PASSWORD },
      { email: tom.email, password: "" },
      { email: `${tom.email}\0`, password: PASSWORD },
      { email: tom.email, password: "x".repeat(100_000) },
      { email: ["a"], password: { $ne: "" } },
      undefined,
    ].map((typed) => refusal(signIn(typed, elsewhere()))),
  );
  for (const { code, message, problems, detail } of answers) {
    assert.deepEqual(
      { code, message, problems, detail },
      { code: "not allowed", message: NO_SUCH_SIGN_IN, problems: [], detail: null },
    );
  }
  assert.deepEqual(await eventsOf(sue.id), ["refused sign in"]);
});

test("the sixth try at an account from one address waits, even with the right password", async () => {
  const kim = await hire("Kim Seo-yun", "contributor");
  const here = elsewhere();
  for (let n = 0; n < 5; n += 1) {
    const said = await refusal(signIn({ email: kim.email, password: "wrong one" }, here));
    assert.equal(said.code, "not allowed");
  }
  const said = await refusal(signIn({ email: kim.email.toUpperCase(), password: PASSWORD }, here));
  assert.equal(said.code, "too many");
  assert.match(said.message, /^Too many attempts\. Try again in 1[45] minutes\.$/);

  // The owner, somewhere else, is not shut out.
  assert.ok(await signIn({ email: kim.email, password: PASSWORD }, elsewhere()));

  // And when the time is over, here neither.
  await desk.sql`update rate_limits set expire = now() - interval '1 second' where key like 'tries:%'`;
  assert.ok(await signIn({ email: kim.email, password: PASSWORD }, here));
});

test("it takes longer the more often it goes wrong", async () => {
  const lee = await hire("Lee Ji-ho", "contributor");
  const here = elsewhere();
  const wrong = () => refusal(signIn({ email: lee.email, password: "wrong one" }, here));
  for (let round = 0; round < 3; round += 1) {
    for (let n = 0; n < 5; n += 1) assert.equal((await wrong()).code, "not allowed");
    await desk.sql`update rate_limits set expire = now() - interval '1 second' where key like 'tries:%'`;
  }
  const said = await wrong();
  assert.equal(said.code, "too many");
  assert.match(said.message, /1[12]\d minutes/);
});

test("an address that does not exist is limited just the same", async () => {
  const here = elsewhere();
  const typed = { email: "ghost@newsroom.example", password: "wrong one" };
  const codes: string[] = [];
  for (let n = 0; n < 6; n += 1) codes.push((await refusal(signIn(typed, here))).code);
  assert.deepEqual(codes, [...Array.from({ length: 5 }, () => "not allowed"), "too many"]);
});

test("tries at the same moment count too: of twenty, five are looked at", async () => {
  const ann = await hire("Ann Race", "contributor");
  const here = elsewhere();
  const said = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      refusal(signIn({ email: ann.email, password: `guess number ${n}` }, here)),
    ),
  );
  assert.equal(said.filter(({ code }) => code === "not allowed").length, 5);
  assert.equal(said.filter(({ code }) => code === "too many").length, 15);
});

test("one address cannot try thirty accounts and go on", async () => {
  const here = elsewhere();
  for (let n = 0; n < 30; n += 1) {
    const typed = { email: `guess${n}@newsroom.example`, password: "123456789012" };
    assert.equal((await refusal(signIn(typed, here))).code, "not allowed");
  }
  const typed = { email: "guess30@newsroom.example", password: "123456789012" };
  assert.equal((await refusal(signIn(typed, here))).code, "too many");
});

test("guessing from many addresses stops at the account, but not for an address it is at home", async () => {
  const park = await hire("Park Na-rae", "editor");
  const home = elsewhere();
  await signIn({ email: park.email, password: PASSWORD }, home);
  const wrong = () => refusal(signIn({ email: park.email, password: "wrong one" }, elsewhere()));
  for (let n = 0; n < 25; n += 1) assert.equal((await wrong()).code, "not allowed");
  assert.equal((await wrong()).code, "too many");
  assert.ok(await signIn({ email: park.email, password: PASSWORD }, home));
});

test("a right password starts the count again", async () => {
  const yoo = await hire("Yoo In-soo", "contributor");
  const here = elsewhere();
  for (let round = 0; round < 3; round += 1) {
    for (let n = 0; n < 4; n += 1) {
      assert.equal(
        (await refusal(signIn({ email: yoo.email, password: "wrong one" }, here))).code,
        "not allowed",
      );
    }
    assert.ok(await signIn({ email: yoo.email, password: PASSWORD }, here));
  }
});

test("signing in ends the session this browser held before", async () => {
  const ha = await hire("Ha Seung-ri", "contributor");
  const typed = { email: ha.email, password: PASSWORD };
  const first = await signIn(typed, elsewhere());
  const second = await signIn(typed, { ...elsewhere(), previous: first.sessionId });
  assert.equal(await actorOfSession(first.sessionId), null);
  assert.ok(await actorOfSession(second.sessionId));
});

test("nothing of what was typed is kept in the counters", async () => {
  const keys = await desk.sql`select key from rate_limits where key like '%newsroom%'`;
  assert.equal(keys.length, 0);
});

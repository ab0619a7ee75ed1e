import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, beforeEach, test } from "node:test";
import { connect } from "@/db/connection";
import { testDatabase } from "@/db/testing";
import type { TestDatabase } from "@/db/testing";
import { invitationBehind, invite } from "@/lib/auth/invitations";
import { LAST_ADMIN } from "@/lib/auth/last-admin";
import { hire } from "@/lib/auth/newsroom.testing";
import { changeRole, listTeam, reinstate, suspend } from "@/lib/auth/team";
import { may } from "@/lib/season/may";

let desk: TestDatabase;
before(async () => {
  desk = await testDatabase();
});
after(() => desk.drop());
// Each test has a desk of its own, with no admin but those it hires.
beforeEach(async () => {
  await desk.drop();
  desk = await testDatabase();
});

const admins = async () =>
  (await desk.sql`select id from users where role = 'admin' and suspended_at is null`).length;

test("only admins see and change who is at the desk", async () => {
  const mina = await hire("Mina Okafor", "admin");
  for (const role of ["contributor", "editor"] as const) {
    const who = await hire(`Some ${role}`, role);
    const refused = { code: "not allowed", message: /^Only admins/ };
    assert.equal(may(who, "run the team").allowed, false);
    await assert.rejects(listTeam(who), refused);
    await assert.rejects(changeRole(who, { userId: who.id, role: "admin" }), refused);
    await assert.rejects(suspend(who, { userId: mina.id }), refused);
    await assert.rejects(reinstate(who, { userId: mina.id }), refused);
    await assert.rejects(invite(who, { email: "a@b.example", name: "A", role: "admin" }), refused);
  }
  assert.equal((await listTeam(mina)).members.length, 3);
});

test("an admin whose role was taken meanwhile changes nothing", async () => {
  const mina = await hire("Mina Okafor", "admin");
  const ada = await hire("Ada Min", "admin");
  const tom = await hire("Tom Reyes", "editor");
  await changeRole(ada, { userId: mina.id, role: "editor" });
  await assert.rejects(changeRole(mina, { userId: tom.id, role: "admin" }), {
    code: "not allowed",
  });
  await suspend(ada, { userId: mina.id });
  await assert.rejects(suspend(mina, { userId: tom.id }), { code: "signed out" });
});

test("what is done with people is on record, who did it and to whom", async () => {
  const mina = await hire("Mina Okafor", "admin");
  const tom = await hire("Tom Reyes", "contributor");
  await changeRole(mina, { userId: tom.id, role: "editor" });
  await changeRole(mina, { userId: tom.id, role: "editor" });
  await suspend(mina, { userId: tom.id });
  await suspend(mina, { userId: tom.id });
  await reinstate(mina, { userId: tom.id });
  const events = await desk.sql`
    select verb, actor_id, user_id, details from events order by sequence`;
  const by = { actor_id: mina.id, user_id: tom.id };
  assert.deepEqual(
    [...events].map((event) => ({ ...event })),
    [
      { verb: "change role", ...by, details: { from: "contributor", to: "editor" } },
      { verb: "suspend", ...by, details: {} },
      { verb: "reinstate", ...by, details: {} },
    ],
  );
});

test("who is shut out, or runs the team no more, leaves no way back in", async () => {
  const mina = await hire("Mina Okafor", "admin");
  for (const [name, shut] of [
    ["Ada Min", (userId: string) => suspend(mina, { userId })],
    ["Sora Kim", (userId: string) => changeRole(mina, { userId, role: "editor" })],
  ] as const) {
    const ada = await hire(name, "admin");
    const { link } = await invite(ada, {
      email: `${randomUUID()}@elsewhere.example`,
      name: `${name} again`,
      role: "admin",
    });
    const kept = await invite(mina, {
      email: `${randomUUID()}@newsroom.example`,
      name: "Bo Lee",
      role: "editor",
    });
    await shut(ada.id);
    const tokenOf = (of: string): string => of.slice(of.lastIndexOf("/") + 1);
    assert.equal(await invitationBehind(tokenOf(link)), null);
    assert.ok(await invitationBehind(tokenOf(kept.link)));
  }
  const withdrawn = await desk.sql`
    select 1 from events where verb = 'withdraw invitation' and actor_id = ${mina.id}`;
  assert.equal(withdrawn.length, 2);
});

test("the last admin stays: not demoted, not suspended, not even in raw SQL", async () => {
  const mina = await hire("Mina Okafor", "admin");
  const blocked = { code: "blocked", message: LAST_ADMIN };
  await assert.rejects(changeRole(mina, { userId: mina.id, role: "editor" }), blocked);
  await assert.rejects(suspend(mina, { userId: mina.id }), blocked);
  await assert.rejects(desk.sql`delete from users where id = ${mina.id}`, { code: "23001" });
  assert.equal(await admins(), 1);
});

test("one of two admins can step back, and cannot suspend themselves", async () => {
  const mina = await hire("Mina Okafor", "admin");
  await hire("Ada Min", "admin");
  await assert.rejects(suspend(mina, { userId: mina.id }), { code: "not allowed" });
  await changeRole(mina, { userId: mina.id, role: "editor" });
  assert.equal(await admins(), 1);
});

test("two admins who demote each other at the same moment leave one", async () => {
  const mina = await hire("Mina Okafor", "admin");
  const ada = await hire("Ada Min", "admin");
  for (let round = 0; round < 10; round += 1) {
    const outcomes = await Promise.allSettled([
      changeRole(mina, { userId: ada.id, role: "editor" }),
      changeRole(ada, { userId: mina.id, role: "editor" }),
    ]);
    assert.deepEqual(outcomes.map(({ status }) => status).toSorted(), ["fulfilled", "rejected"]);
    assert.equal(await admins(), 1);
    await desk.sql`update users set role = 'admin'`;
  }
});

test("two connections that demote one admin each, in raw SQL, leave one", async () => {
  const mina = await hire("Mina Okafor", "admin");
  const ada = await hire("Ada Min", "admin");
  const connections = [connect(desk.url, { max: 1 }), connect(desk.url, { max: 1 })];
  try {
    for (let round = 0; round < 10; round += 1) {
      const outcomes = await Promise.allSettled(
        [mina, ada].map(({ id }, place) =>
          connections[place]!.begin(async (tx) => {
            await tx`select 1`;
            await tx`update users set role = 'contributor' where id = ${id}`;
          }),
        ),
      );
      assert.equal(outcomes.filter(({ status }) => status === "fulfilled").length, 1);
      assert.equal(await admins(), 1);
      await desk.sql`update users set role = 'admin'`;
    }
  } finally {
    await Promise.all(connections.map((connection) => connection.end()));
  }
});

test("ids of nobody, of an archive account, and no ids at all are refused", async () => {
  const mina = await hire("Mina Okafor", "admin");
  const archive = await hire("Archive", "contributor");
  await desk.sql`update users set password_hash = null, suspended_at = now() where id = ${archive.id}`;
  await assert.rejects(reinstate(mina, { userId: randomUUID() }), { code: "not found" });
  await assert.rejects(reinstate(mina, { userId: archive.id }), { code: "not found" });
  for (const input of [undefined, {}, { userId: "1" }, { userId: [mina.id] }]) {
    await assert.rejects(suspend(mina, input), { name: "ZodError" });
  }
  await assert.rejects(changeRole(mina, { userId: mina.id, role: "owner" }), { name: "ZodError" });
  const { members } = await listTeam(mina);
  assert.deepEqual(
    members.map(({ name }) => name),
    ["Mina Okafor"],
  );
});

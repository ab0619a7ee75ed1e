import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { connect } from "@/db/connection";
import { listen } from "@/db/listen";
import { testDatabase, type TestDatabase } from "@/db/testing";
import { isReady, PUBLIC_CHANGE } from "@/lib/published/readiness";

let desk: TestDatabase;
before(async () => {
  desk = await testDatabase();
});
after(() => desk.drop());

test("an instance that cannot hear of publications says so once and is not ready, until it can", async () => {
  const said: string[] = [];
  const name = new URL(desk.url).pathname.slice(1);
  const admin = connect(desk.url.replace(`/${name}`, "/postgres"), { max: 1 });
  const stop = await listen(
    PUBLIC_CHANGE,
    () => undefined,
    () => undefined,
    { say: (line) => said.push(line), pulse: 200 },
  );
  try {
    assert.equal(await isReady(), true);
    await admin.unsafe(`alter database ${name} allow_connections false`);
    await admin`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = ${name} and query ilike 'listen%'`;
    await until(() => said.length > 0);
    assert.match(said[0] ?? "", /is not heard/);
    assert.equal(await isReady(), false);
    await wait(1500); // by then it was tried again, in vain
    assert.equal(said.length, 1);
    await admin.unsafe(`alter database ${name} allow_connections true`);
    await until(() => said.length > 1);
    assert.match(said[1] ?? "", /is heard again/);
    assert.equal(await isReady(), true);
  } finally {
    await admin.unsafe(`alter database ${name} allow_connections true`);
    await stop();
    await admin.end();
  }
  assert.equal(await isReady(), true, "who does not listen misses nothing");
});

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries += 1) {
    assert.ok(tries < 400, "it never came to that");
    await wait(50);
  }
}

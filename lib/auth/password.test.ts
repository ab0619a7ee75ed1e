import assert from "node:assert/strict";
import { test } from "node:test";
import { chosenPassword } from "@/lib/auth/chosen-password";
import { hashPassword, isPassword } from "@/lib/auth/password";
import { passwordChange } from "@/lib/auth/password-form";

test("a password is kept as argon2id at OWASP's cost, salted", async () => {
  const [one, two] = await Promise.all([
    hashPassword("a long password"),
    hashPassword("a long password"),
  ]);
  assert.match(one, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  assert.notEqual(one, two);
  assert.equal(await isPassword("a long password", one), true);
  assert.equal(await isPassword("a long passworD", one), false);
  assert.equal(await isPassword("", one), false);
});

test("the same letters from another keyboard are the same password", async () => {
  const kept = await hashPassword("caf\u00e9 au lait, twice");
  assert.equal(await isPassword("cafe\u0301 au lait, twice", kept), true);
});

test("without an account the answer is no, after the same work", async () => {
  const kept = await hashPassword("a long password");
  const worked: string[] = [];
  const verifier = async (hash: string) => {
    worked.push(hash.split("$").slice(0, 4).join("$"));
    return true;
  };
  for (const typed of ["wrong", "", "x".repeat(5000)]) {
    worked.length = 0;
    assert.equal(await isPassword(typed, null, verifier), false);
    await isPassword(typed, kept, verifier);
    const [without, with_] = worked;
    assert.equal(worked.length, 2);
    assert.equal(without, with_);
    // It is a hash that can be worked on.
    assert.equal(await isPassword(typed, null), false);
  }
});

const SAID: [typed: unknown, says: RegExp | null][] = [
  ["twelve chars", null],
  ["여덟 글자보다 긴 비밀번호", null],
  ["short", /at least 12 characters/],
  ["", /at least 12 characters/],
  [undefined, /Type a password/],
  ["🧟🧟🧟🧟🧟🧟", /at least 12 characters/],
  ["aaaaaaaaaaaaaaaa", /easily guessed/],
  ["x".repeat(150) + "abcdefgh".repeat(10), /at most 200/],
  ["nothing\0here, really", /cannot be typed/],
  ["half a pair \ud83e here", /cannot be typed/],
];
for (const [typed, says] of SAID) {
  test(`choosing ${JSON.stringify(typed)?.slice(0, 24)}: ${says ?? "fine"}`, () => {
    const said = chosenPassword.safeParse(typed).error?.issues[0]?.message;
    if (says === null) assert.equal(said, undefined);
    else assert.match(said ?? "", says);
  });
}

test("a new password is another one", () => {
  const same = passwordChange.safeParse({ current: "twelve chars", next: "twelve chars" });
  assert.deepEqual(same.error?.issues[0]?.path, ["next"]);
});

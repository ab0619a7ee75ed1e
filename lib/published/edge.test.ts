import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { createServer, request } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { gate, until } from "@/db/until-for-tests";
import { createEdge } from "@/lib/published/edge";
import type { Edge, EdgeOptions } from "@/lib/published/edge";
import type { Rendered } from "@/lib/published/render-page";

const LONG = "What we know so far. ".repeat(200);

const html = (body: string, status = 200): Rendered => ({
  status,
  headers: { "content-type": "text/html; charset=utf-8" },
  body: Buffer.from(`<!doctype html><p>${body}</p>${LONG}`),
});

type Answer = { status: number; headers: Record<string, string | undefined>; body: Buffer };
type Site = {
  edge: Edge;
  rendered: string[];
  complaints: [what: string, why: string][];
  get(path: string, headers?: Record<string, string>, method?: string): Promise<Answer>;
};

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A site whose pages are made by `render`; what the edge does not answer is answered with 418. */
async function site(
  render: (target: string) => Rendered | Promise<Rendered>,
  options: Partial<EdgeOptions> = {},
): Promise<Site> {
  const rendered: string[] = [];
  const complaints: [what: string, why: string][] = [];
  const edge = createEdge({
    render: async (target) => {
      rendered.push(target);
      return await render(target);
    },
    today: () => "2026-09-03",
    complain: (what, error) => complaints.push([what, (error as Error).message]),
    ...options,
  });
  const server = createServer((req, res) => {
    void edge.handle(req, res).then((answered) => answered || res.writeHead(418).end());
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    edge,
    rendered,
    complaints,
    get: (path, headers = {}, method = "GET") =>
      new Promise((resolve, reject) => {
        request({ port, host: "127.0.0.1", path, headers, method, agent: false }, (res) => {
          const parts: Buffer[] = [];
          res.on("data", (part: Buffer) => parts.push(part));
          res.on("end", () =>
            resolve({
              status: res.statusCode ?? 0,
              headers: res.headers as Answer["headers"],
              body: Buffer.concat(parts),
            }),
          );
        })
          .on("error", reject)
          .end();
      }),
  };
}

test("a page is rendered once and then served from memory, whatever its query", async () => {
  const { get, rendered, edge } = await site((target) => html(target));
  const first = await get("/show/season-2?utm_source=x&_rsc=1", { rsc: "1", cookie: "session=1" });
  const second = await get("/%73how/season-2");
  assert.equal(first.status, 200);
  assert.deepEqual(first.body, second.body);
  assert.deepEqual(rendered, ["/show/season-2"]);
  assert.equal(edge.size(), 1);
  assert.equal(first.headers["cache-control"], "public, max-age=0, must-revalidate");
  assert.equal(first.headers.vary, "Accept-Encoding");
});

test("the desk, the API and files are not the edge's business", async () => {
  const { get, rendered } = await site((target) => html(target));
  for (const path of [
    "/desk",
    "/desk/entries",
    "/%64esk",
    "/api/health",
    "/sign-in",
    "/_next/a.js",
    "/invite/x",
    "/icon.png",
  ]) {
    assert.equal((await get(path)).status, 418, path);
  }
  assert.deepEqual(rendered, []);
  assert.equal((await get("/desktop")).status, 200);
  assert.equal((await get("/show/season-2/feed.xml")).status, 200);
});

test("a public page takes no writing", async () => {
  const { get, rendered } = await site((target) => html(target));
  const answer = await get("/", { "next-action": "abc" }, "POST");
  assert.equal(answer.status, 405);
  assert.equal(answer.headers.allow, "GET, HEAD");
  assert.deepEqual(rendered, []);
});

test("a hundred readers of one page cost one rendering", async () => {
  const { get, rendered } = await site(async (target) => {
    await wait(50);
    return html(target);
  });
  const answers = await Promise.all(Array.from({ length: 100 }, () => get("/show/season-2")));
  assert.ok(answers.every((answer) => answer.status === 200));
  assert.equal(rendered.length, 1);
});

test("each coding carries the same page, its own tag, and is chosen by weight", async () => {
  const { get } = await site((target) => html(target));
  const plain = await get("/");
  const br = await get("/", { "accept-encoding": "gzip, deflate, br" });
  const gz = await get("/", { "accept-encoding": "br;q=0.2, gzip;q=0.9" });
  assert.equal(plain.headers["content-encoding"], undefined);
  assert.equal(br.headers["content-encoding"], "br");
  assert.equal(gz.headers["content-encoding"], "gzip");
  assert.deepEqual(brotliDecompressSync(br.body), plain.body);
  assert.deepEqual(gunzipSync(gz.body), plain.body);
  assert.equal(new Set([plain, br, gz].map((answer) => answer.headers.etag)).size, 3);
  for (const answer of [plain, br, gz]) {
    assert.match(answer.headers.etag ?? "", /^"[\w-]+"$/);
    assert.equal(Number(answer.headers["content-length"]), answer.body.length);
  }
  const codingFor = async (accept: string) =>
    (await get("/", { "accept-encoding": accept })).headers["content-encoding"];
  assert.equal(await codingFor("*"), "br");
  assert.equal(await codingFor("br;q=0, *;q=0.5"), "gzip");
  assert.equal(await codingFor("identity, br;q=0.5"), undefined);
  assert.equal(await codingFor("br;q=0, gzip;q=0"), undefined);
  assert.equal(await codingFor("deflate"), undefined);
});

test("a reader who has the page is told so, with the headers of the page", async () => {
  const { get } = await site((target) => html(target));
  const accept = { "accept-encoding": "br" };
  const full = await get("/", accept);
  const etag = full.headers.etag ?? "";
  for (const named of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
    const answer = await get("/", { ...accept, "if-none-match": named });
    assert.equal(answer.status, 304, named);
    assert.equal(answer.body.length, 0);
    for (const header of ["etag", "cache-control", "vary", "content-security-policy"]) {
      assert.equal(answer.headers[header], full.headers[header], header);
    }
  }
  assert.equal((await get("/", { ...accept, "if-none-match": '"other"' })).status, 200);
  const other = await get("/", { "if-none-match": etag });
  assert.equal(other.status, 200, "the tag of one coding does not stand for another");
});

test("HEAD says what GET would say, without the page", async () => {
  const { get } = await site((target) => html(target));
  const full = await get("/");
  const head = await get("/", {}, "HEAD");
  assert.equal(head.body.length, 0);
  for (const header of ["etag", "content-length", "content-type", "cache-control"]) {
    assert.equal(head.headers[header], full.headers[header], header);
  }
});

test("ten thousand invented addresses leave nothing behind", async () => {
  const { get, edge } = await site(() => html("Nothing here", 404));
  const first = await get("/invented", { "accept-encoding": "br" });
  assert.equal(first.status, 404);
  assert.equal(first.headers["content-encoding"], "br");
  assert.equal(first.headers["cache-control"], "no-store");
  assert.equal(first.headers.etag, undefined);
  assert.ok(first.headers["content-security-policy"]);
  for (let batch = 0; batch < 100; batch += 1) {
    await Promise.all(Array.from({ length: 100 }, (_, n) => get(`/invented-${batch * 100 + n}`)));
  }
  assert.equal(edge.size(), 0);
});

test("one page under many spellings is kept once", async () => {
  const { get, edge } = await site((target) => html(target));
  for (const path of ["/show", "/%73how", "/s%68ow", "/%73%68%6F%77"]) await get(path);
  assert.equal(edge.size(), 1);
});

test("what was asked of a page is rendered and not kept", async () => {
  const { get, edge, rendered } = await site((target) => html(target));
  await get("/search?q=suhyeok&utm=1");
  await get("/show/season-2/changes?since=2024-01-29");
  assert.deepEqual(rendered, ["/search?q=suhyeok", "/show/season-2/changes?since=2024-01-29"]);
  assert.equal(edge.size(), 0);
});

test("after a publication every stored page is rendered again, without a reader asking", async () => {
  let release = "unknown";
  const { get, edge, rendered } = await site(() => html(release));
  await get("/show/season-2");
  release = "2026";
  edge.publicChange();
  const answer = await get("/show/season-2");
  assert.match(answer.body.toString(), /<p>2026/);
  release = "2027";
  rendered.length = 0;
  edge.publicChange();
  await until("it is rendered", () => rendered.length > 0);
  assert.deepEqual(rendered, ["/show/season-2"]);
});

test("a page rendered before a publication is neither stored nor shown after it", async () => {
  let release = "unknown";
  const slow = gate();
  const { get, edge, rendered } = await site(async () => {
    const seen = release;
    if (rendered.length === 1) await slow.opened;
    return html(seen);
  });
  const early = get("/show/season-2");
  await until("the first rendering has begun", () => rendered.length === 1);
  release = "2026";
  edge.publicChange();
  const late = await get("/show/season-2");
  slow.open();
  assert.match(
    late.body.toString(),
    /<p>2026/,
    "a reader after the change does not join the old rendering",
  );
  assert.match((await early).body.toString(), /<p>2026/, "the one who waited gets the new page");
  assert.match((await get("/show/season-2")).body.toString(), /<p>2026/);
});

test("many publications in a row end with the last one", async () => {
  let count = 0;
  const { get, edge } = await site(async () => {
    const seen = count;
    await wait(5);
    return html(`edition ${seen}`);
  });
  await get("/");
  for (count = 1; count < 20; count += 1) {
    edge.publicChange();
    await wait(3);
  }
  edge.publicChange();
  assert.match((await get("/")).body.toString(), /edition 20/);
});

test("at midnight pages are rendered for the new day", async () => {
  let day = "2026-09-03";
  const { get } = await site(() => html(day), { today: () => day });
  await get("/");
  day = "2026-09-04";
  assert.match((await get("/")).body.toString(), /2026-09-04/);
});

test("while rendering fails the last good page goes on being served", async () => {
  let works = true;
  const { get, edge, complaints } = await site(() => {
    if (!works) throw new Error("the database is away");
    return html("good");
  });
  await get("/kept");
  assert.equal(complaints.length, 0);
  works = false;
  edge.publicChange();
  const kept = await get("/kept");
  assert.equal(kept.status, 200);
  assert.match(kept.body.toString(), /good/);
  const never = await get("/never-seen");
  assert.equal(never.status, 503);
  assert.equal(never.headers["cache-control"], "no-store");
  assert.equal(never.headers["retry-after"], "5");
  assert.doesNotMatch(never.body.toString(), /database/);
  const asked = await get("/search?q=suhyeok");
  assert.equal(asked.status, 503);
  assert.ok(complaints.some(([what]) => what === "/kept"));
  assert.ok(complaints.some(([what]) => what === "/never-seen"));
  assert.ok(complaints.some(([what]) => what === "/search?q=suhyeok"));
  assert.ok(complaints.every(([, why]) => why === "the database is away"));
});

test("an answer of 500 counts as a failure, and it mends itself", async () => {
  let [status, edition, now] = [200, 1, 0];
  const { get, edge } = await site(() => html(`edition ${edition}`, status), { clock: () => now });
  await get("/");
  [status, edition] = [500, 2];
  edge.publicChange();
  assert.match((await get("/")).body.toString(), /edition 1/);
  status = 200;
  now += 999;
  assert.match((await get("/")).body.toString(), /edition 1/, "it is left alone for a second");
  now += 1;
  assert.match((await get("/")).body.toString(), /edition 2/);
});

test("readers do not wait for a slow rendering when there is an older page", async () => {
  const slow = gate();
  const { get, edge, rendered } = await site(
    async () => {
      if (rendered.length === 1) return html("older");
      await slow.opened;
      return html("newer");
    },
    { patienceMs: 50 },
  );
  await get("/");
  edge.publicChange();
  // It is answered although the rendering is not done before that.
  assert.match((await get("/")).body.toString(), /older/);
  slow.open();
});

test("a page that was taken away is gone from the store", async () => {
  let status = 200;
  const { get, edge } = await site(() => html("entry", status));
  await get("/entry");
  assert.equal(edge.size(), 1);
  status = 404;
  edge.publicChange();
  assert.equal((await get("/entry")).status, 404);
  assert.equal(edge.size(), 0);
});

test("the store keeps to its bounds, and what does not fit is served all the same", async () => {
  const { get, edge } = await site(
    (target) => (target === "/huge" ? html("x".repeat(200_000)) : html(target)),
    { maxBytes: 100_000 },
  );
  for (let page = 0; page < 200; page += 1) await get(`/page-${page}`);
  assert.ok(edge.size() > 3 && edge.size() < 30, `${edge.size()} pages`);
  assert.equal((await get("/huge")).body.length > 200_000, true);
});

test("warming renders what the pages link to, and nothing that is not public", async () => {
  const links: Record<string, string> = {
    "/": '<a class="x" href="/show/season-2">s</a><a href="/sign-in">in</a><a href="//elsewhere.example/x">x</a>',
    "/show/season-2":
      '<a href="/show/season-2/entries/release-date?x=1#y">e</a><a href="/">home</a>',
  };
  const { edge, rendered } = await site((target) => html(links[target] ?? "leaf"));
  await edge.warm(["/"]);
  assert.deepEqual(rendered, ["/", "/show/season-2", "/show/season-2/entries/release-date"]);
});

test("once told to stop it renders nothing more ahead, and answers all the same", async () => {
  const { edge, rendered, get } = await site((target) => {
    edge.stop();
    return html(target === "/" ? '<a href="/show/season-2">s</a>' : "leaf");
  });
  await edge.warm(["/"]);
  assert.deepEqual(rendered, ["/"]);
  assert.equal((await get("/show/season-2")).status, 200);
});

test("packed tighter in the background, it is still the same page", async () => {
  const { edge, get } = await site(() =>
    html(Array.from({ length: 3000 }, (_, n) => `fact ${n * 7919}`).join(" ")),
  );
  const accept = { "accept-encoding": "br" };
  const quick = await get("/", accept);
  await edge.warm(["/"]);
  const tight = await get("/", accept);
  assert.ok(tight.body.length < quick.body.length);
  assert.deepEqual(brotliDecompressSync(tight.body), brotliDecompressSync(quick.body));
  assert.notEqual(tight.headers.etag, quick.headers.etag);
  const again = await get("/", { ...accept, "if-none-match": quick.headers.etag ?? "" });
  assert.equal(again.status, 304);
});

test("a page may run its own inline scripts and no others", async () => {
  const script = 'document.documentElement.dataset.js = "1"';
  const { get } = await site(() =>
    html(
      `<script data-page="">${script}</script><script src="/_next/a.js"></script><script type="application/ld+json">{}</script>`,
    ),
  );
  const policy = (await get("/")).headers["content-security-policy"] ?? "";
  const hash = createHash("sha256").update(script).digest("base64");
  assert.match(
    policy,
    new RegExp(`script-src 'self' 'sha256-${hash.replaceAll(/[+/=]/g, "\\$&")}';`),
  );
  assert.doesNotMatch(policy, /script-src[^;]*unsafe/);
  assert.match(policy, /frame-ancestors 'none'/);
});

test("cookies and inner headers of the renderer never reach a reader", async () => {
  const { get } = await site(() => ({
    ...html("page"),
    headers: {
      "content-type": "text/html",
      "set-cookie": "a=b",
      "x-nextjs-cache": "HIT",
      link: "</f>; rel=preload",
    },
  }));
  const { headers } = await get("/");
  assert.equal(headers["set-cookie"], undefined);
  assert.equal(headers["x-nextjs-cache"], undefined);
  assert.equal(headers.link, "</f>; rel=preload");
});

test("a redirect is passed on and not kept", async () => {
  const { get, edge } = await site(() => ({
    status: 308,
    headers: { location: "/show" },
    body: Buffer.alloc(0),
  }));
  const answer = await get("/show/");
  assert.equal(answer.status, 308);
  assert.equal(answer.headers.location, "/show");
  assert.equal(edge.size(), 0);
});

test("a 404 that Next leaves to the browser's script is answered with the whole page for nowhere", async () => {
  const { get, rendered } = await site((target) =>
    target === "/nowhere"
      ? html("There is nothing here. All trackers", 404)
      : {
          status: 404,
          headers: { "content-type": "text/html; charset=utf-8" },
          body: Buffer.from('<!DOCTYPE html><html id="__next_error__"><body></body></html>'),
        },
  );
  const answer = await get("/show/season-9");
  assert.equal(answer.status, 404);
  assert.match(answer.body.toString(), /All trackers/);
  assert.deepEqual(rendered, ["/show/season-9", "/nowhere"]);
});

const saying = (what: string, body: string): Rendered => ({
  ...html(""),
  body: Buffer.from(
    `<html><head><meta name="whats-known" content="${what}"/></head><p>${body}</p>${LONG}</html>`,
  ),
});

test("a page of the past is kept for good: publications leave it, renamed people do not", async () => {
  let name = "Lomon";
  const { get, rendered, edge } = await site(() => saying("for-good", name));
  const first = await get("/show/season-2/as-of/2023-08-10");
  assert.equal(first.headers["cache-control"], "public, max-age=31536000");
  assert.match(first.headers.etag ?? "", /^"/);
  edge.publicChange("publications");
  edge.publicChange("checks");
  edge.publicChange("promise_settlements");
  await get("/show/season-2/as-of/2023-08-10");
  assert.equal(rendered.length, 1);
  name = "Park Solomon";
  edge.publicChange("people");
  const renamed = await get("/show/season-2/as-of/2023-08-10");
  assert.match(renamed.body.toString(), /Park Solomon/);
  edge.publicChange(); // something was missed: nothing is taken for granted
  await get("/show/season-2/as-of/2023-08-10");
  assert.equal(rendered.length, 3);
});

test("a page of the past outlives the day on which it was rendered", async () => {
  let today = "2026-09-03";
  const { get, rendered } = await site(() => saying("for-good", "Then"), { today: () => today });
  await get("/past");
  today = "2026-09-04";
  await get("/past");
  assert.equal(rendered.length, 1);
});

test("a page of the past carries its style with it: no later build can take it away", async () => {
  const SHEET = "/_next/static/chunks/3ffl.css";
  const { get, rendered } = await site((target) => {
    if (target === SHEET)
      return {
        status: 200,
        headers: { "content-type": "text/css" },
        body: Buffer.from(
          'p{color:red}@font-face{src:url(../media/serif.woff2)}q::after{content:"</style>"}',
        ),
      };
    if (target.endsWith(".css")) return html("gone", 404);
    const link = `<link rel="stylesheet" href="${SHEET}" data-precedence="next"/>`;
    const page = target.includes("/as-of/") ? saying("for-good", "Then") : html("Now");
    return { ...page, body: Buffer.from(link + page.body.toString()) };
  });
  const past = (await get("/show/season-2/as-of/2023-08-10")).body.toString();
  assert.doesNotMatch(past, /<link|\/_next\/static\/chunks/);
  assert.match(
    past,
    /^<style>p\{color:red\}@font-face\{src:url\("\/_next\/static\/media\/serif\.woff2"\)\}q::after\{content:"<\\\/style>"\}<\/style>/,
  );
  await get("/show/season-2/as-of/2023-08-11");
  assert.equal(rendered.filter((target) => target === SHEET).length, 1);
  assert.match((await get("/show/season-2")).body.toString(), /<link rel="stylesheet"/);
  const other = await site((target) =>
    target.endsWith(".css")
      ? html("gone", 404)
      : saying("for-good", '<link rel="stylesheet" href="/gone.css"/>'),
  );
  assert.equal((await other.get("/show/season-2/as-of/2023-08-10")).status, 503);
});

test("days before the first are made on asking; past days push nothing of today out", async () => {
  const { get, edge, rendered } = await site(
    (target) =>
      target < "/show/season-2/as-of/2023"
        ? saying("on-asking", "Nothing yet")
        : target.includes("/as-of/")
          ? saying("for-good", "Then")
          : html(target),
    { maxBytes: 200_000 },
  );
  for (let page = 0; page < 5; page += 1) await get(`/today-${page}`);
  const before = await get("/show/season-2/as-of/1999-01-01");
  assert.equal(before.status, 200);
  assert.equal(before.headers["cache-control"], "public, max-age=0, must-revalidate");
  await get("/show/season-2/as-of/1999-01-01");
  assert.equal(edge.size(), 5);
  for (let day = 0; day < 200; day += 1) await get(`/show/season-2/as-of/2024-${day}`);
  assert.ok(edge.size() > 6 && edge.size() < 20, `${edge.size()} pages`);
  rendered.length = 0;
  for (let page = 0; page < 5; page += 1) await get(`/today-${page}`);
  await get("/show/season-2/as-of/2024-199");
  assert.equal(rendered.length, 0);
  edge.publicChange("people");
  await edge.warm(["/today-0"]);
  assert.ok(rendered.length > 0 && rendered.every((target) => target.startsWith("/today-")));
});

test("a page that says there is nothing here is a 404, and is not kept", async () => {
  const { get, edge } = await site(() => saying("not-here", "There is no such day"));
  const answer = await get("/show/season-2/as-of/2023-02-30");
  assert.equal(answer.status, 404);
  assert.match(answer.body.toString(), /no such day/);
  assert.equal(answer.headers["cache-control"], "no-store");
  assert.equal(edge.size(), 0);
});

test("what a page says of itself stands in its head, and nowhere else", async () => {
  const meta = '<meta name="whats-known" content="for-good"/>';
  const { get } = await site(() => html(meta));
  assert.equal((await get("/")).headers["cache-control"], "public, max-age=0, must-revalidate");
});

test("pictures push no page out, and are drawn when asked for, not ahead", async () => {
  const picture = {
    status: 200,
    headers: { "content-type": "image/png" },
    body: Buffer.alloc(9000),
  };
  const { get, edge, rendered } = await site(
    (target) => (target.endsWith(".png") ? picture : html('<a href="/show/card.png">card</a>')),
    { maxBytes: 200_000 },
  );
  await get("/show");
  for (let entry = 0; entry < 50; entry += 1) await get(`/entry-${entry}/card.png?v=${entry}`);
  assert.ok(edge.size() > 2 && edge.size() < 10, `${edge.size()} kept`);
  const before = rendered.length;
  await get("/show");
  const first = await get("/entry-49/card.png?v=another");
  assert.equal(rendered.length, before);
  const tag = { "if-none-match": first.headers.etag ?? "" };
  assert.equal((await get("/entry-49/card.png", tag)).status, 304);
  edge.publicChange();
  await edge.warm(["/show"]);
  assert.ok(!rendered.slice(before).some((target) => target.endsWith(".png")));
});

test("embeds alone may stand in other sites' frames", async () => {
  const { get } = await site(() => html("card"));
  const policy = async (path: string) => (await get(path)).headers["content-security-policy"] ?? "";
  assert.match(await policy("/embed/show/season-2?theme=dark"), /frame-ancestors \*/);
  for (const path of ["/", "/show/season-2", "/show/season-2/embed"])
    assert.match(await policy(path), /frame-ancestors 'none'/);
});

test("a rush of questions keeps nobody from the pages", async () => {
  const waiting: (() => void)[] = [];
  const { get } = await site(async (target) => {
    if (target.includes("?q=") || target.endsWith(".png")) {
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    return html(target);
  });
  const asked = Array.from({ length: 300 }, (_, i) => [`/search?q=${i}`, `/entry-${i}/card.png`])
    .flat()
    .map((path) => get(path));
  let answered = 0;
  for (const one of asked) void one.then(() => (answered += 1));
  // Two of each sort are at work; a hundred pictures wait and twenty searches, all others are sent away.
  const letIn = 2 + 100 + 2 + 20;
  await until("nobody else can be let in", () => answered >= asked.length - letIn);
  assert.equal((await get("/show/season-2")).status, 200);
  await until("all are answered", () => {
    for (const go of waiting.splice(0)) go();
    return answered === asked.length;
  });
  const statuses = new Set((await Promise.all(asked)).map(({ status }) => status));
  assert.deepEqual([...statuses].sort(), [200, 503]);
});

test("searches wait for searches only, not for long, and are told that nothing was looked up", async () => {
  const waiting: (() => void)[] = [];
  const { get } = await site(
    async (target) => {
      if (target.startsWith("/search")) {
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
      return html(target);
    },
    { searchWaitMs: 20 },
  );
  const slow = ["a", "b"].map((q) => get(`/search?q=${q}`));
  while (waiting.length < 2) await wait(1);
  const late = await get("/search?q=c");
  assert.equal(late.status, 503);
  assert.match(late.body.toString(), /Nothing was looked up for you yet/);
  assert.match(late.headers["retry-after"] ?? "", /^\d+$/);
  assert.equal((await get("/show/season-2/changes?since=2026-01-01")).status, 200);
  for (const go of waiting.splice(0)) go();
  assert.deepEqual(
    (await Promise.all(slow)).map(({ status }) => status),
    [200, 200],
  );
});

test("scripts of other sites may ask for the files meant for them, also with the tag they were given", async () => {
  const { get, rendered } = await site((target) => {
    const page = html(target);
    if (target.endsWith(".json")) page.headers["access-control-allow-origin"] = "*";
    return page;
  });
  const file = "/show/season-2/answer.json";
  const asked = { origin: "https://elsewhere.example", "access-control-request-method": "GET" };
  const may = await get(
    file,
    { ...asked, "access-control-request-headers": "if-none-match" },
    "OPTIONS",
  );
  assert.equal(may.status, 204);
  assert.equal(may.headers["access-control-allow-origin"], "*");
  assert.match(may.headers["access-control-allow-headers"] ?? "", /if-none-match/i);
  assert.deepEqual(rendered, []);
  const first = await get(file);
  assert.equal(first.headers["access-control-expose-headers"], "ETag");
  const again = await get(file, { "if-none-match": first.headers.etag ?? "" });
  assert.deepEqual([again.status, again.headers["access-control-allow-origin"]], [304, "*"]);
  assert.equal(again.headers["access-control-expose-headers"], "ETag");
  // A page is nobody else's to read.
  assert.equal((await get("/show/season-2", asked, "OPTIONS")).status, 405);
  assert.equal((await get("/show/season-2")).headers["access-control-expose-headers"], undefined);
});

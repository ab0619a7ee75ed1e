import { Agent, createServer, request } from "node:http";
import type { IncomingMessage, RequestListener, Server } from "node:http";
import type { AddressInfo } from "node:net";
import next from "next";
import { makePass, pathOfTarget } from "./arriving";
import { projectFolder } from "@/db/embedded";
import { followClock } from "@/db/clock";
import { listen } from "@/db/listen";
import { noteVisitorAddress } from "@/lib/auth/client-address";
import { type Complain, createComplaints } from "@/lib/published/complaints";
import { createEdge, type Edge } from "@/lib/published/edge";
import { publicToday } from "@/lib/published/moment";
import { PUBLIC_CHANGE } from "@/lib/published/readiness";
import type { Render } from "@/lib/published/render-page";

type Handler = (req: IncomingMessage, res: Parameters<RequestListener>[1]) => Promise<void>;

export type Door = {
  port: number;
  servers: Server[];
  /** Until this is called, every request is asked to come back in a moment. */
  open(handler: Handler): void;
};

/** Listens on the first free port from the wanted one on, on all the hosts. */
export async function openDoor(
  hosts: string[],
  wanted: number,
  say: (line: string) => void,
): Promise<Door> {
  let handler: Handler | undefined;
  const answer: RequestListener = (req, res) => {
    if (!handler) {
      res.writeHead(503, { "Retry-After": "2", "Content-Type": "text/plain" });
      res.end("Starting. Try again in a moment.\n");
      return;
    }
    handler(req, res).catch((error: unknown) => {
      console.error(error);
      if (!res.headersSent) res.writeHead(500, { "Content-Type": "text/plain" });
      res.end("Something went wrong.\n");
    });
  };
  for (let port = wanted; port <= Math.min(65535, wanted + 100); port += 1) {
    const servers = await listenOnAll(hosts, port, answer);
    if (!servers) continue;
    if (port !== wanted) say(`Port ${wanted} is taken, so this is on port ${port}`);
    return { port, servers, open: (given) => (handler = given) };
  }
  throw new Error(`no free port from ${wanted} on`);
}

async function listenOnAll(
  hosts: string[],
  port: number,
  answer: RequestListener,
): Promise<Server[] | null> {
  const servers: Server[] = [];
  for (const host of hosts) {
    const server = createServer(answer);
    const problem = await new Promise<string | undefined>((resolve) => {
      server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
      server.listen({ port, host }, () => resolve(undefined));
    });
    if (!problem) servers.push(server);
    else if (host === "::" && ["EAFNOSUPPORT", "EADDRNOTAVAIL"].includes(problem)) {
      return await listenOnAll(["0.0.0.0"], port, answer);
    } else if (problem === "EADDRINUSE") {
      for (const open of servers) open.close();
      return null;
    } else if (host !== "::1")
      throw new Error(`cannot listen on ${host}, port ${port}: ${problem}`);
    // A machine without IPv6 has no ::1, and does well without.
  }
  return servers;
}

type Serving = {
  dev: boolean;
  siteUrl: string;
  trustProxy: boolean;
};

/** Puts Next, with the edge before its public pages, behind the door. Returns how to close it all. */
export async function serve(door: Door, serving: Serving): Promise<() => Promise<void>> {
  const { dev, siteUrl, trustProxy } = serving;
  const [server, ...others] = door.servers;
  if (dev && server) {
    // Next listens for its development socket on one server; "localhost" may reach another.
    for (const other of others) other.on("upgrade", (...asked) => server.emit("upgrade", ...asked));
  }
  const app = next({
    dev,
    dir: projectFolder,
    hostname: "localhost",
    port: door.port,
    ...(server ? { httpServer: server } : {}),
  });
  await app.prepare();
  const pages = app.getRequestHandler();
  const stopClock = await followClock();
  let edge: Edge | undefined;
  let closeRenderer = async (): Promise<void> => undefined;
  let stopListening = async (): Promise<void> => undefined;
  if (!dev) {
    const complain = createComplaints();
    const renderer = await openRenderer(pages, siteUrl, complain);
    closeRenderer = renderer.close;
    edge = createEdge({ render: renderer.render, today: publicToday, complain });
    const changed = edge.publicChange;
    stopListening = await listen(PUBLIC_CHANGE, changed, changed);
  }
  door.open(async (req, res) => {
    const path = pathOfTarget(req.url ?? "");
    if (path === null || req.method === "TRACE") {
      res.writeHead(path === null ? 400 : 405, { Connection: "close" }).end();
      return;
    }
    req.url = path;
    trustOnly(req, trustProxy);
    if (await edge?.handle(req, res)) return;
    await pages(req, res);
  });
  void edge?.warm(["/"]);
  return async () => {
    stopClock();
    edge?.stop();
    await Promise.all(door.servers.map(finish));
    await Promise.all([closeRenderer(), stopListening()]);
    await app.close();
  };
}

/** Who is asking, and how they came, is for the connection or our own proxy to say; never for them. */
function trustOnly(req: IncomingMessage, trustProxy: boolean): void {
  noteVisitorAddress(req);
  if (trustProxy) return;
  for (const name of ["forwarded", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port"]) {
    delete req.headers[name];
  }
}

const PASS = "x-render-pass";
const RENDER_MS = 15_000;

/** A door only this process can use, for rendering public pages for nobody in particular. */
async function openRenderer(
  pages: Handler,
  siteUrl: string,
  complain: Complain,
): Promise<{ render: Render; close: () => Promise<void> }> {
  const { pass, isPass } = makePass();
  const server = createServer((req, res) => {
    if (!isPass(String(req.headers[PASS] ?? ""))) {
      res.writeHead(404).end();
      return;
    }
    delete req.headers[PASS];
    pages(req, res).catch((error: unknown) => {
      complain(req.url ?? "", error);
      res.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const { host, protocol } = new URL(siteUrl);
  const headers = {
    [PASS]: pass,
    host,
    "x-forwarded-proto": protocol.slice(0, -1),
    accept: "text/html,*/*",
    "accept-encoding": "identity",
  };
  return {
    render: (target) =>
      new Promise((resolve, reject) => {
        const signal = AbortSignal.timeout(RENDER_MS);
        request({ host: "127.0.0.1", port, path: target, headers, agent, signal }, (res) => {
          const parts: Buffer[] = [];
          res.on("data", (part: Buffer) => parts.push(part));
          res.on("error", reject);
          res.on("end", () => {
            if (!res.complete) return reject(new Error("the rendering was cut off"));
            const given: Record<string, string> = {};
            for (const [name, value] of Object.entries(res.headers)) {
              if (value !== undefined) given[name] = String(value);
            }
            resolve({ status: res.statusCode ?? 500, headers: given, body: Buffer.concat(parts) });
          });
        })
          .on("error", reject)
          .end();
      }),
    close: async () => {
      await finish(server);
      agent.destroy();
    },
  };
}

/** Lets requests under way finish, for up to ten seconds. */
async function finish(server: Server): Promise<void> {
  const patience = setTimeout(() => server.closeAllConnections(), 10_000);
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeIdleConnections();
  });
  clearTimeout(patience);
}

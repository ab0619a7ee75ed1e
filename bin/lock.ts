import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { projectFolder } from "@/db/embedded";

// `npm ci` refuses a lock that lacks an optional package of any platform, and npm leaves out those
// that the registry at hand does not carry. `npm run lock` puts them back after an installation.

type Locked = {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};
type Lock = { packages: Record<string, Locked> };

export const lockFile = path.join(projectFolder, "package-lock.json");

export const readLock = (): Lock => JSON.parse(readFileSync(lockFile, "utf8")) as Lock;

/** The optional packages that something in the lock asks for and that it does not name. */
export function missingFrom({ packages }: Lock): Record<string, Locked> {
  const missing: Record<string, Locked> = {};
  for (const [place, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (isThere(packages, place, name)) continue;
      missing[`node_modules/${name}`] = {
        version,
        ...platformOf(name),
        ...(dev ? { dev } : {}),
        optional: true,
      };
    }
  }
  return missing;
}

/** Packages are looked for beside whoever asks, and then further up, as Node does. */
function isThere(packages: Lock["packages"], place: string, name: string): boolean {
  for (let from = place; ; from = from.slice(0, from.lastIndexOf("node_modules/")).slice(0, -1)) {
    if (packages[path.posix.join(from, "node_modules", name)]) return true;
    if (!from.includes("node_modules/")) return false;
  }
}

/** Such packages are named for their platform: @oxlint/binding-linux-x64-musl. */
function platformOf(name: string): Locked {
  const [os = "", cpu = "", abi = ""] = name.replace(/^.*\/(swc-|binding-)?/, "").split("-");
  return {
    cpu: [cpu],
    os: [os],
    ...(abi.startsWith("musl") ? { libc: ["musl"] } : {}),
    ...(abi.startsWith("gnu") ? { libc: ["glibc"] } : {}),
  };
}

if (path.basename(process.argv[1] ?? "") === "lock.ts") {
  const lock = readLock();
  const { "": root = {}, ...others } = lock.packages;
  const all = Object.entries({ ...others, ...missingFrom(lock) });
  lock.packages = { "": root, ...Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1))) };
  writeFileSync(lockFile, `${JSON.stringify(lock, null, 2)}\n`);
}

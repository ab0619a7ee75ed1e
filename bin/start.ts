import { goOnUnread } from "./unread-output";

goOnUnread();
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`What's Known needs Node 20.19 or newer, and this is ${process.versions.node}.`);
  process.exit(1);
}

// Next decides by these when it is loaded, so everything else is loaded after them.
process.env.NEXT_TELEMETRY_DISABLED = "1";
Object.assign(process.env, {
  NODE_ENV: process.argv.includes("--dev") ? "development" : "production",
});

void import("./start-up").then(({ start }) => start());

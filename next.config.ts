import type { NextConfig } from "next";

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // Public pages are kept, tagged and compressed before Next is asked (lib/published/edge.ts).
  generateEtags: false,
  // A page is kept whole: its title and description stand in its head for everybody.
  htmlLimitedBots: /.*/,
  // Programs and drivers that must be loaded from node_modules as they are.
  serverExternalPackages: [
    "@node-rs/argon2",
    "drizzle-orm",
    "postgres",
    "rate-limiter-flexible",
    "satori",
    "sharp",
  ],
  // `npm test` checks all types with TypeScript 7, which has no programming interface for Next to use.
  typescript: { ignoreBuildErrors: true },
  // Everything that is not a public page: those bring their own from the edge.
  headers: async () => [
    {
      // Embeds are for other sites' frames.
      source: "/:path((?!embed/).*)",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "X-Frame-Options", value: "DENY" },
        { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
        {
          key: "Permissions-Policy",
          value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        },
      ],
    },
    {
      // Also a "not found" of the desk, which Next would let anybody keep for a year.
      source: "/desk/:path*",
      headers: [{ key: "Cache-Control", value: "private, no-store" }],
    },
  ],
};

export default config;

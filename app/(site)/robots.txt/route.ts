import { robots } from "@/lib/published/sitemap";

export const dynamic = "force-dynamic";

export function GET(): Response {
  return new Response(robots(), { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}

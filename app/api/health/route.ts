import { isReady } from "@/lib/published/readiness";

export const dynamic = "force-dynamic";

/** Ready or not, for a load balancer. */
export async function GET(): Promise<Response> {
  const ready = await isReady();
  return Response.json(
    { ready },
    { status: ready ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}

import { oembed } from "@/lib/published/embed/oembed";

export const dynamic = "force-dynamic";

/** How to show a page of ours on another site (oembed.com), for any site that asks. */
export async function GET(request: Request): Promise<Response> {
  const { status, type, body } = await oembed(new URL(request.url).searchParams);
  return new Response(body, {
    status,
    headers: { "Content-Type": type, "Access-Control-Allow-Origin": "*" },
  });
}

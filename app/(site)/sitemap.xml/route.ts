import { sitemap } from "@/lib/published/sitemap";

export const dynamic = "force-dynamic";

export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams.get("page");
  const xml =
    asked === null
      ? await sitemap()
      : /^[1-9]\d{0,5}$/.test(asked)
        ? await sitemap(Number(asked))
        : null;
  const headers = { "Content-Type": "application/xml; charset=utf-8" };
  return xml === null
    ? new Response("No such file.\n", { status: 404 })
    : new Response(xml, { headers });
}

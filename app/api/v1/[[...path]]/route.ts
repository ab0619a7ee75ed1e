import { answerApi } from "@/lib/published/api/answer";

export const dynamic = "force-dynamic";

const answer = async (request: Request): Promise<Response> => await answerApi(request);

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
};

import NextAuth from "next-auth";
import { authOptions } from "@/lib/web/auth";
import { DIRECTORY } from "@/lib/web/directory";

type Context = { params: Promise<{ nextauth: string[] }> };

const handler = NextAuth(authOptions) as (request: Request, context: Context) => Promise<Response>;

/** The library's own addresses. The directory sends browsers back to its callback; there is no other. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const [first, second] = (await context.params).nextauth;
  if (first === "callback" && second !== DIRECTORY)
    return new Response(null, { status: 405, headers: { Allow: "POST" } });
  return handler(request, context);
}

export { handler as POST };

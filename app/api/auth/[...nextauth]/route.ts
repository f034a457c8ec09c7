import NextAuth from "next-auth";
import { authOptions } from "@/lib/web/auth";

type Context = { params: Promise<{ nextauth: string[] }> };

const handler = NextAuth(authOptions) as (request: Request, context: Context) => Promise<Response>;

/** The library's own addresses. A callback with a password is a form and nothing to be opened. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const [first] = (await context.params).nextauth;
  if (first === "callback") return new Response(null, { status: 405, headers: { Allow: "POST" } });
  return handler(request, context);
}

export { handler as POST };

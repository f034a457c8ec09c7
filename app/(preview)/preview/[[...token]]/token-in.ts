/** The token in a preview's address; "" for an address that holds none, or more than one word. */
export async function tokenIn(params: Promise<{ token?: string[] }>): Promise<string> {
  const { token = [] } = await params;
  return token.length === 1 ? (token[0] ?? "") : "";
}

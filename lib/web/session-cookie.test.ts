import { expect, it } from "vitest";
import { sessionCookie } from "./session-cookie";

it("signs in with next-auth's own cookie, which https sites send over TLS only", () => {
  expect(sessionCookie("https://newsroom.example")).toEqual({
    name: "__Host-newsroom-session",
    secure: true,
  });
  expect(sessionCookie("http://localhost:3000")).toEqual({ name: "newsroom-session", secure: false });
});

import { describe, expect, it } from "vitest";
import { SenderLimit } from "./sender-limit";

describe("how often one sender may do something", () => {
  it("counts within the time, and says how long until the next", () => {
    const limit = new SenderLimit({ most: 2, seconds: 60 });
    expect([limit.take("203.0.113.5", 0), limit.take("203.0.113.5", 10_000)]).toEqual([0, 0]);
    expect(limit.take("203.0.113.5", 20_000)).toBe(40);
    expect(limit.take("203.0.113.6", 20_000)).toBe(0);
    expect(limit.take("203.0.113.5", 60_000)).toBe(0);
  });

  it("takes one household's IPv6 network for one sender, however its addresses are written", () => {
    const limit = new SenderLimit({ most: 1, seconds: 60 });
    expect(limit.take("2001:db8:1:2::7", 0)).toBe(0);
    expect(limit.take("2001:db8:1:2:aaaa:bbbb:cccc:dddd", 0)).toBe(60);
    expect(limit.take("2001:db8:1:3::7", 0)).toBe(0);
    expect(limit.take("2001:db8::7", 0)).toBe(0);
    expect(limit.take("2001:db8:0:0:1::", 0)).toBe(60);
  });

  it("remembers a bounded number of senders", () => {
    const limit = new SenderLimit({ most: 1, seconds: 60 });
    for (let sender = 0; sender <= 10_000; sender += 1) limit.take(`sender ${sender}`, sender);
    expect(limit.take("sender 10000", 10_001)).toBeGreaterThan(0);
    expect(limit.take("sender 0", 10_001)).toBe(0);
  });
});

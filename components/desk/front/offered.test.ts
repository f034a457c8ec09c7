import { describe, expect, it } from "vitest";
import { picturesIn, storiesIn } from "./offered";

const picture = { id: 3, thumb: "/media/a-320.jpg", about: "The lock", name: "lock.jpg" };
const story = { id: 4, name: "The lock is open", isNamed: true };

describe("what a form's answer offers", () => {
  it("is the pictures or the stories that were found", () => {
    const pictures = { pictures: [picture], told: "1 picture is found." };
    expect(picturesIn(pictures)).toEqual(pictures);
    expect(storiesIn(pictures)).toBeUndefined();
    const stories = { stories: [story], told: "" };
    expect(storiesIn(stories)).toEqual(stories);
    expect(picturesIn(stories)).toBeUndefined();
  });

  it.each([
    undefined,
    null,
    "pictures",
    { pictures: 3, told: "" },
    { pictures: [null], told: "" },
    { pictures: [] },
  ])("is nothing where the browser sent back something else: %j", (show) =>
    expect(picturesIn(show)).toBeUndefined(),
  );
});

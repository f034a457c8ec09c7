-- What looks nearly the same is looked for by each quarter of a likeness: of two that differ in at most eight bits, one of
-- the four quarters differs in at most two. All likenesses are no longer read (lib/media/library/near-duplicates.ts).
DROP INDEX "pictures_likeness";
CREATE INDEX "pictures_likeness_48" ON "pictures" ((("likeness" >> 48) & 65535)) INCLUDE ("id", "likeness") WHERE "likeness" IS NOT NULL;
CREATE INDEX "pictures_likeness_32" ON "pictures" ((("likeness" >> 32) & 65535)) INCLUDE ("id", "likeness") WHERE "likeness" IS NOT NULL;
CREATE INDEX "pictures_likeness_16" ON "pictures" ((("likeness" >> 16) & 65535)) INCLUDE ("id", "likeness") WHERE "likeness" IS NOT NULL;
CREATE INDEX "pictures_likeness_0" ON "pictures" ((("likeness" >> 0) & 65535)) INCLUDE ("id", "likeness") WHERE "likeness" IS NOT NULL;

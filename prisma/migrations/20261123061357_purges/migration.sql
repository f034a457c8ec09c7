-- How far each shared cache before the site has been told of what changed: a row a cache.
CREATE TABLE "purges" (
    "cache" TEXT NOT NULL,
    "sequence" BIGINT,
    "repeated" BIGINT,
    "due_up_to" TIMESTAMPTZ(3) NOT NULL,
    "build" TEXT,
    "held_by" TEXT,
    "held_until" TIMESTAMPTZ(3),
    "failing_since" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "try_at" TIMESTAMPTZ(3),

    CONSTRAINT "purges_pkey" PRIMARY KEY ("cache")
);

-- AlterTable
ALTER TABLE "effects" ADD COLUMN     "answered" TEXT[] DEFAULT ARRAY[]::TEXT[];


-- What the schema language cannot say ----------------------------------------

-- Whoever leaves something for the clock wakes it, in every instance, when the act is committed.
CREATE FUNCTION wake_clock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('newsroom_clock', '');
  RETURN NULL;
END
$$;
CREATE TRIGGER schedules_wake_the_clock AFTER INSERT ON "schedules" FOR EACH STATEMENT EXECUTE FUNCTION wake_clock();
CREATE TRIGGER effects_wake_the_clock AFTER INSERT ON "effects" FOR EACH STATEMENT EXECUTE FUNCTION wake_clock();
CREATE TRIGGER scans_wake_the_clock AFTER INSERT ON "scans" FOR EACH STATEMENT EXECUTE FUNCTION wake_clock();

-- A schedule that is set, moved, cancelled or carried out changes when something will be due, though readers see nothing
-- of it yet: every server that keeps pages is told when the act is committed, and looks up the next instant.
CREATE FUNCTION tell_of_schedules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('newsroom_press', 'schedules');
  RETURN NULL;
END
$$;
CREATE TRIGGER schedules_are_told AFTER INSERT OR UPDATE OR DELETE ON "schedules" FOR EACH STATEMENT EXECUTE FUNCTION tell_of_schedules();

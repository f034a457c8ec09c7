-- Who may do what in the database (decision 44). The tables' owner migrates. The newsroom works in the role newsroom_app,
-- which cannot alter, empty or switch off anything, and readers' pages in newsroom_reader, which sees published views.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'newsroom_app') THEN
    CREATE ROLE "newsroom_app" NOLOGIN;
  END IF;
EXCEPTION
  WHEN duplicate_object OR unique_violation THEN
    NULL; -- Another database of this server made it at the same moment.
  WHEN insufficient_privilege THEN
    RAISE WARNING 'The role newsroom_app cannot be made by %', current_user;
END
$$;

-- A removal by a redaction is the one change to the past. It is made as the owner and by these two functions alone; each
-- still asks for the entry that this very transaction appended, and the triggers still look at every row.
ALTER FUNCTION redact_story(bigint, jsonb) SECURITY DEFINER SET search_path = public, pg_temp;
ALTER FUNCTION redact_front(bigint, integer, jsonb) SECURITY DEFINER SET search_path = public, pg_temp;

-- What changes something when it is called is for the newsroom alone. What only reads does so with its caller's rights,
-- but for the functions that readers' views are made of.
DO $$
DECLARE
  made regprocedure;
BEGIN
  FOR made IN
    SELECT p.oid FROM pg_proc p
    WHERE p.pronamespace = 'public'::regnamespace AND p.provolatile = 'v' AND pg_has_role(p.proowner, 'USAGE')
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
  LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', made);
  END LOOP;
END
$$;

-- Gives newsroom_app what the newsroom works with, today's tables and tomorrow's. Called here and, where the role was made
-- later by hand, at the next start. Tables that are only added to are told apart at the end; a migration that makes
-- another of them says so in its own words: REVOKE UPDATE, DELETE ON "…" FROM "newsroom_app".
CREATE FUNCTION open_to_app() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  name text;
BEGIN
  BEGIN
    GRANT "newsroom_app" TO CURRENT_USER;
    -- Down, never up: whoever works for the newsroom may ask as readers do.
    GRANT "newsroom_reader" TO "newsroom_app";
  EXCEPTION WHEN insufficient_privilege THEN
    NULL; -- Then whoever made the roles has to have said so.
  END;
  GRANT USAGE ON SCHEMA "public" TO "newsroom_app";
  FOR name IN
    SELECT c.oid::regclass FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v') AND pg_has_role(c.relowner, 'USAGE')
      AND c.relname <> '_prisma_migrations'
  LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO "newsroom_app"', name);
  END LOOP;
  FOR name IN
    SELECT c.oid::regclass FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'S' AND pg_has_role(c.relowner, 'USAGE')
  LOOP
    EXECUTE format('GRANT USAGE, SELECT ON SEQUENCE %s TO "newsroom_app"', name);
  END LOOP;
  FOR name IN
    SELECT p.oid::regprocedure FROM pg_proc p
    WHERE p.pronamespace = 'public'::regnamespace AND p.provolatile = 'v' AND pg_has_role(p.proowner, 'USAGE')
      AND p.proname <> 'open_to_app'
  LOOP
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO "newsroom_app"', name);
  END LOOP;
  ALTER DEFAULT PRIVILEGES IN SCHEMA "public" GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "newsroom_app";
  ALTER DEFAULT PRIVILEGES IN SCHEMA "public" GRANT USAGE, SELECT ON SEQUENCES TO "newsroom_app";
  ALTER DEFAULT PRIVILEGES IN SCHEMA "public" GRANT EXECUTE ON FUNCTIONS TO "newsroom_app";
  REVOKE UPDATE, DELETE ON "log_entries", "daily_heads", "fronts", "page_revisions", "revisions" FROM "newsroom_app";
  -- A text is frozen and then goes out, or is thrown away unpublished; nobody writes another into it.
  GRANT UPDATE ("published_at"), DELETE ON "revisions" TO "newsroom_app";
END
$$;
REVOKE ALL ON FUNCTION open_to_app() FROM PUBLIC;

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'newsroom_app') THEN
    PERFORM open_to_app();
  END IF;
END
$$;

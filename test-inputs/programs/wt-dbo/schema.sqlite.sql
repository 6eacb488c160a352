CREATE TABLE "harbour" (
  "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  "version" INTEGER NOT NULL,
  "note" VARCHAR(200) NOT NULL
);

CREATE TABLE "boat" (
  "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  "version" INTEGER NOT NULL,
  "note" VARCHAR(200) NOT NULL,
  "harbour_id" BIGINT NOT NULL,
  CONSTRAINT "fk_boat_harbour" FOREIGN KEY ("harbour_id") REFERENCES "harbour" ("id") ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE "berth" (
  "version" INTEGER NOT NULL,
  "berth_harbour_id" BIGINT NOT NULL,
  "berth_pier" INTEGER NOT NULL,
  PRIMARY KEY ("berth_harbour_id", "berth_pier"),
  CONSTRAINT "fk_berth_berth_harbour" FOREIGN KEY ("berth_harbour_id") REFERENCES "harbour" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE "sailor" (
  "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  "version" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "bunk_berth_harbour_id" BIGINT,
  "bunk_berth_pier" INTEGER,
  CONSTRAINT "fk_sailor_bunk" FOREIGN KEY ("bunk_berth_harbour_id", "bunk_berth_pier") REFERENCES "berth" ("berth_harbour_id", "berth_pier") ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE "boat_crew" (
  "sailor_id" BIGINT NOT NULL,
  "boat_id" BIGINT NOT NULL,
  PRIMARY KEY ("sailor_id", "boat_id"),
  CONSTRAINT "fk_boat_crew_key1" FOREIGN KEY ("sailor_id") REFERENCES "sailor" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "fk_boat_crew_key2" FOREIGN KEY ("boat_id") REFERENCES "boat" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX "boat_crew_sailor" ON "boat_crew" ("sailor_id");

CREATE INDEX "boat_crew_boat" ON "boat_crew" ("boat_id");


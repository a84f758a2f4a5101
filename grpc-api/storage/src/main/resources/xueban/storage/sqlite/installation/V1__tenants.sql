-- What stands above tenants.

CREATE TABLE tenant (
  id         TEXT NOT NULL PRIMARY KEY,
  name       TEXT NOT NULL,
  created_at TEXT NOT NULL -- ISO 8601, UTC
);

CREATE TABLE application (
  id         TEXT NOT NULL PRIMARY KEY,
  tenant     TEXT NOT NULL REFERENCES tenant (id),
  name       TEXT NOT NULL,
  scopes     TEXT NOT NULL, -- apart by one blank
  created_at TEXT NOT NULL
);

CREATE INDEX application_of_tenant ON application (tenant, id);

CREATE TABLE credential (
  id          TEXT NOT NULL PRIMARY KEY,
  application TEXT NOT NULL REFERENCES application (id),
  salt        BLOB NOT NULL,
  hash        BLOB NOT NULL, -- SHA-256 of salt and secret
  created_at  TEXT NOT NULL,
  revoked_at  TEXT           -- null while it is valid
);

CREATE INDEX credential_of_application ON credential (application);

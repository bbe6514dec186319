-- The keys that protect tokens and cookies: every node reads them here. The XML is as ASP.NET Core writes it.
CREATE TABLE data_protection_keys (
  name TEXT PRIMARY KEY,
  xml TEXT NOT NULL
);

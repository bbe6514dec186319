-- The keys that protect tokens and cookies. The XML is as ASP.NET Core writes it.
CREATE TABLE data_protection_keys (
  name TEXT PRIMARY KEY,
  xml TEXT NOT NULL
) STRICT;

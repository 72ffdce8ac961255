-- Schema 3: how late a source tells is its median, which one change told years later does not move.

DROP INDEX tellings_source;
CREATE INDEX tellings_source ON tellings (source, hours_behind, first, alone, wrong);

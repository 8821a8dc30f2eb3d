-- Facts that cannot all be true, of orders and closings that several devices wrote; `told` is the anomaly as JSON.
CREATE TABLE anomaly (
  key TEXT PRIMARY KEY,
  stream TEXT NOT NULL,
  told TEXT NOT NULL
) STRICT, WITHOUT ROWID;

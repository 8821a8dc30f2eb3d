const policy = (connect: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src ${connect}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** A page of ours loads its own script and style and talks to its own till; nothing else does anything. */
export const contentPolicy = policy("'self'");

/** A tablet's page talks to every till of its shop, wherever that is. */
export const tabletPolicy = policy("'self' http: https:");

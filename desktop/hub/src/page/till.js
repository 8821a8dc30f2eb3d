/** Who is logged in, kept no longer than the page is open. */
export const login = { token: null, staff: null };

export const ask = async (method, path, language, body) => {
  const headers = { 'Accept-Language': language };
  if (login.token) headers.Authorization = `Bearer ${String(login.token)}`;
  const answer = await fetch(path, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, ok: answer.ok, body: readable(text) };
};

const readable = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

export const newId = () => {
  // A page in a browser has no ids.ts to draw from.
  // oxlint-disable-next-line no-restricted-globals
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

import { request, type Agent } from 'node:http';

export interface Raw {
  readonly headers?: Record<string, string>;
  readonly body?: Buffer;
  readonly agent?: Agent;
}

export interface RawAnswer {
  readonly status: number;
  readonly text: string;
  /** Tells one connection from another. */
  readonly localPort: number | undefined;
}

/** A request with headers that `fetch` would not let us send. */
export const rawRequest = (
  method: string,
  url: string,
  { headers = {}, body, agent }: Raw = {},
): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    const asked = request(url, { method, headers, ...(agent ? { agent } : {}) }, (answer) => {
      const { localPort } = answer.socket;
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text, localPort }));
    });
    asked.on('error', reject);
    asked.end(body);
  });

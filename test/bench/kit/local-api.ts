import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { systemClock, systemIds } from '@pos/till';

const program = join(import.meta.dirname, '..', '..', '..', 'desktop', 'hub', 'src', 'cli.ts');

/** A till in a process of its own, asked over one kept-alive connection as a screen would. */
export class LocalApi implements AsyncDisposable {
  readonly url: string;
  readonly #till: ChildProcess;
  readonly #ids = systemIds();
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  #token = '';

  private constructor(till: ChildProcess, url: string) {
    this.#till = till;
    this.url = url;
  }

  static async start(folder: string, pin: string): Promise<LocalApi> {
    const args = [program, '--data', folder, '--port', '0', '--no-hardware'];
    const till = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    for await (const line of createInterface({ input: till.stdout })) {
      const [, url] = /^ready (http:\S+)$/.exec(line) ?? [];
      if (url === undefined) continue;
      const api = new LocalApi(till, url);
      const { token } = JSON.parse(await api.ask('POST', '/api/login', { pin })) as {
        token: string;
      };
      api.#token = token;
      return api;
    }
    throw new Error('the till ended before it was ready');
  }

  newId(): string {
    return this.#ids.next(systemClock.wall());
  }

  command(body: object): Promise<string> {
    return this.ask('POST', '/api/commands', { id: this.newId(), ...body });
  }

  ask(method: 'GET' | 'POST', path: string, body?: object): Promise<string> {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${this.#token}` };
    const asked = request(
      new URL(path, this.url),
      { method, headers, agent: this.#agent },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (part: string) => (text += part));
        answer.on('end', () => {
          if (answer.statusCode === 200) resolve(text);
          else reject(new Error(`${path} answered ${String(answer.statusCode)}: ${text}`));
        });
      },
    );
    asked.on('error', reject);
    asked.end(body && JSON.stringify(body));
    return promise;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#agent.destroy();
    const ended = once(this.#till, 'exit');
    this.#till.kill('SIGTERM');
    await ended;
  }
}

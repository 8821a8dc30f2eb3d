import { randomUUID } from 'node:crypto';
import { readEvent, streamOf, type ShopEvent, type StreamName } from '@pos/domain';
import { id, type DeviceId } from '@pos/kernel';
import {
  beforeFirst,
  cloudAudience,
  credentials,
  enrolmentProof,
  makePass,
  packRun,
  seal,
  type Author,
  type ChainHead,
  type Run,
  type Sealed,
  type Signer,
} from '@pos/sync';
import { newPrivateKey, nodeCrypto, signerFrom } from '../platform/crypto.ts';

/** A device that speaks to servers as a till does, and lets a test bend whatever it says. */
export class TestDevice {
  readonly device: DeviceId;
  readonly signer: Signer;
  author: Author;
  certificate = '';
  /** Whom it speaks to: the cloud, or a hub by the name of its device. */
  audience: string = cloudAudience;
  fence: string | null = null;
  head: ChainHead;
  lam = 0;
  #pass = { audience: '', until: 0, text: '' };

  /** A new device of a shop of its own, or one that has been somebody before. */
  constructor({
    device = id<'DeviceId'>(randomUUID()),
    signer = signerFrom(newPrivateKey()),
    author = { tenant: id<'TenantId'>(randomUUID()), store: id<'StoreId'>(randomUUID()) },
  }: { device?: DeviceId; signer?: Signer; author?: Author } = {}) {
    this.device = device;
    this.signer = signer;
    this.author = author;
    this.head = beforeFirst({ device, epoch: 1 });
  }

  enrolment(code: string): Record<string, unknown> {
    const about = { code, device: this.device, publicKey: this.signer.publicKey, ...this.author };
    return {
      ...about,
      register: 'T01',
      install: 'somewhere',
      model: 'a test',
      proof: this.signer.sign(enrolmentProof(about, nodeCrypto)),
    };
  }

  async enrol(url: string, code: string): Promise<this> {
    const response = await post(`${url}/v1/sync/enrol`, this.enrolment(code));
    if (!response.ok) throw new Error(await response.text());
    const enrolled = (await response.json()) as {
      tenant: string;
      store: string;
      certificate: string;
    };
    this.author = { tenant: id<'TenantId'>(enrolled.tenant), store: id<'StoreId'>(enrolled.store) };
    this.certificate = enrolled.certificate;
    return this;
  }

  /** With a pass that serves for some minutes, as a till keeps it. */
  get authorization(): string {
    if (this.#pass.audience !== this.audience || this.#pass.until < Date.now()) {
      const until = Date.now() + 10 * 60_000;
      const about = { device: this.device, audience: this.audience, until };
      const text = makePass(about, { crypto: nodeCrypto, signer: this.signer });
      this.#pass = { audience: this.audience, until, text };
    }
    return `Bearer ${credentials(this.certificate, this.#pass.text)}`;
  }

  /** What one command writes: so many events of no interest, the last one signed. */
  write(count = 1, stream = `order/${randomUUID()}`): readonly Sealed[] {
    const read = readEvent('OrderVoided', { reason: 'because' });
    if (!read.known) throw new Error(read.problem);
    return this.writeEvents(
      Array.from({ length: count }, () => read.event),
      stream,
    );
  }

  /** What one command does to an order. */
  writeEvents(events: readonly ShopEvent[], stream: string): readonly Sealed[] {
    return this.writeOf(streamOf('order', stream.slice('order/'.length)), ...events);
  }

  /** First words: the key with which every till checks the rest. */
  introduce(): readonly Sealed[] {
    const { publicKey } = this.signer;
    return this.writeOf(streamOf('device', this.device), {
      type: 'DevicePut',
      changed: { publicKey },
    });
  }

  /** What one command does to anything at all. */
  writeOf(stream: StreamName, ...events: readonly ShopEvent[]): readonly Sealed[] {
    const written = seal(
      { head: this.head, lam: this.lam, author: this.author },
      {
        command: id<'CommandId'>(randomUUID()),
        at: '2026-11-20T19:02:40.000+07:00',
        off: null,
        offAge: null,
        by: null,
        approvedBy: null,
        cause: null,
        training: false,
      },
      [{ stream, events }],
      { crypto: nodeCrypto, signer: this.signer },
    );
    this.head = written.head;
    this.lam = written.lam;
    return written.sealed;
  }

  call(url: string, name: string, body: unknown): Promise<Response> {
    return post(`${url}/v1/sync/${name}`, body, { authorization: this.authorization });
  }

  async hello(
    url: string,
    more: object = {},
  ): Promise<{ fence: string; certificate: string; log: { id: string; head: number } }> {
    const response = await this.call(url, 'hello', {
      proto: [1],
      app: 'a test',
      device: this.device,
      epoch: this.head.epoch,
      have: {},
      confirmed: {},
      ...more,
    });
    if (!response.ok) throw new Error(await response.text());
    const answer = (await response.json()) as {
      fence: string;
      certificate: string;
      log: { id: string; head: number };
    };
    this.fence = answer.fence;
    return answer;
  }

  async push(url: string, ...runs: readonly Run[]): Promise<PushAnswer> {
    if (this.fence === null) await this.hello(url);
    const response = await this.call(url, 'push', { fence: this.fence, runs });
    if (!response.ok) throw new Error(await response.text());
    return (await response.json()) as PushAnswer;
  }

  async pull(url: string, body: object): Promise<PullAnswer> {
    const response = await this.call(url, 'pull', {
      log: null,
      after: 0,
      events: 500,
      wait: 0,
      ...body,
    });
    if (!response.ok) throw new Error(await response.text());
    return (await response.json()) as PullAnswer;
  }
}

export interface PushAnswer {
  readonly log: { readonly id: string };
  readonly results: readonly {
    readonly seq: number;
    readonly state: string;
    readonly code?: string;
  }[];
}

export interface PullAnswer {
  readonly mode: string;
  readonly log: { readonly id: string; readonly head: number };
  readonly next: number | null;
  readonly runs: readonly Run[];
}

export const runOf = (events: readonly Sealed[]): Run =>
  packRun(
    events[0]!.envelope,
    events.map((event, index) => ({ ...event, pos: index + 1 })),
  );

const post = (
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

import { readRequest, type Answer, type Call, type Read } from '../wire/calls.ts';
import type { Answered } from '../wire/refusals.ts';
import { answerAdopt } from './adopt.ts';
import { answerBranch } from './branch.ts';
import { answerHello } from './hello.ts';
import { answerHistory } from './history.ts';
import { answerLease } from './lease.ts';
import { answerPull } from './pull.ts';
import { answerPush } from './push.ts';
import type { ServingPeer } from './serving-peer.ts';

/** One call, answered. `device` is who the transport has proven the caller to be; the body may be anything. */
export const serve = async (
  peer: ServingPeer,
  device: string,
  call: Call,
  body: unknown,
): Promise<Answered<Answer<Call>>> => {
  switch (call) {
    case 'hello':
      return ifRead(readRequest('hello', body), (hello) => answerHello(peer, { ...hello, device }));
    case 'push':
      return ifRead(readRequest('push', body), (push) => answerPush(peer, device, push));
    case 'pull':
      return ifRead(readRequest('pull', body), (pull) => answerPull(peer, device, pull));
    case 'branch':
      return ifRead(readRequest('branch', body), (branch) => answerBranch(peer, branch));
    case 'adopt':
      return ifRead(readRequest('adopt', body), (adopt) => answerAdopt(peer, adopt));
    case 'history':
      return ifRead(readRequest('history', body), (history) => answerHistory(peer, history));
    case 'lease':
      return ifRead(readRequest('lease', body), async (lease) => ({
        ok: true,
        answer: await answerLease(peer, device, lease),
      }));
  }
};

const ifRead = <Request, Value>(
  read: Read<Request>,
  answer: (request: Request) => Promise<Answered<Value>>,
): Promise<Answered<Value>> | Answered<Value> =>
  read.ok ? answer(read.value) : { ok: false, refusal: { code: 'RequestUnreadable' } };

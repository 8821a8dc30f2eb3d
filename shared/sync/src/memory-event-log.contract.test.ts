import { MemoryEventLog } from './memory-event-log.ts';
import { describeEventLog } from './testing/event-log-contract.ts';
import { pretendCrypto, pretendSigner } from './testing/pretend-crypto.ts';

describeEventLog('the memory log', {
  open: () => new MemoryEventLog('memory'),
  crypto: pretendCrypto,
  signer: pretendSigner,
});

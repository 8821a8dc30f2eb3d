import { emptyDisk, MemoryEventLog } from './memory-event-log.ts';
import { describeDeviceLog } from './testing/device-log-contract.ts';
import { pretendCrypto, pretendSigner } from './testing/pretend-crypto.ts';

describeDeviceLog('the memory log', {
  open: () => new MemoryEventLog(emptyDisk('memory')),
  crypto: pretendCrypto,
  signer: pretendSigner,
});

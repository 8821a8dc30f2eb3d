import {
  isReceiptNumber,
  noteScanner,
  refuseScan,
  scannedGoods,
  scannedReceipts,
} from '../scan/scanned.ts';
import { traceScan, type Trace } from '../scan/trace.ts';
import { useTillScans } from '../scan/use-till-scans.ts';
import { useWedge } from '../scan/use-wedge.ts';
import { useApproval } from '../state/act.ts';
import { now } from '../state/clock.ts';
import { goTo, isUnderSheet } from '../state/desk.ts';
import { useLogin } from '../state/login.ts';
import { useData } from '../state/till.ts';

/**
 * The one ear for scanners, those that type and those on the till's own cables, on every screen and over every sheet. A receipt is opened, goods go on the order, whichever
 * screen is in front; where that would get in somebody's way the code is refused, aloud. It is never typed anywhere.
 */
export const ScanDesk = () => {
  const login = useLogin((state) => state.login);
  const session = useData('session', login === null ? null : {});
  const heard = (scan: Trace): 'asked' | void => {
    const { code } = scan;
    noteScanner(now());
    if (login === null) return refuseScan((words) => words.locked(code));
    if (traceScan(scan)) return undefined;
    if (isUnderSheet() || useApproval.getState().waiting !== null)
      return refuseScan((words) => words.busy(code));
    if (isReceiptNumber(code)) {
      goTo('receipts');
      return scannedReceipts.put(code);
    }
    if (session?.open === false) return refuseScan((words) => words.closed(code));
    goTo('sell');
    scannedGoods.put(code);
    return 'asked';
  };
  useWedge(heard);
  useTillScans(login !== null, heard);
  return null;
};

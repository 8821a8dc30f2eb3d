import { tcpLine, type Address } from '../../lines/tcp-line.ts';
import { TalkingPrinter, type TalkingParts } from '../conversation/talking-printer.ts';

/** A printer on the network, as most are: raw bytes on port 9100. */
export class NetworkPrinter extends TalkingPrinter {
  constructor({ address, ...parts }: Omit<TalkingParts, 'line'> & { readonly address: Address }) {
    super({ ...parts, line: tcpLine(address) });
  }
}

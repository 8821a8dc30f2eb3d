import type { GuestView } from '@pos/api';

const name = 'quay-guest';

/** Said by the till's window when it opens, and by the guest's when it opens or is asked. */
const [anybody, here] = ['is a guest looking?', 'a guest is looking'] as const;

type Message = GuestView | typeof anybody | typeof here;

/** The till's end of what leads to a window that the guest sees. Nobody logs in there. */
export interface GuestLine {
  readonly tell: (face: GuestView) => void;
  readonly close: () => void;
}

export const openGuestLine = (onGuest: () => void): GuestLine => {
  const channel = new BroadcastChannel(name);
  let latest: GuestView | null = null;
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data !== here) return;
    onGuest();
    if (latest) channel.postMessage(latest);
  };
  channel.postMessage(anybody);
  return {
    tell: (face) => {
      latest = face;
      channel.postMessage(face);
    },
    close: () => channel.close(),
  };
};

/** The guest's end. */
export const listenAsGuest = (onFace: (face: GuestView) => void): (() => void) => {
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (typeof data === 'object') onFace(data);
    else if (data === anybody) channel.postMessage(here);
  };
  channel.postMessage(here);
  return () => channel.close();
};

/** Where that window is found. */
export const guestAddress = '?guest';

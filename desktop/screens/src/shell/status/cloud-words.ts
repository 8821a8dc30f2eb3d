import type { Bilingual } from '../../state/words.ts';
import { said } from './said.ts';

const vi = {
  notPaired: (events: string) =>
    said(
      `${events} chưa gửi`,
      `Máy này chưa ghép với máy chủ nào. ${events} việc đã ghi đang giữ ở đây, không mất, và sẽ được gửi khi ghép.`,
    ),
  inSync: said('Đã đồng bộ', 'Máy chủ đã có mọi việc máy này ghi lại.'),
  sending: (events: string) =>
    said(
      `Đang gửi ${events}`,
      `Đang nối với máy chủ. Còn ${events} việc đang gửi; tất cả đã lưu ở máy này.`,
    ),
  serverAway: (events: string, last: string | null) =>
    said(
      `Mất máy chủ, ${events} chưa gửi`,
      `Chưa gặp được máy chủ${last === null ? '' : ` (lần cuối ${last})`}. Cứ bán bình thường: ${events} việc đang giữ ở máy này và sẽ tự gửi khi có mạng.`,
    ),
  refused: (events: string, code: string) =>
    said(
      'Máy chủ từ chối',
      `Máy chủ không cho máy này vào (${code}). Mọi việc vẫn lưu ở đây, ${events} việc chưa gửi. Báo người quản lý ghép lại máy.`,
    ),
};

const en: typeof vi = {
  notPaired: (events: string) =>
    said(
      `${events} not sent`,
      `This till is paired with no server. ${events} records are kept here, are not lost, and will be sent once it is.`,
    ),
  inSync: said('In sync', 'The server has everything this till has recorded.'),
  sending: (events: string) =>
    said(
      `Sending ${events}`,
      `Connected to the server. ${events} records are on their way; all are saved on this till.`,
    ),
  serverAway: (events: string, last: string | null) =>
    said(
      `Server away, ${events} not sent`,
      `The server does not answer${last === null ? '' : ` (last at ${last})`}. Go on selling: ${events} records are kept on this till and are sent by themselves once it is back.`,
    ),
  refused: (events: string, code: string) =>
    said(
      'Server refuses',
      `The server does not let this till in (${code}). Everything is still saved here, ${events} records are not sent. Ask the manager to pair the till again.`,
    ),
};

export const cloudWords: Bilingual<typeof vi> = { vi, en };

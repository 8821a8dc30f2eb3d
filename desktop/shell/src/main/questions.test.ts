import { expect, test } from 'vitest';
import { askClosing, askToTryAgain, askWhenHung, showPanel, tellKiosk } from './questions.ts';

const facts = {
  version: '1.2.3',
  folder: '/data/till',
  url: null,
  unsent: 1234,
  keys: { kept: 'plain', secret: null, because: 'no-key-store' },
  kiosk: true,
  manager: true,
} as const;

test('closing says exactly how many events are unsent, and that nothing is lost', () => {
  const { box } = askClosing('vi', 1234);
  expect(box.message).toBe('1.234 việc đã ghi chưa gửi lên máy chủ.');
  expect(box.detail).toContain('không mất gì');
  expect(askClosing('en', 1234).box.message).toContain('1,234 recorded events');
  expect(askClosing('en', null).box.message).toContain('nobody knows');
});

test('a till that cannot start gives its reason in both languages', () => {
  const { box } = askToTryAgain('vi', { vi: 'Thiếu khóa.', en: 'The key is missing.' });
  expect(`${box.message} ${box.detail}`).toMatch(/Thiếu khóa.*The key is missing/s);
});

test('the panel tells the truth about the key, and offers the kiosk to a manager alone', () => {
  const { box, choices } = showPanel('en', facts);
  expect(box.detail).toContain('NOT sealed: this system has no key store');
  expect(box.detail).toContain('1,234');
  expect(choices).toEqual(['kiosk', 'close']);
  expect(box.buttons).toEqual(['Leave kiosk mode', 'Close']);
  expect(showPanel('en', { ...facts, manager: false }).choices).toEqual(['close']);
});

test.each(['vi', 'en'] as const)(
  'in %s, Enter and Escape choose what changes nothing',
  (language) => {
    const safe = [
      askClosing(language, 1),
      askToTryAgain(language, { vi: 'x', en: 'x' }),
      askWhenHung(language),
      showPanel(language, facts),
      tellKiosk(language),
    ].map(({ box, choices }) => {
      expect(box.defaultId).toBe(box.cancelId);
      expect(box.buttons).toHaveLength(choices.length);
      return choices[box.defaultId];
    });
    expect(safe).toEqual(['stay', 'again', 'wait', 'close', 'ok']);
  },
);

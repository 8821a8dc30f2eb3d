import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scanWords } from './scan/words.ts';
import { shellWords } from './shell/words.ts';
import { statusWords } from './shell/status/words.ts';
import { unprintedWords } from './shell/status/unprinted/words.ts';
import { partWords } from './ui/words.ts';
import { payWords } from './pay/words.ts';
import { terminalWords } from './pay/terminal/words.ts';
import { keyWords } from './keys/words.ts';
import { askWords } from './sell/ask-words.ts';
import { paperWords } from './papers/words.ts';
import { receiptsWords } from './receipts/words.ts';

const why = { title: 'Ổ đĩa đầy', dataSafe: 'Các đơn đã lưu vẫn an toàn.', action: '' };
const whyInEnglish = { title: 'The disk is full', dataSafe: 'Saved orders are safe.', action: '' };

/** How a screen says that nothing is lost; a sentence of trouble holds one of these. */
const answers = {
  vi: /an toàn|không thay đổi|chưa ghi thêm|không đổi|không phiếu nào thay đổi|chỉ tính một lần/i,
  en: /safe|not changed|nothing was changed|no payment was recorded|no receipt has changed|counts only once/i,
};

/** Whatever goes wrong on a screen besides the till's refusals, which `@pos/messages` keeps complete. */
const troubles = (language: 'vi' | 'en'): Readonly<Record<string, string>> => {
  const scans = scanWords[language];
  const keys = keyWords[language];
  const receipts = receiptsWords[language];
  const scan = {
    ...scans,
    refused: (code: string) => scans.refused(code, language === 'vi' ? why : whyInEnglish),
  };
  return {
    ...Object.fromEntries(
      Object.entries(scan).map(([name, say]) => [`scan ${name}`, say('893').dataSafe]),
    ),
    'the till is away': shellWords[language].away.dataSafe,
    'a defect of the screen': shellWords[language].mishap.dataSafe,
    'trouble in the strip': statusWords[language].dataSafe,
    'papers that may be missing': unprintedWords[language].lead,
    'waiting for long': partWords[language].longer,
    'a tender that cannot be taken': payWords[language].nothingTaken,
    'a command without an answer': shellWords[language].working,
    'a card that may have been charged': terminalWords[language].unknown.why('X'),
    'a key that is taken': keys.taken('F8', keys.names.hold),
    'a key that is the browser’s': keys.reserved('F5'),
    'a code nobody knows': askWords[language].notFoundLead('893'),
    'a logo that is no picture': paperWords[language].notAPicture,
    'a receipt nobody knows': receipts.notFoundLead,
  };
};

describe.each(['vi', 'en'] as const)('in %s, is my data safe', (language) => {
  test.each(Object.entries(troubles(language)))('is answered by: %s', (_, said) => {
    expect(said).toMatch(answers[language]);
  });
});

test('every alarm of a screen is a refusal with its answer, or one of those above', () => {
  const home = import.meta.dirname;
  const alarming = readdirSync(home, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .filter((file) =>
      /role="alert"|aria-live="assertive"/.test(readFileSync(join(home, file), 'utf8')),
    );
  expect(alarming.toSorted()).toEqual([
    'papers/logo-choice.tsx',
    'pay/terminal/decide-card.tsx',
    'sell/asks/not-found-ask.tsx',
    'ui/refusal-note.tsx',
  ]);
});

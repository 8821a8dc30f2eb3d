import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isHarmlessSvg } from './harmless-svg.ts';

const check = (text: string): boolean => isHarmlessSvg(new TextEncoder().encode(text));
const around = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1">${inside}</svg>`;
const square = '<rect x="0" y="0" width="1" height="1" fill="#c00"/>';

test('shapes and colours are a picture', () => {
  expect(check(around(square))).toBe(true);
  expect(check(around(`<g transform="scale(2)">${square}</g>\n<path d="M0 0 L1 1" />`))).toBe(true);
  expect(check(around('<rect width="1" height="1" fill="url(#sky)"/>'))).toBe(true);
});

test.each([
  '<script>alert(1)</script>',
  '<rect onload="alert(1)" width="1"/>',
  '<a href="javascript:alert(1)"><rect/></a>',
  '<image href="http://example.vn/x.png"/>',
  '<use href="http://example.vn/x.svg#a"/>',
  '<foreignObject><p>x</p></foreignObject>',
  '<style>*{fill:url(http://example.vn)}</style>',
  '<rect style="fill:url(http://example.vn)"/>',
  '<rect fill="url(http://example.vn/a)"/>',
  '<rect fill="url( #a)"/>',
  '<rect xmlns="javascript:x"/>',
  '<animate attributeName="href" values="javascript:alert(1)"/>',
  '<!-- a comment -->',
  '<![CDATA[<script>]]>',
  '<?xml-stylesheet href="x.css"?>',
  '&xxe;',
  'words',
  "<rect fill='red'/>",
])('%s does not stand in one', (inside) => {
  expect(check(around(inside))).toBe(false);
  expect(check(around(square + inside + square))).toBe(false);
});

test('what stands before or after the drawing is no drawing', () => {
  expect(check(`<!DOCTYPE svg [<!ENTITY x "y">]>${around(square)}`)).toBe(false);
  expect(check(`${around(square)}<script>`)).toBe(false);
  expect(check('')).toBe(false);
  expect(isHarmlessSvg(Uint8Array.of(0xff, 0xfe, 0x3c))).toBe(false);
});

test('whatever is put into a drawing, what passes has only elements and attributes that are listed', () => {
  const part = fc.constantFrom(...'< > / " = rect script onload href fill #a x :'.split(' '), ' ');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      const text = around(parts.join(''));
      if (check(text)) expect(text.slice(39)).not.toMatch(/script|onload|href|:/);
    }),
  );
});

const elements = new Set(
  'svg g path circle ellipse rect line polygon polyline defs linearGradient radialGradient stop clipPath'.split(
    ' ',
  ),
);
const attributes = new Set(
  'xmlns viewBox width height d cx cy r rx ry x y x1 y1 x2 y2 points transform id offset fill fill-opacity fill-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-opacity opacity stop-color stop-opacity clip-path gradientUnits'.split(
    ' ',
  ),
);

const tag = /<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z\d-]+="[^"<>&]*")*)\s*\/?>\s*/y;
const pair = /([a-zA-Z\d-]+)="([^"]*)"/g;
/** What leads out of the drawing, or runs. A reference to a part of itself is `url(#name)`. */
const leadsOut = /url\((?!#[\w-]+\))|:(?!\/\/www\.w3\.org\/2000\/svg$)/;

/**
 * A drawing of shapes and nothing else. A list of what may stand in it, not of what may not: no scripts, styles, texts,
 * entities, comments or references outwards, and nothing this grammar does not know.
 */
export const isHarmlessSvg = (bytes: Uint8Array): boolean => {
  const text = textIn(bytes);
  if (text === null || !text.startsWith('<svg ')) return false;
  tag.lastIndex = 0;
  while (tag.lastIndex < text.length) {
    const found = tag.exec(text);
    if (found === null) return false;
    const [, , name = '', written = ''] = found;
    if (!elements.has(name) || !areHarmless(written)) return false;
  }
  return text.trimEnd().endsWith('</svg>');
};

const areHarmless = (written: string): boolean =>
  [...written.matchAll(pair)].every(
    ([, name = '', value = '']) => attributes.has(name) && !leadsOut.test(value),
  );

const textIn = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

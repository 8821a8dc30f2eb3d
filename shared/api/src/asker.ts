import type { Locale } from '@pos/kernel';

/** The one of our two languages that the asker likes best; ours when they name neither. */
export const languageFor = (acceptLanguage: string | undefined, usual: Locale): Locale => {
  if (acceptLanguage === undefined) return usual;
  let best: { readonly language: Locale; readonly weight: number } | null = null;
  for (const part of acceptLanguage.slice(0, 200).split(',')) {
    const [, language, quality] = /^\s*(vi|en)\b[^;]*(?:;\s*q=([\d.]+))?/i.exec(part) ?? [];
    if (language === undefined) continue;
    const weight = quality === undefined ? 1 : Number(quality);
    if (weight > (best?.weight ?? 0)) best = { language: language.toLowerCase() as Locale, weight };
  }
  return best?.language ?? usual;
};

/** The sender's own name for its request, so that both ends can find it in their logs. */
export const requestIdFrom = (sent: string | undefined): string | undefined =>
  sent !== undefined && /^[A-Za-z0-9._-]{8,64}$/.test(sent) ? sent : undefined;

import type { Refusal, RefusalCode } from '@pos/api';
type ByCode = { readonly [Code in RefusalCode]: Extract<Refusal, { readonly type: Code }> };
type Of<Code extends RefusalCode = RefusalCode> = { [Each in Code]: { readonly type: Each } & ByCode[Each] }[Code];
type Said<Told> = string | ((refusal: Told) => string);
interface TextsOf<Told> { vi: { title: Said<Told>; action: Said<Told> }; en: { title: Said<Told>; action: Said<Told> } }
declare const texts: { readonly [Code in RefusalCode]: TextsOf<Of<Code>> };
const say = <Told>(said: Said<Told>, refusal: Told): string => typeof said === 'function' ? said(refusal) : said;
const one = <Code extends RefusalCode>(refusal: Of<Code>, language: 'vi' | 'en') => {
  const t: { readonly [Each in RefusalCode]: TextsOf<Of<Each>> }[Code] = texts[refusal.type];
  return say<Of<Code>>(t[language].title, refusal);
};
export const tell = (refusal: Refusal) => one(refusal, 'vi');

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** What stood where before the first key of what may be a scan. */
export interface TypedSoFar {
  readonly focused: Element | null;
  readonly fields: readonly { readonly field: TextField; readonly value: string }[];
}

export const whatIsTyped = (): TypedSoFar => ({
  focused: document.activeElement,
  fields: [...document.querySelectorAll<TextField>('input, textarea')].map((field) => ({
    field,
    value: field.value,
  })),
});

/** What has been typed since: doing what this answers puts every field back as it was, and the focus where it was. */
export const typedSince = ({ focused, fields }: TypedSoFar): (() => void) => {
  const { activeElement } = document;
  const leaks = fields
    .map(({ field, value }) => ({ field, value, leaked: field.value }))
    .filter(({ value, leaked }) => value !== leaked);
  return () => {
    for (const { field, value, leaked } of leaks) {
      if (field.isConnected && field.value === leaked) write(field, value);
    }
    // Unless something else has taken the focus meanwhile: a question, for one.
    if (focused !== activeElement && activeElement === document.activeElement) giveFocus(focused);
  };
};

const giveFocus = (focused: Element | null): void => {
  if (!(focused instanceof HTMLElement) || !focused.isConnected) return;
  if (focused === document.body) (document.activeElement as HTMLElement | null)?.blur();
  else focused.focus();
};

/** React hears a value only when it is set past its own setter and then announced. */
const write = (field: TextField, value: string): void => {
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  Object.getOwnPropertyDescriptor(prototype.prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
};

export const takeBackEvent = 'quay:take-back';

/** A pad that listens to the whole page has no field to restore: it is told since when its keys were a scanner's. */
export const takeBack = (since: number): void => {
  dispatchEvent(new CustomEvent(takeBackEvent, { detail: since }));
};

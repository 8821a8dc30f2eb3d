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

/** Puts every field back as it was, and the focus where it was. */
export const restore = ({ focused, fields }: TypedSoFar): void => {
  const changed = fields.filter(({ field, value }) => field.isConnected && field.value !== value);
  for (const { field, value } of changed) write(field, value);
  if (focused instanceof HTMLElement && focused.isConnected && focused !== document.activeElement) {
    if (focused === document.body) (document.activeElement as HTMLElement | null)?.blur();
    else focused.focus();
  }
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

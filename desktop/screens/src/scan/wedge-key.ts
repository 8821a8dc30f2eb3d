type Pressed = Pick<KeyboardEvent, 'key' | 'code'>;

/** An input method may hide the character; the place of the key still tells the digits. */
export const characterOf = ({ key, code }: Pressed): string =>
  key === 'Process' || key === 'Unidentified' ? (digitAt({ code }) ?? key) : key;

/** The digit that is printed on the key in most countries, whatever it types in this one. */
export const digitAt = ({ code }: Pick<Pressed, 'code'>): string | null =>
  /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? null;

/** What the keyboard can do while selling. The order is that of the printed sheet. */
export const keyActions = [
  'help',
  'search',
  'quantity',
  'price',
  'note',
  'discount',
  'label',
  'hold',
  'recall',
  'newOrder',
  'openItem',
  'void',
  'pay',
  'remove',
  'previous',
  'next',
  'more',
  'fewer',
] as const;

export type KeyAction = (typeof keyActions)[number];

/** A key as it is written down: `F3`, `Ctrl+Delete`, `+`. */
export type KeyMap = Readonly<Record<KeyAction, string>>;

export const usualKeys: KeyMap = {
  help: 'F1',
  search: 'F2',
  quantity: 'F3',
  price: 'F4',
  note: 'F5',
  discount: 'F6',
  label: 'F7',
  hold: 'F8',
  recall: 'F9',
  newOrder: 'Ctrl+Enter',
  openItem: 'Insert',
  void: 'Ctrl+Delete',
  pay: 'F12',
  remove: 'Delete',
  previous: 'ArrowUp',
  next: 'ArrowDown',
  more: '+',
  fewer: '-',
};

export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

export const nameOf = ({ key, ctrlKey, altKey, metaKey }: PressedKey): string => {
  const name = key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key;
  return `${ctrlKey || metaKey ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${name}`;
};

export const actionOf = (map: KeyMap, pressed: PressedKey): KeyAction | null => {
  const name = nameOf(pressed);
  return keyActions.find((action) => map[action] === name) ?? null;
};

/** Letters and digits are for the search field; so is the Enter of a scanner. */
export const isAssignable = (name: string): boolean =>
  /^(?:(?:Ctrl\+)?(?:Alt\+)?(?:F\d{1,2}|Insert|Delete|Home|End|PageUp|PageDown|Arrow\w+)|(?:Ctrl\+|Alt\+|Ctrl\+Alt\+)(?:\S|Enter)|[+\-*/])$/.test(
    name,
  );

/** Gives an action a key; whoever had it gets the other's, so that no two are on one and none is without. */
export const assign = (map: KeyMap, action: KeyAction, name: string): KeyMap => {
  if (!isAssignable(name)) return map;
  const holder = keyActions.find((other) => map[other] === name);
  return { ...map, ...(holder ? { [holder]: map[action] } : {}), [action]: name };
};

/** What was kept, as far as it can be trusted: a map with a key twice would hide an action. */
export const readKeys = (kept: unknown): KeyMap => {
  const entries = typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
  return entries.reduce<KeyMap>(
    (map, [action, name]) =>
      isKeyAction(action) && typeof name === 'string' ? assign(map, action, name) : map,
    usualKeys,
  );
};

const isKeyAction = (name: string): name is KeyAction =>
  (keyActions as readonly string[]).includes(name);

/** What the keyboard can do while selling. The order is that of the printed sheet. */
export const sellActions = [
  'search',
  'quantity',
  'price',
  'note',
  'modifiers',
  'lineDiscount',
  'discount',
  'label',
  'buyer',
  'hold',
  'recall',
  'newOrder',
  'openItem',
  'send',
  'bill',
  'void',
  'pay',
  'remove',
  'previous',
  'next',
  'more',
  'fewer',
] as const;

/** While money is being taken. */
export const payActions = ['cash', 'card', 'transfer'] as const;

/** While receipts are looked at. */
export const receiptActions = ['reprint', 'refund'] as const;

/** At the drawer of an open session. */
export const drawerActions = ['xReport', 'cashIn', 'cashOut', 'close'] as const;

/** What it can do wherever somebody works. */
export const deskActions = [
  'help',
  'sell',
  'receipts',
  'drawer',
  'settings',
  'openDrawer',
  'lock',
] as const;

export const keyActions = [
  ...sellActions,
  ...payActions,
  ...receiptActions,
  ...drawerActions,
  ...deskActions,
] as const;

export type SellAction = (typeof sellActions)[number];
export type KeyAction = (typeof keyActions)[number];

/** Where an action is heard. One key may do one thing while selling and another while paying. */
const hearings: readonly (readonly KeyAction[])[] = [
  sellActions,
  payActions,
  receiptActions,
  drawerActions,
].map((actions) => [...actions, ...deskActions]);

/** A key as it is written down: `F3`, `Ctrl+Delete`, `+`. */
export type KeyMap = Readonly<Record<KeyAction, string>>;

export const usualKeys: KeyMap = {
  help: 'F1',
  search: 'F2',
  quantity: 'F3',
  price: 'F4',
  note: 'F5',
  modifiers: 'Ctrl+M',
  lineDiscount: 'Ctrl+F6',
  discount: 'F6',
  label: 'F7',
  buyer: 'Ctrl+F7',
  hold: 'F8',
  recall: 'F9',
  newOrder: 'Ctrl+Enter',
  openItem: 'Insert',
  send: 'Ctrl+S',
  bill: 'Ctrl+B',
  void: 'Ctrl+Delete',
  pay: 'F12',
  remove: 'Delete',
  previous: 'ArrowUp',
  next: 'ArrowDown',
  more: '+',
  fewer: '-',
  cash: 'F2',
  card: 'F3',
  transfer: 'F4',
  reprint: 'F8',
  refund: 'F9',
  xReport: 'F4',
  cashIn: 'F6',
  cashOut: 'F7',
  close: 'F12',
  sell: 'Alt+1',
  receipts: 'Alt+2',
  drawer: 'Alt+3',
  settings: 'Alt+4',
  openDrawer: 'F10',
  lock: 'Ctrl+L',
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

export const actionOf = <Action extends KeyAction>(
  map: KeyMap,
  pressed: PressedKey,
  among: readonly Action[],
): Action | null => {
  const name = nameOf(pressed);
  return among.find((action) => map[action] === name) ?? null;
};

/** Letters and digits are for the search field, so is the Enter of a scanner; some keys a browser never gives away. */
const isAssignable = (name: string): boolean =>
  !/^(?:Ctrl\+(?:Shift\+)?[NTWR]|Alt\+F4|F11)$/.test(name) &&
  /^(?:(?:Ctrl\+)?(?:Alt\+)?(?:F\d{1,2}|Insert|Delete|Home|End|PageUp|PageDown|Arrow\w+)|(?:Ctrl\+|Alt\+|Ctrl\+Alt\+)(?:\S|Enter)|[+\-*/])$/.test(
    name,
  );

export type Assigned =
  | { readonly ok: true; readonly keys: KeyMap }
  | { readonly ok: false; readonly why: 'reserved' }
  | { readonly ok: false; readonly why: 'taken'; readonly by: KeyAction };

/** Gives an action a key that is free. One that does something already is not taken from it behind its back. */
export const assign = (map: KeyMap, action: KeyAction, name: string): Assigned => {
  if (!isAssignable(name)) return { ok: false, why: 'reserved' };
  const holder = hearings
    .filter((heard) => heard.includes(action))
    .flat()
    .find((other) => other !== action && map[other] === name);
  if (holder !== undefined) return { ok: false, why: 'taken', by: holder };
  return { ok: true, keys: { ...map, [action]: name } };
};

/** What was kept, as far as it can be trusted: a map with a key twice in one place would hide an action. */
export const readKeys = (kept: unknown): KeyMap => {
  const entries = typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
  const read = entries.reduce<KeyMap>(
    (map, [action, name]) =>
      isKeyAction(action) && typeof name === 'string' && isAssignable(name)
        ? { ...map, [action]: name }
        : map,
    usualKeys,
  );
  return hearings.every((heard) => areDistinct(heard.map((action) => read[action])))
    ? read
    : usualKeys;
};

const areDistinct = (names: readonly string[]): boolean => new Set(names).size === names.length;

const isKeyAction = (name: string): name is KeyAction =>
  (keyActions as readonly string[]).includes(name);

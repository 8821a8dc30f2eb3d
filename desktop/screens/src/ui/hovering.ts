/**
 * Browsers leave `:hover` where a finger last was. Styles ask for `[data-hovers]` above it, which is there for as long as
 * it is a mouse that moves.
 */
globalThis.addEventListener?.(
  'pointerover',
  ({ pointerType }) =>
    document.documentElement.toggleAttribute('data-hovers', pointerType === 'mouse'),
  { capture: true, passive: true },
);
